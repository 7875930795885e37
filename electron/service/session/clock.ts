import { isDate } from '../../../shared/domain/calendar/date';

/** The only clock of the service; tests and the command line pass their own. */
export type Clock = () => Date;

/** Local calendar day of an instant, `YYYY-MM-DD`: a clerk's today is the PC's day, not Greenwich's. */
export function localDay(instant: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Whether a text can be a 工作日期: a real day of this field of work, so that no month before or after it is out of the calendar. */
export function isWorkingDate(text: string): boolean {
  return isDate(text) && text >= '1950-01-01' && text <= '2099-12-31';
}
