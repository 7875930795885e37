import ExcelJS from 'exceljs';
import type { Household } from '../../../shared/domain/household/household';
import { formatFen } from '../../../shared/domain/money';
import type { Fen } from '../../../shared/domain/primitives';

type Cell = string | number | undefined;
type Column = readonly [heading: string, cell: (household: Household) => Cell];

const yuan = (fen: Fen | undefined): Cell => (fen === undefined ? undefined : fen / 100);
const flag = (value: boolean | undefined): Cell => (value === undefined ? undefined : value ? '是' : '否');

/** The bands and headings of the office's 困难职工档案汇总表. */
const BANDS: readonly (readonly [band: string, columns: readonly Column[]])[] = [
  [
    '基本信息',
    [
      ['职工编号*', (h) => h.nationalNo],
      ['困难类别*', (h) => h.home.category],
      ['建档标准', (h) => h.home.level],
      ['姓名*', (h) => h.head.name],
      ['民族*', (h) => h.head.ethnicity],
      ['性别*', (h) => h.head.sex],
      ['政治面貌*', (h) => h.head.political],
      ['身份证号*', (h) => h.head.idNumber],
      ['出生日期*', (h) => h.head.birth],
      ['健康状况*', (h) => h.head.health],
    ],
  ],
  [
    '身份与就业',
    [
      ['残疾类别', (h) => h.head.disability],
      ['工作状态*', (h) => h.head.workStatus],
      ['劳模类型*', (h) => h.head.modelWorker],
      ['住房类型*', (h) => h.home.housing],
      ['建筑面积', (h) => h.home.floorArea],
      ['手机号码*', (h) => h.head.phone],
      ['工作时间*', (h) => h.head.workSince],
      ['所属行业*', (h) => h.head.industry],
    ],
  ],
  [
    '家庭与住房',
    [
      ['婚姻状况*', (h) => h.head.marriage],
      ['户口类型*', (h) => h.head.hukouType],
      ['家庭住址*', (h) => h.home.address],
      ['工作单位', (h) => h.head.employer],
      ['单位性质', (h) => h.head.employerNature],
      ['企业状况', (h) => h.head.enterpriseStatus],
      ['是否单亲', (h) => flag(h.home.singleParent)],
    ],
  ],
  [
    '收入情况（元）',
    [
      ['本人月平均收入*', (h) => yuan(h.head.monthlyIncomeFen)],
      ['家庭其他非薪资年收入', (h) => yuan(h.home.otherYearIncomeFen)],
      ['家庭年度总收入*', (h) => yuan(h.home.totalYearIncomeFen)],
      ['家庭人口*', (h) => h.home.population],
      ['家庭月人均收入', (h) => formatFen(Math.round((h.home.totalYearIncomeFen ?? 0) / 12 / (h.home.population ?? 1)))],
    ],
  ],
  [
    '保障情况',
    [
      ['户口所在地行政区划*', (h) => h.home.area],
      ['医保状况*', (h) => h.head.medicalInsurance],
      ['是否有一定自救能力', (h) => flag(h.home.selfHelp)],
      ['是否为零就业家庭', (h) => flag(h.home.zeroEmployment ?? false)],
    ],
  ],
  [
    '致困原因与措施',
    [
      ['主要致困原因*', (h) => h.home.mainCause],
      ['次要致困原因', (h) => h.home.secondaryCauses?.join('、')],
      ['五类重点群体', (h) => h.home.priorityGroups?.join('、')],
      ['四个一批措施', (h) => h.home.measureBatches?.join('、')],
    ],
  ],
  [
    '账户与建档',
    [
      ['开户银行', (h) => h.account.bank],
      ['支行名称', (h) => h.account.branch],
      ['银行卡号', (h) => h.account.cardNo],
      ['建档日期', (h) => h.episodes['e01']?.enrolledOn],
    ],
  ],
];
const COLUMNS = BANDS.flatMap(([, columns]) => columns);

/** The cells of one household as the office's table has them, blank ones undefined. */
export const archiveRow = (household: Household): Cell[] => COLUMNS.map(([, cell]) => cell(household));

/** Writes the office's archive table: title, reporting union, bands over headings, a row a household, 合计, signatures. */
export async function writeArchiveWorkbook(file: string, households: readonly Household[]): Promise<void> {
  // Shared strings, as Excel and WPS themselves write.
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true, useStyles: true });
  const sheet = book.addWorksheet('困难职工档案表', { views: [{ state: 'frozen', xSplit: 4, ySplit: 4 }] });
  sheet.columns = COLUMNS.map(() => ({ width: 14 }));
  const title = sheet.addRow(['秦皇岛市困难职工档案汇总表']);
  const unit = sheet.addRow(['填报单位（盖章）：秦皇岛市总工会']);
  const bands = sheet.addRow(BANDS.flatMap(([band, columns]) => columns.map((_unused, index) => (index === 0 ? band : undefined))));
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  let from = 1;
  for (const [, columns] of BANDS) {
    sheet.mergeCells(3, from, 3, from + columns.length - 1);
    from += columns.length;
  }
  for (const row of [title, unit, bands, sheet.addRow(COLUMNS.map(([heading]) => heading))]) row.commit();
  for (const household of households) sheet.addRow(archiveRow(household)).commit();
  sheet.addRow(['合计', undefined, undefined, `${String(households.length)}户`]).commit();
  sheet.addRow(['填表人：']).commit();
  sheet.commit();
  await book.commit();
}
