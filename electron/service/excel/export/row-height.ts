import type { CellValue, SheetPlan } from './sheet-plan';

/** Points that one more line takes. */
const LINE_HEIGHT = 13;
/** Excel's own limit. */
const MOST_HEIGHT = 409;

/**
 * Heights of a sheet's rows. They are worked out here because not every program does it on opening: a text of two lines
 * would then stand across its neighbours.
 */
export function rowHeights(plan: SheetPlan): (values: readonly CellValue[]) => number {
  const wrapping = plan.rowStyles.flatMap((style, column) => (style.alignment?.wrapText === true ? [{ column, width: plan.columns[column]?.width ?? 0 }] : []));
  return (values) => {
    let lines = 1;
    for (const { column, width } of wrapping) {
      const value = values[column];
      if (typeof value === 'string' && (value.length * 2 > width || value.includes('\n'))) lines = Math.max(lines, linesOf(value, width));
    }
    return Math.min(MOST_HEIGHT, plan.rowHeight + (lines - 1) * LINE_HEIGHT);
  };
}

/** Lines of a text in a column of so many half-width characters. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / width)), 0);
}

function halfWidths(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}
