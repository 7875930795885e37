import type { PageName, Router } from '../platform/route';

const PAGE_OF_PLACE: Readonly<Record<string, Exclude<PageName, 'household'>>> = {
  home: 'home',
  households: 'households',
  incomes: 'incomes',
  exchange: 'exchange',
  targets: 'targets',
  reports: 'reports',
  settings: 'settings',
};

/**
 * Goes to where a command happened. `place` is a page's name; a command about exactly one household ends at its file.
 * Stays where it is when that is the place already.
 */
export function walkTo(router: Pick<Router, 'stop' | 'navigate'>, place: string, householdIds: readonly string[]): void {
  const { stop, navigate } = router;
  // The sheet of incomes shows every household it changed: there the eye stays where the hand was.
  if (stop.page === 'incomes' && (place === 'households' || place === 'household')) return;
  const page = PAGE_OF_PLACE[place];
  const [only] = householdIds;
  if (page === undefined) {
    if (only !== undefined && (stop.page !== 'household' || stop.params.id !== only)) navigate('household', { id: only });
    return;
  }
  if (page === 'settings') navigate('settings', { section: 'standards' });
  else if (stop.page !== page) navigate(page);
}
