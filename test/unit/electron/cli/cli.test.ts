import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedId, writeWorkbook } from '../../../support/office-workbooks';
import { understand } from '../../../support/read-workbook';
import { buildCli, type CliRun, runCli } from '../../../support/run-cli';

const MONTHS = ['7月', '8月', '9月', '10月', '11月', '12月'];
/** name, id, people, area as the office writes it, income of six months. */
const PEOPLE = [
  ['张建国', inventedId(1), 3, '海港区', [1801, 1801, 1801, 1801, 1801, 1801]],
  ['李秀英', inventedId(2), 2, '秦皇岛市昌黎县', [1300, 1300, 1300, 1301, 1301, 1301]],
  ['王海波', inventedId(3), 1, '130324', [601, 601, 601, 600, 601, 601]],
  ['赵文娟', inventedId(4), 4, '130304', [9000, 9000, null, 9000, 9000, 9000]],
] as const;

describe('the command line', () => {
  let desk: string;
  beforeAll(() => {
    buildCli();
    desk = mkdtempSync(path.join(tmpdir(), 'cli-desk-'));
    mkdirSync(path.join(desk, '一'));
    mkdirSync(path.join(desk, '二'));
    // Other words and orders of columns; both files have the same name.
    writeWorkbook(path.join(desk, '一'), '台账.xlsx', [
      {
        name: '成员表',
        rows: [
          ['与户主关系', '家属姓名', '公民身份号码', '户主身份证号码', '户主'],
          ['儿子', '张小', inventedId(31, '20100101'), inventedId(1), '张建国'],
        ],
      },
      {
        name: '花名册',
        rows: [
          ['困难职工花名册'],
          ['入档时间', '户籍地', '联系电话', '证件号码', '致困原因', '职工姓名', '人口数', '困难类型'],
          ...PEOPLE.map(([name, id, people, area]) => ['2016年5月', area, '13800001111', id, '子女上学', name, people, '低保户']),
          ['合计', null, null, null, null, null, 10, null],
        ],
      },
    ]);
    writeWorkbook(path.join(desk, '二'), '台账.xlsx', [
      {
        name: '收入',
        rows: [
          ['序号', '公民身份号码', '户主姓名', '2018年家庭月总收入（元）', null, null, null, null, null],
          [null, null, null, ...MONTHS],
          ...PEOPLE.map(([name, id, , , incomes], i) => [i + 1, id, name, ...incomes]),
        ],
        merges: ['D1:I1', 'A1:A2', 'B1:B2', 'C1:C2'],
      },
      {
        name: '结对',
        rows: [
          ['责任人', '证件号', '姓名', '结对单位', '结对时间'],
          ['赵帮', inventedId(1), '张建国', '市总工会', '2018.1.1'],
        ],
      },
    ]);
  }, 120_000);
  afterAll(() => rmSync(desk, { recursive: true, force: true }));

  const ledger = (...args: string[]): Promise<CliRun> => runCli(desk, ...args);
  const json = async (...args: string[]) => {
    const run = await ledger(...args, '--json');
    expect([run.status, run.stderr]).toEqual([0, '']);
    return JSON.parse(run.stdout);
  };
  const judged = async (
    ...args: string[]
  ): Promise<
    Record<
      string,
      {
        verdict: string;
        firstPass: string | null;
        earliest: string | null;
        months: { month: string; perHeadYuan: number | null; lineYuan: number | null; above: boolean | null }[];
        sentence: string;
      }
    >
  > =>
    Object.fromEntries((await json('judge', '账', '--through', '2018-12', ...args)).map((each: { name: string; income: object }) => [each.name, each.income]));

  it('creates, sets lines, imports both files in any order as one step, and the same again changes nothing', async () => {
    expect(await json('create', '账', '--union', '秦皇岛市总工会')).toEqual({ union: '秦皇岛市总工会', area: '1303' });
    expect((await ledger('line', '账', '--area', '1303', '--from', '2018-01', '--yuan', '600', '--document', '秦政字〔2017〕44号')).status).toBe(0);
    const imported = await json('import', '账', '二/台账.xlsx', '一/台账.xlsx');
    expect(imported).toMatchObject({ new: 10, changed: 0, unchanged: 0, conflicts: 0, refused: 0, errors: [] });
    expect(imported.files.map(({ file }: { file: string }) => file)).toEqual(['二/台账.xlsx', '一/台账.xlsx']);
    expect(Object.keys(imported)).toEqual(['new', 'changed', 'unchanged', 'conflicts', 'refused', 'files', 'errors', 'warnings']);
    for (const each of [...imported.errors, ...imported.warnings]) expect(Object.keys(each)).toEqual(['file', 'sheet', 'row', 'column', 'value', 'reason']);
    const before = await json('verify', '账');
    expect(before).toMatchObject({ ok: true, entries: 3, households: 4, problems: [] });
    expect(await json('import', '账', '一/台账.xlsx', '二/台账.xlsx')).toMatchObject({ new: 0, changed: 0, unchanged: 10, conflicts: 0, refused: 0 });
    expect(await json('verify', '账')).toEqual(before);
  }, 60_000);

  it('gives households by their contract names', async () => {
    const [first] = (await json('households', '账')).filter(({ name }: { name: string }) => name === '张建国');
    expect(first).toMatchObject({
      id: expect.any(String),
      fileNo: expect.stringMatching(/^\d{6}$/),
      nationalNo: null,
      idNumber: inventedId(1),
      sex: '男',
      birth: '1980-01-01',
      union: '海港区总工会',
      area: '130302',
      category: '低保户',
      level: null,
      mainCause: '子女上学',
      secondaryCauses: [],
      population: 3,
      totalYearIncomeYuan: null,
      enrolledOn: '2016-05',
      status: '在档',
      members: [expect.objectContaining({ name: '张小', relation: '儿子', idNumber: inventedId(31, '20100101') })],
      helpers: [expect.objectContaining({ name: '赵帮', unit: '市总工会', role: null, from: '2018-01-01' })],
    });
    expect(first.incomes[0]).toEqual({ month: '2018-07', population: 3, ownYuan: 1801, allYuan: 1801 });
    expect(first.incomes).toHaveLength(6);
  });

  it('judges by the line of city, county and month', async () => {
    const byCity = await judged();
    expect(Object.fromEntries(Object.entries(byCity).map(([name, { verdict, firstPass }]) => [name, [verdict, firstPass]]))).toEqual({
      张建国: ['passed', '2018-12'],
      李秀英: ['passed', '2018-12'],
      王海波: ['failed', null],
      赵文娟: ['insufficient', null],
    });
    expect(byCity['李秀英']?.sentence).toContain('按市级下限');
    expect(byCity['王海波']?.months.map(({ above }) => above)).toEqual([true, true, true, false, true, true]);
    expect(byCity['赵文娟']?.months[2]).toEqual({ month: '2018-09', perHeadYuan: null, lineYuan: 600, above: null });
    // A county of its own, whose line rises inside the window.
    for (const [from, yuan] of [
      ['2018-01', '610'],
      ['2018-10', '650.5'],
    ] as const)
      expect((await ledger('line', '账', '--area', '昌黎县', '--from', from, '--yuan', yuan)).status).toBe(0);
    const byCounty = (await judged())['李秀英'];
    expect(byCounty).toMatchObject({ verdict: 'failed', firstPass: null });
    expect(byCounty?.sentence).not.toContain('按市级下限');
    expect(byCounty?.months.map(({ perHeadYuan, lineYuan, above }) => [perHeadYuan, lineYuan, above])).toEqual([
      [650, 610, true],
      [650, 610, true],
      [650, 610, true],
      [650.5, 650.5, false],
      [650.5, 650.5, false],
      [650.5, 650.5, false],
    ]);
    expect((await judged())['张建国']?.sentence).toContain('按市级下限');
    for (const _ of [1, 2]) expect((await ledger('undo', '账')).status).toBe(0);
  }, 60_000);

  it('freezes, shows targets, records exits, takes them back', async () => {
    expect(await json('base', '账', '--on', '2017-12-31')).toEqual({ on: '2017-12-31', version: 1, households: 4, persons: 10 });
    const before = await json('targets', '账', '--as-of', '2018-12-31');
    expect(before.base).toEqual({ on: '2017-12-31', households: 4, persons: 10 });
    expect(before.years.map(({ year, task, done, remaining }: Record<string, number>) => [year, task, done, remaining])).toEqual([
      [2018, 2, 0, 2],
      [2019, 2, 0, 2],
      [2020, 0, 0, 0],
    ]);
    expect(before.unions.map(({ union }: { union: string }) => union)).toContain('昌黎县总工会');
    const exit = await json('exit', '账', '--id-number', inventedId(1), '--kind', '脱困', '--on', '2018-12-20', '--reason', '收入稳定');
    expect(exit).toMatchObject({ label: expect.stringContaining('登记脱困：张建国'), warnings: expect.any(Array) });
    expect((await json('exit', '账', '--id-number', inventedId(3), '--kind', '注销', '--on', '2018-11-20', '--reason', '病故')).label).toContain('注销');
    const [year] = (await json('targets', '账', '--as-of', '2018-12-31')).years;
    expect(year).toMatchObject({
      done: 1,
      remaining: 1,
      deregistered: 1,
      rates: {
        annualTask: { households: { percent: 50 } },
        cumulative: { households: { percent: 25 } },
        afterDeregistered: { households: { numerator: 1, denominator: 3 } },
      },
    });
    expect((await json('targets', '账', '--as-of', '2018-12-19')).years[0]).toMatchObject({ done: 0, deregistered: 1 });
    expect((await json('households', '账', '--as-of', '2018-12-19')).find(({ name }: { name: string }) => name === '张建国').status).toBe('在档');
    expect((await json('households', '账')).map(({ status }: { status: string }) => status).sort()).toEqual(['在档', '在档', '注销', '脱困'].sort());
    expect((await json('undo', '账')).undone).toContain('注销');
    expect((await json('targets', '账')).years[0].deregistered).toBe(0);
  }, 60_000);

  it('exports what LibreOffice and this program read, ID numbers as text', async () => {
    expect((await ledger('report', '账', 'progress', '--year', '2018', '--as-of', '2018-12-31', '--out', '进度.xlsx')).status).toBe(0);
    expect(await json('export', '账', 'households', '--out', '档案.xlsx')).toMatchObject({ rows: 4 });
    const sheets = understand(new Uint8Array(readFileSync(path.join(desk, '档案.xlsx')))).sheets;
    expect(sheets.flatMap((sheet) => sheet.rows.flatMap((row) => [...row.cells]))).toContain(inventedId(1));
    expect(await json('import', '账', '档案.xlsx')).toMatchObject({ new: 0, changed: 0, conflicts: 0, refused: 0 });
  }, 60_000);

  it('people read plain lines without --json', async () => {
    const run = await ledger('judge', '账', '--through', '2018-12');
    expect([run.status, run.stdout.trim().split('\n').length]).toEqual([0, 4]);
    expect((await ledger('verify', '账')).stdout).toMatch(/^台账完好：.*4户/);
    expect(existsSync(path.join(desk, '账'))).toBe(true);
  });
});
