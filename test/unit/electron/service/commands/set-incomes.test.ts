import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../../shared/contract/contract';
import { BY_FILE_NO, enterIncomes, type InventedLedger, inventedLedger, NO_FILTER, SECOND_HALF } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';

type Entry = InputOf<'income:set'>['entries'][number];

describe('months of income', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const set = (entries: readonly (Partial<Entry> & { readonly name?: string })[], revisions: Record<string, number> = {}) =>
    ledger.api['income:set']({
      entries: entries.map(({ name = '王海波', ...entry }) => ({
        householdId: ledger.householdOf(name).id,
        month: '2018-07',
        totalFen: null,
        population: null,
        items: null,
        ...entry,
      })),
      source: '核查',
      evidence: '工资条',
      revisions,
    });
  const record = (name = '王海波', month = '2018-07') => ledger.householdOf(name).incomes[month];

  it('writes a bare total as 未分项合计 with the population of the form', async () => {
    const saved = must(await set([{ totalFen: 180_000 }]));
    expect(saved).toMatchObject({ saved: 1, households: 1, unchanged: 0, refused: [], label: '登记收入：王海波 2018年7月' });
    expect(record()).toEqual({
      month: '2018-07',
      population: 3,
      items: { unsplit: 180_000 },
      source: '核查',
      evidence: '工资条',
      enteredBy: '王经办',
      enteredOn: '2019-01-15',
    });
  });

  it('keeps the population that the month already had when only the total is corrected', async () => {
    must(await set([{ totalFen: 180_000, population: 5 }]));
    must(await set([{ totalFen: 190_000 }]));
    expect(record()).toMatchObject({ population: 5, items: { unsplit: 190_000 } });
  });

  it('tells a written zero from a missing month', async () => {
    must(await set([{ totalFen: 0 }]));
    expect(record()?.items).toEqual({ unsplit: 0 });
    must(await set([{ totalFen: null, items: null }]));
    expect(ledger.householdOf('王海波').incomes).not.toHaveProperty('2018-07');
  });

  it('takes items out of the total, whatever is typed first', async () => {
    must(await set([{ totalFen: 200_000 }]));
    must(await set([{ totalFen: 200_000, items: { wages: 150_000, relief: 20_000 } }]));
    expect(record()?.items).toEqual({ wages: 150_000, relief: 20_000, unsplit: 30_000 });
    must(await set([{ totalFen: 190_000 }]));
    expect(record()?.items).toEqual({ wages: 150_000, relief: 20_000, unsplit: 20_000 });
    must(await set([{ totalFen: 170_000 }]));
    expect(record()?.items).toEqual({ wages: 150_000, relief: 20_000 });
  });

  it('never makes the total another one when the rest is stated too', async () => {
    must(await set([{ totalFen: 20_000, items: { wages: 10_000, unsplit: 5_000 } }]));
    const items = record()?.items ?? {};
    expect(Object.values(items).reduce((sum, fen) => sum + (fen ?? 0), 0)).toBe(20_000);
    expect(items.wages).toBe(10_000);
  });

  it('gives back a total below its items, and an item that is none', async () => {
    must(await set([{ totalFen: 200_000, items: { wages: 150_000 } }]));
    const entries = ledger.entries();
    const answer = must(await set([{ totalFen: 100_000 }, { totalFen: 1, items: { 工资: 1 } }]));
    expect(answer).toMatchObject({ saved: 0, unchanged: 0 });
    expect(answer.refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('多于总额'), expect.stringContaining('类别')]);
    expect(ledger.entries()).toBe(entries);
  });

  it('does not turn an empty list of items into a month without income', async () => {
    const answer = must(await set([{ totalFen: null, items: {} }]));
    expect(record()).toBeUndefined();
    expect(answer.saved).toBe(0);
  });

  it('says the same twice: nothing is written the second time', async () => {
    must(await set([{ totalFen: 180_000 }]));
    const entries = ledger.entries();
    expect(must(await set([{ totalFen: 180_000 }]))).toMatchObject({ saved: 0, unchanged: 1 });
    expect(ledger.entries()).toBe(entries);
  });

  it('refuses the household that changed since, and writes the others', async () => {
    const stale = ledger.revision('王海波');
    must(await set([{ totalFen: 1_000 }]));
    const answer = must(
      await set([{ totalFen: 2_000 }, { name: '赵文娟', totalFen: 3_000 }], {
        [ledger.householdOf('王海波').id]: stale,
        [ledger.householdOf('赵文娟').id]: ledger.revision('赵文娟'),
      }),
    );
    expect(answer).toMatchObject({ saved: 1, households: 1, refused: [{ month: '2018-07', reason: expect.stringContaining('没有覆盖') }] });
    expect(record()?.items).toEqual({ unsplit: 1_000 });
    expect(record('赵文娟')?.items).toEqual({ unsplit: 3_000 });
  });

  it('gives back a household that is not there', async () => {
    const answer = must(
      await ledger.api['income:set']({
        entries: [{ householdId: '__proto__', month: '2018-07', totalFen: 1, population: null, items: null }],
        source: '申报',
        evidence: '',
        revisions: {},
      }),
    );
    expect(answer).toMatchObject({ saved: 0, refused: [{ householdId: '__proto__' }] });
  });

  it('is one step for many households, and one undo takes all of it back', async () => {
    must(await set([...ledger.households().map(({ head }, i) => ({ name: head.name, totalFen: (i + 1) * 100_000 }))]));
    expect(ledger.households().every((household) => household.incomes['2018-07'] !== undefined)).toBe(true);
    expect(must(await ledger.api['session:undo']({})).label).toBe('登记收入：张建国等5户 2018年7月');
    expect(ledger.households().every((household) => household.incomes['2018-07'] === undefined)).toBe(true);
  });

  it('changes the verdict at once, and the history says before and after', async () => {
    await enterIncomes(ledger, '王海波', SECOND_HALF, 1801);
    const id = ledger.householdOf('王海波').id;
    expect(must(await ledger.api['household:file']({ id })).verdict).toMatchObject({ verdict: 'passed', through: '2018-12' });
    must(await set([{ month: '2018-09', totalFen: 180_000 }]));
    expect(must(await ledger.api['household:file']({ id })).verdict.verdict).toBe('failed');
    const sheet = must(await ledger.api['income:sheet']({ filter: NO_FILTER, sort: BY_FILE_NO, months: ['2018-09'], offset: 2, limit: 1 }));
    expect(sheet.rows[0]).toMatchObject({
      name: '王海波',
      verdict: 'failed',
      cells: [{ totalFen: 180_000, population: 3, lineFen: 60_000, above: false, itemised: false }],
    });
    const [last] = must(await ledger.api['household:history']({ id, offset: 0, limit: 1 })).entries;
    expect(last?.changes).toContainEqual({ field: '2018年9月收入 · 未分项合计', before: '1,801.00元', after: '1,800.00元' });
  });

  it('removing months is as good as typing them', async () => {
    await enterIncomes(ledger, '王海波', SECOND_HALF, 1801);
    const answer = must(await set(SECOND_HALF.slice(0, 3).map((month) => ({ month }))));
    expect(answer).toMatchObject({ saved: 3, label: '登记收入：王海波 3个月' });
    expect(Object.keys(ledger.householdOf('王海波').incomes)).toEqual(SECOND_HALF.slice(3));
    expect(must(await set([{ month: '2018-07' }]))).toMatchObject({ saved: 0, unchanged: 1 });
  });

  it('writes 50 000 entries as one step', async () => {
    const months = Array.from({ length: 120 }, (_unused, i) => `${String(2010 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`);
    const ids = ledger.households().map((household) => household.id);
    // The last entry of a month counts; the rest of the 50 000 write over the same months again and again.
    const entries = Array.from(
      { length: 50_000 },
      (_unused, i): Entry => ({ householdId: ids[i % 5] ?? '', month: months[Math.floor(i / 5) % 120] ?? '', totalFen: i, population: null, items: null }),
    );
    const before = ledger.entries();
    const answer = must(await ledger.api['income:set']({ entries, source: '核查', evidence: '', revisions: {} }));
    expect(answer).toMatchObject({ saved: 50_000, households: 5, refused: [] });
    expect(ledger.entries()).toBe(before + 1);
    expect(Object.keys(ledger.householdOf('孙立军').incomes)).toHaveLength(120);
    expect(record('孙立军', '2010-01')?.items.unsplit).toBe(49_804);
  }, 30_000);
});
