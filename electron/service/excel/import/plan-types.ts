import type { Change } from '../../../../shared/domain/ledger/change';
import type { Reading } from '../../../../shared/forms/written-value';
import type { FieldValue } from '../../../../shared/forms/written-values';
import type { LedgerKind, UnderstoodColumn, UnderstoodRow, UnderstoodSheet } from '../understood';

/** What happens to one data row: exactly one of these. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'conflict' | 'refused';

/** A cell and what is wrong with it, in the clerk's words. */
export interface Problem {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Excel's letter; '' where the whole row or sheet is meant. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface PlannedRow {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly kind: LedgerKind | null;
  readonly state: RowState;
  readonly name: string;
  readonly idTail: string;
  readonly reason: string;
  readonly changes: readonly FieldChange[];
}

export interface RowCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly refused: number;
}

/** What an import would do; a pure function of the files and the ledger. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: RowCounts;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Unions that it creates, and how many of its new households go there. */
  readonly unions: readonly { readonly name: string; readonly households: number }[];
  readonly newHouseholds: number;
  readonly changes: readonly Change[];
}

/** A row on its way: where it stands, and how to find its cells. */
export interface RowAt {
  readonly file: string;
  readonly date1904: boolean;
  readonly sheet: UnderstoodSheet;
  readonly row: UnderstoodRow;
  readonly finder: CellFinder;
}

/** Says what became of a row. */
export interface Verdict {
  readonly state: RowState;
  readonly name: string;
  readonly idNumber: string;
  readonly reason?: string;
  readonly changes?: readonly FieldChange[];
  /** The cell that a refusal or conflict is about; absent where the whole row is meant. */
  readonly cell?: { readonly column: string; readonly value: string };
}

/** Cell of a field in a row: its text, its column, whether its digits are lost. */
export interface Cell {
  readonly text: string;
  readonly column: string;
  readonly heading: string;
  readonly damaged: boolean;
  readonly faulty: boolean;
}

/** Readings kept for one sheet; beyond it the columns are of the kind that never repeats. */
const MOST_READINGS = 5000;

/** Finds cells by field; the columns of a sheet are looked up once. */
export class CellFinder {
  readonly #index = new Map<string, number>();
  readonly #readings = new Map<string, Reading<FieldValue>>();
  readonly columns: readonly UnderstoodColumn[];

  constructor(sheet: UnderstoodSheet) {
    this.columns = sheet.columns;
    sheet.columns.forEach((column, index) => {
      // The first column of a name counts; a second one of the same name is handled by whoever allows it (months).
      if (!this.#index.has(column.field)) this.#index.set(column.field, index);
    });
  }

  /** The reading of a text that stood in this field's column before: offices write the same few words again and again. */
  remembered(field: string, text: string, read: () => Reading<FieldValue>): Reading<FieldValue> {
    const key = `${field}\n${text}`;
    const known = this.#readings.get(key);
    if (known !== undefined) return known;
    const reading = read();
    if (this.#readings.size < MOST_READINGS) this.#readings.set(key, reading);
    return reading;
  }

  has(field: string): boolean {
    return this.#index.has(field);
  }

  /** The cell of a field, or null when it is blank or the sheet has no such column. */
  cell(row: UnderstoodRow, field: string): Cell | null {
    const index = this.#index.get(field);
    return index === undefined ? null : this.at(row, index);
  }

  /** The cell of a column by position. */
  at(row: UnderstoodRow, index: number): Cell | null {
    const text = row.cells[index];
    const column = this.columns[index];
    if (text === null || text === undefined || column === undefined || text.trim() === '') return null;
    return {
      text,
      column: column.column,
      heading: column.heading,
      damaged: row.damaged?.includes(index) ?? false,
      faulty: row.faulty?.includes(index) ?? false,
    };
  }

  /** Excel's letter of a field's column, '' when there is none. */
  letter(field: string): string {
    const index = this.#index.get(field);
    return index === undefined ? '' : (this.columns[index]?.column ?? '');
  }
}
