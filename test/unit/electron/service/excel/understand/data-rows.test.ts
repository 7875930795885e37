import { describe, expect, it } from 'vitest';
import { cellsOf, understand, understandRows } from '../../../../../support/read-workbook';
import { type CellInput, makeXlsx } from '../../../../../support/xlsx-maker';

const HEADER = ['序号', '姓名', '身份证号', '困难类别', '家庭人口', '家庭月人均收入', '备注'];
const ID = '130302196512243010';
const person = (number: number, name = '张建国', id: CellInput = ID): CellInput[] => [number, name, id, '低保户', 3, 400, null];
const rowsKept = (...rows: CellInput[][]): number[] => understandRows({ rows: [HEADER, ...rows] }).rows.map(({ row }) => row);

describe('rows that are no data', () => {
  it.each<[string, CellInput[]]>([
    ['合计', ['合计', '300户']],
    ['合 计 in the name column', [null, '合 计', null, null, 12]],
    ['小计 of a district', ['海港区小计', null, '12户', null, 30]],
    ['总计 with a count', ['总计（2户）']],
    ['共 2 户', ['共2户']],
    ['only a running number', [3]],
    ['a running number and a computed zero', [3, null, null, null, null, 0]],
    ['a running number and a computed error', [3, null, null, null, null, { xml: '<c r="F4" t="e"><v>#DIV/0!</v></c>' }]],
    ['the header again', HEADER],
    ['signatures', ['填表人：李敏', null, '审核人：', null, '负责人：']],
    ['signatures without a colon', ['填表人', null, '审核人', null, '负责人']],
    ['a note', ['注：1.本表由各县区总工会填报。']],
    ['a note further right', [null, null, null, null, null, null, '说明：以上数据截至2018年底。']],
    ['a date alone', [null, null, null, null, '2018年12月31日']],
    ['column numbers', [1, 2, 3, 4, 5, 6, 7]],
    ['the page title again', ['海港区困难职工台账']],
  ])('%s', (_name, row) => {
    expect(rowsKept(person(1), row, person(2))).toEqual([2, 4]);
  });
});

describe('rows that are data, however odd', () => {
  it.each<[string, CellInput[]]>([
    ['a person called 合建国', person(2, '合建国')],
    ['a person called 总计 with a number', person(2, '总计')],
    ['no ID number', person(2, '合建国', null)],
    ['a destroyed number only', [null, null, 130302196512243000]],
    ['a name alone', [null, '张建国']],
    ['an ID number alone', [null, null, ID]],
    ['a wrong ID number', person(2, '李敏', '12345')],
    ['no name and no number', [2, null, null, '低保户', 3]],
  ])('%s', (_name, row) => {
    expect(rowsKept(person(1), row)).toEqual([2, 3]);
  });
});

describe('cells of data rows', () => {
  it('hold for every row that they are merged over', () => {
    const sheet = understandRows({
      rows: [
        ['序号', '困难职工姓名', '身份证号', '帮扶单位', '帮扶责任人'],
        [1, '张建国', ID, '市总工会', '李敏'],
        [null, null, null, '市民政局', '王强'],
        [2, '赵红', '130302196712243012', '市财政局', '孙伟'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3'],
    });
    expect(cellsOf(sheet, 'headIdNumber')).toEqual([ID, ID, '130302196712243012']);
    expect(cellsOf(sheet, 'name')).toEqual(['李敏', '王强', '孙伟']);
  });

  it('carry damage and errors by their place in the row', () => {
    const sheet = understandRows({ rows: [HEADER, [1, '张建国', 130302196512243000, '低保户', { xml: '<c r="E2" t="e"><v>#REF!</v></c>' }]] });
    expect(sheet.rows[0]).toEqual({ row: 2, cells: ['张建国', '130302196512243000', '低保户', '#REF!', null, null], damaged: [1], faulty: [3] });
  });

  it('say where they stand and what no heading names', () => {
    const sheet = understandRows({ firstRow: 3, rows: [HEADER, [...person(1), '多出来的']] });
    expect([sheet.headerRow, sheet.rows[0]?.row, sheet.unknownColumns]).toEqual([3, 4, [{ column: 'H', heading: '' }]]);
  });
});

describe('several tables in a sheet', () => {
  it('under headers of different order are read apart', () => {
    const tables = understand(
      makeXlsx({
        sheets: [
          {
            name: '汇总',
            rows: [
              ['海港区困难职工台账'],
              HEADER,
              person(1),
              ['合计'],
              ['卢龙县困难职工台账'],
              ['身份证号', '姓名', '家庭人口', '困难类别'],
              [ID, '李敏', 2, '低保户'],
              ['合计'],
            ],
          },
        ],
      }),
    ).sheets;
    expect(tables.map(({ headerRow, unionWritten, rows }) => [headerRow, unionWritten, rows.map(({ row }) => row)])).toEqual([
      [2, '海港区总工会', [3]],
      [6, '卢龙县总工会', [7]],
    ]);
  });

  it('under the same header are one table, unless another union is named between', () => {
    const same = understand(makeXlsx({ sheets: [{ name: '汇总', rows: [HEADER, person(1), HEADER, person(2)] }] })).sheets;
    expect(same.map(({ rows }) => rows.length)).toEqual([2]);
    const apart = understand(makeXlsx({ sheets: [{ name: '汇总', rows: [['海港区台账'], HEADER, person(1), ['卢龙县台账'], HEADER, person(2)] }] })).sheets;
    expect(apart.map(({ unionWritten, rows }) => [unionWritten, rows.length])).toEqual([
      ['海港区总工会', 1],
      ['卢龙县总工会', 1],
    ]);
  });
});
