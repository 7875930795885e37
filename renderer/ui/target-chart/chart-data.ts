import type { OutputOf } from '../../../shared/contract/contract';

export type Targets = OutputOf<'targets:view'>;
export type YearFigures = Targets['years'][number];
export type Measure = 'households' | 'persons';

/** One year as the chart draws it. Counts are of the measure; rates are per cent of the base. */
export interface ChartYear {
  readonly year: number;
  readonly label: string;
  readonly task: number;
  readonly done: number;
  /** Not done yet, but can still be by the year's end with the time the procedure takes. */
  readonly forecast: number;
  /** Height of the drawn bar: whatever is tallest of the three. */
  readonly top: number;
  /** Share of the base that should be done by this year, and that is; null for years that have not begun. */
  readonly planPercent: number | null;
  readonly donePercent: number | null;
  /** Where the year ends on an axis that counts years from 0: what is cumulative stands there, beside the bar. */
  readonly end: number;
}

/** How far right of the middle of a year its end is drawn, in years. */
const YEAR_END = 0.3;

/** The years of one base as bars and lines; `asOf` decides which years have begun. */
export function chartYears(
  years: readonly YearFigures[],
  base: { readonly households: number; readonly persons: number },
  asOf: string,
  measure: Measure,
): readonly ChartYear[] {
  const whole = base[measure];
  let planned = 0;
  return years.map((figures, index) => {
    planned += figures.task[measure];
    const task = figures.task[measure];
    const done = figures.done[measure];
    // Who can still make it this year can do so next year as well: each is drawn once, in the first year.
    const forecast = figures.forecast.first[measure];
    const begun = String(figures.year) <= asOf.slice(0, 4);
    return {
      year: figures.year,
      label: `${String(figures.year)}年`,
      task,
      done,
      forecast,
      top: Math.max(task, done + forecast),
      planPercent: whole === 0 ? null : (planned / whole) * 100,
      donePercent: whole === 0 || !begun ? null : (figures.cumulativeDone[measure] / whole) * 100,
      end: index + YEAR_END,
    };
  });
}

export const UNIT: Readonly<Record<Measure, string>> = { households: '户', persons: '人' };
