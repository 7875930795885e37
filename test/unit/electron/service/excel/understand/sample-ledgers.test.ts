import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnLetter } from '../../../../../../electron/service/excel/read/cell-name';
import { cellsOf, ledgerBytes, ledgerFile, understand } from '../../../../../support/read-workbook';

interface Truth {
  readonly households: number;
  readonly members: number;
  readonly exit: Readonly<Record<string, { readonly name: string }>>;
  readonly messy: { readonly rows: number; readonly damaged: readonly (readonly [string, number])[] };
}
const truth = JSON.parse(readFileSync(ledgerFile('truth.json'), 'utf8')) as Truth;
const sheetsOf = (file: string) => understand(ledgerBytes(file)).sheets;

describe('the invented ledgers', () => {
  it('finds every head of the archive and every member behind it', () => {
    const [heads, members] = sheetsOf('困难职工档案汇总表.xlsx');
    if (heads === undefined || members === undefined) throw new Error('two sheets');
    expect([heads.kind, heads.headerRow, heads.rows.length, heads.columns.length]).toEqual(['households', 4, truth.households, 42]);
    expect([heads.rows[0]?.row, heads.rows[299]?.row]).toEqual([5, 304]);
    expect(cellsOf(heads, 'idNumber')).toEqual(Object.keys(truth.exit));
    expect(cellsOf(heads, 'name')).toEqual(Object.values(truth.exit).map(({ name }) => name));
    expect(heads.columns.map(({ column }) => column)).toEqual(Array.from({ length: 42 }, (_, index) => columnLetter(index)));
    expect([heads.unknownColumns, heads.unionWritten, heads.reason]).toEqual([[], '秦皇岛市总工会', null]);
    expect(heads.columns[25]).toEqual({ column: 'Z', heading: '收入情况（元） · 本人月平均收入*', field: 'monthlyIncomeYuan', how: 'folded' });

    expect([members.kind, members.headerRow, members.rows.length]).toEqual(['members', 1, truth.members]);
    expect(members.columns.map(({ field }) => field).slice(0, 6)).toEqual(['headIdNumber', 'headName', 'name', 'relation', 'sex', 'idNumber']);
    expect(new Set(cellsOf(members, 'headIdNumber')).size).toBeLessThanOrEqual(truth.households);
  });

  it('takes the year of the months from their band and keeps a blank a blank', () => {
    const [incomes] = sheetsOf('收入逐月核查台账.xlsx');
    if (incomes === undefined) throw new Error('one sheet');
    expect([incomes.kind, incomes.headerRow, incomes.rows.length, incomes.incomeBasis]).toEqual(['incomes', 4, 300, 'total']);
    const months = Array.from({ length: 12 }, (_, index) => `month:2018-${String(index + 1).padStart(2, '0')}`);
    expect(incomes.columns.map(({ field }) => field)).toEqual(['headName', 'headIdNumber', 'population', ...months, 'note']);
    expect(incomes.rows[0]?.cells).toEqual([
      '宋艳梓',
      '130324198808126144',
      '5',
      '3988.8',
      '3115.55',
      '4173.1',
      '4125.45',
      '3551.15',
      '3269.3',
      '3666.5',
      null,
      '3440.65',
      '3676.05',
      '3486.45',
      '3356.6',
      null,
    ]);
  });

  it('reads the pairings', () => {
    const [pairings] = sheetsOf('结对帮扶台账.xlsx');
    expect([pairings?.kind, pairings?.headerRow, pairings?.rows.length]).toEqual(['pairings', 3, 403]);
    expect(pairings?.columns.map(({ field }) => field)).toEqual([
      'headName',
      'headIdNumber',
      'headAddress',
      'headPhone',
      'unit',
      'name',
      'role',
      'post',
      'phone',
      'from',
      'plannedExitYear',
    ]);
  });

  it('reads seven counties with seven orders of columns and marks every destroyed number', () => {
    const sheets = sheetsOf('各县区台账-格式不一.xlsx');
    expect(sheets.map(({ kind, reason }) => [kind, reason])).toEqual(Array.from({ length: 7 }, () => ['households', null]));
    expect(sheets.map(({ unionWritten }) => unionWritten)).toEqual(sheets.map(({ sheet }) => `${sheet}总工会`));
    expect(sheets.map(({ headerRow }) => headerRow)).toEqual([1, 2, 2, 2, 1, 3, 1]);
    expect(sheets.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(truth.messy.rows);
    const destroyed = sheets.flatMap((sheet) => {
      const id = sheet.columns.findIndex(({ field }) => field === 'idNumber');
      return sheet.rows.filter((row) => row.damaged?.includes(id)).map((row) => [sheet.sheet, row.row]);
    });
    expect(destroyed).toEqual(truth.messy.damaged);
  });

  it('knows a roster of payments for what it is and lists its rows', () => {
    const [roster] = sheetsOf('两节送温暖发放花名册.xlsx');
    expect([roster?.kind, roster?.reason, roster?.rows.length]).toEqual([null, '这是救助发放花名册，资金功能完成后才能导入，这次没有导入。', 300]);
  });

  it('reads text in GB 18030', () => {
    const [text] = sheetsOf('文本导出-GBK.csv');
    expect([text?.kind, text?.rows.length, text?.rows[0]?.cells.slice(0, 3)]).toEqual(['households', 40, ['宋艳梓', '女', '\t130324198808126144']]);
  });
});
