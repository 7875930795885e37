import type { DateOrMonth, DateText, Month } from '../primitives';
import { addMonths, isMonth, requireMonthIndex } from './month';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether the text is a real calendar day `YYYY-MM-DD` (2018-02-30 is not). */
export function isDate(text: string): text is DateText {
  const parts = DATE.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const day = Number(parts[3]);
  return year >= 1 && day >= 1 && day <= daysInMonth(year, Number(parts[2]));
}

/** The month that a day (or a month) lies in. */
export function monthOf(date: DateOrMonth): Month {
  return date.slice(0, 7);
}

/** The year that a day (or a month) lies in. */
export function yearOf(date: DateOrMonth): number {
  return Number(date.slice(0, 4));
}

/** The last day of a month. Throws when `month` is not a month. */
export function lastDayOfMonth(month: Month): DateText {
  requireMonthIndex(month);
  return `${month}-${String(daysInMonth(yearOf(month), Number(month.slice(5, 7)))).padStart(2, '0')}`;
}

/**
 * The latest day that a date can mean: itself, or the last day of a month that was written without a day.
 * Policy: what is known only to the month counts from the month's last day (rules.md 7).
 */
export function latestDayOf(date: DateOrMonth): DateText {
  return isMonth(date) ? lastDayOfMonth(date) : date;
}

/** Days since 1970-01-01 in the Gregorian calendar. Throws when `date` is not a real day. */
export function dayNumber(date: DateText): number {
  if (!isDate(date)) throw new Error(`Not a date: ${date}`);
  const month = Number(date.slice(5, 7));
  // Years that start in March put the leap day at their end; 400 of them are one cycle of 146 097 days.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const inCycle = year - cycle * 400;
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return cycle * 146_097 + inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + inYear - 719_468;
}

/** The day that `dayNumber` counted. */
export function dateOfDayNumber(days: number): DateText {
  const shifted = days + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const inCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
  const inYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `n` days later; a negative `n` goes back. */
export function addDays(date: DateText, n: number): DateText {
  return dateOfDayNumber(dayNumber(date) + n);
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: DateText): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The month before the one that `date` lies in: the last month that has ended on that day. */
export function lastEndedMonth(date: DateText): Month {
  return addMonths(monthOf(date), -1);
}
