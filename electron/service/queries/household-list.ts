import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { requireMonthIndex } from '../../../shared/domain/calendar/month';
import { STATUS_LABELS } from '../../../shared/domain/status/status';
import { pinyinSortKey } from '../search/pinyin-key';
import { foldQuery, matchedPart } from '../search/search-text';
import { type IndexRow, markedMonths } from './household-index';

type Filter = InputOf<'households:list'>['filter'];
type Sort = InputOf<'households:list'>['sort'];
type Row = OutputOf<'households:list'>['rows'][number];

/** Households behind a number, looked up by the caller: `null` = no such condition. */
export type DrillSet = ReadonlySet<string> | null;

/** Rows that meet every condition. */
export function filterRows(rows: readonly IndexRow[], filter: Filter, drill: DrillSet): readonly IndexRow[] {
  const query = foldQuery(filter.text);
  const unions = new Set(filter.unions);
  const statuses = new Set<string>(filter.statuses);
  const causes = new Set(filter.causes);
  const groups = new Set(filter.groups);
  const verdicts = new Set(filter.verdicts);
  const years = new Set(filter.plannedYears);
  const ofHome = causes.size > 0 || groups.size > 0 || years.size > 0;
  return rows.filter((row) => {
    // Cheapest first: on each keystroke this runs over every household, and most end at the text.
    if (query !== '' && !row.searchText.includes(query)) return false;
    if (statuses.size > 0 && !statuses.has(row.status)) return false;
    if (verdicts.size > 0 && !verdicts.has(row.verdict)) return false;
    if (filter.paired !== 'any' && row.openHelpers.length > 0 !== (filter.paired === 'yes')) return false;
    if (drill !== null && !drill.has(row.household.id)) return false;
    if (unions.size > 0 && !unions.has(row.household.unionId)) return false;
    if (!ofHome) return true;
    const { home } = row.household;
    if (causes.size > 0 && !(causes.has(home.mainCause ?? '') || (home.secondaryCauses ?? []).some((cause) => causes.has(cause)))) return false;
    if (groups.size > 0 && !(home.priorityGroups ?? []).some((group) => groups.has(group))) return false;
    return years.size === 0 || (home.plannedExitYear !== undefined && years.has(home.plannedExitYear));
  });
}

const MARK_WEIGHT = { above: 2, unknown: 1, below: 0 } as const;

/** What a row is sorted by; numbers by size, texts by sound. `null` goes last whatever the direction. */
function sortKey(row: IndexRow, by: Sort['by']): string | number | null {
  switch (by) {
    case 'name':
      return pinyinSortKey(row.household.head.name);
    case 'population':
      return row.household.home.population ?? null;
    case 'union':
      return row.union?.code ?? null;
    case 'mainCause':
      return row.household.home.mainCause === undefined ? null : pinyinSortKey(row.household.home.mainCause);
    case 'perHead':
      return row.perHeadFen;
    case 'marks':
      return row.marks.reduce((sum, mark) => sum * 3 + MARK_WEIGHT[mark], 0);
    case 'status':
      return Object.keys(STATUS_LABELS).indexOf(row.status);
    case 'helper':
      return row.openHelpers.length;
    case 'enrolledOn':
      return enrolledOn(row) || null;
    default:
      return row.household.fileNo;
  }
}

/** Sorted copy; equal rows stay in the order of their 卷号, so that paging is stable. */
export function sortRows(rows: readonly IndexRow[], sort: Sort): readonly IndexRow[] {
  const direction = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, sort.by) }));
  keyed.sort((a, b) => {
    if (a.key !== b.key) {
      if (a.key === null) return 1;
      if (b.key === null) return -1;
      return (a.key < b.key ? -1 : 1) * direction;
    }
    return a.row.household.fileNo < b.row.household.fileNo ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
}

/** First 建档日期 of the file as written, '' where nobody wrote it down. */
export function enrolledOn(row: IndexRow): string {
  const dates = Object.values(row.household.episodes).flatMap((episode) => episode.enrolledOn ?? []);
  return dates.sort()[0] ?? '';
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
    enrolledOn: enrolledOn(row),
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

/** Search as one types: best matches first (name, then the rest), then by 卷号. */
export function searchRows(rows: readonly IndexRow[], text: string, limit: number): OutputOf<'households:search'> {
  const query = foldQuery(text);
  if (query === '') return { total: 0, rows: [] };
  const found = rows.filter((row) => row.searchText.includes(query));
  const starts = (row: IndexRow): number => (row.searchText.startsWith(query) ? 0 : 1);
  const first = found.length > 2000 ? found : [...found].sort((a, b) => starts(a) - starts(b));
  return {
    total: found.length,
    rows: first.slice(0, limit).map((row) => ({
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
