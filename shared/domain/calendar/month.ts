import type { Month } from '../primitives';

const ZERO = 48;
const DASH = 45;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

/**
 * Counts months since year 0, so that months can be subtracted and used as array positions.
 *
 * Shape:  `monthIndex('2018-03')` = 2018 × 12 + 2. `NaN` when the text is not a month (see `isMonth`).
 * Speed:  reads character codes; it runs once per income record of the whole ledger.
 */
export function monthIndex(month: Month): number {
  if (month.length !== 7 || month.charCodeAt(4) !== DASH) return Number.NaN;
  const year = digit(month, 0) * 1000 + digit(month, 1) * 100 + digit(month, 2) * 10 + digit(month, 3);
  const inYear = digit(month, 5) * 10 + digit(month, 6);
  return year >= 1 && inYear >= 1 && inYear <= 12 ? year * 12 + inYear - 1 : Number.NaN;
}

/** The month at a position that `monthIndex` gave. Throws for a position that is no month: that is a bug. */
export function monthOfIndex(index: number): Month {
  const year = Math.floor(index / 12);
  if (!Number.isInteger(index) || year < 1 || year > 9999) throw new Error(`Not a month index: ${String(index)}`);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Whether the text is a calendar month `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return !Number.isNaN(monthIndex(text));
}

/** The position of a month that must be one; throws otherwise (callers check text from outside with `isMonth`). */
export function requireMonthIndex(month: Month): number {
  const index = monthIndex(month);
  if (Number.isNaN(index)) throw new Error(`Not a month: ${month}`);
  return index;
}

/** The month `n` months later; a negative `n` goes back. Throws when `month` is not a month. */
export function addMonths(month: Month, n: number): Month {
  return monthOfIndex(requireMonthIndex(month) + n);
}

/** The month before. */
export function previousMonth(month: Month): Month {
  return addMonths(month, -1);
}

/** Whole months from `from` to `to`: 0 for the same month, negative when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return requireMonthIndex(to) - requireMonthIndex(from);
}

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export function monthsFromTo(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  const last = requireMonthIndex(to);
  for (let index = requireMonthIndex(from); index <= last; index += 1) months.push(monthOfIndex(index));
  return months;
}
