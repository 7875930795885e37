import type { Targets, YearFigures } from '../../ui/target-chart/chart-data';

/** The target year that the working date lies in; before the first year the first, after the last the last. */
export function currentYear({ years, asOf }: Pick<Targets, 'years' | 'asOf'>): YearFigures | undefined {
  const now = Number(asOf.slice(0, 4));
  const begun = years.filter(({ year }) => year <= now);
  return begun[begun.length - 1] ?? years[0];
}
