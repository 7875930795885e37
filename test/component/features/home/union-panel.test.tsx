import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UnionPanel } from '../../../../renderer/features/home/union-panel';
import type { OutputOf } from '../../../../shared/contract/contract';
import { yearFigures } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';

type Targets = OutputOf<'targets:view'>;
type YearFigures = Targets['years'][number];

const BASE: NonNullable<Targets['base']> = {
  id: 'b0',
  version: 1,
  on: '2017-12-31',
  frozenOn: '2019-01-15',
  frozenBy: '王经办',
  document: '',
  criteriaText: [],
  households: 100,
  persons: 200,
  drill: 'base',
};
const forecast = (households: number): YearFigures['forecast'] => ({
  ...yearFigures(2019, 0, 0).forecast,
  first: { households, persons: households * 2, drill: 'first' },
});
function show(...years: YearFigures[]) {
  const value: Targets = {
    asOf: '2019-01-15',
    base: BASE,
    bases: [],
    years: [yearFigures(2019, 30, 0)],
    unions: years.map((figures, i) => ({
      unionId: `u${String(i)}`,
      union: `第${String(i + 1)}区总工会`,
      base: { households: 10, persons: 20 },
      years: [figures],
    })),
    equations: [],
    notRelieved: null,
    taskDifferences: [],
  };
  renderPage(<UnionPanel answer={{ status: 'ready', fresh: true, value }} />, {});
  return { bars: () => [...document.querySelectorAll('.task-bar')] };
}

describe('UnionPanel', () => {
  it('draws no bars where nobody is done and nobody can be, and says so', () => {
    const { bars } = show(yearFigures(2019, 6, 0), yearFigures(2019, 3, 0));
    expect(bars()).toHaveLength(0);
    expect(screen.queryByText('完成与预计')).toBeNull();
    expect(screen.getByText(/目前没有已完成的户/)).toBeDefined();
  });

  it('draws what is done and what can still be, within the task, and says it in words', () => {
    const { bars } = show(yearFigures(2019, 8, 2, { forecast: forecast(20) }), yearFigures(2019, 0, 0));
    expect(bars()).toHaveLength(1);
    expect([...(bars()[0]?.children ?? [])].map((part) => part instanceof HTMLElement && part.style.width)).toEqual(['25%', '75%']);
    expect(screen.getByText('预计还可完成20户')).toBeDefined();
  });
});
