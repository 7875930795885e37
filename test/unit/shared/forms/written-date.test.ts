import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, dayNumber } from '../../../../shared/domain/calendar/date';
import { parseDate, parseDateOrMonth, parseMonth, parseYear } from '../../../../shared/forms/written-date';

const good = (value: string | number): unknown => ({ ok: true, value: { value } });
const bad = (reason: string): unknown => ({ ok: false, error: { reason: expect.stringContaining(reason) } });

describe('parseDate', () => {
  it.each([
    ['2018-3-5', '2018-03-05'],
    ['2018-03-05', '2018-03-05'],
    ['2018.3.5', '2018-03-05'],
    ['2018/3/5', '2018-03-05'],
    ['2018。3。5', '2018-03-05'],
    ['2018年3月5日', '2018-03-05'],
    ['2018 年 3 月 5 日', '2018-03-05'],
    ['２０１８．３．５', '2018-03-05'],
    ['2018年3月5号', '2018-03-05'],
    ['20180305', '2018-03-05'],
    ['20180305.0', '2018-03-05'],
    ['2.0180305E7', '2018-03-05'],
    ['2018-03-05 00:00:00', '2018-03-05'],
    ['2018-3-5 9:30:00', '2018-03-05'],
    ['2018-03-05T00:00:00.000Z', '2018-03-05'],
    ["'2018-03-05", '2018-03-05'],
    ['二〇一八年三月五日', '2018-03-05'],
    ['二零一八年十二月三十一日', '2018-12-31'],
    ['二○一六年二月二十九日', '2016-02-29'],
    ['43164', '2018-03-05'],
    ['43164.5', '2018-03-05'],
    ['30915', '1984-08-21'],
    ['21721', '1959-06-20'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toEqual(good(date));
  });

  it('counts from 1904 where the workbook does', () => {
    expect(parseDate('41702', { date1904: true })).toEqual(good('2018-03-05'));
  });

  it.each([
    ['2018-02-29', '没有这一天'],
    ['2018.13.1', '没有这一天'],
    ['18.3.5', '不是日期'],
    ['3月5日', '不是日期'],
    ['2018年', '只有年份'],
    ['2018', '只有年份'],
    ['2018-3', '还缺日'],
    ['5/3/2018', '不是日期'],
    ['不详', '不是日期'],
    ['1234567890', '不是日期'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseDate(text)).toEqual(bad(reason));
  });

  it('reads every day in every way of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1910-01-01'), max: dayNumber('2099-12-31') }), (day) => {
        const date = dateOfDayNumber(day);
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const [m, d] = [String(Number(month)), String(Number(dayOfMonth))];
        const serial = day - dayNumber('1899-12-30');
        for (const text of [
          date,
          `${year}.${m}.${d}`,
          `${year}/${m}/${d}`,
          `${year}年${m}月${d}日`,
          year + month + dayOfMonth,
          String(serial),
          `${String(serial)}.75`,
          `${date} 08:15:00`,
        ]) {
          expect(parseDate(text), text).toEqual(good(date));
        }
      }),
    );
  });
});

describe('parseDateOrMonth', () => {
  it.each([
    ['2018年3月', '2018-03'],
    ['2018.3', '2018-03'],
    ['2018-03', '2018-03'],
    ['2018/3', '2018-03'],
    ['201803', '2018-03'],
    ['二〇一八年三月', '2018-03'],
    ['2018.3.5', '2018-03-05'],
    ['2018.10', '2018-10'],
    ['2018.1', '2018-01'],
  ])('%s is %s', (text, value) => {
    expect(parseDateOrMonth(text)).toEqual(good(value));
  });

  it('does not guess between January and October where a number lost its zero', () => {
    expect(parseDateOrMonth('2018.1', { numeric: true })).toEqual(bad('1月还是10月'));
    expect(parseDateOrMonth('2018.3', { numeric: true })).toEqual(good('2018-03'));
  });

  it.each(['', '  ', '—', '/'])('%s is blank', (text) => {
    expect(parseDateOrMonth(text)).toEqual({ ok: true, value: {} });
  });
});

describe('parseMonth and parseYear', () => {
  it.each([
    ['2018年3月', '2018-03'],
    ['2018年3月份', '2018-03'],
    ['201803', '2018-03'],
    ['2018-03-01', '2018-03'],
    ['43160', '2018-03'],
    ['3月', '2019-03'],
    ['三月份', '2019-03'],
    ['元月', '2019-01'],
    ['12', '2019-12'],
    ['十二月', '2019-12'],
  ])('%s is %s', (text, month) => {
    expect(parseMonth(text, { year: 2019 })).toEqual(good(month));
  });

  it('asks for the year of a month that stands alone', () => {
    expect(parseMonth('3月')).toEqual(bad('年份'));
    expect(parseMonth('13月', { year: 2018 })).toEqual(bad('不是日期'));
    expect(parseMonth('')).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['2018', 2018],
    ['2018年', 2018],
    ['2018年度', 2018],
    ['2018.0', 2018],
    ['二〇一八年', 2018],
    ['2019年底', 2019],
    ['2018年12月', 2018],
  ])('%s is the year %d', (text, year) => {
    expect(parseYear(text)).toEqual(good(year));
  });

  it.each(['18', '明年', '3018'])('%s is no year', (text) => {
    expect(parseYear(text).ok).toBe(false);
  });
});
