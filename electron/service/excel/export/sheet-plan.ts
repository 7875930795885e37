import type { CellStyle } from './cell-styles';

/** A sum that the clerk sees as a formula, with its result for programs that do not calculate. */
export interface SumCell {
  readonly formula: string;
  readonly result: number;
}

/** What stands in a cell; a text is always a text, whatever it begins with. `null` = blank. */
export type CellValue = string | number | SumCell | null;

/** A row above or below the table's own rows. */
export interface PlannedRow {
  readonly values: readonly CellValue[];
  /** `null` leaves a blank cell out; a shorter list too. */
  readonly styles: readonly (CellStyle | null)[];
  readonly height?: number;
}

/** Columns count from 0, rows from 1; ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet as it shall be: written from this, and read back against this. Rows are asked for by number and made anew
 * each time, so that ten thousand of them are never held at once.
 */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly style: CellStyle }[];
  /** Title to header. */
  readonly head: readonly PlannedRow[];
  readonly rowCount: number;
  readonly rowAt: (index: number) => readonly CellValue[];
  /** Looks of a row's cells, one for each column. */
  readonly rowStyles: readonly CellStyle[];
  /** Height of a row of one line; taller where a text takes more. */
  readonly rowHeight: number;
  /** Total, notes, signatures. */
  readonly foot: readonly PlannedRow[];
  readonly merges: readonly Area[];
  readonly frozenColumns: number;
  /** Header row and rows, or `null` for none. */
  readonly filter: Area | null;
  /** Drop-downs, each over the rows of one column. */
  readonly dropDowns: readonly { readonly column: number; readonly terms: readonly string[] }[];
  readonly print: { readonly pagesWide: number; readonly titleColumns: number; readonly footerLeft: string; readonly footerRight: string };
}

export interface WorkbookPlan {
  /** Day of the export, for the file's properties: the same ledger gives the same workbook. */
  readonly day: string;
  readonly sheets: readonly SheetPlan[];
}

/** First of the table's own rows, as Excel counts. */
export const firstRowOf = (sheet: SheetPlan): number => sheet.head.length + 1;

/** Last of the table's own rows; one less than the first where there are none. */
export const lastRowOf = (sheet: SheetPlan): number => sheet.head.length + sheet.rowCount;

/** All rows of all sheets, for progress. */
export function rowsOf(plan: WorkbookPlan): number {
  return plan.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
}
