import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthsFromTo } from '../../../../../shared/domain/calendar/month';
import { countWorkingDays } from '../../../../../shared/domain/calendar/working-days';
import { placeOf } from '../../../../../shared/domain/standard/place';
import { canStillPass, forecastDeadline } from '../../../../../shared/domain/verdict/forecast';
import { builtInScheme } from '../../../../../shared/policy/built-in-scheme';
import { CALENDAR_2018 } from '../calendar/holidays-2018';
import { anyFile } from './arbitrary-file';
import { naiveVerdict } from './naive-verdict';
import { fileOf, schemeOf, wages, year2018 } from './sample-file';

describe('年底倒排', () => {
  it('2018年：11月20日前提请，收入看到10月', () => {
    expect(forecastDeadline(2018, schemeOf(undefined, CALENDAR_2018))).toEqual({
      yearEnd: '2018-12-31',
      withProcedure: { submitBy: '2018-11-20', lastIncomeMonth: '2018-10' },
      withoutProcedure: { lastIncomeMonth: '2018-12' },
      holidayListKnown: true,
    });
  });

  it('内置方案的节假日表得出同样的日期', () => {
    expect(forecastDeadline(2018, builtInScheme())).toMatchObject({ withProcedure: { submitBy: '2018-11-20' }, holidayListKnown: true });
  });

  it('没有节假日表时说明', () => {
    expect(forecastDeadline(2019, schemeOf(undefined, CALENDAR_2018))).toMatchObject({ holidayListKnown: false });
  });

  it('统计年度到9月30日', () => {
    const deadline = forecastDeadline(2018, schemeOf(undefined, { ...CALENDAR_2018, yearEnd: '09-30' }));
    expect(deadline).toMatchObject({ yearEnd: '2018-09-30', withoutProcedure: { lastIncomeMonth: '2018-09' } });
    expect(countWorkingDays(deadline.withProcedure.submitBy, '2018-09-30', CALENDAR_2018)).toBe(30);
  });
});

describe('还来不来得及', () => {
  it.each([
    {
      情形: '五月起都超过，之后也超过',
      yuan: [500, 500, 500, 500, 700, 700, 700, 700],
      asOf: '2018-09-10',
      last: '2018-10',
      answer: 'yes',
      month: '2018-10',
      toEnter: [],
    },
    {
      情形: '六月未超过，十月前满不了',
      yuan: [700, 700, 700, 700, 700, 500, 700, 700],
      asOf: '2018-09-10',
      last: '2018-10',
      answer: 'no',
      month: null,
      toEnter: [],
    },
    {
      情形: '六月未超过，十二月前满得了',
      yuan: [700, 700, 700, 700, 700, 500, 700, 700],
      asOf: '2018-09-10',
      last: '2018-12',
      answer: 'yes',
      month: '2018-12',
      toEnter: [],
    },
    {
      情形: '已经连续满六个月',
      yuan: [700, 700, 700, 700, 700, 700, 700, 700],
      asOf: '2018-09-10',
      last: '2018-10',
      answer: 'yes',
      month: '2018-08',
      toEnter: [],
    },
    { 情形: '满过但后来断了', yuan: [700, 700, 700, 700, 700, 700, 700, 500], asOf: '2018-09-10', last: '2018-12', answer: 'no', month: null, toEnter: [] },
    {
      情形: '缺一个月，要先补录',
      yuan: [500, 500, 500, 500, 700, null, 700, 700],
      asOf: '2018-09-10',
      last: '2018-10',
      answer: 'if-entered',
      month: '2018-10',
      toEnter: ['2018-06'],
    },
    {
      情形: '当月已录且未超过',
      yuan: [700, 700, 700, 700, 700, 700, 700, 700, 500],
      asOf: '2018-09-28',
      last: '2018-10',
      answer: 'yes',
      month: '2018-08',
      toEnter: [],
    },
    {
      情形: '期限已过，只看期限那个月',
      yuan: [500, 500, 500, 500, 700, 700, 700, 700, 700, 700, 500],
      asOf: '2018-12-10',
      last: '2018-10',
      answer: 'yes',
      month: '2018-10',
      toEnter: [],
    },
  ])('$情形', ({ yuan, asOf, last, answer, month, toEnter }) => {
    expect(canStillPass(fileOf(year2018(...yuan)), last, asOf)).toEqual({ answer, month, toEnter });
  });

  it('工作日期之后录入的月份不算数', () => {
    const records = year2018(500, 500, 500, 500, 700, 700, 700, 700).concat(wages('2018-10', 100));
    expect(canStillPass(fileOf(records), '2018-10', '2018-09-10').answer).toBe('yes');
  });

  it('yes means: with every later month above, the naive verdict passes in time', () => {
    const seen = { yes: 0, no: 0, 'if-entered': 0 };
    fc.assert(
      fc.property(anyFile, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (file, now, last) => {
        const nowMonth = addMonths('2018-01', now - 1);
        const lastMonth = addMonths('2018-01', last - 1);
        const outlook = canStillPass(file, lastMonth, `${nowMonth}-15`);
        const rich = (month: string): [string, ReturnType<typeof wages>] => [month, wages(month, 90_000)];
        const ahead = monthsFromTo(addMonths(nowMonth, 1), '2019-12').map(rich);
        const unknownNow = naiveVerdict({ ...file, scheme: { ...file.scheme, runMonths: 1 } }, nowMonth).verdict === 'insufficient';
        const entered = [...ahead, ...outlook.toEnter.map(rich), ...(unknownNow ? [rich(nowMonth)] : [])];
        // A line missing ahead is no matter of income: only files whose line is always known.
        const { household, union, scheme } = file;
        fc.pre(placeOf(household, union, scheme) !== null && Object.values(scheme.standards).some((s) => s.area === '1303' && s.from === '2016-01'));
        seen[outlook.answer] += 1;
        const hoped = { ...file, household: { ...household, incomes: { ...household.incomes, ...Object.fromEntries(entered) } } };
        const earliestEnd = addMonths('2018-01', Math.min(now - 2, last - 1));
        const passes = monthsFromTo(earliestEnd, lastMonth).find((end) => naiveVerdict(hoped, end).verdict === 'passed') ?? null;
        expect(passes).toBe(outlook.month);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});
