import { describe, expect, it } from 'vitest';
import { currentYear } from '../../../../renderer/features/home/current-year';
import { worstFirst } from '../../../../renderer/features/home/worst-first';
import { yearFigures } from '../../../support/ledger-answers';

const union = (name: string, task: number, done: number) => ({
  unionId: name,
  union: name,
  base: { households: 0, persons: 0 },
  years: [yearFigures(2018, task, done)],
});
const TOTAL = [yearFigures(2018, 100, 60)];

describe('worstFirst', () => {
  it('puts the lowest rate first, the larger remainder first among equals, and those without a task last', () => {
    const unions = [union('none', 0, 0), union('good', 20, 20), union('small', 10, 2), union('large', 50, 10)];
    expect(worstFirst({ unions, years: TOTAL }, 2018).map((row) => row.union)).toEqual(['large', 'small', 'good', 'none']);
  });

  it('marks those below the whole, never one that has met its task', () => {
    const unions = [union('behind', 10, 5), union('ahead', 10, 7), union('done', 10, 10)];
    expect(worstFirst({ unions, years: TOTAL }, 2018).map(({ behind }) => behind)).toEqual([true, false, false]);
    expect(worstFirst({ unions: [union('done', 10, 10)], years: [yearFigures(2018, 10, 15)] }, 2018)[0]?.behind).toBe(false);
  });

  it('leaves out unions without that year', () => {
    expect(worstFirst({ unions: [union('a', 1, 0)], years: TOTAL }, 2019)).toEqual([]);
  });
});

describe('currentYear', () => {
  const years = [yearFigures(2018, 1, 0), yearFigures(2019, 1, 0)];
  it.each([
    { asOf: '2017-06-01', year: 2018 },
    { asOf: '2018-01-01', year: 2018 },
    { asOf: '2019-01-15', year: 2019 },
    { asOf: '2025-01-01', year: 2019 },
  ])('$asOf is in $year', ({ asOf, year }) => {
    expect(currentYear({ years, asOf })?.year).toBe(year);
  });

  it('is none without years', () => {
    expect(currentYear({ years: [], asOf: '2019-01-15' })).toBeUndefined();
  });
});
