import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARCHIVE_HEADINGS, archiveRows, HEADS, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import type { CellInput, SheetInput } from '../../../../support/xlsx-maker';

const NEW_ALL = { new: 5, changed: 0, unchanged: 0, conflicts: 0, refused: 0 };
const SAME_ALL = { new: 0, changed: 0, unchanged: 5, conflicts: 0, refused: 0 };

describe('income ledgers of many forms', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const totals = (name: string) =>
    Object.fromEntries(
      Object.values(ledger.householdOf(name).incomes).map((record) => [
        record.month,
        Object.values(record.items).reduce((sum, fen) => sum + (fen ?? 0), 0) / 100,
      ]),
    );
  const each = (cells: (name: (typeof HEADS)[number], i: number) => CellInput[][]): CellInput[][] => HEADS.flatMap((name, i) => cells(name, i));

  it('one month a row', async () => {
    const sheet: SheetInput = {
      name: '收入',
      rows: [
        ['身份证号', '姓名', '月份', '家庭月总收入', '家庭人口'],
        ...each((name, i) => [
          [idOf(name), name, '2018年7月', 1000 + i, i + 1],
          [idOf(name), name, '2018-08', 2000 + i, i + 1],
        ]),
      ],
    };
    const { applied } = await ledger.bring('长表.xlsx', sheet);
    expect(applied.counts).toEqual({ ...NEW_ALL, new: 10 });
    expect(totals('王海波')).toEqual({ '2018-07': 1002, '2018-08': 2002 });
    expect((await ledger.bring('长表.xlsx', sheet)).applied.counts).toEqual({ ...SAME_ALL, unchanged: 10 });
  });

  it('one month a row, total and per head side by side', async () => {
    const { applied, preview } = await ledger.bring('长表.xlsx', {
      name: '收入',
      rows: [
        ['身份证号', '姓名', '月份', '家庭人口', '家庭月总收入', '人均月收入'],
        ...each((name, i) => [[idOf(name), name, '2018年7月', i + 1, 600 * (i + 1), 600]]),
      ],
    });
    expect(preview.errors).toEqual([]);
    expect(applied.counts).toEqual(NEW_ALL);
    expect(totals('王海波')).toEqual({ '2018-07': 1800 });
  });

  it('one month a row, split into kinds: no figure is dropped unsaid', async () => {
    const { preview } = await ledger.bring('分项.xlsx', {
      name: '收入',
      rows: [['身份证号', '姓名', '月份', '家庭月总收入', '工资性收入', '政府救助'], ...each((name) => [[idOf(name), name, '2018年7月', 1500, 1000, 500]])],
    });
    const record = ledger.householdOf('王海波').incomes['2018-07'];
    const taken = record?.items.wages === 100_000 && record.items.relief === 50_000;
    const said =
      [...preview.errors, ...preview.warnings].some(({ reason }) => /分项|工资性/.test(reason)) ||
      preview.files[0]?.sheets[0]?.mapping.some(({ heading, how }) => heading === '工资性收入' && how === 'none');
    expect(taken || said).toBe(true);
    expect(totals('王海波')).toEqual({ '2018-07': 1500 });
  });

  it('amounts per head are multiplied by the people of the row, else of the file', async () => {
    const months: CellInput[] = ['2018年7月', '2018年8月'];
    const { applied } = await ledger.bring('人均.xlsx', {
      name: '收入',
      rows: [['2018年家庭人均月收入核查台账', null, null, null], ['姓名', '身份证号', ...months], ...each((name) => [[name, idOf(name), 601, '']])],
    });
    expect(applied.counts).toEqual(NEW_ALL);
    expect(totals('王海波')).toEqual({ '2018-07': 1803 });
    expect(totals('张建国')).toEqual({ '2018-07': 601 });
  });

  it('two years in one sheet', async () => {
    const { applied } = await ledger.bring('两年.xlsx', {
      name: '收入',
      rows: [
        ['姓名', '身份证号', '2017年', null, '2018年', null],
        [null, null, '11月', '12月', '1月', '2月'],
        ...each((name) => [[name, idOf(name), 1, 2, 3, 4]]),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
    });
    expect(applied.counts).toEqual(NEW_ALL);
    expect(totals('孙立军')).toEqual({ '2017-11': 1, '2017-12': 2, '2018-01': 3, '2018-02': 4 });
  });

  it('two files for two halves of a year, in one go and in any order', async () => {
    const half = (from: number): SheetInput => ({
      name: '收入',
      rows: [
        ['姓名', '身份证号', ...Array.from({ length: 6 }, (_unused, i) => `2018年${String(from + i)}月`)],
        ...each((name) => [[name, idOf(name), 1, 2, 3, 4, 5, 6]]),
      ],
    });
    await ledger.bring('下半年.xlsx', half(7));
    expect((await ledger.bring('上半年.xlsx', half(1))).applied.counts).toEqual(NEW_ALL);
    expect(Object.keys(totals('张建国'))).toHaveLength(12);
  });

  it('a corrected month is changed, with old and new; blanks keep what is there', async () => {
    const sheet = (cells: readonly CellInput[]): SheetInput => ({
      name: '收入',
      rows: [
        ['姓名', '身份证号', '2018年7月', '2018年8月'],
        ['张建国', idOf('张建国'), ...cells],
      ],
    });
    await ledger.bring('一.xlsx', sheet([700, 800]));
    const { applied } = await ledger.bring('二.xlsx', sheet(['', 900]));
    expect(applied.counts).toEqual({ new: 0, changed: 1, unchanged: 0, conflicts: 0, refused: 0 });
    expect(totals('张建国')).toEqual({ '2018-07': 700, '2018-08': 900 });
  });

  it('an itemised month is not overwritten by another total: a conflict for a person', async () => {
    const id = ledger.householdOf('张建国').id;
    await ledger.api['income:set']({
      entries: [{ householdId: id, month: '2018-07', totalFen: 100_000, population: null, items: { wages: 60_000 } }],
      source: '核查',
      evidence: '',
      revisions: {},
    });
    const { applied, preview } = await ledger.bring('一.xlsx', {
      name: '收入',
      rows: [
        ['姓名', '身份证号', '2018年7月', '2018年8月'],
        ['张建国', idOf('张建国'), 1200, 800],
      ],
    });
    expect(applied.counts).toEqual({ new: 0, changed: 0, unchanged: 0, conflicts: 1, refused: 0 });
    expect(preview.errors[0]).toMatchObject({ row: 2, column: 'C', reason: expect.stringContaining('已分项登记') });
    expect(totals('张建国')).toEqual({ '2018-07': 1000 });
    // The same total keeps the items.
    expect(
      (
        await ledger.bring('二.xlsx', {
          name: '收入',
          rows: [
            ['姓名', '身份证号', '2018年7月'],
            ['张建国', idOf('张建国'), 1000],
          ],
        })
      ).applied.counts,
    ).toMatchObject({ unchanged: 1 });
    expect(ledger.householdOf('张建国').incomes['2018-07']?.items).toEqual({ wages: 60_000, unsplit: 40_000 });
  });

  it('a row found by the number of a member is written into the household', async () => {
    const { applied } = await ledger.bring(
      '全部.xlsx',
      { name: '档案', rows: [ARCHIVE_HEADINGS, ...archiveRows()] },
      {
        name: '家庭成员',
        rows: [
          ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
          [idOf('李秀英'), '李秀英', '刘强', '丈夫', '130302197802020013', 900],
        ],
      },
      {
        name: '收入',
        rows: [
          ['姓名', '身份证号', '2018年7月'],
          ['刘强', '130302197802020013', 900],
        ],
      },
    );
    expect(applied.counts.refused + applied.counts.new + applied.counts.unchanged).toBe(7);
    expect(Object.values(applied.counts).reduce((sum, count) => sum + count, 0)).toBe(7);
  });
});
