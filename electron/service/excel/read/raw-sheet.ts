/** What stands in a cell. A date is a number whose format shows a day; its text stays the serial number. */
export const TEXT = 0;
export const NUMBER = 1;
export const DATE = 2;
/** A number of 1e15 or more: a spreadsheet number keeps 15 digits, the rest is lost. */
export const DAMAGED = 3;
/** An error value, or a formula without a result. */
export const FAULTY = 4;
export type CellKind = typeof TEXT | typeof NUMBER | typeof DATE | typeof DAMAGED | typeof FAULTY;

/**
 * Cells with content of one row, in three lists side by side: one object per cell would cost more than reading it.
 * Columns count from 0 and need not be in order.
 */
export interface RawRow {
  /** Excel's row number, from 1. */
  readonly row: number;
  readonly hidden: boolean;
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  readonly kinds: readonly CellKind[];
}

/** A merged area; rows from 1, columns from 0, ends included. Never expanded: it may span the whole sheet. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In ascending order, each row once, rows without content left out. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly Merge[];
  /** Hidden columns as stretches from–to. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** Position of a column's cell in the lists of a row, -1 when it is blank. */
export function cellIndex(row: RawRow, column: number): number {
  return row.columns.indexOf(column);
}

/** Text of a column's cell, '' when it is blank. */
export function cellText(row: RawRow, column: number): string {
  const index = row.columns.indexOf(column);
  return index < 0 ? '' : (row.texts[index] ?? '');
}
