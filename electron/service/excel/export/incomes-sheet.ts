import { formatMonthsCn } from '../../../../shared/domain/calendar/chinese';
import { yearOf } from '../../../../shared/domain/calendar/date';
import type { Household } from '../../../../shared/domain/household/household';
import { INCOME_KINDS, type IncomeRecord } from '../../../../shared/domain/household/income-record';
import type { Month } from '../../../../shared/domain/primitives';
import { fieldOf } from '../../../../shared/forms/field';
import { INCOME_FIELDS, type IncomeFieldKey } from '../../../../shared/forms/income-columns';
import { type HouseholdsExport, sheetWords } from './export-input';
import { fieldCell, fieldColumn, type TableColumn } from './field-columns';
import type { CellValue, SheetPlan } from './sheet-plan';
import { tablePlan } from './table-plan';

const MONTHS_OF_YEAR = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/**
 * 收入逐月: one household a row, the months of every year with a figure side by side, each figure the household's total.
 *
 * Policy: rules.md 2. A month without a record stays blank: missing, never zero. 家庭人口 stands there only where it is the
 *         same in all months, because a reader takes it for each of them; otherwise the remark names the months.
 */
export function incomesSheet(input: HouseholdsExport): SheetPlan {
  const { rows, masked } = input;
  const words = sheetWords(input, '困难职工家庭收入逐月核查台账');
  const months = monthsOf(
    rows.map(({ household }) => household),
    yearOf(input.workingDate),
  );
  const [name, id, population, note] = (['headName', 'headIdNumber', 'population', 'note'] as const).map((key: IncomeFieldKey) => fieldOf(INCOME_FIELDS, key));
  if (name === undefined || id === undefined || population === undefined || note === undefined) throw new Error('Four fields were asked for');
  const columns: readonly TableColumn[] = [
    { heading: '序号', band: null, kind: 'count', width: 7 },
    ...[name, id, population].map((field) => fieldColumn(field, null)),
    ...months.map(
      (month): TableColumn => ({
        heading: `${String(Number(month.slice(5)))}月`,
        band: `${month.slice(0, 4)}年家庭月总收入（元）`,
        kind: 'money',
        width: 11,
        total: sumFen(rows, month) / 100,
      }),
    ),
    fieldColumn(note, null),
  ];
  return tablePlan({
    name: '收入逐月',
    title: words.title,
    info: words.info,
    columns,
    rowCount: rows.length,
    rowAt: (index): readonly CellValue[] => {
      const household = rows[index]?.household;
      if (household === undefined) return [];
      const people = populationsOf(household);
      return [
        index + 1,
        fieldCell(name, household.head.name, undefined, masked),
        fieldCell(id, household.head.idNumber, undefined, masked),
        people.size === 1 ? ([...people.keys()][0] ?? null) : null,
        ...months.map((month) => totalYuan(household.incomes[month])),
        people.size > 1 ? populationNote(people) : null,
      ];
    },
    totalText: `${String(rows.length)}户`,
    notes: ['注：空白的月份没有核到收入，不是零。', ...words.demoNote],
    frozenColumns: 4,
    footer: words.footer,
  });
}

/** All months of every year in which anybody has a record; of the working date's year where nobody has one. */
function monthsOf(households: readonly Household[], currentYear: number): readonly Month[] {
  const years = new Set<string>();
  for (const { incomes } of households) for (const month of Object.keys(incomes)) years.add(month.slice(0, 4));
  if (years.size === 0) years.add(String(currentYear));
  return [...years].sort().flatMap((year) => MONTHS_OF_YEAR.map((month) => `${year}-${month}`));
}

/** `null` where no amount is stated. */
function totalFen(record: IncomeRecord | undefined): number | null {
  let total: number | null = null;
  for (const kind of INCOME_KINDS) {
    const fen = record?.items[kind];
    if (fen !== undefined) total = (total ?? 0) + fen;
  }
  return total;
}

function totalYuan(record: IncomeRecord | undefined): CellValue {
  const fen = totalFen(record);
  return fen === null ? null : fen / 100;
}

function sumFen(rows: HouseholdsExport['rows'], month: Month): number {
  return rows.reduce((sum, { household }) => sum + (totalFen(household.incomes[month]) ?? 0), 0);
}

/** Months by the number of people in them; `null` = unknown. */
function populationsOf({ incomes }: Household): ReadonlyMap<number | null, readonly Month[]> {
  const months = new Map<number | null, Month[]>();
  for (const month of Object.keys(incomes).sort()) {
    const people = incomes[month]?.population ?? null;
    const known = months.get(people);
    if (known === undefined) months.set(people, [month]);
    else known.push(month);
  }
  return months;
}

function populationNote(people: ReadonlyMap<number | null, readonly Month[]>): string {
  return `各月家庭人口：${[...people].map(([count, months]) => `${formatMonthsCn(months)}${count === null ? '不详' : `${String(count)}人`}`).join('；')}`;
}
