import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnderstoodSheet } from '../../../../../../electron/service/excel/understood';
import { HOUSEHOLD_FIELDS } from '../../../../../../shared/forms/household-fields';
import { understandRows } from '../../../../../support/read-workbook';
import type { CellInput } from '../../../../../support/xlsx-maker';

/** One column of an invented archive: every way to name it, and its cell for a row. */
interface Column {
  readonly field: string;
  readonly headings: readonly string[];
  readonly cell: (row: number) => CellInput;
}

const idOf = (row: number): string => `13030219651224${String(3000 + row)}`;
const CELLS: Readonly<Record<string, (row: number) => CellInput>> = {
  name: (row) => `张${String.fromCharCode(0x4e00 + row)}`,
  idNumber: idOf,
  category: () => '低保户',
  mainCause: () => '下岗失业',
  population: (row) => (row % 5) + 1,
  totalYearIncomeYuan: (row) => 12000 + row,
  phone: (row) => `1390000${String(1000 + row)}`,
  address: (row) => `幸福里${String(row)}号`,
  enrolledOn: () => '2016-05-11',
  level: () => '市级',
};
/** Words that another kind of list shares, or that say something else beside certain columns: tried elsewhere. */
const COLUMNS: readonly Column[] = Object.entries(CELLS).map(([key, cell]) => {
  const field = HOUSEHOLD_FIELDS.find((candidate) => candidate.key === key);
  if (field === undefined) throw new Error(key);
  return { field: key, headings: [field.label, ...field.aliases], cell };
});
const STRANGE = ['特困证号码', '责任科室', '其他情况一', '楼长'];

/** Signs, blanks and remarks that offices put around a heading. */
const DECORATIONS: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => `${heading}*`,
  (heading) => `★${heading}`,
  (heading) => ` ${heading} `,
  (heading) => [...heading].join(' '),
  (heading) => `${heading}\n`,
  (heading) => `${heading}（必填）`,
];

const tableArbitrary = fc.record({
  columns: fc
    .shuffledSubarray([...COLUMNS], { minLength: 6 })
    .filter((columns) => ['name', 'idNumber', 'category'].every((key) => columns.some(({ field }) => field === key))),
  picks: fc.array(fc.nat(), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  decorations: fc.array(fc.constantFrom(...DECORATIONS), { minLength: COLUMNS.length, maxLength: COLUMNS.length }),
  strange: fc.subarray(STRANGE),
  serial: fc.boolean(),
  above: fc.subarray([['困难职工档案汇总表'], ['填报单位：某某工会', '填报日期：2018年1月3日'], ['（单位：元）'], [null]]),
  rows: fc.integer({ min: 1, max: 8 }),
  total: fc.constantFrom(null, '合计', '合 计', '总计'),
  firstRow: fc.integer({ min: 1, max: 5 }),
});

/** Rows by field, whatever the order of the columns. */
const byField = (sheet: UnderstoodSheet): Record<string, string | null>[] =>
  sheet.rows.map(({ cells }) => Object.fromEntries(sheet.columns.map(({ field }, index) => [field, cells[index] ?? null])));

describe('an archive is the same archive', () => {
  it('in any order of columns, under any of their names, with strange columns beside them', () => {
    fc.assert(
      fc.property(tableArbitrary, (table) => {
        const headings = table.columns.map(({ headings: words }, index) => {
          const word = words[(table.picks[index] ?? 0) % words.length] ?? '';
          return table.decorations[index]?.(word) ?? word;
        });
        const pad = <T>(first: T, own: readonly T[], last: readonly T[]): T[] => [...(table.serial ? [first] : []), ...own, ...last];
        const sheet = understandRows({
          firstRow: table.firstRow,
          rows: [
            ...table.above,
            pad<CellInput>('序号', headings, table.strange),
            ...Array.from({ length: table.rows }, (_, row) =>
              pad<CellInput>(
                row + 1,
                table.columns.map(({ cell }) => cell(row)),
                table.strange.map(() => '某'),
              ),
            ),
            ...(table.total === null ? [] : [[table.total, null, String(table.rows)]]),
            ['填表人：', null, '审核人：'],
          ],
        });
        expect(sheet.kind).toBe('households');
        expect(sheet.headerRow).toBe(table.firstRow + table.above.length);
        expect(sheet.unknownColumns.map(({ heading }) => heading)).toEqual(table.strange);
        expect(byField(sheet)).toEqual(
          Array.from({ length: table.rows }, (_, row) => Object.fromEntries(table.columns.map(({ field, cell }) => [field, String(cell(row))]))),
        );
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('reads months of any years in any order of bands', () => {
    const bands = fc.uniqueArray(fc.integer({ min: 2015, max: 2020 }), { minLength: 1, maxLength: 3 });
    const style = fc.constantFrom(
      (month: number) => `${String(month)}月`,
      (month: number) => `${String(month).padStart(2, '0')}月份`,
      (month: number) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][month - 1] ?? ''}月`,
      (month: number) => `${String(month)}月（元）`,
    );
    fc.assert(
      fc.property(bands, style, fc.boolean(), fc.constantFrom('年', '年家庭月总收入', '年度家庭收入（元）'), (years, write, merged, words) => {
        const cells = years.flatMap((year, band) =>
          Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1, column: 3 + band * 12 + index, amount: year + index })),
        );
        const bandRow: CellInput[] = ['序号', '姓名', '身份证号', ...cells.map(({ year, month }) => (month === 1 ? `${String(year)}${words}` : null))];
        const sheet = understandRows({
          rows: [bandRow, [null, null, null, ...cells.map(({ month }) => write(month))], [1, '张建国', idOf(10), ...cells.map(({ amount }) => amount)]],
          ...(merged ? { merges: ['A1:A2', 'B1:B2', 'C1:C2', ...['D1:O1', 'P1:AA1', 'AB1:AM1'].slice(0, years.length)] } : {}),
        });
        expect([sheet.kind, sheet.headerRow]).toEqual(['incomes', 2]);
        expect(byField(sheet)[0]).toEqual({
          headName: '张建国',
          headIdNumber: idOf(10),
          ...Object.fromEntries(cells.map(({ year, month, amount }) => [`month:${String(year)}-${String(month).padStart(2, '0')}`, String(amount)])),
        });
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
