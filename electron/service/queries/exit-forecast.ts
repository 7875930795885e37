import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { DateText, Month } from '../../../shared/domain/primitives';
import type { ExitForecast } from '../../../shared/domain/target/progress-types';
import { forecastDeadline, outlookOf } from '../../../shared/domain/verdict/forecast';
import { judgedMonths } from '../../../shared/domain/verdict/judge-quick';
import type { IndexRow } from './household-index';

/**
 * For each household the first share year by whose end it could still exit (rules.md 5), with and without the time
 * that the procedure takes. A household whose plan is 解困 is not forecast by its income: 解困 has other conditions.
 */
export function exitForecasts(rows: readonly IndexRow[], scheme: PolicyScheme, asOf: DateText): ReadonlyMap<string, ExitForecast> {
  const deadlines = scheme.shares.map(({ year }) => ({ year, deadline: forecastDeadline(year, scheme) }));
  const forecasts = new Map<string, ExitForecast>();
  for (const { household, union } of rows) {
    if (household.home.plannedExitKind === '解困') continue;
    const months = judgedMonths({ household, union, scheme });
    // `if-entered` counts as could: the missing months may turn out above; the file says which to enter.
    const couldPass = (lastIncomeMonth: Month): boolean => outlookOf(months, scheme.runMonths, lastIncomeMonth, asOf).answer !== 'no';
    let withProcedure: number | null = null;
    let withoutProcedure: number | null = null;
    for (const { year, deadline } of deadlines) {
      if (withProcedure === null && asOf <= deadline.withProcedure.submitBy && couldPass(deadline.withProcedure.lastIncomeMonth)) withProcedure = year;
      if (withoutProcedure === null && asOf <= deadline.yearEnd && couldPass(deadline.withoutProcedure.lastIncomeMonth)) withoutProcedure = year;
      if (withProcedure !== null && withoutProcedure !== null) break;
    }
    forecasts.set(household.id, { withProcedure, withoutProcedure });
  }
  return forecasts;
}
