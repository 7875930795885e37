import type { Household } from '../../../shared/domain/household/household';

/** First 建档日期 of the file as written, '' where nobody wrote it down. */
export function enrolledOn(household: Pick<Household, 'episodes'>): string {
  let first = '';
  for (const episode of Object.values(household.episodes)) {
    const { enrolledOn: on = '' } = episode;
    if (on !== '' && (first === '' || on < first)) first = on;
  }
  return first;
}
