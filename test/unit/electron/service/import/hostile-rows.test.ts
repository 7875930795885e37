import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARCHIVE_HEADINGS, archiveRows, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { importFiles, must } from '../../../../support/ledger-session';
import { inventedId, writeWorkbook } from '../../../../support/office-workbooks';
import type { CellInput, SheetInput } from '../../../../support/xlsx-maker';

const archive = (rows: readonly (readonly CellInput[])[], headings: readonly string[] = ARCHIVE_HEADINGS): SheetInput => ({
  name: '档案',
  rows: [headings, ...rows],
});
const PAIRING = ['姓名', '身份证号', '帮扶单位', '帮扶责任人', '结对日期', '计划脱困年度'];
const pairing = (rows: readonly (readonly CellInput[])[]): SheetInput => ({ name: '结对', rows: [PAIRING, ...rows] });

describe('rows that could hurt', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger({ empty: true });
  });
  afterEach(() => ledger.dispose());
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);

  it('清空 clears a fact, and never a name', async () => {
    await ledger.bring('一.xlsx', archive(archiveRows()));
    const [first = [], ...others] = archiveRows();
    const cleared = await ledger.bring('二.xlsx', archive([[...first.slice(0, 7), '清空'], ...others]));
    expect(cleared.applied.counts).toMatchObject({ changed: 1, unchanged: 4 });
    expect(ledger.householdOf('张建国').head).not.toHaveProperty('phone');
    const nameless = await ledger.bring('三.xlsx', archive([['清空', ...first.slice(1)], ...others]));
    expect(nameless.applied.counts.refused).toBe(1);
    expect(ledger.householdOf('张建国').head.name).toBe('张建国');
    expect((await ledger.bring('四.xlsx', archive([['清空', inventedId(300), 1]]))).applied.counts).toMatchObject({ new: 0, refused: 1 });
  });

  it('the planned year of two ledgers never swings to and fro: importing both again changes nothing', async () => {
    const files = [
      writeWorkbook(ledger.desk, '档案.xlsx', [
        archive(
          archiveRows().map((row, i) => [...row, i === 0 ? '2019' : '2018']),
          [...ARCHIVE_HEADINGS, '计划脱困年度'],
        ),
      ]),
      writeWorkbook(ledger.desk, '结对.xlsx', [
        pairing([
          ['张建国', idOf('张建国'), '市总工会', '赵帮', '2018-01-01', '2018'],
          ['李秀英', idOf('李秀英'), '市总工会', '赵帮', '2018-01-01', '2018'],
        ]),
      ]),
    ];
    await importFiles(ledger, files);
    const entries = ledger.entries();
    const before = JSON.stringify(ledger.households());
    for (const order of [files, [...files].reverse()]) {
      const { applied } = await importFiles(ledger, order);
      expect(applied.counts).toEqual({ new: 0, changed: 0, unchanged: 7, conflicts: 0, refused: 0 });
    }
    expect(ledger.entries()).toBe(entries);
    expect(JSON.stringify(ledger.households())).toBe(before);
  });

  it('a pairing row without a helper that brings a planned year is no unchanged row', async () => {
    await ledger.bring('档案.xlsx', archive(archiveRows()));
    const sheet = pairing([
      ['张建国', idOf('张建国'), '', '', '', '2018'],
      ['李秀英', idOf('李秀英'), '', '', '', ''],
    ]);
    const { applied } = await ledger.bring('结对.xlsx', sheet);
    expect(ledger.householdOf('张建国').home.plannedExitYear).toBe(2018);
    expect(applied.counts).toEqual({ new: 0, changed: 1, unchanged: 1, conflicts: 0, refused: 0 });
    expect((await ledger.bring('结对.xlsx', sheet)).applied.counts).toEqual({ new: 0, changed: 0, unchanged: 2, conflicts: 0, refused: 0 });
  });

  it('a later pairing ledger moves the planned year that an earlier one gave', async () => {
    const sheet = (year: string) => pairing([['张建国', idOf('张建国'), '市总工会', '赵帮', '2018-01-01', year]]);
    await ledger.bring('档案.xlsx', archive(archiveRows()));
    await ledger.bring('结对.xlsx', sheet('2018'));
    expect((await ledger.bring('结对2.xlsx', sheet('2019'))).applied.counts).toMatchObject({ changed: 1 });
    expect(ledger.householdOf('张建国').home.plannedExitYear).toBe(2019);
  });

  it('three helpers, the same helper again, a helper with a later start', async () => {
    await ledger.bring('档案.xlsx', archive(archiveRows()));
    const rows = [
      ['张建国', idOf('张建国'), '市总工会', '赵帮', '2017-01-01', null],
      ['张建国', idOf('张建国'), '区总工会', '钱扶', '2017年3月', null],
      ['张建国', idOf('张建国'), '街道', '孙助', '', null],
    ];
    expect((await ledger.bring('一.xlsx', pairing(rows))).applied.counts).toMatchObject({ new: 3 });
    expect((await ledger.bring('一.xlsx', pairing([...rows].reverse()))).applied.counts).toMatchObject({ unchanged: 3 });
    expect(Object.values(ledger.householdOf('张建国').pairings).map((each) => each.name)).toEqual(['赵帮', '钱扶', '孙助']);
  });

  it('members before households, households after incomes: one import, in any order of files and sheets', async () => {
    const members: SheetInput = {
      name: '家庭成员',
      rows: [
        ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
        [idOf('李秀英'), '李秀英', '刘小宝', '儿子', inventedId(21, '20050601'), 0],
      ],
    };
    const incomes: SheetInput = {
      name: '收入',
      rows: [
        ['姓名', '身份证号', '2018年7月'],
        ['李秀英', idOf('李秀英'), 900],
      ],
    };
    const { applied } = await ledger.bring(
      '全部.xlsx',
      pairing([['李秀英', idOf('李秀英'), '市总工会', '赵帮', '', null]]),
      incomes,
      members,
      archive(archiveRows()),
    );
    expect(applied.counts).toEqual({ new: 8, changed: 0, unchanged: 0, conflicts: 0, refused: 0 });
    const household = ledger.householdOf('李秀英');
    expect([Object.keys(household.members).length, Object.keys(household.incomes).length, Object.keys(household.pairings).length]).toEqual([1, 1, 1]);
  });

  it('a person who heads one file and stands in another is named, and both go in', async () => {
    const members: SheetInput = {
      name: '家庭成员',
      rows: [
        ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
        [idOf('李秀英'), '李秀英', '张建国', '丈夫', idOf('张建国'), 0],
      ],
    };
    const { preview } = await ledger.bring('全部.xlsx', archive(archiveRows()), members);
    expect(preview.warnings.map(({ reason }) => reason).join('')).toMatch(/一户多档.*张建国.*户主/);
  });

  it('15 and 18 digits of one number are one person', async () => {
    const id = idOf('张建国');
    await ledger.bring('一.xlsx', archive(archiveRows()));
    const { applied } = await ledger.bring(
      '二.xlsx',
      archive([['张建国', id.slice(0, 6) + id.slice(8, 17), 1, '130302', '低保户', '2016-05-11', '子女上学', '13800000000']]),
    );
    expect(applied.counts).toEqual({ new: 0, changed: 0, unchanged: 1, conflicts: 0, refused: 0 });
  });

  it('formulas, markup, keys of objects and very long texts stay texts', async () => {
    const odd = ['=1+1', '<script>alert(1)</script>', '__proto__', 'constructor', '长'.repeat(3000), "'; DROP TABLE", '\u202e倒写'];
    const { applied } = await ledger.bring(
      '怪.xlsx',
      archive(odd.map((text, i) => [`怪${text}`, inventedId(400 + i), 2, '130302', text, '2016-05-11', text, text])),
    );
    expect(sum(applied.counts)).toBe(odd.length);
    expect(applied.counts.new).toBe(odd.length);
    expect(ledger.households().map((household) => household.home.category)).toContain('__proto__');
    expect(must(await ledger.api['session:verify']({})).problems).toEqual([]);
    expect(must(await ledger.api['households:facets']({})).causes.length).toBeGreaterThan(3);
  });

  it('a value that cannot be understood is kept as written, listed once, and the same file again changes nothing', async () => {
    const sheet = archive([['张建国', idOf('张建国'), '一家人', '月球', '低保户', '去年', '子女上学', '13800000000']]);
    const first = await ledger.bring('一.xlsx', sheet);
    expect(first.applied.counts).toMatchObject({ new: 1 });
    expect(first.preview.errors.map(({ column }) => column).sort()).toEqual(['C', 'D', 'F']);
    expect(ledger.householdOf('张建国').asWritten).toMatchObject({ population: '一家人', area: '月球', enrolledOn: '去年' });
    expect((await ledger.bring('一.xlsx', sheet)).applied.counts).toMatchObject({ unchanged: 1 });
  });

  it('every row stands in one count, whatever rows come', async () => {
    const rows: CellInput[][] = [
      ...archiveRows(),
      ...archiveRows().slice(0, 2),
      ['张建国', idOf('张建国'), 9, '130302', '低保户', '2016-05-11', null, null],
      ['无号', null, 1],
      [null, inventedId(500), 1],
      ['坏号', '123', 1],
      ['合计', null, 30],
    ];
    const { preview, applied } = await ledger.bring('一.xlsx', archive(rows));
    const dataRows = preview.files[0]?.sheets[0]?.dataRows ?? 0;
    expect(dataRows).toBe(11);
    expect(sum(applied.counts)).toBe(dataRows);
    expect(applied.counts).toEqual({ new: 5, changed: 0, unchanged: 2, conflicts: 0, refused: 4 });
    expect(preview.files[0]?.sheets[0]?.counts).toEqual(applied.counts);
  });
});
