import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../../../electron/service/ledger/ledger';
import type { IncomeKind } from '../../../../../shared/domain/household/income-record';
import { ok } from '../../../../../shared/result';
import { BY_FILE_NO, type InventedLedger, idOf, inventedLedger, NO_FILTER, SECOND_HALF } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { writeWorkbook } from '../../../../support/office-workbooks';
import type { CellInput, SheetInput } from '../../../../support/xlsx-maker';

const PERSON = ['姓名', '身份证号', '月份'] as const;
const NAME = '王海波';

describe('income ledgers that tell kinds apart, one month a row', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const sheet = (headings: readonly CellInput[], cells: readonly CellInput[], month = '2018年7月'): SheetInput => ({
    name: '收入',
    rows: [
      [...PERSON, ...headings],
      [NAME, idOf(NAME), month, ...cells],
    ],
  });
  const bring = (headings: readonly CellInput[], cells: readonly CellInput[]) => ledger.bring('分项.xlsx', sheet(headings, cells));
  /** Items of July in yuan. */
  const items = (): Partial<Record<IncomeKind, number>> =>
    Object.fromEntries(Object.entries(ledger.householdOf(NAME).incomes['2018-07']?.items ?? {}).map(([kind, fen]) => [kind, (fen ?? 0) / 100]));
  const reasons = (preview: { readonly errors: readonly { readonly reason: string }[] }): string => preview.errors.map(({ reason }) => reason).join('\n');

  const KINDS = ['工资性收入', '经营净收入', '财产净收入', '转移净收入', '低保金', '工会帮扶金'];

  it('takes each kind over; a blank is not stated, a zero is', async () => {
    const { applied, preview } = await bring(KINDS, [1000, null, 0, 200, 500, '']);
    expect(preview.errors).toEqual([]);
    expect(preview.warnings).toEqual([]);
    expect(applied.counts).toMatchObject({ new: 1 });
    expect(items()).toEqual({ wages: 1000, property: 0, transfer: 200, relief: 500 });
    expect((await bring(KINDS, [1000, null, 0, 200, 500, ''])).applied.counts).toEqual({ new: 0, changed: 0, unchanged: 1, conflicts: 0, refused: 0 });
  });

  it('adds sources of one kind up, each in a column of its own', async () => {
    await bring(['工资', '奖金', '养老金', '失业保险金', '房租收入'], [1000, 200.5, 600, 50, 30]);
    expect(items()).toEqual({ wages: 1200.5, transfer: 650, property: 30 });
  });

  it.each([['家庭月总收入'], ['合计'], ['收入合计']])('agrees with its %s, in front or behind', async (total) => {
    expect((await bring([...KINDS.slice(0, 4), total], [1000, 1, 2, 3, 1006])).applied.counts).toMatchObject({ new: 1 });
    expect((await bring([total, ...KINDS.slice(0, 4)], [1007, 1000, 1, 2, 4])).applied.counts).toMatchObject({ changed: 1 });
    expect(items()).toEqual({ wages: 1000, business: 1, property: 2, transfer: 4 });
  });

  it('refuses a row whose kinds are not its total, with both figures; the others go in', async () => {
    const { applied, preview } = await ledger.bring('分项.xlsx', {
      name: '收入',
      rows: [
        [...PERSON, '工资性收入', '低保金', '合计'],
        [NAME, idOf(NAME), '2018年7月', 900, 500, 1500],
        [NAME, idOf(NAME), '2018年8月', 900, 700, 1500],
        ['张建国', idOf('张建国'), '2018年7月', 900, 600, 1500],
      ],
    });
    expect(applied.counts).toEqual({ new: 1, changed: 0, unchanged: 0, conflicts: 0, refused: 2 });
    expect(preview.errors[0]).toMatchObject({ row: 2, column: 'F', value: '1500' });
    expect(preview.errors[0]?.reason).toContain('家庭月总收入1,500.00元，各分项相加1,400.00元（工资性收入900.00、低保金500.00），相差100.00元');
    expect(preview.errors[0]?.reason).toContain('其中');
    expect(preview.errors[1]?.reason).toContain('各分项相加1,600.00元');
    expect(preview.errors[1]?.reason).not.toContain('其中');
    expect(ledger.householdOf(NAME).incomes).toEqual({});
    expect(ledger.householdOf('张建国').incomes['2018-07']?.items).toEqual({ wages: 90_000, relief: 60_000 });
  });

  it('a row with a total and no kinds is a total', async () => {
    await bring([...KINDS, '合计'], [null, '', '—', null, null, null, 1500]);
    expect(items()).toEqual({ unsplit: 1500 });
  });

  it('其中 is a part of the total: the rest stays 未分项', async () => {
    await bring(['家庭月总收入', '其中：低保金', '其中：养老金'], [1500, 500, 600]);
    expect(items()).toEqual({ relief: 500, transfer: 600, unsplit: 400 });
    const { preview } = await bring(['家庭月总收入', '其中：低保金'], [400, 500]);
    expect(reasons(preview)).toContain('家庭月总收入400.00元，各分项相加500.00元');
  });

  it('其中 over all kinds must be the total nevertheless', async () => {
    const { preview } = await ledger.bring('分项.xlsx', {
      name: '收入',
      rows: [
        [...PERSON, '家庭月总收入', '其中', null, null, null],
        [null, null, null, null, '工资性', '经营性', '财产性', '转移性'],
        [NAME, idOf(NAME), '2018年7月', 1500, 900, 0, 0, 500],
        ['张建国', idOf('张建国'), '2018年7月', 1500, 900, 0, 0, 600],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:H1'],
    });
    expect(preview.counts).toMatchObject({ new: 1, refused: 1 });
    expect(reasons(preview)).toContain('各分项相加1,400.00元');
    expect(ledger.householdOf('张建国').incomes['2018-07']?.items).toEqual({ wages: 90_000, business: 0, property: 0, transfer: 60_000 });
  });

  it('其中 behind a kind is taken out of it, never twice', async () => {
    await bring(['工资性收入', '转移净收入', '其中：低保金', '合计'], [900, 600, 500, 1500]);
    expect(items()).toEqual({ wages: 900, transfer: 100, relief: 500 });
    const { preview } = await bring(['工资性收入', '转移净收入', '其中：低保金'], [900, 400, 500]);
    expect(reasons(preview)).toContain('其中的低保金500.00元，多于转移净收入400.00元');
  });

  it('a pension beside 转移性收入 counts once where the total says so', async () => {
    await bring(['工资性收入', '转移性收入', '养老金', '合计'], [900, 600, 500, 1500]);
    expect(items()).toEqual({ wages: 900, transfer: 600 });
    await bring(['工资性收入', '转移性收入', '养老金', '合计'], [900, 600, 500, 2000]);
    expect(items()).toEqual({ wages: 900, transfer: 1100 });
    const { preview, applied } = await bring(['工资性收入', '转移性收入', '养老金'], [900, 600, 500]);
    expect(applied.counts).toMatchObject({ refused: 1 });
    expect(reasons(preview)).toContain('看不出转移性收入里是否已含养老金');
  });

  it('relief is never guessed out of a kind that merely stands beside it', async () => {
    const { preview } = await bring(['工资性收入', '转移性收入', '低保金', '合计'], [900, 600, 500, 1500]);
    expect(reasons(preview)).toContain('各分项相加2,000.00元');
  });

  it('what is in no list stays 未分项, and is said once', async () => {
    const headings = ['工资性收入', '残疾人补贴', '其他'];
    const { preview } = await bring(headings, [900, 110, 20]);
    expect(items()).toEqual({ wages: 900, unsplit: 130 });
    expect(preview.warnings.map(({ column, reason }) => [column, reason.includes('计入未分项合计')])).toEqual([
      ['E', true],
      ['F', true],
    ]);
    await bring([...headings, '合计'], [900, 110, 20, 1030]);
    expect(items()).toEqual({ wages: 900, unsplit: 130 });
    // The total says that they are no part of this month's income.
    const { preview: beside } = await bring([...headings, '合计'], [950, 110, '见附件', 950]);
    expect(beside.errors).toEqual([]);
    expect(items()).toEqual({ wages: 950 });
  });

  it.each([['上月工资收入'], ['年终奖金'], ['累计收入'], ['低保标准']])('%s is no income of the month', async (heading) => {
    await bring(['工资性收入', heading], [900, 300]);
    expect(items()).toEqual({ wages: 900 });
  });

  it('an amount per head beside kinds is not looked at', async () => {
    await bring(['家庭人口', '工资性收入', '人均月收入'], [3, 1000, 333.33]);
    expect(items()).toEqual({ wages: 1000 });
  });

  it('reads 万元 of a heading, and refuses what is no money', async () => {
    await bring(['工资性收入（万元）', '低保金（元）'], [0.1, 500]);
    expect(items()).toEqual({ wages: 1000, relief: 500 });
    const { preview } = await bring(['工资性收入', '低保金'], [1000, '有']);
    expect(preview.errors[0]).toMatchObject({ column: 'E', value: '有', reason: expect.stringContaining('2018年7月的低保金') });
  });

  describe('over what is there', () => {
    const stored = async (totalFen: number, split: Readonly<Record<string, number>> | null, month = '2018-07') =>
      must(
        await ledger.api['income:set']({
          entries: [{ householdId: ledger.householdOf(NAME).id, month, totalFen, population: null, items: split }],
          source: '核查',
          evidence: '',
          revisions: {},
        }),
      );

    it('kinds are taken out of 未分项合计 and the total stays', async () => {
      await stored(150_000, null);
      const { applied } = await bring(['工资性收入', '低保金'], [800, 500]);
      expect(applied.counts).toMatchObject({ changed: 1 });
      expect(items()).toEqual({ wages: 800, relief: 500, unsplit: 200 });
      expect((await bring(['工资性收入', '低保金'], [800, 500])).applied.counts).toMatchObject({ unchanged: 1 });
      await bring(['工资性收入', '低保金'], [1000, 500]);
      expect(items()).toEqual({ wages: 1000, relief: 500 });
    });

    it('more than the stored total raises it; a stated total is the total', async () => {
      await stored(150_000, null);
      await bring(['工资性收入', '低保金'], [1200, 500]);
      expect(items()).toEqual({ wages: 1200, relief: 500 });
      await stored(170_000, null, '2018-07');
      await bring(['工资性收入', '低保金', '合计'], [1000, 300, 1300]);
      expect(items()).toEqual({ wages: 1000, relief: 300 });
    });

    it('a blank keeps a stored kind; a total without room for it is for a person', async () => {
      await stored(150_000, { wages: 80_000, transfer: 20_000 });
      await bring(['工资性收入', '低保金'], [900, 400]);
      expect(items()).toEqual({ wages: 900, transfer: 200, relief: 400 });
      const { applied, preview } = await bring(['工资性收入', '低保金', '合计'], [900, 400, 1300]);
      expect(applied.counts).toMatchObject({ conflicts: 1 });
      expect(reasons(preview)).toMatch(/2018年7月在台账里还登记了转移性收入200\.00元.*合计1,500\.00元，多于这里的总收入1,300\.00元/);
      expect(items()).toEqual({ wages: 900, transfer: 200, relief: 400 });
    });

    it('expenses stay; proof and confirmation stay with their figures', async () => {
      const { id } = ledger.householdOf(NAME);
      const facts = { expenses: { illness: 30_000 }, evidence: '工资条', splitConfirmed: true, enteredBy: '王经办', enteredOn: '2018-08-01' };
      const record = { month: '2018-07', population: 3, items: { unsplit: 150_000 }, source: '核查', ...facts };
      const write: Command<null, null> = {
        name: 'income:set',
        decide: () => ok({ label: '登记', changes: [{ kind: 'household', id, path: ['incomes', '2018-07'], after: record }], answer: () => null }),
      };
      must(await ledger.session.command(write, null));
      await bring(['家庭人口', '家庭月总收入'], [2, 1500]);
      expect(ledger.householdOf(NAME).incomes['2018-07']).toMatchObject({ population: 2, items: record.items, ...facts, enteredOn: '2019-01-15' });
      await bring(['工资性收入', '低保金', '合计'], [1000, 500, 1500]);
      const { evidence, splitConfirmed, expenses } = ledger.householdOf(NAME).incomes['2018-07'] ?? {};
      expect([expenses, evidence, splitConfirmed]).toEqual([facts.expenses, undefined, undefined]);
    });

    it('the difference shows the kinds, before and after', async () => {
      await stored(150_000, null);
      const token = ledger.session.grants.issue({
        path: writeWorkbook(ledger.desk, '分项.xlsx', [sheet(['工资性收入', '低保金', '合计'], [1000, 500, 1500])]),
        purpose: 'read',
        name: '分项.xlsx',
      });
      const { previewId } = must(await ledger.api['exchange:preview']({ files: [token] }));
      const { rows } = must(await ledger.api['exchange:rows']({ previewId, states: [], offset: 0, limit: 10 }));
      expect(rows[0]?.changes).toEqual([{ field: '2018年7月家庭收入', before: '1,500.00', after: '1,500.00（工资性收入1,000.00、政府救助500.00）' }]);
    });
  });

  it('relief that is told apart no longer lifts a family over the line', async () => {
    const verdict = async (): Promise<string | undefined> => {
      const list = must(await ledger.api['households:list']({ filter: NO_FILTER, sort: BY_FILE_NO, offset: 0, limit: 10 }));
      return list.rows.find(({ name }) => name === '张建国')?.verdict;
    };
    const rows = (cells: readonly CellInput[]): CellInput[][] => SECOND_HALF.map((month) => ['张建国', idOf('张建国'), month, ...cells]);
    await ledger.bring('总额.xlsx', { name: '收入', rows: [[...PERSON, '家庭月总收入'], ...rows([900])] });
    const before = await verdict();
    await ledger.bring('分项.xlsx', { name: '收入', rows: [[...PERSON, '工资性收入', '低保金', '家庭月总收入'], ...rows([500, 400, 900])] });
    expect([before, await verdict()]).toEqual(['passed', 'failed']);
  });

  it('a payroll and a list of payments are no income ledgers', async () => {
    for (const [name, headings] of [
      ['工资表', ['基本工资', '奖金', '工资']],
      ['低保金', ['低保金', '工会慰问金']],
    ] as const) {
      const rows = [
        [...PERSON, ...headings],
        [NAME, idOf(NAME), '2018年7月', ...headings.map(() => 100)],
      ];
      const { preview } = await ledger.bring('别的.xlsx', { name, rows });
      expect(preview.files[0]?.sheets[0]?.kind).toContain('认不出');
    }
    expect(items()).toEqual({});
  });

  it('beside months side by side single kinds are not taken, and that is said', async () => {
    const { preview } = await ledger.bring('宽表.xlsx', {
      name: '收入',
      rows: [
        ['姓名', '身份证号', '2018年7月', '2018年8月', '工资性收入'],
        [NAME, idOf(NAME), 900, 900, 700],
      ],
    });
    expect(items()).toEqual({ unsplit: 900 });
    expect(preview.warnings).toEqual([expect.objectContaining({ column: 'E', reason: expect.stringContaining('没有读入') })]);
  });
});
