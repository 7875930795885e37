import { describe, expect, it } from 'vitest';
import { cellsOf, understand, understandRows } from '../../../../../support/read-workbook';
import { type CellInput, makeXlsx } from '../../../../../support/xlsx-maker';

const ID = '130302196512243010';
const fieldsOf = (sheet: { readonly columns: readonly { readonly field: string }[] }): string[] => sheet.columns.map(({ field }) => field);
const months = (year: number, from = 1, to = 12): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `month:${String(year)}-${String(from + index).padStart(2, '0')}`);
const amounts = (count: number): number[] => Array.from({ length: count }, (_, index) => 1000 + index);

describe('where the header stands', () => {
  it('in row 6 below title, attachment, unit and notes', () => {
    const sheet = understandRows({
      rows: [
        ['附件2'],
        ['海港区困难职工档案情况统计表'],
        ['填报单位（盖章）：', null, null, '填报日期：2019年1月5日'],
        ['（单位：元、人）'],
        ['说明：1.本表一式三份；2.身份证号须与户口本一致。'],
        ['序号', '职工姓名', '身份证号码', '困难程度', '致困原因', '家庭人口数'],
        [1, '张建国', ID, '低保户', '患重特大疾病', 3],
      ],
    });
    expect([sheet.kind, sheet.headerRow, sheet.unionWritten, sheet.rows.length]).toEqual(['households', 6, '海港区总工会', 1]);
    expect(fieldsOf(sheet)).toEqual(['name', 'idNumber', 'category', 'mainCause', 'population']);
  });

  it('over three rows, bands joined', () => {
    const sheet = understandRows({
      rows: [
        ['困难职工家庭收入台账'],
        ['序号', '姓名', '身份证号', '2018年家庭月总收入（元）', null, null, null],
        [null, null, null, '上半年', null, '下半年', null],
        [null, null, null, '1月', '2月', '7月', '8月'],
        [1, '张建国', ID, 1, 2, 7, 8],
      ],
      merges: ['A1:G1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:G2', 'D3:E3', 'F3:G3'],
    });
    expect([sheet.kind, sheet.headerRow]).toEqual(['incomes', 4]);
    expect(sheet.columns.slice(2).map(({ heading, field }) => [heading, field])).toEqual([
      ['2018年家庭月总收入（元） · 上半年 · 1月', 'month:2018-01'],
      ['2018年家庭月总收入（元） · 上半年 · 2月', 'month:2018-02'],
      ['2018年家庭月总收入（元） · 下半年 · 7月', 'month:2018-07'],
      ['2018年家庭月总收入（元） · 下半年 · 8月', 'month:2018-08'],
    ]);
  });

  it('with bands that decide whose name and number it is', () => {
    const sheet = understandRows({
      rows: [
        ['一帮一结对帮扶台账'],
        ['序号', '困难职工', null, null, '帮扶责任人', null, null],
        [null, '姓名', '身份证号', '联系电话', '姓名', '单位', '联系电话'],
        [1, '张建国', ID, '13000000000', '李敏', '市总工会', '13900000000'],
      ],
      merges: ['A2:A3', 'B2:D2', 'E2:G2'],
    });
    expect([sheet.kind, sheet.headerRow, fieldsOf(sheet)]).toEqual(['pairings', 3, ['headName', 'headIdNumber', 'headPhone', 'name', 'unit', 'phone']]);
  });
});

