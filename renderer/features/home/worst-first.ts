import type { Targets, YearFigures } from '../../ui/target-chart/chart-data';

export interface UnionProgress {
  readonly unionId: string;
  readonly union: string;
  readonly figures: YearFigures;
  /** Below the rate of the whole: this one needs somebody. */
  readonly behind: boolean;
}

/** Unions by their rate of `year`, lowest first; those without a task last. Equal rates: the larger remainder first. */
export function worstFirst(targets: Pick<Targets, 'unions' | 'years'>, year: number | undefined): readonly UnionProgress[] {
  const overall = targets.years.find((figures) => figures.year === year)?.rates.annualTask.households.bp ?? null;
  const rows = targets.unions.flatMap(({ unionId, union, years }) => {
    const figures = years.find((candidate) => candidate.year === year);
    if (figures === undefined) return [];
    const bp = figures.rates.annualTask.households.bp;
    return [{ unionId, union, figures, behind: bp !== null && bp < 10_000 && overall !== null && bp < overall }];
  });
  const rank = ({ figures }: UnionProgress): number => figures.rates.annualTask.households.bp ?? Number.POSITIVE_INFINITY;
  return rows.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? b.figures.remaining.households - a.figures.remaining.households : left - right;
  });
}
