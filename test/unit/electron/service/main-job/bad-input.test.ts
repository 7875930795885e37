import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must, newTestLedger, type TestSession } from '../../../../support/ledger-session';
import { archiveSheet, incomeSheet, inventedId, memberSheet, writeWorkbook } from '../../../../support/office-workbooks';

const ZHANG = inventedId(1);
const LI = inventedId(2);
const WANG = inventedId(3);
const HOUSEHOLDS = [
  ['张三', ZHANG, 3, '130302', '低保户', '2016-05-11'],
  ['李四', LI, 2, '130302', '低保边缘户', '2016-05-11'],
];

describe('bad input', () => {
  let ledger: TestSession;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bad-input-'));
    ledger = await newTestLedger();
  });
  afterEach(async () => {
    await ledger.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const preview = async (...files: string[]) =>
    must(
      await ledger.api['exchange:preview']({
        files: files.map((file) => ledger.session.grants.issue({ path: file, purpose: 'read', name: path.basename(file) })),
      }),
    );
  const apply = async (...files: string[]) => {
    const seen = await preview(...files);
    must(await ledger.api['exchange:apply']({ previewId: seen.previewId }));
    return seen;
  };
  const households = () => ledger.session.open?.ledger.reader.all('household') ?? [];

  it('a workbook that is none of the kinds is named, and nothing goes in', async () => {
    const file = writeWorkbook(folder, '食堂采购.xlsx', [
      {
        name: '采购',
        rows: [
          ['品名', '数量', '单价'],
          ['大米', 10, 3.5],
          ['面粉', 5, 2.8],
        ],
      },
    ]);
    const seen = await preview(file);
    expect(seen.counts).toEqual({ new: 0, changed: 0, unchanged: 0, conflicts: 0, refused: seen.files[0]?.sheets[0]?.dataRows });
    expect(seen.errors[0]).toMatchObject({ file: '食堂采购.xlsx', sheet: '采购' });
    expect(seen.errors[0]?.reason).toMatch(/[一-龥]{6,}/);
  });

  it('an empty workbook says that it is empty', async () => {
    const seen = await preview(writeWorkbook(folder, '空白.xlsx', [{ name: 'Sheet1', rows: [] }]));
    const said = [seen.files[0]?.refusal ?? '', ...seen.errors.map((error) => error.reason)].join('');
    expect(said).toMatch(/空|没有内容|没有数据/);
  });

  it('a file that is no workbook at all is refused in words', async () => {
    const file = path.join(folder, '照片.xlsx');
    writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]));
    const seen = await preview(file);
    expect(seen.files[0]?.refusal).toMatch(/台账数据未改动/);
  });

  it('a missing ID column refuses its rows and lets the other file in', async () => {
    const good = writeWorkbook(folder, '档案.xlsx', [archiveSheet(HOUSEHOLDS)]);
    const bad = writeWorkbook(folder, '无身份证.xlsx', [
      archiveSheet([['王五', 4, '130302', '低保户', '2016-05-11']], ['姓名', '家庭人口', '户口所在地行政区划', '困难类别', '建档日期']),
    ]);
    const seen = await apply(bad, good);
    expect(seen.counts).toMatchObject({ new: 2, refused: 1 });
    expect(seen.errors).toEqual([expect.objectContaining({ file: '无身份证.xlsx', row: 2, reason: expect.stringContaining('身份证号') })]);
    expect(households().map((household) => household.head.name)).toEqual(['张三', '李四']);
  });

  it('a wrong check digit gives the row back with its cell', async () => {
    const wrong = ZHANG.slice(0, 17) + (ZHANG.endsWith('1') ? '2' : '1');
    const seen = await apply(writeWorkbook(folder, '档案.xlsx', [archiveSheet([['张三', wrong, 3, '130302', '低保户', '2016-05-11'], HOUSEHOLDS[1] ?? []])]));
    expect(seen.counts).toMatchObject({ new: 1, refused: 1 });
    expect(seen.errors).toEqual([{ file: '档案.xlsx', sheet: '档案', row: 2, column: 'B', value: wrong, reason: expect.stringContaining('校验码') }]);
    expect(households().map((household) => household.head.name)).toEqual(['李四']);
  });

  it('a number that a spreadsheet has rounded is never guessed, even where its check digit fits', async () => {
    const seen = await apply(writeWorkbook(folder, '档案.xlsx', [archiveSheet([['张三', Number(ZHANG), 3, '130302', '低保户', '2016-05-11']])]));
    expect(seen.counts).toMatchObject({ new: 0, refused: 1 });
    expect(seen.errors[0]).toMatchObject({ row: 2, column: 'B', reason: expect.stringContaining('后几位已丢失') });
  });

  it('negative and textual incomes refuse their rows, the good rows go in', async () => {
    const archive = writeWorkbook(folder, '档案.xlsx', [archiveSheet([...HOUSEHOLDS, ['王五', WANG, 1, '130302', '低保户', '2016-05-11']])]);
    const incomes = writeWorkbook(folder, '收入.xlsx', [
      incomeSheet([
        ['张三', ZHANG, 3, 1800, -500, 1800, 1800, 1800, 1800],
        ['李四', LI, 2, 1300, 1300, '约一千', 1300, 1300, 1300],
        ['王五', WANG, 1, 700, 700, 700, null, 700, '700元'],
      ]),
    ]);
    const seen = await apply(incomes, archive);
    expect(seen.errors).toEqual([
      { file: '收入.xlsx', sheet: '收入', row: 2, column: 'E', value: '-500', reason: expect.stringContaining('负数') },
      { file: '收入.xlsx', sheet: '收入', row: 3, column: 'F', value: '约一千', reason: expect.stringContaining('不是金额') },
    ]);
    expect(seen.counts).toEqual({ new: 4, changed: 0, unchanged: 0, conflicts: 0, refused: 2 });
    const [zhang, li, wang] = households();
    expect([zhang, li].map((household) => Object.keys(household?.incomes ?? {}))).toEqual([[], []]);
    expect(Object.keys(wang?.incomes ?? {})).toEqual(['2018-07', '2018-08', '2018-09', '2018-11', '2018-12']);
  });

  it('a month twice with two amounts is a question for a person, the same amount twice is not', async () => {
    const archive = writeWorkbook(folder, '档案.xlsx', [archiveSheet(HOUSEHOLDS)]);
    const incomes = writeWorkbook(folder, '收入.xlsx', [
      incomeSheet([
        ['张三', ZHANG, 3, 1800, 1800, 1800, 1800, 1800, 1800],
        ['张三', ZHANG, 3, 1900, 1800, 1800, 1800, 1800, 1800],
        ['李四', LI, 2, 1300, 1300, 1300, 1300, 1300, 1300],
        ['李四', LI, 2, 1300, 1300, 1300, 1300, 1300, 1300],
      ]),
    ]);
    const seen = await apply(archive, incomes);
    expect(seen.counts).toEqual({ new: 4, changed: 0, unchanged: 1, conflicts: 0, refused: 1 });
    expect(seen.errors).toEqual([
      { file: '收入.xlsx', sheet: '收入', row: 3, column: 'D', value: '1900', reason: expect.stringMatching(/2018年7月.*两次.*第2行/) },
    ]);
    expect(households()[0]?.incomes['2018-07']?.items).toEqual({ unsplit: 180_000 });
  });

  it('a member whose household is unknown is given back', async () => {
    const file = writeWorkbook(folder, '档案.xlsx', [
      archiveSheet(HOUSEHOLDS),
      memberSheet([
        [ZHANG, '张三', '张小', '儿子', inventedId(11, '20100101'), 0],
        [WANG, '王五', '王小', '儿子', inventedId(13, '20100101'), 0],
      ]),
    ]);
    const seen = await apply(file);
    expect(seen.counts).toMatchObject({ new: 3, refused: 1 });
    expect(seen.errors).toEqual([{ file: '档案.xlsx', sheet: '家庭成员', row: 3, column: 'A', value: WANG, reason: expect.stringContaining('台账里没有') }]);
  });

  it('an income row whose name is not that of its number is not written into the wrong file', async () => {
    const archive = writeWorkbook(folder, '档案.xlsx', [archiveSheet(HOUSEHOLDS)]);
    const seen = await apply(archive, writeWorkbook(folder, '收入.xlsx', [incomeSheet([['李四', ZHANG, 3, 1, 1, 1, 1, 1, 1]])]));
    expect(seen.errors).toEqual([expect.objectContaining({ row: 2, column: 'A', value: '李四', reason: expect.stringContaining('对不上') })]);
    expect(households().every((household) => Object.keys(household.incomes).length === 0)).toBe(true);
  });

  it('every data row of every sheet stands in exactly one of the five counts', async () => {
    const file = writeWorkbook(folder, '混合.xlsx', [
      archiveSheet([...HOUSEHOLDS, ['无号', '', 1, '', '', '']]),
      memberSheet([[WANG, '王五', '王小', '儿子', '', 0]]),
      { name: '说明', rows: [['填报说明'], ['请如实填写']] },
    ]);
    const seen = await preview(file);
    const rows = seen.files.flatMap((each) => each.sheets).reduce((sum, sheet) => sum + sheet.dataRows, 0);
    expect(Object.values(seen.counts).reduce((sum, count) => sum + count, 0)).toBe(rows);
  });
});
