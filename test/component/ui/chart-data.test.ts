import { describe, expect, it } from 'vitest';
import { chartYears } from '../../../renderer/ui/target-chart/chart-data';
import { inWords } from '../../../renderer/ui/target-chart/target-chart';
import { yearFigures } from '../../support/ledger-answers';

const drilled = (households: number) => ({ households, persons: households, drill: '' });
const forecast = (all: number, first: number) => ({ ...yearFigures(2019, 0, 0).forecast, withProcedure: drilled(all), first: drilled(first) });
const YEARS = [
  yearFigures(2018, 150, 127, { forecast: forecast(0, 0), cumulativeDone: { households: 127, persons: 254 } }),
  yearFigures(2019, 120, 9, { forecast: forecast(74, 74), cumulativeDone: { households: 136, persons: 272 } }),
  yearFigures(2020, 30, 0, { forecast: forecast(95, 21), cumulativeDone: { households: 136, persons: 272 } }),
];
const BASE = { households: 300, persons: 600 };

describe('chartYears', () => {
  it('draws who can still make it once, in the first year in which they can', () => {
    expect(chartYears(YEARS, BASE, '2019-01-15', 'households').map((year) => year.forecast)).toEqual([0, 74, 21]);
  });

  it('makes the bar as tall as its tallest part', () => {
    expect(chartYears(YEARS, BASE, '2019-01-15', 'households').map(({ top }) => top)).toEqual([150, 120, 30]);
  });

  it('has no cumulative share for a year that has not begun', () => {
    const shares = chartYears(YEARS, BASE, '2019-01-15', 'households').map(({ donePercent }) => donePercent);
    expect(shares[1]).toBeCloseTo(45.33, 2);
    expect(shares[2]).toBeNull();
  });

  it('counts persons when asked for persons', () => {
    const [first] = chartYears(YEARS, BASE, '2019-01-15', 'persons');
    expect(first).toMatchObject({ task: 300, done: 254, planPercent: 50 });
  });

  it('has no shares of an empty base', () => {
    const [first] = chartYears(YEARS, { households: 0, persons: 0 }, '2019-01-15', 'households');
    expect(first).toMatchObject({ planPercent: null, donePercent: null });
  });

  it('is said in words for a screen reader', () => {
    const words = inWords(chartYears(YEARS, BASE, '2019-01-15', 'households'), 'households');
    expect(words).toContain('2019年任务120户，完成9户，预计还可完成74户，累计占基数45.3%');
  });
});
