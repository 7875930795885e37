import { isDate } from '../calendar/date';
import type { DateText } from '../primitives';

/** Full years of age on a day; negative before birth. Born on 29 February, one turns on 1 March in other years. */
export function ageOn(birth: DateText, on: DateText): number {
  if (!isDate(birth) || !isDate(on)) throw new Error(`Not a date: ${birth} / ${on}`);
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
