import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { addMonths, monthsFromTo } from '../../../shared/domain/calendar/month';
import type { Month } from '../../../shared/domain/primitives';
import { typedAmount } from '../../ui/amount';
import { type CellPlace, cellKey, type Pending } from './pending';

export type SheetRow = OutputOf<'income:sheet'>['rows'][number];
export type SheetCell = SheetRow['cells'][number];
export type Filter = InputOf<'income:sheet'>['filter'];

/** Households in the order of their files, as the folder stands. */
export const SHEET_SORT: InputOf<'income:sheet'>['sort'] = { by: 'fileNo', descending: false };
export const NO_FILTER: Filter = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null };

/** How many months stand side by side. */
export const SPANS = [1, 3, 6, 12] as const;
export type Span = (typeof SPANS)[number];

/** What the sheet shows; kept over a visit elsewhere. */
export interface SheetState {
  readonly filter: Filter;
  readonly span: Span;
  /** Last month shown; null = the month before the working date. */
  readonly until: Month | null;
  readonly takenFrom: number | null;
}

export const FIRST_SHEET_STATE: SheetState = { filter: NO_FILTER, span: 6, until: null, takenFrom: null };

/** The sheet's state at a visit; conditions that the visit brings are taken over once, see the list of households. */
export function sheetAtVisit(kept: SheetState, visit: { readonly key: number; readonly drill?: string; readonly filter?: Partial<Filter> }): SheetState {
  if (kept.takenFrom === visit.key || (visit.drill === undefined && visit.filter === undefined)) return kept;
  return { ...kept, filter: { ...NO_FILTER, ...visit.filter, drill: visit.drill ?? visit.filter?.drill ?? null }, takenFrom: visit.key };
}

/** The months to type into, oldest first, and the month before them that stands beside for comparison. */
export function shownMonths(state: Pick<SheetState, 'span' | 'until'>, workingDate: string): { readonly months: readonly Month[]; readonly before: Month } {
  const last = state.until ?? lastEndedMonth(workingDate);
  const first = addMonths(last, 1 - state.span);
  return { months: monthsFromTo(first, last), before: addMonths(first, -1) };
}

/** Whether conditions are set that the toolbar does not show; they came from the list of households. */
export function hasHiddenConditions({ statuses, causes, groups, verdicts, plannedYears, paired, drill }: Filter): boolean {
  return drill !== null || paired !== 'any' || [statuses, causes, groups, verdicts, plannedYears].some((values) => values.length > 0);
}

/** The row's cell of a month. */
export function cellOf(row: SheetRow, month: Month): SheetCell | null {
  return row.cells.find((cell) => cell.month === month) ?? null;
}

/** A cell of the sheet as a place to write to. */
export function placeOf(row: SheetRow, month: Month): CellPlace {
  return { householdId: row.id, name: row.name, month, storedFen: cellOf(row, month)?.totalFen ?? null, revision: row.revision };
}

/** What stands in a cell as it would be typed: the pending text, else the ledger's amount. */
export function textIn(row: SheetRow, month: Month, pending: Pending): string {
  return pending.get(cellKey(row.id, month))?.text ?? typedAmount(cellOf(row, month)?.totalFen ?? null);
}

type Texts = readonly { readonly place: CellPlace; readonly text: string }[];

/** 与上月相同: each cell of the stretch gets what stands in the month before. Cells whose month before is empty are counted, not filled. */
export function sameAsBefore(rows: readonly SheetRow[], months: readonly Month[], pending: Pending): { readonly texts: Texts; readonly skipped: number } {
  const texts: { place: CellPlace; text: string }[] = [];
  let skipped = 0;
  for (const row of rows) {
    let carried: string | null = null;
    for (const month of months) {
      const text: string = carried ?? textIn(row, addMonths(month, -1), pending);
      if (text === '') {
        skipped += 1;
        continue;
      }
      carried = text;
      texts.push({ place: placeOf(row, month), text });
    }
  }
  return { texts, skipped };
}

/** 向下填充: the first row's texts go into the rows under it. */
export function filledDown(source: SheetRow, targets: readonly SheetRow[], months: readonly Month[], pending: Pending): Texts {
  return targets.flatMap((row) => months.map((month) => ({ place: placeOf(row, month), text: textIn(source, month, pending) })));
}
