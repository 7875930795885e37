import { addDays, lastEndedMonth, monthOf } from '../calendar/date';
import { monthOfIndex, requireMonthIndex } from '../calendar/month';
import { subtractWorkingDays } from '../calendar/working-days';
import type { PolicyScheme } from '../policy/scheme';
import type { DateText, Month } from '../primitives';
import type { JudgeInput } from './income-verdict';
import { type JudgedMonths, judgedMonths, markAt } from './judge-quick';

/** The last dates for an exit that counts in a year. */
export interface ForecastDeadline {
  /** Last day of the statistical year. */
  readonly yearEnd: DateText;
  readonly withProcedure: {
    /** Last day for the 提请. */
    readonly submitBy: DateText;
    /** Last month that has ended before it. */
    readonly lastIncomeMonth: Month;
  };
  readonly withoutProcedure: { readonly lastIncomeMonth: Month };
  /** False when a year had no holiday list and Monday to Friday were counted. */
  readonly holidayListKnown: boolean;
}

/**
 * Counts backwards from the end of a year.
 *
 * Policy: rules.md 5. The scheme's `procedureWorkingDays` must fit between 提请 and the year's last day, both
 *         included (2018: 提请 by 20 November, so October is the last month of income). Without the
 *         procedure the year's own last month still counts.
 */
export function forecastDeadline(year: number, scheme: Pick<PolicyScheme, 'holidays' | 'workdays' | 'procedureWorkingDays' | 'yearEnd'>): ForecastDeadline {
  const yearEnd = `${String(year)}-${scheme.yearEnd}`;
  const { date: submitBy, holidayListKnown } = subtractWorkingDays(addDays(yearEnd, 1), scheme.procedureWorkingDays, scheme);
  return {
    yearEnd,
    withProcedure: { submitBy, lastIncomeMonth: lastEndedMonth(submitBy) },
    withoutProcedure: { lastIncomeMonth: monthOf(yearEnd) },
    holidayListKnown,
  };
}

/** Whether a run can still be completed in time. */
export interface PassOutlook {
  /** `if-entered`: only if months that have ended, but lack income or line, turn out to be above. */
  readonly answer: 'yes' | 'if-entered' | 'no';
  /** First month that could end the run; `null` when none can. */
  readonly month: Month | null;
  /** With `if-entered`: the months to enter, oldest first. */
  readonly toEnter: readonly Month[];
}

/**
 * Whether a household could pass the income test with a run that ends by `lastIncomeMonth`.
 *
 * Policy: rules.md 5. Months after the working date's month are taken as above, whatever was entered ahead; so is
 *         the working date's own month until it is known. The run has to end with a month that an assessment from
 *         now on would look at: the last ended month or later (or `lastIncomeMonth` itself once that is past).
 */
export function canStillPass(input: JudgeInput, lastIncomeMonth: Month, asOf: DateText): PassOutlook {
  return outlookOf(judgedMonths(input), input.scheme.runMonths, lastIncomeMonth, asOf);
}

/** `canStillPass` from the months of a file, for asking about several deadlines. */
export function outlookOf(months: JudgedMonths, runMonths: number, lastIncomeMonth: Month, asOf: DateText): PassOutlook {
  const now = requireMonthIndex(monthOf(asOf));
  const last = requireMonthIndex(lastIncomeMonth);
  const firstEnd = Math.min(now - 1, last);
  const start = firstEnd - runMonths + 1;
  // Each month is in the window of several ends; what lies ahead is never looked at.
  const marks = Array.from({ length: Math.min(now, last) - start + 1 }, (_, i) => markAt(months, start + i));
  let conditional: PassOutlook | null = null;
  for (let end = firstEnd; end <= last; end += 1) {
    const toEnter: Month[] = [];
    let broken = false;
    for (let index = end - runMonths + 1; index <= end && index <= now; index += 1) {
      const mark = marks[index - start];
      if (mark === 'below') broken = true;
      else if (mark === 'unknown' && index < now) toEnter.push(monthOfIndex(index));
    }
    if (broken) continue;
    if (toEnter.length === 0) return { answer: 'yes', month: monthOfIndex(end), toEnter };
    conditional ??= { answer: 'if-entered', month: monthOfIndex(end), toEnter };
  }
  return conditional ?? { answer: 'no', month: null, toEnter: [] };
}
