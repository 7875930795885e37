import type { DateOrMonth, DateText, Month } from '../primitives';
import { yearOf } from './date';
import { isMonth, requireMonthIndex } from './month';

const monthInYear = (month: Month): string => `${String(Number(month.slice(5, 7)))}月`;

/** `2018-03` → 2018年3月. */
export function formatMonthCn(month: Month): string {
  requireMonthIndex(month);
  return `${String(yearOf(month))}年${monthInYear(month)}`;
}

/** 2018年3月, or only 3月 where the text before it already named that year. */
export function formatMonthAfterCn(month: Month, yearNamed: number | null): string {
  return yearOf(month) === yearNamed ? monthInYear(month) : formatMonthCn(month);
}

/** 2018年7月至12月; across years 2018年11月至2019年4月; one month stands alone. */
export function formatMonthRangeCn(from: Month, to: Month): string {
  return rangeAfter(from, to, null);
}

function rangeAfter(from: Month, to: Month, yearNamed: number | null): string {
  const start = formatMonthAfterCn(from, yearNamed);
  return from === to ? start : `${start}至${formatMonthAfterCn(to, yearOf(from))}`;
}

/** Months of a sorted list grouped into stretches without a gap. */
export function groupMonths(months: readonly Month[]): readonly (readonly Month[])[] {
  const groups: Month[][] = [];
  let previous = Number.NaN;
  for (const month of months) {
    const index = requireMonthIndex(month);
    const open = groups[groups.length - 1];
    if (open !== undefined && index === previous + 1) open.push(month);
    else groups.push([month]);
    previous = index;
  }
  return groups;
}

/**
 * Names every month of a sorted list: 2018年8月、10月; three or more in a row become a range,
 * 2018年7月至9月、12月. A year is written once and again when it changes.
 */
export function formatMonthsCn(months: readonly Month[], yearNamed: number | null = null): string {
  let named = yearNamed;
  const parts: string[] = [];
  const say = (from: Month, to: Month): void => {
    parts.push(rangeAfter(from, to, named));
    named = yearOf(to);
  };
  for (const group of groupMonths(months)) {
    const first = group[0];
    const last = group[group.length - 1];
    if (first === undefined || last === undefined) continue;
    if (group.length >= 3) say(first, last);
    else for (const month of group) say(month, month);
  }
  return parts.join('、');
}

/** `2018-03-05` → 2018年3月5日. */
export function formatDateCn(date: DateText): string {
  return `${formatMonthCn(date.slice(0, 7))}${String(Number(date.slice(8, 10)))}日`;
}

/** A day as 2018年3月5日, a month as 2018年3月. */
export function formatDateOrMonthCn(date: DateOrMonth): string {
  return isMonth(date) ? formatMonthCn(date) : formatDateCn(date);
}
