import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { requireMonthIndex } from '../../../shared/domain/calendar/month';
import { STATUS_LABELS } from '../../../shared/domain/status/status';
import { foldQuery, matchedPart } from '../search/search-text';
import { enrolledOn } from './enrolled-on';
import { type HouseholdIndex, type IndexRow, markedMonths } from './household-index';
import type { Sort } from './row-orders';

type Filter = InputOf<'households:list'>['filter'];
type Row = OutputOf<'households:list'>['rows'][number];

/** What finds rows without going through all of them, kept with the rows. */
type RowFinder = Pick<HouseholdIndex, 'search' | 'orders'>;

/** Households behind a number, looked up by the caller: `null` = no such condition. */
export type DrillSet = ReadonlySet<string> | null;

type Accepts = (row: IndexRow) => boolean;

/** Whether a row meets every condition but the text; null where there is none. */
function conditionsOf(filter: Filter, drill: DrillSet): Accepts | null {
  const conditions: Accepts[] = [];
  const { paired } = filter;
  const unions = new Set(filter.unions);
  const statuses = new Set<string>(filter.statuses);
  const causes = new Set(filter.causes);
  const groups = new Set(filter.groups);
  const verdicts = new Set(filter.verdicts);
  const years = new Set(filter.plannedYears);
  if (statuses.size > 0) conditions.push((row) => statuses.has(row.status));
  if (verdicts.size > 0) conditions.push((row) => verdicts.has(row.verdict));
  if (paired !== 'any') conditions.push((row) => row.openHelpers.length > 0 === (paired === 'yes'));
  if (drill !== null) conditions.push((row) => drill.has(row.household.id));
  if (unions.size > 0) conditions.push((row) => unions.has(row.household.unionId));
  if (causes.size > 0)
    conditions.push(({ household: { home } }) => causes.has(home.mainCause ?? '') || (home.secondaryCauses ?? []).some((cause) => causes.has(cause)));
  if (groups.size > 0) conditions.push(({ household: { home } }) => (home.priorityGroups ?? []).some((group) => groups.has(group)));
  if (years.size > 0) conditions.push(({ household: { home } }) => home.plannedExitYear !== undefined && years.has(home.plannedExitYear));
  return conditions.length === 0 ? null : (row) => conditions.every((accepts) => accepts(row));
}

/**
 * Rows that meet every condition, in the order asked for. Looks first at the text, which leaves least, and sorts nothing:
 * of the order of all rows it takes those that are left.
 */
export function selectRows(index: RowFinder, rows: readonly IndexRow[], filter: Filter, drill: DrillSet, sort: Sort): readonly IndexRow[] {
  const query = foldQuery(filter.text);
  const accepts = conditionsOf(filter, drill);
  const order = index.orders.of(rows, sort);
  const selected: IndexRow[] = [];
  if (query === '') {
    for (const position of order) {
      const row = rows[position];
      if (row !== undefined && (accepts === null || accepts(row))) selected.push(row);
    }
    return selected;
  }
  const wanted = new Uint8Array(rows.length);
  let left = 0;
  for (const position of index.search.find(rows, query)) {
    const row = rows[position];
    if (row === undefined || (accepts !== null && !accepts(row))) continue;
    wanted[position] = 1;
    left += 1;
  }
  for (const position of order) {
    if (left === 0) break;
    const row = wanted[position] === 1 ? rows[position] : undefined;
    if (row === undefined) continue;
    selected.push(row);
    left -= 1;
  }
  return selected;
}

/** A row as the list shows it. */
export function toListRow(row: IndexRow, workingDate: string): Row {
  const { household } = row;
  const [helper] = row.openHelpers;
  return {
    id: household.id,
    fileNo: household.fileNo,
    name: household.head.name,
    idTail: household.head.idNumber?.slice(-4) ?? '',
    population: household.home.population ?? null,
    unionName: row.union?.name ?? '',
    category: household.home.category ?? '',
    mainCause: household.home.mainCause ?? '',
    enrolledOn: enrolledOn(household),
    perHeadFen: row.perHeadFen,
    marks: markedMonths(row.marks, requireMonthIndex(lastEndedMonth(workingDate))),
    verdict: row.verdict,
    status: row.status,
    statusLabel: STATUS_LABELS[row.status],
    relapse: row.status === '返困',
    helper: helper === undefined ? '' : [helper.unit, helper.name].filter((part) => part !== undefined && part !== '').join(' '),
    helpers: row.openHelpers.length,
    plannedExitYear: household.home.plannedExitYear ?? null,
  };
}

/** Search as one types: best matches first (name, then the rest), then as they were entered. */
export function searchRows(index: RowFinder, rows: readonly IndexRow[], text: string, limit: number): OutputOf<'households:search'> {
  const query = foldQuery(text);
  if (query === '') return { total: 0, rows: [] };
  const found = index.search.find(rows, query);
  return {
    total: found.length,
    rows: bestFirst(rows, found, query)
      .slice(0, limit)
      .map((row) => ({
        id: row.household.id,
        name: row.household.head.name,
        fileNo: row.household.fileNo,
        unionName: row.union?.name ?? '',
        idTail: row.household.head.idNumber?.slice(-4) ?? '',
        statusLabel: STATUS_LABELS[row.status],
        matched: matchedPart(row.household, row.union?.name ?? '', query),
      })),
  };
}

/** Up to here matches are put in order; who has more goes on typing. */
const MOST_IN_ORDER = 2000;

/** The rows found, those whose name begins with the query before the others; too many stay as they are. */
function bestFirst(rows: readonly IndexRow[], found: readonly number[], query: string): readonly IndexRow[] {
  const named: IndexRow[] = [];
  const others: IndexRow[] = [];
  const few = found.length <= MOST_IN_ORDER;
  for (const position of few ? found : found.slice(0, MOST_IN_ORDER)) {
    const row = rows[position];
    if (row !== undefined) (few && foldQuery(row.household.head.name).startsWith(query) ? named : others).push(row);
  }
  return [...named, ...others];
}