describe('months of an income ledger', () => {
  const person: CellInput[] = [1, '张建国', ID];
  const head: CellInput[] = ['序号', '姓名', '身份证号'];

  it('under bands of two years', () => {
    const sheet = understandRows({
      rows: [
        [...head, '2018年', null, null, '2019年', null, null],
        [null, null, null, '10月', '11月', '12月', '1月', '2月', '3月'],
        [...person, ...amounts(6)],
      ],
      merges: ['D1:F1', 'G1:I1', 'A1:A2', 'B1:B2', 'C1:C2'],
    });
    expect(fieldsOf(sheet).slice(2)).toEqual([...months(2018, 10), ...months(2019, 1, 3)]);
  });

  it('under bands that nobody merged', () => {
    const sheet = understandRows({
      rows: [
        [...head, '2018年家庭月总收入', null, null, '备注'],
        [null, null, null, '一月', '二月份', '03月', null],
        [...person, ...amounts(3), '无'],
      ],
    });
    expect(fieldsOf(sheet)).toEqual(['headName', 'headIdNumber', ...months(2018, 1, 3), 'note']);
  });

  it.each<[string, CellInput[][], string?]>([
    ['from the title', [['2018年收入核查台账'], [...head, '1月', '2月', '3月'], [...person, 1, 2, 3]]],
    [
      'from the sheet name',
      [
        [...head, '1月收入', '2月收入', '3月收入'],
        [...person, 1, 2, 3],
      ],
      '2018年收入',
    ],
    [
      'from their own headings',
      [
        [...head, '2018-01', '2018年2月', '2018.03'],
        [...person, 1, 2, 3],
      ],
    ],
    [
      'written together',
      [
        [...head, '201801', '201802', '201803'],
        [...person, 1, 2, 3],
      ],
    ],
    [
      'from numbers that are dates',
      [
        [...head, { xml: '<c s="1"><v>43101</v></c>' }, { xml: '<c s="1"><v>43132</v></c>' }, { xml: '<c s="1"><v>43160</v></c>' }],
        [...person, 1, 2, 3],
      ],
    ],
  ])('%s', (_name, rows, name = 'Sheet1') => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs>';
    const [sheet] = understand(makeXlsx({ sheets: [{ name, rows }], styles })).sheets;
    expect([sheet?.kind, sheet && fieldsOf(sheet).slice(2)]).toEqual(['incomes', months(2018, 1, 3)]);
  });

  it('bare numbers 1 to 12 under a band', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
    const sheet = understandRows({
      rows: [
        [...head, '2018年各月收入（元）', ...twelve.slice(1).map(() => null)],
        [null, null, null, ...twelve],
        [...person, ...amounts(12)],
      ],
      merges: ['D1:O1', 'A1:A2', 'B1:B2', 'C1:C2'],
    });
    expect([sheet.headerRow, fieldsOf(sheet).slice(2)]).toEqual([2, months(2018)]);
  });

  it('bare numbers 1 to 12 in the only header row', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
    const sheet = understandRows({
      name: '海港区2018',
      rows: [
        [...head, ...twelve],
        [...person, ...amounts(12)],
      ],
    });
    expect([sheet.kind, sheet.unionWritten, fieldsOf(sheet).slice(2)]).toEqual(['incomes', '海港区总工会', months(2018)]);
  });

  it('without any year are refused, every row listed', () => {
    const sheet = understandRows({ rows: [['收入台账'], ['填报日期：2018年12月31日'], [...head, '1月', '2月', '3月'], [...person, 1, 2, 3]] });
    expect([sheet.kind, sheet.rows.length]).toEqual([null, 1]);
    expect(sheet.reason).toContain('没有写明是哪一年');
  });

  it('sums and averages beside the months belong to no field', () => {
    const sheet = understandRows({ rows: [['2018年'], [...head, '1月', '2月', '3月', '全年合计', '月人均收入'], [...person, 1, 2, 3, 6, 2]] });
    expect(sheet.unknownColumns.map(({ heading }) => heading)).toEqual(['全年合计', '月人均收入']);
    expect(fieldsOf(sheet).slice(2)).toEqual(months(2018, 1, 3));
  });

  it('per head are said, and totals are taken where both are there', () => {
    const perHead = understandRows({ rows: [['2018年家庭人均月收入台账'], [...head, '1月', '2月', '3月'], [...person, 1, 2, 3]] });
    expect([perHead.incomeBasis, fieldsOf(perHead).slice(2)]).toEqual(['perHead', months(2018, 1, 3)]);
    const both = understandRows({
      rows: [
        [...head, '2018年家庭月总收入', null, null, '2018年家庭月人均收入', null, null],
        [null, null, null, '1月', '2月', '3月', '1月', '2月', '3月'],
        [...person, ...amounts(6)],
      ],
      merges: ['D1:F1', 'G1:I1'],
    });
    expect([both.incomeBasis, both.columns.slice(2).map(({ column }) => column), both.unknownColumns.length]).toEqual(['total', ['D', 'E', 'F'], 3]);
  });

  it('one month a row, completed by a column or the title where it stands alone', () => {
    const own = understandRows({
      rows: [
        ['姓名', '身份证号', '年月', '家庭月收入'],
        ['张建国', ID, '2018-03', 900],
        ['张建国', ID, '201804', 950],
      ],
    });
    expect([own.kind, own.incomeBasis, fieldsOf(own), cellsOf(own, 'month')]).toEqual([
      'incomes',
      'total',
      ['headName', 'headIdNumber', 'month', 'totalYuan'],
      ['2018-03', '201804'],
    ]);
    const beside = understandRows({
      rows: [
        ['姓名', '身份证号', '年度', '月份', '人均月收入'],
        ['张建国', ID, 2018, 3, 900],
        ['张建国', ID, 2019, '十二月', 950],
      ],
    });
    expect([beside.incomeBasis, cellsOf(beside, 'month')]).toEqual(['perHead', ['2018-03', '2019-12']]);
    const title = understandRows({ rows: [['2018年收入核查'], ['姓名', '身份证号', '月份', '月总收入'], ['张建国', ID, '3月', 900]] });
    expect(cellsOf(title, 'month')).toEqual(['2018-03']);
  });

  it('one month a row with kinds of income: the sum counts', () => {
    const sheet = understandRows({
      rows: [
        ['姓名', '身份证号', '月份', '工资性收入', '合计'],
        ['张建国', ID, '2018-01', 1, 3],
      ],
    });
    expect([sheet.kind, sheet.incomeBasis, cellsOf(sheet, 'totalYuan')]).toEqual(['incomes', 'total', ['3']]);
  });

  it('in 万元 carry their unit', () => {
    const sheet = understandRows({ rows: [['2018年收入台账（单位：万元）'], [...head, '1月', '2月', '3月（元）'], [...person, 0.12, '0.3万元', 900]] });
    expect(sheet.rows[0]?.cells.slice(2)).toEqual(['0.12万元', '0.3万元', '900']);
  });
});

