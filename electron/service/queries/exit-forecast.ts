import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { DateText } from '../../../shared/domain/primitives';
import type { ExitForecast } from '../../../shared/domain/target/progress-types';
import { canStillPass, forecastDeadline } from '../../../shared/domain/verdict/forecast';
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
    const input = { household, union, scheme };
    let withProcedure: number | null = null;
    let withoutProcedure: number | null = null;
    for (const { year, deadline } of deadlines) {
      if (withProcedure === null && asOf <= deadline.withProcedure.submitBy && couldPass(input, deadline.withProcedure.lastIncomeMonth, asOf))
        withProcedure = year;
      if (withoutProcedure === null && asOf <= deadline.yearEnd && couldPass(input, deadline.withoutProcedure.lastIncomeMonth, asOf)) withoutProcedure = year;
      if (withProcedure !== null && withoutProcedure !== null) break;
    }
    forecasts.set(household.id, { withProcedure, withoutProcedure });
  }
  return forecasts;
}

/** `if-entered` counts as could: the missing months may turn out above; the file says which to enter. */
function couldPass(input: Parameters<typeof canStillPass>[0], lastIncomeMonth: string, asOf: DateText): boolean {
  return canStillPass(input, lastIncomeMonth, asOf).answer !== 'no';
}
