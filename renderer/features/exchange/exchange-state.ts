import type { OutputOf } from '../../../shared/contract/contract';

export type Preview = OutputOf<'exchange:preview'>;
export type PreviewFile = Preview['files'][number];
export type PreviewSheet = PreviewFile['sheets'][number];
export type Problem = Preview['errors'][number];
export type Counts = Preview['counts'];
export type RowState = OutputOf<'exchange:rows'>['rows'][number]['state'];
export type Result = OutputOf<'exchange:apply'>;

/** The four steps, in their order. */
export const STEPS = ['choose', 'mapping', 'difference', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** A file that a dialog or a drop has handed in; only its token goes to the service. */
export interface ChosenFile {
  /** Of a dropped file it is only our own mark: its bytes are handed over each time it is read. */
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  readonly dropped?: File;
}

/** Where the import stands; kept over a visit elsewhere. */
export interface ExchangeState {
  readonly step: Step;
  readonly files: readonly ChosenFile[];
  readonly preview: Preview | null;
  readonly result: Result | null;
}

export const FIRST_EXCHANGE_STATE: ExchangeState = { step: 'choose', files: [], preview: null, result: null };

/** The files after more were handed in; the same name and size twice is the same file. */
export function withFiles(state: ExchangeState, more: readonly ChosenFile[]): ExchangeState {
  const known = new Set(state.files.map(({ name, bytes }) => `${name}/${String(bytes)}`));
  const added = more.filter(({ name, bytes }) => !known.has(`${name}/${String(bytes)}`));
  return { ...state, files: [...state.files, ...added], preview: null, result: null, step: 'choose' };
}

/** Whether a step can be opened as things stand. A finished import keeps its earlier steps for reading. */
export function canOpen(state: ExchangeState, step: Step): boolean {
  if (step === 'choose') return true;
  if (step === 'done') return state.result !== null;
  return state.preview !== null;
}

/** Words and order of the row states, as chips and rails show them. */
export const ROW_STATES: readonly { readonly state: RowState; readonly word: string; readonly says: string; readonly count: keyof Counts }[] = [
  { state: 'new', word: '新增', says: '台账里没有，将写入', count: 'new' },
  { state: 'changed', word: '改动', says: '与台账不同，将按文件更新；文件里空白的保留原值', count: 'changed' },
  { state: 'unchanged', word: '相同', says: '与台账一致，不动', count: 'unchanged' },
  { state: 'conflict', word: '冲突', says: '台账在导出之后又改过，不写入，请逐项核对', count: 'conflicts' },
  { state: 'refused', word: '退回', says: '不能写入，原因写在行里', count: 'refused' },
];

/** The word of a row's state. */
export function stateWord(state: RowState): string {
  return ROW_STATES.find((known) => known.state === state)?.word ?? '';
}

/** All data rows of the files. */
export function totalOf(counts: Counts): number {
  return counts.new + counts.changed + counts.unchanged + counts.conflicts + counts.refused;
}

/** Rows that applying will write. */
export function toWrite(counts: Counts): number {
  return counts.new + counts.changed;
}

/** Problems as text that pastes into a sheet. */
export function problemsText(problems: readonly Problem[]): string {
  const head = ['文件', '工作表', '行', '列', '内容', '原因'];
  return [head, ...problems.map(({ file, sheet, row, column, value, reason }) => [file, sheet, String(row), column, value, reason])]
    .map((line) => line.join('\t'))
    .join('\r\n');
}
