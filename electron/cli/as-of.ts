import { isWorkingDate } from '../service/session/clock';

/** What is wrong with a `--as-of` value; null when it is a day or was not given. */
export function asOfProblem(asOf: string | undefined): string | null {
  return asOf === undefined || isWorkingDate(asOf) ? null : `--as-of ${asOf} 不是日期，请写成 2019-01-15`;
}
