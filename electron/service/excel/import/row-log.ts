import type { PlannedRow, Problem, RowAt, RowCounts, RowState, Verdict } from './plan-types';

const tail = (idNumber: string): string => idNumber.slice(-4);

/** Rows named one by one where a column is left blank. */
const MOST_NAMED = 5;

/** Gathers what became of every data row; each row is settled exactly once. */
export class RowLog {
  readonly rows: PlannedRow[] = [];
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #missing = new Map<
    string,
    { readonly at: Pick<RowAt, 'file' | 'sheet' | 'row'>; readonly column: string; readonly label: string; readonly rows: number[] }
  >();

  /** Settles a row. A refused or conflicting one is an error with its reason, on its cell. */
  settle(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, verdict: Verdict): void {
    const { state, name, idNumber, reason = '', changes = [], cell = { column: '', value: '' } } = verdict;
    this.rows.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, kind: at.sheet.kind, state, name, idTail: tail(idNumber), reason, changes });
    if (state === 'refused' || state === 'conflict') this.error(at, cell.column, cell.value, reason);
  }

  error(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, column: string, value: string, reason: string): void {
    this.errors.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, column, value, reason });
  }

  warn(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, column: string, value: string, reason: string): void {
    this.warnings.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, column, value, reason });
  }

  /** A blank that the form wants filled; said once per column, however many rows leave it out. */
  missing(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, column: string, label: string): void {
    const key = [at.file, at.sheet.sheet, column, label].join('\n');
    const known = this.#missing.get(key);
    if (known === undefined) this.#missing.set(key, { at, column, label, rows: [at.row.row] });
    else known.rows.push(at.row.row);
  }

  /** Says what was left blank; to be called once, after the last row. */
  finish(): void {
    for (const { at, column, label, rows } of this.#missing.values()) {
      const where = rows.length > MOST_NAMED ? `第${rows.slice(0, MOST_NAMED).join('、')}…共${rows.length}行` : `第${rows.join('、')}行`;
      this.warn(at, column, '', `“${label}”没有填：${where}。表上为必填，其余内容已导入。`);
    }
  }

  counts(): RowCounts {
    return countRows(this.rows);
  }
}

/** How many rows ended in which state. */
export function countRows(rows: readonly PlannedRow[]): RowCounts {
  const of = (state: RowState): number => rows.reduce((sum, row) => sum + (row.state === state ? 1 : 0), 0);
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged'), conflicts: of('conflict'), refused: of('refused') };
}
