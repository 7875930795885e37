import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INCOME_KINDS, type IncomeKind } from '../../../../../shared/domain/household/income-record';
import { enterIncomes, HEADS, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import type { CellInput } from '../../../../support/xlsx-maker';

/** Headings as offices write them, and the kind that each is by the policy; those of one line never stand beside each other. */
const HEADINGS: readonly (readonly [IncomeKind, readonly (readonly string[])[]])[] = [
  ['wages', [['工资性收入'], ['工资', '奖金'], ['打工收入']]],
  ['business', [['经营净收入'], ['种植收入', '个体经营收入']]],
  ['property', [['财产性收入'], ['房租收入', '利息收入']]],
  ['transfer', [['转移净收入'], ['养老金', '失业金', '赡养费']]],
  ['relief', [['政府救助'], ['低保金', '临时救助金']]],
  ['unionAid', [['工会帮扶金'], ['金秋助学金']]],
  ['unsplit', [['其他收入'], ['残疾人补贴', '其他']]],
];
/** They only look like income: beside a total that does without them they count for nothing. */
const IN_NO_LIST: readonly string[] = ['残疾人补贴', '其他'];
const ITEM = new Map(HEADINGS.flatMap(([kind, choices]) => choices.flatMap((words) => words.map((word) => [word, kind] as const))));

const amount = fc.option(fc.integer({ min: 0, max: 500_000 }), { nil: null, freq: 3 });
const headings = fc
  .tuple(...HEADINGS.map(([, choices]) => fc.option(fc.constantFrom(...choices), { nil: null })))
  .map((choices) => choices.flatMap((words) => words ?? []))
  .filter((words) => words.some((word) => ['wages', 'business', 'property', 'transfer'].includes(ITEM.get(word) ?? '')))
  .chain((words) => fc.shuffledSubarray([...words], { minLength: words.length }));
const ledgerArbitrary = headings.chain((words) =>
  fc.record({
    words: fc.constant(words),
    total: fc.constantFrom(null, '家庭月总收入', '合计'),
    totalFirst: fc.boolean(),
    rows: fc.array(
      fc.record({
        head: fc.constantFrom(...HEADS),
        month: fc.constantFrom('2018-03', '2018-04', '2018-05'),
        amounts: fc.array(amount, { minLength: words.length, maxLength: words.length }),
        /** Fen that the total is off by. */
        slip: fc.constantFrom(0, 0, 0, 1, -1, 12_345),
        totalLeftOut: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

const yuan = (fen: number | null): CellInput => (fen === null ? null : (fen / 100).toFixed(2));

describe('kinds of income in a ledger with one month a row', () => {
  let ledger: InventedLedger;
  beforeAll(async () => {
    ledger = await inventedLedger();
    // Something is there already in another month; it must stay as it is.
    for (const name of HEADS) await enterIncomes(ledger, name, ['2018-02'], 1000);
  });
  afterAll(() => ledger.dispose());

  it('each kind is the sum of its columns, the month the sum of its kinds, and undo takes all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(ledgerArbitrary, async ({ words, total, totalFirst, rows }) => {
        const before = JSON.parse(JSON.stringify(ledger.households())) as unknown;
        const months = new Set<string>();
        const lines = rows.flatMap((row) => {
          const key = `${row.head} ${row.month}`;
          if (months.has(key)) return [];
          months.add(key);
          const sum = row.amounts.reduce<number>((all, fen) => all + (fen ?? 0), 0);
          const stated = row.amounts.some((fen) => fen !== null);
          const named = row.amounts.some((fen, i) => fen !== null && !IN_NO_LIST.includes(words[i] ?? ''));
          const hasTotal = total !== null && !row.totalLeftOut;
          const fen = Math.max(0, sum + row.slip);
          return [{ ...row, sum, stated, totalFen: hasTotal ? fen : null, wrong: hasTotal && named && fen !== sum }];
        });
        const withTotal = <T>(cells: readonly T[], own: T): T[] => (total === null ? [...cells] : totalFirst ? [own, ...cells] : [...cells, own]);
        const { applied } = await ledger.bring('分项.xlsx', {
          name: '收入',
          rows: [
            ['姓名', '身份证号', '月份', ...withTotal<string>(words, total ?? '')],
            ...lines.map((line) => [line.head, idOf(line.head), line.month, ...withTotal(line.amounts.map(yuan), yuan(line.totalFen))]),
          ],
        });

        try {
          lines.forEach(checkLine);
        } finally {
          if (applied.counts.new > 0) must(await ledger.api['session:undo']({}));
        }
        expect(ledger.households()).toEqual(before);

        function checkLine({ head, month, amounts, sum, stated, totalFen, wrong }: (typeof lines)[number]): void {
          const record = ledger.householdOf(head).incomes[month];
          // Without them the figures may fit as well.
          const unknown = amounts.reduce<number>((all, fen, i) => all + (IN_NO_LIST.includes(words[i] ?? '') ? (fen ?? 0) : 0), 0);
          if (wrong && totalFen !== sum - unknown) {
            expect(record).toBeUndefined();
            return;
          }
          const expected = totalFen ?? (stated ? sum : null);
          if (expected === null) {
            expect(record).toBeUndefined();
            return;
          }
          const items: Readonly<Partial<Record<IncomeKind, number>>> = record?.items ?? {};
          expect(INCOME_KINDS.reduce((all, kind) => all + (items[kind] ?? 0), 0)).toBe(expected);
          for (const kind of INCOME_KINDS) {
            const cells = amounts.filter((fen, i) => fen !== null && ITEM.get(words[i] ?? '') === kind);
            const own = cells.reduce<number>((all, fen) => all + (fen ?? 0), 0);
            if (kind !== 'unsplit') expect(items[kind]).toBe(cells.length === 0 ? undefined : own);
          }
        }
      }),
    );
  }, 60_000);
});
