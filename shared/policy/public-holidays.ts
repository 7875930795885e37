import { addDays } from '../domain/calendar/date';
import type { DateText } from '../domain/primitives';

/** One year of the notices of the State Council's General Office: stretches of free days and the weekend days worked for them. */
interface HolidayYear {
  readonly year: number;
  readonly notices: readonly string[];
  /** First and last day of each stretch, both free. */
  readonly free: readonly (readonly [DateText, DateText])[];
  readonly worked: readonly DateText[];
}

const YEARS: readonly HolidayYear[] = [
  {
    year: 2018,
    notices: ['国办发明电〔2017〕12号', '国办发明电〔2018〕15号'],
    free: [
      ['2018-01-01', '2018-01-01'],
      ['2018-02-15', '2018-02-21'],
      ['2018-04-05', '2018-04-07'],
      ['2018-04-29', '2018-05-01'],
      ['2018-06-16', '2018-06-18'],
      ['2018-09-22', '2018-09-24'],
      ['2018-10-01', '2018-10-07'],
      ['2018-12-30', '2018-12-31'],
    ],
    worked: ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30', '2018-12-29'],
  },
  {
    year: 2019,
    // The second notice lengthened the holiday of 1 May.
    notices: ['国办发明电〔2018〕15号', '国办发明电〔2019〕3号'],
    free: [
      ['2019-01-01', '2019-01-01'],
      ['2019-02-04', '2019-02-10'],
      ['2019-04-05', '2019-04-07'],
      ['2019-05-01', '2019-05-04'],
      ['2019-06-07', '2019-06-09'],
      ['2019-09-13', '2019-09-15'],
      ['2019-10-01', '2019-10-07'],
    ],
    worked: ['2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
  },
  {
    year: 2020,
    // The second notice lengthened the spring festival to 2 February, so that 1 February was not worked.
    notices: ['国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
    free: [
      ['2020-01-01', '2020-01-01'],
      ['2020-01-24', '2020-02-02'],
      ['2020-04-04', '2020-04-06'],
      ['2020-05-01', '2020-05-05'],
      ['2020-06-25', '2020-06-27'],
      ['2020-10-01', '2020-10-08'],
    ],
    worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
];

function everyDay([from, to]: readonly [DateText, DateText]): readonly DateText[] {
  const days: DateText[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** 放假日 by year, weekend days inside a holiday included. */
export const PUBLIC_HOLIDAYS: Readonly<Record<string, readonly DateText[]>> = Object.fromEntries(
  YEARS.map(({ year, free }) => [String(year), free.flatMap(everyDay)]),
);

/** 调休上班日 by year. */
export const SHIFTED_WORKDAYS: Readonly<Record<string, readonly DateText[]>> = Object.fromEntries(YEARS.map(({ year, worked }) => [String(year), worked]));

/** The notices behind a year's lists, for the settings screen; empty for a year without lists. */
export function holidayNotices(year: number): readonly string[] {
  return YEARS.find((entry) => entry.year === year)?.notices ?? [];
}