describe('what kind of list it is', () => {
  it('members, also where the columns of head and member have one name', () => {
    const sheet = understandRows({
      rows: [
        ['户主姓名', '身份证号', '家庭成员姓名', '与户主关系', '身份证号', '月收入'],
        ['张建国', ID, '王敏', '妻子', '130302196712243012', 0],
      ],
    });
    expect([sheet.kind, fieldsOf(sheet)]).toEqual(['members', ['headName', 'headIdNumber', 'name', 'relation', 'idNumber', 'monthlyIncomeYuan']]);
    const same = understandRows({
      rows: [
        ['姓名', '身份证号', '家属姓名', '关系', '家属身份证号'],
        ['张建国', ID, '王敏', '妻子', '130302196712243012'],
      ],
    });
    expect([same.kind, fieldsOf(same)]).toEqual(['members', ['headName', 'headIdNumber', 'name', 'relation', 'idNumber']]);
  });

  it('helpers under other words, and beside facts of the household', () => {
    const other = understandRows({
      rows: [['困难职工结对帮扶情况表'], ['困难职工姓名', '身份证号', '包联单位', '包联领导', '包联领导电话'], ['张建国', ID, '市总工会', '李敏', '139']],
    });
    expect([other.kind, fieldsOf(other)]).toEqual(['pairings', ['headName', 'headIdNumber', 'unit', 'name', 'phone']]);
    const beside = understandRows({
      rows: [
        ['姓名', '身份证号', '致困原因', '困难类别', '家庭人口', '帮扶责任人姓名', '帮扶措施'],
        ['张建国', ID, '患病', '低保户', 3, '李敏', '就业'],
      ],
    });
    expect(beside.kind).toBe('pairings');
  });

  it('archives that also name a helper stay archives', () => {
    const sheet = understandRows({
      rows: [
        ['姓名', '身份证号', '困难类别', '建档标准', '家庭人口', '家庭年度总收入', '主要致困原因', '住房类型', '帮扶单位', '帮扶责任人'],
        ['张建国', ID, '低保户', '市级', 3, 12000, '下岗失业', '租房', '市总工会', '李敏'],
      ],
    });
    expect([sheet.kind, sheet.unknownColumns.map(({ heading }) => heading)]).toEqual(['households', ['帮扶单位', '帮扶责任人']]);
  });

  it('archives without an ID column say so and still list their rows', () => {
    const sheet = understandRows({
      rows: [
        ['序号', '姓名', '困难类别', '致困原因', '家庭人口'],
        [1, '张建国', '低保户', '患病', 3],
      ],
    });
    expect([sheet.kind, sheet.rows.length]).toEqual(['households', 1]);
    expect(sheet.reason).toContain('没有“身份证号”一栏');
  });

  it.each<[string, string[], string]>([
    ['慰问金发放表', ['序号', '姓名', '身份证号', '慰问金额', '签名'], '救助发放花名册'],
    ['脱困退出名单', ['序号', '姓名', '身份证号', '困难类别', '致困原因', '脱困日期'], '退出名单'],
    ['走访记录', ['序号', '姓名', '身份证号', '走访日期', '走访人'], '走访记录'],
    ['通讯录', ['序号', '姓名', '手机号码', '工作单位'], '认不出这是哪种台账'],
  ])('%s is none of them', (title, header, reason) => {
    const sheet = understandRows({ rows: [[title], header, [1, '张建国', ...header.slice(2).map((heading) => (heading === '身份证号' ? ID : '某'))]] });
    expect([sheet.kind, sheet.rows.length]).toEqual([null, 1]);
    expect(sheet.reason).toContain(reason);
  });

  it('nothing at all', () => {
    const sheet = understandRows({ rows: [['填表说明'], ['请如实填写。']] });
    expect([sheet.kind, sheet.headerRow, sheet.rows]).toEqual([null, 0, []]);
    expect(sheet.reason).toContain('没有找到表头');
  });

  it('困难类型 with causes in it is the cause', () => {
    const sheet = understandRows({
      rows: [['姓名', '身份证号', '家庭人口', '困难类型'], ...['下岗失业', '子女上学', '遭受意外事故'].map((cause) => ['张建国', ID, 3, cause])],
    });
    expect(sheet.columns[3]?.field).toBe('mainCause');
    const category = understandRows({
      rows: [['姓名', '身份证号', '家庭人口', '困难类型'], ...['低保户', '低保边缘户', '自己的说法'].map((word) => ['张建国', ID, 3, word])],
    });
    expect(category.columns[3]?.field).toBe('category');
  });
});

describe('which union', () => {
  const table: CellInput[][] = [
    ['姓名', '身份证号', '困难类别', '家庭人口'],
    ['张建国', ID, '低保户', 3],
  ];
  it.each<[string, CellInput[][], string, string | null]>([
    ['a county as sheet name', table, '北戴河区', '北戴河区总工会'],
    ['a short county name', table, '卢龙', '卢龙县总工会'],
    ['a title', [['2018年秦皇岛市昌黎县困难职工台账'], ...table], 'Sheet1', '昌黎县总工会'],
    ['the unit line', [['填报单位（盖章）：山海关区总工会'], ...table], 'Sheet1', '山海关区总工会'],
    ['the unit line in two cells', [['填报单位：', '秦皇岛市总工会'], ...table], 'Sheet1', '秦皇岛市总工会'],
    ['a unit that is no district', [['填报单位：市纺织工会 填报日期：2018年1月'], ...table], 'Sheet1', '市纺织工会'],
    ['the county before the city', [['填报单位：秦皇岛市总工会'], ...table], '海港区', '海港区总工会'],
    ['nothing', table, 'Sheet1', null],
  ])('%s', (_name, rows, name, union) => {
    expect(understandRows({ rows, name }).unionWritten).toBe(union);
  });
});
