import { addDays } from '../../../../../shared/domain/calendar/date';
import type { WorkCalendar } from '../../../../../shared/domain/calendar/working-days';

const days = (from: string, n: number): readonly string[] => Array.from({ length: n }, (_, i) => addDays(from, i));

/** 国办发明电〔2017〕12号 and, for the last days of the year, 〔2018〕15号. */
export const CALENDAR_2018: WorkCalendar = {
  holidays: {
    '2018': [
      '2018-01-01',
      ...days('2018-02-15', 7),
      ...days('2018-04-05', 3),
      ...days('2018-04-29', 3),
      '2018-06-18',
      '2018-09-24',
      ...days('2018-10-01', 7),
      '2018-12-30',
      '2018-12-31',
    ],
  },
  workdays: { '2018': ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30', '2018-12-29'] },
};
