import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveSheet, inventedId, writeWorkbook } from '../../../support/office-workbooks';
import { buildCli, runCli } from '../../../support/run-cli';

const ID = inventedId(1);
const WRONG = ID.slice(0, 17) + (ID.endsWith('1') ? '2' : '1');

describe('what the command line refuses', () => {
  let desk: string;
  const ledger = (...args: string[]) => runCli(desk, ...args);
  beforeAll(async () => {
    buildCli();
    desk = mkdtempSync(path.join(tmpdir(), 'cli-refusals-'));
    writeWorkbook(desk, '档案.xlsx', [
      archiveSheet([
        ['张三', ID, 3, '130302', '低保户', '2016-05-11'],
        ['李四', WRONG, 1, '130302', '低保户', '2016-05-11'],
      ]),
    ]);
    writeWorkbook(desk, '采购.xlsx', [
      {
        name: '采购',
        rows: [
          ['品名', '数量'],
          ['大米', 10],
        ],
      },
    ]);
    writeWorkbook(desk, '空.xlsx', [{ name: 'Sheet1', rows: [] }]);
    writeFileSync(path.join(desk, '照片.xlsx'), Buffer.from([0xff, 0xd8, 0xff]));
    mkdirSync(path.join(desk, '空文件夹'));
    for (const args of [
      ['create', '账', '--union', '秦皇岛市总工会'],
      ['import', '账', '档案.xlsx'],
    ])
      expect((await ledger(...args)).status).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(desk, { recursive: true, force: true }));

  /** Bytes of the journal: every entry would make it longer. */
  const journalBytes = (): number => statSync(path.join(desk, '账', 'journal-000001')).size;

  it.each<[string, string[]]>([
    ['nothing at all', []],
    ['an unknown command', ['delete', '账']],
    ['an inherited name', ['constructor', '账']],
    ['no folder', ['verify']],
    ['one word too many', ['verify', '账', '多余']],
    ['an unknown option', ['verify', '账', '--force']],
    ['an option without its value', ['create', '新', '--union']],
    ['an option whose value is another option', ['line', '账', '--area', '--from', '2018-01', '--yuan', '600']],
    ['an option twice', ['line', '账', '--area', '1303', '--area', '1302', '--from', '2018-01', '--yuan', '600']],
    ['a missing option', ['line', '账', '--area', '1303', '--from', '2018-01']],
    ['an area that is none', ['line', '账', '--area', '月球', '--from', '2018-01', '--yuan', '600']],
    ['a month that is none', ['line', '账', '--area', '1303', '--from', '2018-13', '--yuan', '600']],
    ['a through that is none', ['judge', '账', '--through', '2018']],
    ['a day that is none', ['base', '账', '--on', '2017-02-29']],
    ['an as-of that is none', ['targets', '账', '--as-of', '昨天']],
    ['an as-of beyond the calendar', ['targets', '账', '--as-of', '0001-01-01']],
    ['a kind that is none', ['exit', '账', '--id-number', ID, '--kind', '退休', '--on', '2018-01-01', '--reason', '无']],
    ['a report that is none', ['report', '账', 'money', '--year', '2018', '--out', 'x.xlsx']],
    ['a year that is none', ['report', '账', 'progress', '--year', '十八', '--out', 'x.xlsx']],
    ['an export that is none', ['export', '账', 'people', '--out', 'x.xlsx']],
    ['no file', ['import', '账']],
    ['an empty union', ['create', '新', '--union', ' ']],
  ])('2 for %s: the usage, nothing on stdout', async (_name, args) => {
    const run = await ledger(...args, ...(args.length > 1 ? ['--json'] : []));
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/[一-龥]/);
    expect(run.stderr).toContain('用法');
  });

  it.each<[string, string[], RegExp]>([
    ['a folder that is no ledger', ['verify', '空文件夹'], /没有台账/],
    ['a folder that is not there', ['households', '不存在'], /没有台账/],
    ['a ledger that is there already', ['create', '账', '--union', '唐山市总工会'], /已经有台账/],
    ['a file in place of a folder', ['create', '档案.xlsx', '--union', '唐山市总工会'], /[一-龥]/],
    ['an amount that is none', ['line', '账', '--area', '1303', '--from', '2018-01', '--yuan', '六百多'], /没有保存/],
    ['a negative amount', ['line', '账', '--area', '1303', '--from', '2018-01', '--yuan', '-600'], /没有保存/],
    ['a line of zero', ['line', '账', '--area', '1303', '--from', '2018-01', '--yuan', '0'], /大于0/],
    ['a workbook of another kind', ['import', '账', '采购.xlsx'], /采购/],
    ['an empty workbook', ['import', '账', '空.xlsx'], /空|没有/],
    ['a picture', ['import', '账', '照片.xlsx'], /照片\.xlsx/],
    ['a workbook that is not there', ['import', '账', '没有.xlsx'], /没有\.xlsx/],
    ['targets without a base', ['targets', '账'], /还没有冻结基数/],
    ['a report without a base', ['report', '账', 'progress', '--year', '2018', '--out', 'x.xlsx'], /还没有冻结基数/],
    ['a base in which nobody is', ['base', '账', '--on', '1999-12-31'], /没有冻结/],
    ['a base in the future', ['base', '账', '--on', '2098-12-31'], /还没有到/],
    ['an exit of nobody', ['exit', '账', '--id-number', inventedId(9), '--kind', '脱困', '--on', '2018-05-01', '--reason', '无'], /没有这个身份证号/],
    ['an exit before the enrolment', ['exit', '账', '--id-number', ID, '--kind', '脱困', '--on', '2015-05-01', '--reason', '无'], /早于建档日期/],
    [
      'an exit in the future',
      ['exit', '账', '--id-number', ID, '--kind', '脱困', '--on', '2019-05-01', '--reason', '无', '--as-of', '2019-01-15'],
      /晚于工作日期/,
    ],
    ['an exit without a reason', ['exit', '账', '--id-number', ID, '--kind', '脱困', '--on', '2018-05-01', '--reason', ' '], /原因/],
    ['an export into no folder', ['export', '账', 'households', '--out', '不存在/深处/x.xlsx'], /[一-龥]/],
    ['an export over a folder', ['export', '账', 'households', '--out', '空文件夹'], /[一-龥]/],
  ])('1 for %s: the reason on stderr, nothing changed', async (_name, args, words) => {
    const before = journalBytes();
    const run = await ledger(...args, '--json');
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(words)]);
    expect(run.stderr).not.toMatch(/ {4}at |Error:/);
    if (run.stdout !== '') expect(() => JSON.parse(run.stdout)).not.toThrow();
    expect(journalBytes()).toBe(before);
  });

  it('0 for an import that read anything: refused rows and unread files are listed', async () => {
    const run = await ledger('import', '账', '档案.xlsx', '照片.xlsx', '采购.xlsx', '--json');
    const read = JSON.parse(run.stdout);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(read).toMatchObject({ new: 0, changed: 0, unchanged: 1, conflicts: 0 });
    expect(read.errors.map(({ file, row, column }: Record<string, unknown>) => [file, row, column])).toEqual(
      expect.arrayContaining([
        ['照片.xlsx', 0, ''],
        ['档案.xlsx', 3, 'B'],
      ]),
    );
    expect(read.errors.some(({ file }: { file: string }) => file === '采购.xlsx')).toBe(true);
    const { files, errors, warnings, ...counts } = read;
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(
      files.flatMap(({ sheets }: { sheets: { rows: number }[] }) => sheets).reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0),
    );
    expect([errors.length > 0, Array.isArray(warnings)]).toEqual([true, true]);
  });

  it('takes --password-env everywhere and --name=value', async () => {
    expect((await ledger('verify', '账', '--password-env', 'LEDGER_PASSWORD')).status).toBe(0);
    expect((await ledger('judge', '账', '--through=2018-12', '--password-env=LEDGER_PASSWORD', '--json')).status).toBe(0);
  });

  it('undoes down to the first entry and no further; the folder holds no stray files', async () => {
    expect((await ledger('undo', '账')).status).toBe(0);
    const run = await ledger('undo', '账');
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('没有可以撤销')]);
    expect(JSON.parse((await ledger('households', '账', '--json')).stdout)).toEqual([]);
    expect(readdirSync(path.join(desk, '账')).filter((name) => /tmp|torn|lock/.test(name))).toEqual([]);
    expect(existsSync(path.join(desk, 'x.xlsx'))).toBe(false);
  });

  it('tells damage of the files from everything else', async () => {
    mkdirSync(path.join(desk, '坏'));
    expect((await ledger('create', '坏/账', '--union', '秦皇岛市总工会')).status).toBe(0);
    const journal = path.join(desk, '坏/账', readdirSync(path.join(desk, '坏/账')).find((name) => name.startsWith('journal')) ?? '');
    writeFileSync(journal, Buffer.alloc(0));
    const run = await ledger('verify', '坏/账', '--json');
    expect([run.status, run.stderr]).toEqual([1, expect.stringMatching(/[一-龥]/)]);
    expect((await ledger('line', '坏/账', '--area', '1303', '--from', '2018-01', '--yuan', '600')).status).toBe(1);
  });
});
