import { describe, expect, it } from 'vitest';
import { monthsAfterSave, noMonthsTyped, planMonths, recentBlocks, typeMonth, yearBlocks } from '../../../../renderer/features/households/file/months-draft';
import { householdFile } from './household-file';

const { months } = householdFile();
const findings = new Map(months.map((finding) => [finding.month, finding]));
const start = noMonthsTyped(5);
const known = findings.get('2018-12') ?? null;

describe('months draft', () => {
  it('plans a typed month, a removal, and a population that keeps the total', () => {
    const draft = typeMonth(typeMonth(start, '2018-11', 'total', '1,234.5', null), '2018-12', 'population', '3', known);
    expect(planMonths(draft, 'h0', findings)).toEqual({
      entries: [
        { householdId: 'h0', month: '2018-11', totalFen: 123_450, population: null, items: null },
        { householdId: 'h0', month: '2018-12', totalFen: 150_000, population: 3, items: null },
      ],
      removals: [],
      problems: {},
    });
    expect(planMonths(typeMonth(start, '2018-12', 'total', '', known), 'h0', findings).removals).toEqual(['2018-12']);
  });

  it('keeps what is not understood out of the plan, with the reason', () => {
    const draft = typeMonth(typeMonth(start, '2018-11', 'population', '2', null), '2018-12', 'total', '很少', known);
    const plan = planMonths(draft, 'h0', findings);
    expect(plan.entries).toEqual([]);
    expect(plan.problems['2018-11']).toContain('先填这个月的收入');
    expect(plan.problems['2018-12']).toContain('不是金额');
  });

  it.each(['0', '31', '2.5', '两'])('does not take %s as a population', (text) => {
    expect(planMonths(typeMonth(start, '2018-12', 'population', text, known), 'h0', findings).problems['2018-12']).toContain('人口');
  });

  it('is no change to type what the ledger holds', () => {
    expect(typeMonth(typeMonth(start, '2018-12', 'total', '9', known), '2018-12', 'total', '1500', known).typed).toEqual({});
  });

  it('keeps refused months typed and lets them be typed again', () => {
    const draft = typeMonth(start, '2018-12', 'total', '9', known);
    const after = monthsAfterSave(draft, [{ month: '2018-12', reason: '已分项' }], 6);
    expect(after).toMatchObject({ revision: 6, refused: { '2018-12': '已分项' } });
    expect(after.typed['2018-12']?.total).toBe('9');
    expect(typeMonth(after, '2018-12', 'total', '10', known).refused).toEqual({});
  });

  it('shows whole years, newest first, and closes months that have not ended', () => {
    const blocks = yearBlocks(months, '2019-02');
    expect(blocks.map(({ year }) => year)).toEqual([2019, 2018]);
    expect(blocks[0]?.months.filter(({ open }) => open)).toHaveLength(2);
    expect(blocks[1]?.months[11]?.finding?.month).toBe('2018-12');
  });

  it('shows the newest two years, and all down to the oldest in which something stands', () => {
    const emptyFrom = (year: number) => ({ year, months: [{ month: `${String(year)}-12`, finding: null, open: true }] });
    const empty = [emptyFrom(2021), emptyFrom(2020), emptyFrom(2019), emptyFrom(2018)];
    const shown = (draft: { readonly typed: typeof start.typed }, blocks: Parameters<typeof recentBlocks>[0] = empty) =>
      recentBlocks(blocks, draft).map(({ year }) => year);
    expect(shown(start)).toEqual([2021, 2020]);
    expect(shown(typeMonth(start, '2019-12', 'total', '1', null))).toEqual([2021, 2020, 2019]);
    const recorded = { year: 2018, months: [{ month: '2018-12', finding: known, open: true }] };
    expect(shown(start, [...empty.slice(0, 3), recorded])).toEqual([2021, 2020, 2019, 2018]);
  });
});
