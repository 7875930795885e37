import type { PolicyScheme } from '../policy/scheme';
import type { DateText } from '../primitives';
import { dateOfDayNumber, dayNumber } from './date';

/** The dated lists of the scheme that decide which days are worked. */
export type WorkCalendar = Pick<PolicyScheme, 'holidays' | 'workdays'>;

/** A day found by counting working days, and how sure the count is. */
export interface WorkingDayResult {
  readonly date: DateText;
  /** False when a year on the way has no holiday list: there Monday to Friday were counted. */
  readonly holidayListKnown: boolean;
  /** The years without a list, in order. */
  readonly yearsWithoutList: readonly number[];
}

interface CompiledCalendar {
  /** +1 worked by 调休, -1 free by law. */
  readonly special: ReadonlyMap<number, 1 | -1>;
}

const compiled = new WeakMap<WorkCalendar['holidays'], { readonly workdays: WorkCalendar['workdays']; readonly calendar: CompiledCalendar }>();

function compile(lists: WorkCalendar): CompiledCalendar {
  const known = compiled.get(lists.holidays);
  if (known !== undefined && known.workdays === lists.workdays) return known.calendar;
  const special = new Map<number, 1 | -1>();
  // Looked up by day and not by the year a list is filed under: the days before New Year come with the next year's notice.
  for (const dates of Object.values(lists.holidays)) for (const date of dates) special.set(dayNumber(date), -1);
  for (const dates of Object.values(lists.workdays)) for (const date of dates) special.set(dayNumber(date), 1);
  const calendar = { special };
  compiled.set(lists.holidays, { workdays: lists.workdays, calendar });
  return calendar;
}

function isWorked(day: number, calendar: CompiledCalendar): boolean {
  const special = calendar.special.get(day);
  if (special !== undefined) return special === 1;
  return (((day + 3) % 7) + 7) % 7 < 5;
}

/** Whether a day is worked: Monday to Friday, less the holidays, plus 调休上班日. */
export function isWorkingDay(date: DateText, lists: WorkCalendar): boolean {
  return isWorked(dayNumber(date), compile(lists));
}

function count(date: DateText, n: number, step: 1 | -1, lists: WorkCalendar): WorkingDayResult {
  if (!Number.isInteger(n) || n < 0) throw new Error(`Not a number of working days: ${String(n)}`);
  const calendar = compile(lists);
  let day = dayNumber(date);
  const years = new Set<number>();
  for (let left = n; left > 0; ) {
    day += step;
    years.add(Number(dateOfDayNumber(day).slice(0, 4)));
    if (isWorked(day, calendar)) left -= 1;
  }
  const yearsWithoutList = [...years].filter((year) => lists.holidays[String(year)] === undefined).sort((a, b) => a - b);
  return { date: dateOfDayNumber(day), holidayListKnown: yearsWithoutList.length === 0, yearsWithoutList };
}

/** The `n`-th working day after `date`, counted from the next day (公示 of 5 working days); 0 gives `date` itself. */
export function addWorkingDays(date: DateText, n: number, lists: WorkCalendar): WorkingDayResult {
  return count(date, n, 1, lists);
}

/** The `n`-th working day before `date`, counted from the day before; 0 gives `date` itself. */
export function subtractWorkingDays(date: DateText, n: number, lists: WorkCalendar): WorkingDayResult {
  return count(date, n, -1, lists);
}

/** Working days from `from` to `to`, both included. */
export function countWorkingDays(from: DateText, to: DateText, lists: WorkCalendar): number {
  const calendar = compile(lists);
  const last = dayNumber(to);
  let days = 0;
  for (let day = dayNumber(from); day <= last; day += 1) if (isWorked(day, calendar)) days += 1;
  return days;
}
