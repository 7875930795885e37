import { formatMonthCn } from '../../../../shared/domain/calendar/chinese';
import { lastEndedMonth } from '../../../../shared/domain/calendar/date';
import type { Pairing } from '../../../../shared/domain/household/records';
import { STATUS_LABELS } from '../../../../shared/domain/status/status';
import type { MonthMark } from '../../../../shared/domain/verdict/judge-quick';
import { VERDICT_HEADLINES } from '../../../../shared/domain/verdict/verdict-sentence';
import type { Field } from '../../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { valueAt } from '../../ledger/document-path';
import { storedPath } from '../../ledger/field-path';
import type { IndexRow } from '../../queries/household-index';
import { perHeadFromTotal } from '../import/total-check';
import { cellText } from './cell-text';
import { type HouseholdsExport, sheetWords } from './export-input';
import { fieldCell, fieldColumn, type TableColumn } from './field-columns';
import { maskNumbersIn } from './masking';
import type { CellValue, SheetPlan } from './sheet-plan';
import { tablePlan } from './table-plan';

/** What a list shows beside the form; the importer leaves these columns alone. */
interface ListColumn {
  readonly column: TableColumn;
  readonly value: (row: IndexRow, masked: boolean) => CellValue;
}

const MARKS: Readonly<Record<MonthMark, string>> = { above: '■', below: '□', unknown: '▨' };

const LIST_COLUMNS: readonly ListColumn[] = [
  {
    column: { heading: '帮扶责任人', band: '结对与收入核查', kind: 'text', width: 42 },
    value: ({ openHelpers }, masked) => maskedText(openHelpers.map(helperText).join('、'), masked),
  },
  {
    column: { heading: '连续达标', band: '结对与收入核查', kind: 'term', width: 14 },
    value: ({ marks }) => cellText(marks.map((mark) => MARKS[mark]).join('')),
  },
  { column: { heading: '收入结论', band: '结对与收入核查', kind: 'term', width: 16 }, value: ({ verdict }) => VERDICT_HEADLINES[verdict] },
  {
    column: { heading: '近月人均收入', band: '结对与收入核查', kind: 'money', width: 12 },
    value: ({ perHeadFen }) => (perHeadFen === null ? null : perHeadFen / 100),
  },
];

const helperText = ({ unit, name }: Pairing): string => (unit === undefined ? name : `${unit} ${name}`);

const maskedText = (text: string, masked: boolean): CellValue => cellText(masked ? maskNumbersIn(text) : text);

/** The form's fields, the name right behind the file number, so that both stay in sight. */
const FIELDS: readonly Field[] = [...HOUSEHOLD_FIELDS].sort((a, b) => rank(a) - rank(b));
const PLACES = FIELDS.map((field) => ({ field, path: storedPath(field) }));

function rank({ key }: Field): number {
  return key === 'fileNo' ? 0 : key === 'name' ? 1 : 2;
}

/** 困难职工档案: every field of the form, one household a row. */
export function householdsSheet(input: HouseholdsExport): SheetPlan {
  const { rows, masked, workingDate } = input;
  const words = sheetWords(input, '困难职工档案汇总表');
  const month = formatMonthCn(lastEndedMonth(workingDate));
  const totals = totalsOf(rows);
  const columns = FIELDS.map((field): TableColumn => {
    const column = fieldColumn(field, field.section === '收入情况' ? '收入情况（元）' : field.section);
    const total = totals[field.key];
    return total === undefined ? column : { ...column, total };
  });
  return tablePlan({
    name: '困难职工档案',
    title: words.title,
    info: words.info,
    columns: [...columns, ...LIST_COLUMNS.map(({ column }) => column)],
    rowCount: rows.length,
    rowAt: (index) => {
      const row = rows[index];
      return row === undefined
        ? []
        : [...PLACES.map(({ field, path }) => householdCell(field, path, row, masked)), ...LIST_COLUMNS.map(({ value }) => value(row, masked))];
    },
    totalText: `${String(rows.length)}户`,
    notes: [
      `注：连续达标按月排列，最后一格为${month}；■ 高于低保标准，□ 未高于低保标准，▨ 缺收入、人口或低保标准。近月人均收入为${month}。`,
      '注：家庭月人均收入＝家庭年度总收入÷12÷家庭人口，由程序计算。',
      ...words.demoNote,
    ],
    frozenColumns: 2,
    footer: words.footer,
  });
}

function totalsOf(rows: readonly IndexRow[]): Readonly<Record<string, number>> {
  let population = 0;
  let yearFen = 0;
  for (const { household } of rows) {
    population += household.home.population ?? 0;
    yearFen += household.home.totalYearIncomeFen ?? 0;
  }
  return { population, totalYearIncomeYuan: yearFen / 100 };
}

function householdCell(field: Field, path: readonly string[], row: IndexRow, masked: boolean): CellValue {
  const { household } = row;
  switch (field.key) {
    case 'status':
      return STATUS_LABELS[row.status];
    case 'union':
      return cellText(row.union?.name ?? '');
    case 'perCapitaIncomeYuan': {
      const { totalYearIncomeFen, population } = household.home;
      return totalYearIncomeFen === undefined || population === undefined || population < 1 ? null : perHeadFromTotal(totalYearIncomeFen, population) / 100;
    }
    default:
      return fieldCell(field, valueAt(household, path), household.asWritten[field.key], masked);
  }
}
