import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, monthIndex, monthOfIndex, monthsBetween, monthsFromTo, previousMonth } from '../../../../../shared/domain/calendar/month';

describe('months', () => {
  it.each(['2018-1', '2018-13', '2018-00', '2018/01', '18-01', '2018-01-01', '', '0000-01', '2018-0１'])('%s is no month', (text) => {
    expect(isMonth(text)).toBe(false);
    expect(monthIndex(text)).toBeNaN();
  });

  it.each([
    { from: '2018-12', n: 1, to: '2019-01' },
    { from: '2018-01', n: -1, to: '2017-12' },
    { from: '2018-07', n: 0, to: '2018-07' },
    { from: '2018-03', n: -27, to: '2015-12' },
  ])('$from and $n months is $to', ({ from, n, to }) => {
    expect(addMonths(from, n)).toBe(to);
    expect(monthsBetween(from, to)).toBe(n);
  });

  it('previousMonth goes over the year', () => {
    expect(previousMonth('2019-01')).toBe('2018-12');
  });

  it('lists both ends, and nothing backwards', () => {
    expect(monthsFromTo('2018-11', '2019-02')).toEqual(['2018-11', '2018-12', '2019-01', '2019-02']);
    expect(monthsFromTo('2018-11', '2018-10')).toEqual([]);
  });

  it('throws for a month that is none, instead of counting from nonsense', () => {
    expect(() => addMonths('2018-13', 1)).toThrow();
    expect(() => monthOfIndex(3.5)).toThrow();
  });

  it('index and month are each other’s inverse, and order is kept', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 119_999 }), fc.integer({ min: 12, max: 119_999 }), (a, b) => {
        expect(monthIndex(monthOfIndex(a))).toBe(a);
        expect(monthOfIndex(a) < monthOfIndex(b)).toBe(a < b);
      }),
    );
  });
});
