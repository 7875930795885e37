import type { PlannedRow, Problem, RowAt, RowCounts, RowState, Verdict } from './plan-types';

const tail = (idNumber: string): string => idNumber.slice(-4);

/** Gathers what became of every data row; each row is settled exactly once. */
export class RowLog {
  readonly rows: PlannedRow[] = [];
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];

  /** Settles a row. A refused or conflicting one is an error with its reason, on its cell. */
  settle(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, verdict: Verdict): void {
    const { state, name, idNumber, reason = '', changes = [], cell = { column: '', value: '' } } = verdict;
    this.rows.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, kind: at.sheet.kind, state, name, idTail: tail(idNumber), reason, changes });
    if (state === 'refused' || state === 'conflict') this.error(at, cell.column, cell.value, reason);
  }

  error(at: Pick<RowAt, 'file' | 'sheet' | 'row'>, column: string, value: string, reason: string): void {
    this.errors.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, column, value, reason });
  }

  warn(at: RowAt, column: string, value: string, reason: string): void {
    this.warnings.push({ file: at.file, sheet: at.sheet.sheet, row: at.row.row, column, value, reason });
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
