import type { StockRule } from '../status/life';
import { baseEquation, type Equation, stockEquation, stockFigures } from '../target/equations';
import type { ScopeProgress, UnionName, YearProgress } from '../target/progress-types';
import type { Stock } from '../target/stock';
import { drillKey, type Figure, figureOf, Tally } from '../target/tally';
import type { YearFigure } from '../target/year-tally';
import { type DeregisteredColumn, deregisteredColumnOf, PROGRESS_REPORT_KEYS, type ProgressReportKey } from './report-keys';

/** One line of the report. */
export interface ReportRow {
  /** `null` = the total. */
  readonly unionId: string | null;
  /** 户, 人 and bp as whole numbers, the unit's name; `null` = a rate that has nothing to be divided by. */
  readonly values: Readonly<Record<ProgressReportKey, string | number | null>>;
  /** Key into the report's `drill` for the cells that stand for households. */
  readonly drills: Readonly<Partial<Record<ProgressReportKey, string>>>;
  /** 基数 = …, then 期末在档 = …. */
  readonly equations: readonly Equation[];
}

interface RowParts {
  /** `null` = the total. */
  readonly union: UnionName | null;
  readonly year: number;
  /** Absent where the union has nothing to do with the base. */
  readonly scope: ScopeProgress | undefined;
  readonly stock: Stock;
  readonly drill: Record<string, readonly string[]>;
  readonly rule: StockRule;
}

/** Fills the columns of one union, or of the total, and checks its two equations. */
export function reportRow({ union, year, scope, stock, drill, rule }: RowParts): ReportRow {
  const unionId = union?.id ?? null;
  const of = scope?.years.find((each) => each.year === year);
  const empty = (name: string): Figure => figureOf(new Tally(), drill, drillKey(unionId, year, name));
  const figure = (name: YearFigure): Figure => of?.figures[name] ?? empty(name);
  const base = scope?.base ?? empty('base');
  const stocked = stockFigures(stock, drill, unionId, year);
  const state = {
    cumulativeGraduated: figure('cumulativeGraduated'),
    cumulativeRelieved: figure('cumulativeRelieved'),
    cumulativeDeregistered: figure('cumulativeDeregistered'),
    notRelieved: figure('notRelieved'),
    unexplained: figure('unexplained'),
  };
  const columns: Readonly<Partial<Record<ProgressReportKey, Figure>>> = {
    base,
    openingHouseholds: stocked.opening,
    entered: merged([stocked.enrolled, stocked.relapsed], drill, drillKey(unionId, year, 'stock.entered')),
    relapsed: stocked.relapsed,
    graduated: figure('graduated'),
    relieved: figure('relieved'),
    ...deregisteredColumns(of, drill, unionId, year),
    cumulativeGraduated: state.cumulativeGraduated,
    cumulativeRelieved: state.cumulativeRelieved,
    cumulativeDeregistered: state.cumulativeDeregistered,
    closingHouseholds: stocked.closing,
    notRelieved: state.notRelieved,
  };
  const values: Partial<Record<ProgressReportKey, string | number | null>> = {
    unit: union?.name ?? '合计',
    openingPersons: stocked.opening.persons,
    closingPersons: stocked.closing.persons,
    shareBp: of?.shareBp ?? 0,
    task: of?.task.households ?? 0,
    annualTaskBp: of?.rates.annualTask.households.bp ?? null,
    cumulativeBp: of?.rates.cumulative.households.bp ?? null,
    afterDeregisteredBp: of?.rates.afterDeregistered.households.bp ?? null,
  };
  const drills: Partial<Record<ProgressReportKey, string>> = { openingPersons: stocked.opening.drill, closingPersons: stocked.closing.drill };
  for (const key of PROGRESS_REPORT_KEYS) {
    const cell = columns[key];
    if (cell === undefined) continue;
    values[key] = cell.households;
    drills[key] = cell.drill;
  }
  // Every key is set: from the figures or from the list above; the test of the columns holds it to that.
  return { unionId, values: values as ReportRow['values'], drills, equations: [baseEquation(base, state), stockEquation(stocked, rule)] };
}

function merged(figures: readonly Figure[], drill: Record<string, readonly string[]>, key: string): Figure {
  const tally = new Tally();
  for (const figure of figures) {
    tally.households += figure.households;
    tally.persons += figure.persons;
    for (const id of drill[figure.drill] ?? []) tally.ids.push(id);
  }
  return figureOf(tally, drill, key);
}

function deregisteredColumns(
  of: YearProgress | undefined,
  drill: Record<string, readonly string[]>,
  unionId: string | null,
  year: number,
): Record<DeregisteredColumn, Figure> {
  const column = (key: DeregisteredColumn): Figure =>
    merged(
      (of?.deregisteredBy ?? []).filter(({ reason }) => deregisteredColumnOf(reason) === key).map(({ figure }) => figure),
      drill,
      drillKey(unionId, year, key),
    );
  return {
    deregisteredDeath: column('deregisteredDeath'),
    deregisteredIneligible: column('deregisteredIneligible'),
    deregisteredLeft: column('deregisteredLeft'),
    deregisteredOther: column('deregisteredOther'),
  };
}

/** Columns that are the same for every union or only repeat others. */
const NO_CONTENT: ReadonlySet<ProgressReportKey> = new Set<ProgressReportKey>(['unit', 'shareBp', 'annualTaskBp', 'cumulativeBp', 'afterDeregisteredBp']);

/** Whether a union has anything to report. */
export function hasContent(row: ReportRow): boolean {
  return PROGRESS_REPORT_KEYS.some((key) => !NO_CONTENT.has(key) && row.values[key] !== 0);
}

/** Sentences that explain where the exits of the stock equation are more than the columns, which count the base only. */
export function notesOf({ values, equations }: ReportRow): readonly string[] {
  const counted = (keys: readonly ProgressReportKey[]): number => keys.reduce((sum, key) => sum + Number(values[key] ?? 0), 0);
  const stock = equations.find(({ key }) => key === 'stock');
  const inStock = (label: string): number => stock?.terms.find((term) => term.label === label)?.figure.households ?? 0;
  const notes: string[] = [];
  const graduated = inStock('脱困') - counted(['graduated']);
  if (graduated > 0) notes.push(`期末在档等式中的脱困有${String(graduated)}户不计入本年脱困户数：解困后脱困、返困后再次退出或不在基数内。`);
  const deregistered = inStock('注销') - counted(['deregisteredDeath', 'deregisteredIneligible', 'deregisteredLeft', 'deregisteredOther']);
  if (deregistered > 0) notes.push(`期末在档等式中的注销有${String(deregistered)}户不计入注销退出：已按首次退出计数、已重新在档或不在基数内。`);
  return notes;
}
