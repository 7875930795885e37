import { monthOfIndex } from '../calendar/month';
import type { Household } from '../household/household';
import type { IncomeRecord } from '../household/income-record';
import type { Month } from '../primitives';

/** Months that records are of: 1900 to 2199. Their texts are written once, not for each household that is asked. */
const FIRST_INDEX = 1900 * 12;
const TEXTS: readonly Month[] = Array.from({ length: 300 * 12 }, (_unused, i) => monthOfIndex(FIRST_INDEX + i));

/** Positions of 0001-01 and 9999-12: no record is of a month outside. */
const EARLIEST = 12;
const LATEST = 9999 * 12 + 11;

/** The record of the month at `index` (`monthIndex`); `undefined` where there is none, or no such month. */
export function recordAt(incomes: Household['incomes'], index: number): IncomeRecord | undefined {
  const text = TEXTS[index - FIRST_INDEX];
  if (text !== undefined) return incomes[text];
  return index >= EARLIEST && index <= LATEST ? incomes[monthOfIndex(index)] : undefined;
}
