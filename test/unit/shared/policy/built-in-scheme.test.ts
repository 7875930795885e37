import { describe, expect, it } from 'vitest';
import { isDate, weekdayOf } from '../../../../shared/domain/calendar/date';
import { isWorkingDay, subtractWorkingDays } from '../../../../shared/domain/calendar/working-days';
import { BUILT_IN_SCHEME_ID, builtInScheme } from '../../../../shared/policy/built-in-scheme';
import { KNOWN_STANDARDS } from '../../../../shared/policy/known-standards';
import { holidayNotices } from '../../../../shared/policy/public-holidays';
import { SCHEME_SETTINGS } from '../../../../shared/policy/scheme-settings';

const scheme = builtInScheme();

describe('the built-in scheme', () => {
  it('asks for 50, 40 and 10 per cent of the base', () => {
    expect(scheme.shares).toEqual([
      { year: 2018, bp: 5000 },
      { year: 2019, bp: 4000 },
      { year: 2020, bp: 1000 },
    ]);
    expect(scheme.baseOn).toBe('2017-12-31');
    expect(scheme.runMonths).toBe(6);
    expect(scheme.id).toBe(BUILT_IN_SCHEME_ID);
  });

  it('holds no line of its own and offers what is known', () => {
    expect(scheme.standards).toEqual({});
    expect(KNOWN_STANDARDS).toMatchObject([{ area: '1303', from: '2018-01', fen: 60_000, document: '秦政字〔2017〕44号', floor: true }]);
  });

  it('is data that nobody shares by accident: plain, and the same each time', () => {
    expect(builtInScheme()).toEqual(scheme);
    expect(JSON.parse(JSON.stringify(scheme))).toEqual(scheme);
  });
});

/** Monday to Friday without work, and weekend days with it, as the State Council published them. */
const PUBLISHED: Readonly<Record<string, { readonly free: string; readonly worked: string }>> = {
  2018: {
    free: '01-01 02-15 02-16 02-19 02-20 02-21 04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
    worked: '02-11 02-24 04-08 04-28 09-29 09-30 12-29',
  },
  2019: {
    free: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
    worked: '02-02 02-03 04-28 05-05 09-29 10-12',
  },
  2020: {
    free: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
    worked: '01-19 04-26 05-09 06-28 09-27 10-10',
  },
};

describe('public holidays', () => {
  it.each(Object.entries(PUBLISHED))('%s: free weekdays and worked weekends are those published', (year, { free, worked }) => {
    const holidays = scheme.holidays[year] ?? [];
    const workdays = scheme.workdays[year] ?? [];
    expect([...holidays, ...workdays].every((day) => isDate(day) && day.startsWith(year))).toBe(true);
    expect(holidays.filter((day) => weekdayOf(day) <= 5).map((day) => day.slice(5))).toEqual(free.split(' '));
    expect(workdays.map((day) => day.slice(5))).toEqual(worked.split(' '));
    expect(workdays.every((day) => weekdayOf(day) >= 6 && isWorkingDay(day, scheme))).toBe(true);
    expect(holidays.some((day) => isWorkingDay(day, scheme))).toBe(false);
    expect(holidayNotices(Number(year)).length).toBeGreaterThan(0);
  });

  it('leaves a year without a list empty', () => {
    expect(scheme.holidays['2021']).toBeUndefined();
    expect(holidayNotices(2021)).toEqual([]);
  });

  it('lets a 提请 of 2018 come until 20 November, thirty working days before the year ends', () => {
    expect(subtractWorkingDays('2018-12-31', 30, scheme).date).toBe('2018-11-20');
  });
});

describe('the settings', () => {
  /** Every leaf that an office may change; the id is ours. */
  const leaves = Object.entries(scheme)
    .filter(([key]) => key !== 'id')
    .flatMap(([key, value]) => (key === 'income' || key === 'workingAge' ? Object.keys(value as object).map((inner) => `${key}.${inner}`) : [key]));

  it('describe every number and list of the scheme, once', () => {
    expect(SCHEME_SETTINGS.map(({ key }) => key).sort()).toEqual([...leaves].sort());
  });

  it('say where each comes from, in Chinese', () => {
    for (const setting of SCHEME_SETTINGS) {
      expect(setting.label).toMatch(/\p{Script=Han}/u);
      expect(setting.note).toMatch(/。$/);
      expect(setting.note).not.toMatch(/[!！]|低保线/);
      expect(setting.ourChoice).toBe(setting.origin === '本软件默认');
      expect(setting.choices !== undefined).toBe(setting.kind === 'choice');
    }
    expect(SCHEME_SETTINGS.find(({ key }) => key === 'shares')?.ourChoice).toBe(false);
    expect(SCHEME_SETTINGS.find(({ key }) => key === 'watchBp')?.ourChoice).toBe(true);
  });
});
