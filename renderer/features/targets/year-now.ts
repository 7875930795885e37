import type { Targets } from '../../ui/target-chart/chart-data';

/** The target year that the working date lies in, held within the years there are. */
export function yearNow({ years, asOf }: Pick<Targets, 'years' | 'asOf'>): number {
  const now = Number(asOf.slice(0, 4));
  const all = years.map(({ year }) => year);
  return Math.min(Math.max(now, Math.min(...all)), Math.max(...all));
}
