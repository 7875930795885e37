import type { PolicyScheme } from '../policy/scheme';
import type { DateText } from '../primitives';

/** A year of the statistics, both days included. */
export interface YearSpan {
  readonly year: number;
  readonly from: DateText;
  readonly to: DateText;
}

/** First and last day of a statistical year: the calendar year, or 1 October to 30 September where the scheme ends it there. */
export function yearSpan(year: number, yearEnd: PolicyScheme['yearEnd']): YearSpan {
  return yearEnd === '12-31'
    ? { year, from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }
    : { year, from: `${String(year - 1)}-10-01`, to: `${String(year)}-09-30` };
}
