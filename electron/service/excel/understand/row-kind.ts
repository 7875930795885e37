import { squeeze } from '../../../../shared/codes/fold';
import { foldHeading } from '../../../../shared/forms/match-heading';
import { cellText, DAMAGED, type Merge, type RawRow } from '../read/raw-sheet';
import { headerScore, mergeAt } from './header-block';
import type { HeaderColumn } from './header-columns';
import { isLineText, isTotalWord, looksLikeId } from './row-words';

/** What a row under a header is. `header` names the table's own header again, `other-header` another one. */
export type RowKind = 'data' | 'blank' | 'total' | 'header' | 'other-header' | 'line';

/** What a table's rows are judged by. */
export interface TableShape {
  readonly header: readonly HeaderColumn[];
  /** Columns of ID numbers, of persons' names, and of the running number, by position. */
  readonly ids: readonly number[];
  readonly names: readonly number[];
  readonly serials: readonly number[];
  /** Columns that the program computes itself: a formula filled down over blank rows shows 0 there. */
  readonly computed: readonly number[];
  /** Last column in which a total row may be named. */
  readonly totalUpTo: number;
  readonly merges: readonly Merge[];
}

const FIRST_CELLS = 4;

/** Describes a table for `rowKind`. */
export function tableShape(
  header: readonly HeaderColumn[],
  roles: Pick<TableShape, 'ids' | 'names' | 'serials' | 'computed'>,
  merges: readonly Merge[],
): TableShape {
  const fourth = header[Math.min(FIRST_CELLS, header.length) - 1]?.column ?? 0;
  return { header, ...roles, merges, totalUpTo: Math.max(fourth, ...roles.names) };
}

/** Decides what a row is. A row with an ID number is always a person's; whatever else is in doubt counts as data, so that it is listed. */
export function rowKind(row: RawRow, shape: TableShape): RowKind {
  if (shape.ids.some((column) => isIdCell(row, column))) return 'data';
  if (isEmptyRow(row, shape)) return 'blank';
  if (row.columns.some((column, index) => column <= shape.totalUpTo && isTotalWord(row.texts[index] ?? ''))) return 'total';
  const heading = headingKind(row, shape);
  if (heading !== null) return heading;
  return isNumberingRow(row) || isLine(row, shape) ? 'line' : 'data';
}

function isIdCell(row: RawRow, column: number): boolean {
  const index = row.columns.indexOf(column);
  return index >= 0 && (row.kinds[index] === DAMAGED || looksLikeId(row.texts[index] ?? ''));
}

/** Only a running number, or zeros and errors of formulas. */
function isEmptyRow(row: RawRow, shape: TableShape): boolean {
  return row.columns.every((column, index) => {
    const text = row.texts[index] ?? '';
    if (shape.serials.includes(column)) return /^\d+$/.test(text) || (text.length <= 4 && !isTotalWord(text) && !isLineText(text));
    return shape.computed.includes(column) && (/^[0.]+$/.test(text) || text.startsWith('#'));
  });
}

function headingKind(row: RawRow, shape: TableShape): RowKind | null {
  let same = 0;
  row.columns.forEach((column, index) => {
    const text = foldHeading(row.texts[index] ?? '');
    if (text !== '' && shape.header.some((head) => head.column === column && head.levels.some((level) => foldHeading(level) === text))) same += 1;
  });
  if (same >= 2 && same * 5 >= row.texts.length * 3) return 'header';
  return headerScore(row) >= 3 && headerScore(row) * 2 >= row.texts.length ? 'other-header' : null;
}

/** 1 2 3 … or 甲 乙 1 2 under the header. */
function isNumberingRow(row: RawRow): boolean {
  const texts = row.texts.map(squeeze).filter((text) => !/^[甲乙丙丁]$|^栏次$/.test(text));
  if (row.texts.length < 4) return false;
  return texts.every((text, index) => /^[(]?\d{1,3}[)]?$/.test(text) && (index === 0 || digitsOf(text) === digitsOf(texts[index - 1] ?? '') + 1));
}

const digitsOf = (text: string): number => Number(text.replace(/[()]/g, ''));

/** Titles, notes and signatures between and below the rows. */
function isLine(row: RawRow, shape: TableShape): boolean {
  const [first] = row.texts;
  if (first !== undefined && isLineText(first)) return true;
  if (shape.names.every((column) => cellText(row, column) === '') && row.texts.every(isLineText)) return true;
  if (row.texts.length !== 1 || first === undefined) return false;
  const column = row.columns[0] ?? 0;
  const merge = mergeAt(shape.merges, row.row, column);
  if (merge !== undefined && merge.right > merge.left) return true;
  if (shape.names.includes(column) || shape.ids.includes(column)) return false;
  const plain = squeeze(first);
  return column === shape.header[0]?.column ? !/^[\w-]+$/.test(plain) : plain.length >= 12 || /[。；:、]|^\d{4}年\d{1,2}月\d{1,2}日$|盖章|总工会/.test(plain);
}
