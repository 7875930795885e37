import { describe, expect, it } from 'vitest';
import { afterSave, type CellPlace, cellKey, pendingCounts, saveQuestion, withTexts } from '../../../../renderer/features/incomes/pending';

const place = (householdId: string, storedFen: number | null = null): CellPlace => ({
  householdId,
  name: householdId,
  month: '2018-07',
  storedFen,
  revision: 3,
});
const NONE = new Map();

describe('pending cells', () => {
  it('takes amounts as they are typed and keeps what is not understood', () => {
    const pending = withTexts(NONE, [
      { place: place('a'), text: '１，２３４．５' },
      { place: place('b'), text: '约一千' },
      { place: place('c', 100), text: '' },
    ]);
    expect(pending.get(cellKey('a', '2018-07'))).toMatchObject({ fen: 123_450, problem: null });
    expect(pending.get(cellKey('b', '2018-07'))?.text).toBe('约一千');
    expect(pending.get(cellKey('b', '2018-07'))?.problem).toContain('不是金额');
    expect(pendingCounts(pending)).toEqual({ cells: 3, households: 3, removals: 1, problems: 1 });
  });

  it('takes a negative amount as a problem, and a written 0 as zero', () => {
    const pending = withTexts(NONE, [
      { place: place('a'), text: '-5' },
      { place: place('b'), text: '0' },
    ]);
    expect(pending.get(cellKey('a', '2018-07'))?.problem).not.toBeNull();
    expect(pending.get(cellKey('b', '2018-07'))?.fen).toBe(0);
  });

  it('is no change to type what the ledger already holds', () => {
    const typed = withTexts(NONE, [{ place: place('a', 100_000), text: '999' }]);
    expect(withTexts(typed, [{ place: place('a', 100_000), text: '1,000.00' }]).size).toBe(0);
  });

  it('sends what is understood with the revisions that were seen, and no others', () => {
    const pending = withTexts(NONE, [
      { place: place('a'), text: '10' },
      { place: { ...place('b'), revision: null }, text: '20' },
      { place: place('c'), text: '?' },
    ]);
    expect(saveQuestion(pending, '核查', '核查表')).toEqual({
      entries: [
        { householdId: 'a', month: '2018-07', totalFen: 1000, population: null, items: null },
        { householdId: 'b', month: '2018-07', totalFen: 2000, population: null, items: null },
      ],
      source: '核查',
      evidence: '核查表',
      revisions: { a: 3 },
    });
  });

  it('keeps refused cells as typed, each with its reason', () => {
    const pending = withTexts(NONE, [
      { place: place('a'), text: '10' },
      { place: place('b'), text: '20' },
      { place: place('c'), text: '?' },
    ]);
    const left = afterSave(pending, { refused: [{ householdId: 'b', month: '2018-07', reason: '已分项' }] });
    expect([...left.keys()]).toEqual([cellKey('b', '2018-07'), cellKey('c', '2018-07')]);
    expect(left.get(cellKey('b', '2018-07'))).toMatchObject({ text: '20', problem: '已分项' });
  });
});
