import type { ReactNode } from 'react';

/** One column of a virtual table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** Narrowest width in pixels. Columns with `grow` share what is left over in that proportion. */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** Sorting by this column is offered; the key is what `onSort` is called with. */
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Full text for the tooltip of a cell that may be cut off. */
  readonly text?: (row: Row) => string;
}

/** The order a table is in. */
export interface TableSort {
  readonly by: string;
  readonly descending: boolean;
}

/** The CSS grid template of the columns: `minmax(…)` for growing ones, pixels for the others. */
export function gridTemplate<Row>(columns: readonly Column<Row>[]): string {
  return columns.map(({ width, grow }) => (grow === undefined ? `${String(width)}px` : `minmax(${String(width)}px, ${String(grow)}fr)`)).join(' ');
}

/** Narrowest width of the whole table in pixels; below it the table itself scrolls sideways, never the page. */
export function narrowestWidth<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
