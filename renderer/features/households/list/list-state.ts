import type { InputOf } from '../../../../shared/contract/contract';

/** Which households the list shows. */
export type Filter = InputOf<'households:list'>['filter'];
/** In which order. */
export type Sort = InputOf<'households:list'>['sort'];

/** Every household on file and off. */
export const NO_FILTER: Filter = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null };

export const FIRST_SORT: Sort = { by: 'fileNo', descending: false };

/** Names under which the list keeps itself over a visit to a file (see `usePageState`). */
export const LIST_STATE = 'households.list';
export const SELECTED_STATE = 'households.selected';

/** Conditions, order and the visit whose parameters were taken over last. */
export interface ListState {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly takenFrom: number | null;
}

export const FIRST_LIST_STATE: ListState = { filter: NO_FILTER, sort: FIRST_SORT, takenFrom: null };

/**
 * The list's state at a visit: what was kept, or, the first time a visit brings conditions of its own, those. Coming back to
 * such a visit does not bring them a second time, so that a condition taken away by hand stays away.
 */
export function stateAtVisit(kept: ListState, visit: { readonly key: number; readonly drill?: string; readonly filter?: Partial<Filter> }): ListState {
  if (kept.takenFrom === visit.key || (visit.drill === undefined && visit.filter === undefined)) return kept;
  return { filter: { ...NO_FILTER, ...visit.filter, drill: visit.drill ?? visit.filter?.drill ?? null }, sort: kept.sort, takenFrom: visit.key };
}

/** Whether any condition narrows the list. */
export function isNarrowed(filter: Filter): boolean {
  const { text, unions, statuses, causes, groups, verdicts, plannedYears, paired, drill } = filter;
  return text !== '' || paired !== 'any' || drill !== null || [unions, statuses, causes, groups, verdicts, plannedYears].some((values) => values.length > 0);
}
