import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthIndex } from '../../../../../shared/domain/calendar/month';
import type { Member } from '../../../../../shared/domain/household/household';
import { EXPENSE_KINDS, INCOME_KINDS, type IncomeRecord } from '../../../../../shared/domain/household/income-record';
import { afterExpenses, countIncome, isKnownRecord } from '../../../../../shared/domain/income/count-income';
import { NOT_KNOWN, ownFenOf } from '../../../../../shared/domain/income/own-income';
import { compareWithLine, formatPerHead, roundedFen } from '../../../../../shared/domain/income/per-head';
import { populationFor } from '../../../../../shared/domain/income/population';
import { recordAt } from '../../../../../shared/domain/income/record-at';
import { splitItem } from '../../../../../shared/domain/income/split-item';
import { wages } from '../verdict/sample-file';

const DEFAULTS = { excludeRelief: true, excludeUnionAid: true, deductExpensesFor: [] };
const all: IncomeRecord = wages('2018-03', 0, 3, {
  items: { wages: 100, business: 200, property: 400, transfer: 800, relief: 1600, unionAid: 3200, unsplit: 6400 },
  expenses: { illness: 500, schooling: 7 },
});

describe('月收入', () => {
  it('counts own income without relief and aid, and everything beside it', () => {
    expect(countIncome(all, DEFAULTS)).toEqual({ ownFen: 7900, allFen: 12_700, unsplitFen: 6400, expensesFen: 507 });
  });

  it.each([
    { relief: false, aid: true, own: 9500 },
    { relief: true, aid: false, own: 11_100 },
    { relief: false, aid: false, own: 12_700 },
  ])('the scheme decides what is left out: relief $relief, aid $aid', ({ relief, aid, own }) => {
    expect(countIncome(all, { ...DEFAULTS, excludeRelief: relief, excludeUnionAid: aid }).ownFen).toBe(own);
  });

  it('rigid expenses leave zero at the least', () => {
    expect(afterExpenses(countIncome(all, DEFAULTS))).toBe(7393);
    expect(afterExpenses(countIncome({ ...all, items: { wages: 100 } }, DEFAULTS))).toBe(0);
  });

  it('the quick look gives the numbers of the slow one, each kind alone and all together', () => {
    const amounts = <K extends string>(kinds: readonly K[]) =>
      fc.record(Object.fromEntries(kinds.map((kind) => [kind, fc.integer({ min: 0, max: 1_000_000 })])) as Record<K, fc.Arbitrary<number>>, {
        requiredKeys: [],
      });
    const one = <K extends string>(kinds: readonly K[]) => fc.constantFrom(...kinds).map((kind) => ({ [kind]: 7 }));
    fc.assert(
      fc.property(
        fc.oneof(amounts(INCOME_KINDS), one(INCOME_KINDS)),
        fc.option(fc.oneof(amounts(EXPENSE_KINDS), one(EXPENSE_KINDS)), { nil: undefined }),
        fc.constantFrom(null, 0, 1, 4),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (items, expenses, population, excludeRelief, excludeUnionAid, deduct) => {
          const record = wages('2018-03', 0, population, { items, ...(expenses === undefined ? {} : { expenses }) });
          const settings = { ...DEFAULTS, excludeRelief, excludeUnionAid };
          const counted = countIncome(record, settings);
          expect(ownFenOf(record, settings, deduct)).toBe(!isKnownRecord(record) ? NOT_KNOWN : deduct ? afterExpenses(counted) : counted.ownFen);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds the record of any month, and none where there is no such month', () => {
    const months = ['0001-01', '1899-12', '1900-01', '2018-03', '2199-12', '2200-01', '9999-12'];
    const incomes = Object.fromEntries(months.map((month) => [month, wages(month, 1)]));
    for (const month of months) expect(recordAt(incomes, monthIndex(month))?.month).toBe(month);
    for (const index of [11, -1, 1900 * 12 + 5, 10_000 * 12, Number.NaN]) expect(recordAt(incomes, index)).toBeUndefined();
  });
});

describe('人均', () => {
  it.each([
    { fen: 180_000, people: 3, line: 60_000, sign: 0, text: '600.00' },
    { fen: 180_001, people: 3, line: 60_000, sign: 1, text: '600.00' },
    { fen: 179_999, people: 3, line: 60_000, sign: -1, text: '599.99' },
    { fen: 200_000, people: 3, line: 60_000, sign: 1, text: '666.67' },
    { fen: 0, people: 7, line: 60_000, sign: -1, text: '0.00' },
  ])('$fen ÷ $people against $line', ({ fen, people, line, sign, text }) => {
    expect(compareWithLine({ fen, population: people }, line)).toBe(sign);
    expect(formatPerHead({ fen, population: people }, line)).toBe(text);
  });

  it('rounds half up, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 20 }), (fen, people) => {
        const twice = BigInt(2 * fen) / BigInt(people);
        expect(BigInt(roundedFen({ fen, population: people }))).toBe((twice + 1n) / 2n);
      }),
    );
  });
});

