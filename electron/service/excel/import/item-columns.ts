import type { IncomeKind } from '../../../../shared/domain/household/income-record';
import { isPartOfKind, kindOfItemField, saysOfWhich, withoutOfWhich } from '../../../../shared/forms/income-items';
import { HEADING_MARK } from '../understood';
import type { CellFinder } from './cell-finder';

/** A column that holds one kind of income, in a sheet with one month a row. */
export interface ItemColumn {
  /** Position in the rows' cells. */
  readonly index: number;
  readonly kind: IncomeKind;
  /** Its heading without bands. */
  readonly label: string;
  /** One source of its kind (养老金), which a column of the whole kind may hold already. */
  readonly isPart: boolean;
  /** False where the heading only looks like some income; such a column counts where the figures want it. */
  readonly isSure: boolean;
  /** 其中: the column whose figure holds this one; 'total' where that is the row's total. */
  readonly within: ItemColumn | 'total' | null;
}

// A sheet's columns never change: one look at them serves all its rows.
const known = new WeakMap<CellFinder, readonly ItemColumn[]>();

/** The columns of kinds of income, in the order of the sheet. */
export function itemColumns(finder: CellFinder): readonly ItemColumn[] {
  const before = known.get(finder);
  if (before !== undefined) return before;
  const columns: ItemColumn[] = [];
  /** Last column of each depth of 其中. */
  const last: (ItemColumn | 'total')[] = [];
  for (const [index, { field, heading, how }] of finder.columns.entries()) {
    const kind = kindOfItemField(field);
    if (kind === null && field !== 'totalYuan') continue;
    const levels = heading.split(HEADING_MARK);
    const depth = kind === null ? 0 : levels.filter(saysOfWhich).length;
    const label = withoutOfWhich(levels[levels.length - 1] ?? '');
    last.length = Math.min(last.length, depth + 1);
    if (kind === null) last[0] = 'total';
    else {
      const column: ItemColumn = {
        index,
        kind,
        label,
        isPart: isPartOfKind(label),
        isSure: kind !== 'unsplit' || how !== 'similar',
        within: depth === 0 ? null : (last[Math.min(depth, last.length) - 1] ?? 'total'),
      };
      columns.push(column);
      last[Math.min(depth, last.length)] = column;
    }
  }
  known.set(finder, columns);
  return columns;
}

const BASIC: readonly IncomeKind[] = ['wages', 'business', 'property', 'transfer'];

/** Whether the columns tell all of a family's own income apart, so that together they must be its total. */
export function isWholeBreakdown(columns: readonly ItemColumn[]): boolean {
  return BASIC.every((kind) => columns.some((column) => column.kind === kind));
}
