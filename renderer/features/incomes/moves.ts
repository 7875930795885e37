/** A cell by position: row of the list, column of the months shown. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: the corner where it began and the one that moves. */
export interface CellRange {
  readonly anchor: CellAt;
  readonly focus: CellAt;
}

/** First and last row and column of a range, both included. */
export function boundsOf({ anchor, focus }: CellRange): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

/**
 * Where a key takes the active cell, or null when it does not move it.
 *
 * Shape: Enter goes down (a month is typed down its column), Shift+Enter up; Tab goes right and, at the end of a row, to the
 * next one; Ctrl with Home or End to the corners. The cell never leaves the sheet.
 */
export function cellAfterKey(
  { key, shift, ctrl }: { readonly key: string; readonly shift: boolean; readonly ctrl: boolean },
  at: CellAt,
  size: { readonly rows: number; readonly columns: number; readonly pageRows: number },
): CellAt | null {
  if (size.rows === 0 || size.columns === 0) return null;
  const to = (row: number, column: number): CellAt => ({
    row: Math.min(size.rows - 1, Math.max(0, row)),
    column: Math.min(size.columns - 1, Math.max(0, column)),
  });
  const page = Math.max(1, size.pageRows - 1);
  switch (key) {
    case 'Enter':
      return to(at.row + (shift ? -1 : 1), at.column);
    case 'ArrowDown':
      return ctrl ? to(size.rows - 1, at.column) : to(at.row + 1, at.column);
    case 'ArrowUp':
      return ctrl ? to(0, at.column) : to(at.row - 1, at.column);
    case 'ArrowRight':
      return to(at.row, ctrl ? size.columns - 1 : at.column + 1);
    case 'ArrowLeft':
      return to(at.row, ctrl ? 0 : at.column - 1);
    case 'PageDown':
      return to(at.row + page, at.column);
    case 'PageUp':
      return to(at.row - page, at.column);
    case 'Home':
      return ctrl ? to(0, 0) : to(at.row, 0);
    case 'End':
      return ctrl ? to(size.rows - 1, size.columns - 1) : to(at.row, size.columns - 1);
    case 'Tab':
      return tabbed(at, shift, size, to);
    default:
      return null;
  }
}

function tabbed(
  at: CellAt,
  back: boolean,
  size: { readonly rows: number; readonly columns: number },
  to: (row: number, column: number) => CellAt,
): CellAt | null {
  if (back) {
    if (at.column > 0) return to(at.row, at.column - 1);
    return at.row > 0 ? to(at.row - 1, size.columns - 1) : null;
  }
  if (at.column < size.columns - 1) return to(at.row, at.column + 1);
  return at.row < size.rows - 1 ? to(at.row + 1, 0) : null;
}
