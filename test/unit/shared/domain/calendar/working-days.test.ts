import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber } from '../../../../../shared/domain/calendar/date';
import { addWorkingDays, countWorkingDays, isWorkingDay, subtractWorkingDays } from '../../../../../shared/domain/calendar/working-days';
import { CALENDAR_2018 } from './holidays-2018';

const NO_LISTS = { holidays: {}, workdays: {} };

describe('工作日', () => {
  it.each([
    { 日期: '2018-10-08', 上班: true, 缘由: '国庆假期后的星期一' },
    { 日期: '2018-10-05', 上班: false, 缘由: '国庆假期里的星期五' },
    { 日期: '2018-09-29', 上班: true, 缘由: '调休上班的星期六' },
    { 日期: '2018-09-22', 上班: false, 缘由: '平常的星期六' },
    { 日期: '2018-12-31', 上班: false, 缘由: '元旦调休的星期一' },
  ])('$日期（$缘由）', ({ 日期, 上班 }) => {
    expect(isWorkingDay(日期, CALENDAR_2018)).toBe(上班);
  });

  it('公示五个工作日从次日起算，跳过假期，计入调休', () => {
    expect(addWorkingDays('2018-09-27', 5, CALENDAR_2018)).toEqual({ date: '2018-10-09', holidayListKnown: true, yearsWithoutList: [] });
  });

  it('没有节假日表的年份按星期一至星期五计，并且说明', () => {
    expect(addWorkingDays('2018-09-27', 5, NO_LISTS)).toEqual({ date: '2018-10-04', holidayListKnown: false, yearsWithoutList: [2018] });
    expect(addWorkingDays('2018-12-28', 5, CALENDAR_2018)).toMatchObject({ holidayListKnown: false, yearsWithoutList: [2019] });
  });

  it('零个工作日就是当天', () => {
    expect(addWorkingDays('2018-10-01', 0, CALENDAR_2018).date).toBe('2018-10-01');
    expect(() => addWorkingDays('2018-10-01', -1, CALENDAR_2018)).toThrow();
  });

  const day = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2018-12-31') }).map(dateOfDayNumber);

  it('agrees with asking every single day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.constantFrom(CALENDAR_2018, NO_LISTS), (start, n, lists) => {
        const { date } = addWorkingDays(start, n, lists);
        expect(countWorkingDays(addDays(start, 1), date, lists)).toBe(n);
        expect(isWorkingDay(date, lists)).toBe(true);
        let asked = 0;
        for (let d = addDays(start, 1); d <= date; d = addDays(d, 1)) if (isWorkingDay(d, lists)) asked += 1;
        expect(asked).toBe(n);
      }),
    );
  });

  it('going back undoes going forward from a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (start, n) => {
        fc.pre(isWorkingDay(start, CALENDAR_2018));
        expect(subtractWorkingDays(addWorkingDays(start, n, CALENDAR_2018).date, n, CALENDAR_2018).date).toBe(start);
      }),
    );
  });
});
