import type { Change } from '../../../../shared/domain/ledger/change';
import type { DateText } from '../../../../shared/domain/primitives';
import type { LedgerKind, UnderstoodRow, UnderstoodSheet } from '../understood';
import type { CellFinder } from './cell-finder';

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
  /** Real day of the import: nobody is born after it. */
  readonly today: DateText;
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
