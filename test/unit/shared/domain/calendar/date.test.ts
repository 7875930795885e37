import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isDate,
  lastDayOfMonth,
  lastEndedMonth,
  latestDayOf,
  weekdayOf,
} from '../../../../../shared/domain/calendar/date';

describe('days', () => {
  it.each([
    ['2018-02-28', true],
    ['2018-02-29', false],
    ['2016-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2018-04-31', false],
    ['2018-13-01', false],
    ['2018-01-00', false],
    ['2018-1-1', false],
    ['2018-01', false],
    ['0000-01-01', false],
  ])('%s is a day: %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });

  it.each([
    ['2018-02', '2018-02-28'],
    ['2016-02', '2016-02-29'],
    ['2018-12', '2018-12-31'],
    ['2018-03-05', '2018-03-05'],
  ])('the latest day that %s can mean is %s', (text, day) => {
    expect(latestDayOf(text)).toBe(day);
  });

  it('counts like the engine’s own calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(date)).toBe(day);
        expect(dateOfDayNumber(day)).toBe(date);
        expect(daysBetween(date, addDays(date, n))).toBe(n);
        expect(weekdayOf(date) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
        expect(lastDayOfMonth(date.slice(0, 7)) >= date).toBe(true);
        expect(isDate(lastDayOfMonth(date.slice(0, 7)))).toBe(true);
      }),
    );
  });

  it('the last ended month is the one before', () => {
    expect(lastEndedMonth('2019-01-15')).toBe('2018-12');
    expect(lastEndedMonth('2018-11-30')).toBe('2018-10');
  });
});