describe('未分项合计拆分', () => {
  it('keeps the total, refuses more than is there, and opens a confirmed split again', () => {
    const record = wages('2018-03', 0, 2, { items: { unsplit: 5000, relief: 100 }, splitConfirmed: true });
    const split = splitItem(record, 'relief', 1200);
    expect(split.ok && split.value.items).toEqual({ unsplit: 3800, relief: 1300 });
    expect(split.ok && 'splitConfirmed' in split.value).toBe(false);
    expect(splitItem(record, 'wages', 5001)).toEqual({ ok: false, error: { kind: 'more-than-unsplit', unsplitFen: 5000, fen: 5001 } });
    expect(splitItem(record, 'wages', 0.5)).toEqual({ ok: false, error: { kind: 'not-fen', fen: 0.5 } });
    expect(splitItem(wages('2018-03', 10), 'relief', 1)).toMatchObject({ ok: false, error: { unsplitFen: 0 } });
  });

  it('never changes what everything adds up to', () => {
    const kind = fc.constantFrom('wages', 'business', 'property', 'transfer', 'relief', 'unionAid');
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), kind, (unsplit, fen, into) => {
        const record = wages('2018-03', 0, 2, { items: { unsplit, wages: 7 } });
        const split = splitItem(record, into, fen);
        expect(split.ok).toBe(fen <= unsplit);
        if (!split.ok) return;
        expect(countIncome(split.value, DEFAULTS).allFen).toBe(unsplit + 7);
        expect(split.value.items.unsplit).toBe(unsplit - fen);
      }),
    );
  });
});

describe('当月家庭人口', () => {
  const member = (id: string, from?: string, until?: string): Member => ({
    id,
    name: id,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  });
  const file = (members: readonly Member[], population?: number): Parameters<typeof populationFor>[0] => ({
    incomes: {},
    members: Object.fromEntries(members.map((m) => [m.id, m])),
    home: population === undefined ? {} : { population },
  });

  it.each([
    { 情形: '按表上的家庭人口', file: file([member('a')], 4), month: '2018-03', people: 4 },
    { 情形: '成员有日期时按成员', file: file([member('a'), member('b', '2018-03-15')], 4), month: '2018-03', people: 3 },
    { 情形: '成员还没有来', file: file([member('a'), member('b', '2018-03-15')], 4), month: '2018-02', people: 2 },
    { 情形: '只知道来的月份，当月月底算在内', file: file([member('b', '2018-03')], 4), month: '2018-03', people: 2 },
    { 情形: '当月离开的不再算', file: file([member('b', undefined, '2018-03-20')], 4), month: '2018-03', people: 1 },
    { 情形: '只知道离开的月份，当月不再算', file: file([member('b', undefined, '2018-03')], 4), month: '2018-03', people: 1 },
    { 情形: '离开前的月份算', file: file([member('b', undefined, '2018-03-20')], 4), month: '2018-02', people: 2 },
    { 情形: '什么都没有', file: file([member('a')]), month: '2018-03', people: null },
    { 情形: '表上是零', file: file([], 0), month: '2018-03', people: null },
  ])('$情形', ({ file: of, month, people }) => {
    expect(populationFor(of, month)).toBe(people);
  });

  it('记录里自己的人口在先', () => {
    expect(populationFor({ ...file([], 4), incomes: { '2018-03': wages('2018-03', 1, 2) } }, '2018-03')).toBe(2);
    expect(populationFor({ ...file([], 4), incomes: { '2018-03': wages('2018-03', 1, null) } }, '2018-03')).toBe(4);
  });
});
