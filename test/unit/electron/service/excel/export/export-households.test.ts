import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs, { type Cell, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportHouseholds } from '../../../../../../electron/service/excel/export/export-households';
import type { HouseholdsExport } from '../../../../../../electron/service/excel/export/export-input';
import { HOUSEHOLD_FIELDS } from '../../../../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../../../../shared/forms/member-fields';
import { must } from '../../../../../support/ledger-session';
import { CARD, HEAD_ID, MEMBER_ID, PHONE, sampleExport, sampleHousehold } from './sample-rows';

const HEADER = 4;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
  file = path.join(folder, '花名册.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function written(input: HouseholdsExport): Promise<exceljs.Workbook> {
  must(await exportHouseholds(file, input, () => undefined));
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function sheetOf(workbook: exceljs.Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The cell under a heading, in the row `row` of the sheet. */
function cellUnder(sheet: Worksheet, heading: string, row: number, headerRow = HEADER): Cell {
  let found: Cell | undefined;
  sheet.getRow(headerRow).eachCell((cell, column) => {
    if (cell.value === heading) found ??= sheet.getCell(row, column);
  });
  if (found === undefined) throw new Error(`No column ${heading}`);
  return found;
}

/** What stands in the first row, wherever. */
function titleOf(sheet: Worksheet): string {
  return (sheet.getRow(1).values as unknown[]).filter((value) => typeof value === 'string')[0] as string;
}

/** All texts of the file, as any program finds them in it. */
function everything(): string {
  return Object.entries(unzipSync(readFileSync(file)))
    .map(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : ''))
    .join('\n');
}

describe('exportHouseholds', () => {
  it('has every field of the form under its section, and what the list shows beside it', async () => {
    const workbook = await written(sampleExport([sampleHousehold(1)]));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['困难职工档案', '家庭成员', '收入逐月', '结对帮扶']);
    const sheet = sheetOf(workbook, '困难职工档案');
    const headings = (sheet.getRow(HEADER).values as unknown[]).slice(1);
    expect([...headings].sort()).toEqual([...HOUSEHOLD_FIELDS.map(({ label }) => label), '帮扶责任人', '连续达标', '收入结论', '近月人均收入'].sort());
    expect((sheetOf(workbook, '家庭成员').getRow(3).values as unknown[]).slice(1)).toEqual(MEMBER_FIELDS.map(({ label }) => label));
    expect(titleOf(sheet)).toBe('秦皇岛市总工会困难职工档案汇总表');
    expect(JSON.stringify(sheet.getRow(2).values)).toContain('填报单位：秦皇岛市总工会');
    expect(JSON.stringify(sheet.getRow(2).values)).toContain('填报日期：2019年1月15日');
    expect(JSON.stringify(sheet.getRow(2).values)).toContain('核验码：AB12-CD34-EF56');
    const at = (heading: string): unknown => cellUnder(sheet, heading, HEADER + 1).value;
    expect([at('卷号'), at('档案状态'), at('建档工会'), at('家庭月人均收入'), at('近月人均收入')]).toEqual(['000001', '在档', '海港区总工会', 950, 600.01]);
    expect([at('连续达标'), at('收入结论'), at('帮扶责任人'), at('户口所在地行政区划'), at('是否单亲'), at('次要致困原因')]).toEqual([
      '▨▨▨▨■□',
      '收入条件不符合',
      '市民政局 汤红',
      '秦皇岛市海港区',
      '否',
      '子女上学、下岗失业',
    ]);
  });

  it('writes numbers that are names as text, money as numbers, dates as they are known', async () => {
    const sheet = sheetOf(await written(sampleExport([sampleHousehold(1)])), '困难职工档案');
    for (const [heading, value] of [
      ['身份证号', HEAD_ID],
      ['银行卡号', CARD],
      ['手机号码', PHONE],
      ['邮政编码', '066000'],
      ['出生日期', '1980-01-01'],
      ['工作时间', '2001-07'],
    ] as const) {
      const cell = cellUnder(sheet, heading, HEADER + 1);
      expect([heading, cell.type, cell.value, cell.numFmt]).toEqual([heading, exceljs.ValueType.String, value, '@']);
    }
    const money = cellUnder(sheet, '本人月平均收入', HEADER + 1);
    expect([money.type, money.value, money.numFmt]).toEqual([exceljs.ValueType.Number, 1234.56, '#,##0.00']);
  });

  it('never makes a formula of a text, whatever it begins with', async () => {
    const texts = ['=1+1', '+86', '-5', '@SUM(A1)', '=HYPERLINK("http://x","点我")', '<b>&"\'', '_x0041_', '\t制表', '末尾 '];
    const workbook = await written(sampleExport(texts.map((note, index) => sampleHousehold(index + 1, { home: { note } }))));
    const sheet = sheetOf(workbook, '困难职工档案');
    const shown = texts.map((_text, index) => cellUnder(sheet, '备注', HEADER + 1 + index));
    expect(shown.map(({ type }) => type)).toEqual(texts.map(() => exceljs.ValueType.String));
    // exceljs does not undo the escape in this kind of cell; Excel, WPS and our reader do.
    expect(shown.map(({ value }) => value)).toEqual(texts.map((text) => text.replace('_x0041_', '_x005F_x0041_')));
    const formulas = [...everything().matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula ?? '');
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => !/^SUM\([A-Z]+\d+:[A-Z]+\d+\)$/.test(formula))).toEqual([]);
  });

  it('keeps the words of a value that nobody understood', async () => {
    const sheet = sheetOf(
      await written(sampleExport([sampleHousehold(1, { asWritten: { contractSignedOn: '九八年春', 'm01.birth': '属虎' } })])),
      '困难职工档案',
    );
    expect(cellUnder(sheet, '劳动合同签订时间', HEADER + 1).value).toBe('九八年春');
  });

  it('adds up in formulas that already have their results', async () => {
    const workbook = await written(sampleExport([sampleHousehold(1), sampleHousehold(2)]));
    const sheet = sheetOf(workbook, '困难职工档案');
    const total = cellUnder(sheet, '家庭年度总收入', HEADER + 3);
    expect(total.formula).toMatch(/^SUM\([A-Z]+5:[A-Z]+6\)$/);
    expect(total.result).toBe(68_400);
    expect(sheet.getCell(HEADER + 3, 1).value).toBe('合计');
    expect(sheet.getCell(HEADER + 3, 2).value).toBe('2户');
    const incomes = sheetOf(workbook, '收入逐月');
    expect(cellUnder(incomes, '11月', HEADER + 3).result).toBe(3600.06);
    expect(cellUnder(incomes, '12月', HEADER + 1).value).toBe(0);
    expect(cellUnder(incomes, '10月', HEADER + 1).value).toBeNull();
  });

  it('names the months where the people changed, and gives no number that would be wrong', async () => {
    const household = sampleHousehold(1);
    const december = household.incomes['2018-12'];
    if (december === undefined) throw new Error('The sample has December');
    const changed = { ...household, incomes: { ...household.incomes, '2018-12': { ...december, population: 4 } } };
    const sheet = sheetOf(await written(sampleExport([changed])), '收入逐月');
    expect(cellUnder(sheet, '家庭人口', HEADER + 1, 3).value).toBeNull();
    expect(cellUnder(sheet, '备注', HEADER + 1, 3).value).toBe('各月家庭人口：2018年11月3人；2018年12月4人');
  });

  it('is ready to work with and to print', async () => {
    const sheet = sheetOf(await written(sampleExport([sampleHousehold(1), sampleHousehold(2)])), '困难职工档案');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: HEADER });
    expect(sheet.autoFilter).toMatch(/^A4:[A-Z]+6$/);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '1:4' });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页，共 &N 页');
    const xml = strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const lists = [...xml.matchAll(/<dataValidation type="list"[^>]* sqref="([^"]*)"><formula1>([^<]*)</g)];
    expect(lists.length).toBeGreaterThan(15);
    for (const [, area, words] of lists) {
      expect(area).toMatch(/^[A-Z]+5:[A-Z]+6$/);
      expect((words ?? '').replace(/&quot;/g, '').length).toBeLessThanOrEqual(255);
    }
    expect(xml).toContain('<formula1>&quot;男,女&quot;</formula1>');
  });

  it('shows no whole number, address or illness when masked, and says so', async () => {
    const household = sampleHousehold(1, { home: { ...sampleHousehold(1).home, note: `联系${PHONE}，卡${CARD}` }, asWritten: { otherContact: PHONE } });
    const workbook = await written(sampleExport([household], { masked: true }));
    const text = everything();
    for (const secret of [HEAD_ID, MEMBER_ID, CARD, PHONE, '13900001111', '幸福里', '1980-01-01', '2010-05-05', '中国工商银行', '良好']) {
      expect(text.includes(`>${secret}`), secret).toBe(false);
      expect(text.replace(/<formula1>[^<]*<\/formula1>/g, '').includes(secret), secret).toBe(false);
    }
    expect(text.match(/\d{17}[\dXx]/)).toBeNull();
    for (const sheet of workbook.worksheets) expect(titleOf(sheet)).toContain('已脱敏');
    expect(cellUnder(sheetOf(workbook, '困难职工档案'), '身份证号', HEADER + 1).value).toBe('130302********1234');
  });

  it('says when the ledger is invented', async () => {
    const workbook = await written(sampleExport([sampleHousehold(1)], { demo: true }));
    for (const sheet of workbook.worksheets) expect(titleOf(sheet)).toContain('演示数据');
  });

  it.each([0, 1, 401])('writes %i households and reports every row twice', async (count) => {
    const steps: number[] = [];
    const input = sampleExport(Array.from({ length: count }, (_unused, index) => sampleHousehold(index + 1)));
    const done = must(
      await exportHouseholds(file, input, (step, total) => {
        steps.push(step);
        expect(total).toBe(count * 8);
      }),
    );
    expect(done).toEqual({ rows: count, previous: null });
    expect(steps[steps.length - 1] ?? 0).toBe(count * 8);
    expect(steps.every((step, index) => step - (steps[index - 1] ?? 0) <= 200)).toBe(true);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(file);
    expect(sheetOf(workbook, '困难职工档案').getCell(HEADER + count + 1, 2).value).toBe(`${String(count)}户`);
  });

  it('keeps long names whole', async () => {
    const name = '买买提·阿布都热合曼江'.repeat(20);
    const household = sampleHousehold(1);
    const sheet = sheetOf(await written(sampleExport([{ ...household, head: { ...household.head, name } }])), '困难职工档案');
    expect(cellUnder(sheet, '姓名', HEADER + 1).value).toBe(name);
    expect(sheet.getRow(HEADER + 1).height).toBeGreaterThan(300);
  });

  it('leaves nothing behind and the old file alone when it is cancelled', async () => {
    writeFileSync(file, '上个月的');
    const controller = new AbortController();
    const households = Array.from({ length: 600 }, (_unused, index) => sampleHousehold(index + 1));
    const done = await exportHouseholds(file, sampleExport(households), () => controller.abort(), controller.signal);
    expect(done).toEqual({ ok: false, error: { code: 'refused', message: '已取消导出，没有留下文件；原来的文件没有动。' } });
    expect(readdirSync(folder)).toEqual(['花名册.xlsx']);
    expect(readFileSync(file, 'utf8')).toBe('上个月的');
  });

  it('says in plain words that the folder is gone', async () => {
    const done = await exportHouseholds(path.join(folder, '没有', '花名册.xlsx'), sampleExport([sampleHousehold(1)]), () => undefined);
    expect(done).toEqual({ ok: false, error: { code: 'storage', message: expect.stringContaining('保存的文件夹已不存在') } });
  });
});
