import { squeeze, tidy, toHalfWidth } from '../codes/fold';
import { dateOfDayNumber, dayNumber, isDate } from '../domain/calendar/date';
import type { DateOrMonth, DateText, Month } from '../domain/primitives';
import { chineseDigits } from './chinese-number';
import { wholeDigits } from './decimal-text';
import { BLANK, type CellContext, isBlank, notUnderstood, quoted, type Reading, understood } from './written-value';

/** Days of this work lie between these years; anything else is a slip of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Serial numbers count from these days; 1900 is shifted by the day that never was, 29 February 1900. */
const EPOCH_1900 = dayNumber('1899-12-30');
const EPOCH_1904 = dayNumber('1904-01-01');
/** 1910 to 2099 as serial numbers of 1900: below it would be years, above it 201803. */
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 73_050;

/** A day, a month, or only a year, as far as the text goes. */
interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const SEPARATED = /^((?:19|20)\d{2})[年\-–—/.。、,，](\d{1,2})(?:[月\-–—/.。、,，](?:(\d{1,2})[日号]?)?)?[.。]?$/;
const CLOCK = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
/** As programs write it. */
const PLAIN_DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const YEAR_ONLY = /^(\d{4})年$/;

/** A date text without the time of day that readers of workbooks add (2018-03-05 00:00:00, 2018-03-05T00:00:00.000Z). */
export function withoutClock(text: string): string {
  return tidy(toHalfWidth(text)).replace(CLOCK, '');
}

function partsOf(text: string, context: CellContext): Parts | null {
  const plain = chineseDigits(squeeze(withoutClock(text)).replace(/^['‘’"]+/, ''));
  const separated = SEPARATED.exec(plain);
  if (separated !== null) return toParts(separated);
  const year = YEAR_ONLY.exec(plain);
  if (year !== null) return { year: Number(year[1]) };
  const whole = /^[\d.]+(?:e\+?\d+)?$/i.test(plain) ? serialDigits(plain) : null;
  if (whole === null) return null;
  const compact = COMPACT.exec(whole);
  if (compact !== null) return toParts(compact);
  const number = Number(whole);
  return number >= FIRST_YEAR && number <= LAST_YEAR ? { year: number } : serialParts(number, context);
}

/** Whole part of a number; a serial number may carry a time of day behind the point. */
function serialDigits(text: string): string | null {
  const whole = wholeDigits(text);
  if (whole !== null) return whole;
  const timed = /^(\d{4,5})\.\d+$/.exec(text);
  return timed !== null && Number(timed[1]) >= FIRST_SERIAL ? (timed[1] ?? null) : null;
}

function toParts([, year, month, day]: RegExpExecArray): Parts {
  return { year: Number(year), month: Number(month), ...(day === undefined ? {} : { day: Number(day) }) };
}

function serialParts(serial: number, { date1904 = false }: CellContext): Parts | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const date = dateOfDayNumber((date1904 ? EPOCH_1904 : EPOCH_1900) + serial);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

function dateText({ year, month = 0, day }: Parts): DateOrMonth | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  const monthText = `${String(year)}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return monthText;
  const date = `${monthText}-${String(day).padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/**
 * A day or, where the paper gives none, a month: 2018-3-5, 2018.3.5, 2018/3/5, 2018年3月5日, 20180305, 2018年3月,
 * 2018.3, 201803, 二〇一八年三月五日, and serial numbers of 1900 and 1904.
 *
 * Errors: no such day, only a year, two-digit years; the number 2018.1, which may have been 2018.10.
 */
export function parseDateOrMonth(text: string, context: CellContext = {}): Reading<DateOrMonth> {
  if (PLAIN_DAY.test(text) && isDate(text)) return understood(text);
  if (isBlank(text)) return BLANK;
  if (context.numeric === true && /^\d{4}\.1$/.test(squeeze(text))) return notUnderstood(`${quoted(text)}存成了数字，分不清是1月还是10月，请按「2018-01」填写`);
  const parts = partsOf(text, context);
  if (parts === null) return notUnderstood(`${quoted(text)}不是日期，请按「2018-03-05」填写`);
  if (parts.month === undefined) return notUnderstood(`${quoted(text)}只有年份，还缺月份`);
  const date = dateText(parts);
  return date === null ? notUnderstood(`${quoted(text)}没有这一天，请核对`) : understood(date);
}

/** A day. Formats as in `parseDateOrMonth`; a text that stops at the month is refused. */
export function parseDate(text: string, context: CellContext = {}): Reading<DateText> {
  const reading = parseDateOrMonth(text, context);
  if (!reading.ok || reading.value.value === undefined || reading.value.value.length === 10) return reading;
  return notUnderstood(`${quoted(text)}只写到月份，还缺日`);
}

/** A month; a day gives its month. `year` completes a month that stands alone (3月, 三月, 3). */
export function parseMonth(text: string, context: CellContext & { readonly year?: number } = {}): Reading<Month> {
  if (isBlank(text)) return BLANK;
  const alone = /^(?:0?([1-9])|(1[0-2]))(?:月份?)?$/.exec(chineseDigits(squeeze(text).replace(/^元月/, '1月')));
  if (alone !== null) {
    if (context.year === undefined) return notUnderstood(`${quoted(text)}没有写明年份`);
    return understood(`${String(context.year)}-${(alone[1] ?? alone[2] ?? '').padStart(2, '0')}`);
  }
  const reading = parseDateOrMonth(text.replace(/月份\s*$/, '月'), context);
  if (!reading.ok || reading.value.value === undefined) return reading;
  return understood(reading.value.value.slice(0, 7));
}

/** A year: 2018, 2018年, 2018年度, 二〇一八年; of a whole date its year. */
export function parseYear(text: string, context: CellContext = {}): Reading<number> {
  if (isBlank(text)) return BLANK;
  const match = /^(\d{4})(?:\.0+)?(?:年度?)?(?:底|末)?$/.exec(chineseDigits(squeeze(text)));
  if (match !== null) {
    const year = Number(match[1]);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? understood(year) : notUnderstood(`${quoted(text)}不是合理的年份`);
  }
  const reading = parseDateOrMonth(text, context);
  if (reading.ok && reading.value.value !== undefined) return understood(Number(reading.value.value.slice(0, 4)));
  return notUnderstood(`${quoted(text)}不是年份，请按「2018」填写`);
}
