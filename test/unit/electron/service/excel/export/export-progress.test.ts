import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import exceljs, { type Worksheet } from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportProgress } from '../../../../../../electron/service/excel/export/export-progress';
import type { ProgressExport } from '../../../../../../electron/service/excel/export/progress-sheet';
import { type ProgressReport, progressReport } from '../../../../../../shared/domain/report/progress-report';
import { PROGRESS_COLUMNS } from '../../../../../../shared/forms/progress-report';
import { must } from '../../../../../support/ledger-session';
import { baseOf, household, SHARES, UNIONS } from '../../../../shared/domain/target/sample-lives';

const from = '2016-01-01';
const home = { population: 3 };
const HOUSEHOLDS = [
  household('a', [{ from, exits: [['脱困', '2018-03-01']] }], { home }),
  household('b', [{ from, exits: [['解困', '2018-05-01']] }], { home }),
  household('c', [{ from, exits: [['注销', '2018-06-01', '退休']] }], { home }),
  household('d', [{ from }], { unionId: 'u2', home }),
  household('e', [{ from: '2018-08' }], { unionId: 'u3', home }),
];
const REPORT = progressReport({
  year: 2018,
  base: baseOf(HOUSEHOLDS),
  households: HOUSEHOLDS,
  allocations: [],
  scheme: { shares: SHARES, yearEnd: '12-31' },
  asOf: '2018-12-31',
  unions: UNIONS,
});
const FIRST = 5;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function written(report: ProgressReport, changes: Partial<ProgressExport> = {}): Promise<Worksheet> {
  const file = path.join(folder, '统计表.xlsx');
  const done = must(
    await exportProgress(file, {
      report,
      unionName: '秦皇岛市总工会',
      filler: '王经办',
      filledOn: '2019-01-15',
      headCode: 'AB12-CD34-EF56',
      demo: false,
      ...changes,
    }),
  );
  expect(done.rows).toBe(report.rows.length);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

/** What the clerk sees: the result of a formula, a merged cell's text once. */
function shown(sheet: Worksheet, row: number): unknown[] {
  return PROGRESS_COLUMNS.map((_column, index) => {
    const cell = sheet.getCell(row, index + 1);
    return cell.isMerged && cell.master !== cell ? null : (cell.result ?? cell.value);
  });
}

function textsBelow(sheet: Worksheet, row: number): string[] {
  const texts: string[] = [];
  sheet.eachRow((_row, number) => {
    if (number <= row) return;
    const values = shown(sheet, number).filter((value) => value !== null);
    texts.push(values.join(' '));
  });
  return texts;
}

describe('exportProgress', () => {
  it('has the columns of the form in its order, 注销退出 above its four', async () => {
    const sheet = await written(REPORT);
    expect(sheet.getCell('A1').value).toBe('2018年困难职工解困脱困进度统计表');
    const headings = PROGRESS_COLUMNS.map((_column, index) => sheet.getCell(4, index + 1).value);
    expect(headings).toEqual(PROGRESS_COLUMNS.map(({ label }) => label));
    const bands = PROGRESS_COLUMNS.map((_column, index) => sheet.getCell(3, index + 1).value);
    expect(bands).toEqual(PROGRESS_COLUMNS.map(({ group, label }) => group ?? label));
    expect(sheet.model.merges).toContain('K3:N3');
  });

  it('has the numbers of the screen, union by union, rates as percentages', async () => {
    const sheet = await written(REPORT);
    const expected = [...REPORT.rows, REPORT.total].map(({ values }) =>
      PROGRESS_COLUMNS.map(({ key, unit }) => {
        const value = values[key];
        return value === null ? '—' : unit === '%' ? Number(value) / 10_000 : value;
      }),
    );
    expect(expected.map((_row, index) => shown(sheet, FIRST + index))).toEqual(expected);
    const rate = PROGRESS_COLUMNS.findIndex(({ key }) => key === 'annualTaskBp') + 1;
    expect(sheet.getCell(FIRST, rate).numFmt).toBe('0.00%');
  });

  it('adds up by formulas whose cached results are the numbers; rates are values', async () => {
    const sheet = await written(REPORT);
    const row = FIRST + REPORT.rows.length;
    for (const [index, { key, unit }] of PROGRESS_COLUMNS.entries()) {
      const cell = sheet.getCell(row, index + 1);
      if (unit === '户' || unit === '人') {
        expect(cell.formula, key).toBe(`SUM(${cell.address.replace(/\d+/, '')}${String(FIRST)}:${cell.address.replace(/\d+/, '')}${String(row - 1)})`);
        expect(cell.result, key).toBe(REPORT.total.values[key]);
      } else expect(cell.formula, key).toBeUndefined();
    }
  });

  it('keeps a total that is more than its rows as a number', async () => {
    const more: ProgressReport = { ...REPORT, total: { ...REPORT.total, values: { ...REPORT.total.values, base: Number(REPORT.total.values.base) + 1 } } };
    const cell = (await written(more)).getCell(FIRST + REPORT.rows.length, 2);
    expect([cell.formula, cell.value]).toEqual([undefined, more.total.values.base]);
  });

  it('prints both equations, notes and signatures under the table', async () => {
    const report: ProgressReport = { ...REPORT, notes: ['期末在档等式中的脱困有1户不计入本年脱困户数。'] };
    const sheet = await written(report, { demo: true });
    const below = textsBelow(sheet, FIRST + REPORT.rows.length);
    expect(below.slice(0, 2)).toEqual(REPORT.equations.map(({ text }) => text));
    expect(below[0]).toContain('相符');
    expect(below[2]).toBe(`注：${report.notes[0] ?? ''}`);
    expect(below[3]).toBe('注：本表是演示数据，数字均为虚构。');
    expect(below[4]).toBe('填报单位：秦皇岛市总工会 负责人： 审核人： 填表人：王经办 填报日期：2019年1月15日');
    expect(shown(sheet, 2).filter((value) => value !== null)).toEqual([
      '填报单位（盖章）：秦皇岛市总工会',
      '统计期间：2018年1月1日至2018年12月31日',
      '单位：户、人',
      '核验码：AB12-CD34-EF56',
    ]);
  });

  it('shows an equation that does not hold in red', async () => {
    const [base, stock] = REPORT.equations;
    if (base === undefined || stock === undefined) throw new Error('Two equations were expected');
    const sheet = await written({ ...REPORT, equations: [{ ...base, holds: false, text: '基数5户 = 脱困1户，不符，相差4户' }, stock] });
    const row = FIRST + REPORT.rows.length + 1;
    expect(sheet.getCell(row, 1).font?.color?.argb).toBe('FFC00000');
    expect(sheet.getCell(row + 1, 1).font?.color).toBeUndefined();
  });

  it('fits on one A4 page across, with its header on each', async () => {
    const sheet = await written(REPORT);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' });
    expect(sheet.pageSetup.printArea).toBe(`A1:W${String(FIRST + REPORT.rows.length + 3 + REPORT.notes.length)}`);
  });

  it('can be written without any union', async () => {
    const sheet = await written({ ...REPORT, rows: [] });
    expect(sheet.getCell(FIRST, 1).value).toBe('合计');
    expect(sheet.getCell(FIRST, 2).formula).toBeUndefined();
  });
});
