import { describe, expect, it } from 'vitest';
import { chartData, type MonthFinding, yuanAxis } from '../../../../renderer/features/households/file/chart-data';
import { addMonths } from '../../../../shared/domain/calendar/month';

const month = (i: number, perHeadFen: number | null, lineFen: number | null, inRun = false): MonthFinding => ({
  month: addMonths('2018-01', i),
  population: 1,
  ownFen: perHeadFen,
  allFen: perHeadFen,
  perHeadFen,
  perHeadAllFen: perHeadFen,
  lineFen,
  lineByCity: false,
  above: perHeadFen === null || lineFen === null ? null : perHeadFen > lineFen,
  inRun,
  unsplitFen: 0,
  source: '核查',
});

describe('chartData', () => {
  it('steps the line where it changes, from edge to edge of the months', () => {
    const { lines } = chartData([month(0, 1, 60_000), month(1, 1, 60_000), month(2, 1, 65_000)], []);
    expect(lines).toEqual([
      { from: -0.5, to: 1.5, yuan: 600, future: false },
      { from: 1.5, to: 2.5, yuan: 650, future: false },
    ]);
  });

  it('draws no line where none is known', () => {
    expect(chartData([month(0, 1, null), month(1, 1, 60_000)], []).lines).toEqual([{ from: 0.5, to: 1.5, yuan: 600, future: false }]);
  });

  it('joins missing months and the run into bands, each gap on its own', () => {
    const { missing, runs } = chartData([month(0, null, 1), month(1, null, 1), month(2, 5, 1, true), month(3, 5, 1, true), month(4, null, 1)], []);
    expect(missing).toEqual([
      { from: -0.5, to: 1.5 },
      { from: 3.5, to: 4.5 },
    ]);
    expect(runs).toEqual([{ from: 1.5, to: 3.5 }]);
  });

  it('shows a later line that is already entered two months ahead', () => {
    const { points, lines } = chartData([month(11, 1, 60_000)], [{ from: '2019-02', fen: 65_000, document: '' }]);
    expect(points.map((point) => point.month)).toEqual(['2018-12', '2019-01', '2019-02']);
    expect(lines.map(({ yuan, future }) => [yuan, future])).toEqual([
      [600, false],
      [600, true],
      [650, true],
    ]);
  });

  it('leaves room around all amounts and the line, between round marks', () => {
    const { ticks } = chartData([month(0, 48_000, 60_000), month(1, 70_000, 60_000)], []);
    expect(ticks).toEqual([400, 500, 600, 700, 800]);
    expect(yuanAxis([])).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(yuanAxis([0, 12])[0]).toBe(0);
  });

  it('says where the amounts of months below the line stand, and leaves the others without', () => {
    const { points } = chartData([month(0, 40_000, 60_000), month(1, 50_000, 60_000), month(2, 70_000, 60_000)], []);
    expect(points.map(({ label }) => label)).toEqual(['under', 'under-right', null]);
  });

  it('draws an empty file without falling over', () => {
    expect(chartData([], [{ from: '2019-01', fen: 1, document: '' }]).points).toEqual([]);
  });
});
