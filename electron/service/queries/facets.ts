import type { OutputOf } from '../../../shared/contract/contract';
import { type HouseholdStatus, STATUS_LABELS } from '../../../shared/domain/status/status';
import { VERDICT_HEADLINES } from '../../../shared/domain/verdict/verdict-sentence';
import type { IndexRow } from './household-index';

type Facets = OutputOf<'households:facets'>;

const counted = new WeakMap<readonly IndexRow[], Facets>();

/** Values to filter by, each with how many households it has now. Counted once for the same rows: a list asks with each change of its filter. */
export function facetsOf(rows: readonly IndexRow[]): Facets {
  const known = counted.get(rows);
  if (known !== undefined) return known;
  const facets = count(rows);
  counted.set(rows, facets);
  return facets;
}

function count(rows: readonly IndexRow[]): Facets {
  const unions = new Map<string, { id: string; name: string; code: string; households: number }>();
  const statuses = new Map<HouseholdStatus, number>();
  const causes = new Map<string, number>();
  const groups = new Map<string, number>();
  const verdicts = new Map<IndexRow['verdict'], number>();
  const years = new Map<number, number>();
  for (const row of rows) {
    const { home, unionId } = row.household;
    const union = unions.get(unionId) ?? { id: unionId, name: row.union?.name ?? '', code: row.union?.code ?? '', households: 0 };
    union.households += 1;
    unions.set(unionId, union);
    add(statuses, row.status);
    add(verdicts, row.verdict);
    for (const cause of new Set([home.mainCause, ...(home.secondaryCauses ?? [])])) if (cause !== undefined) add(causes, cause);
    for (const group of new Set(home.priorityGroups ?? [])) add(groups, group);
    if (home.plannedExitYear !== undefined) add(years, home.plannedExitYear);
  }
  const most = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  const statusOrder = Object.keys(STATUS_LABELS);
  return {
    unions: [...unions.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id, name, households }) => ({ id, name, households })),
    statuses: [...statuses]
      .sort((a, b) => statusOrder.indexOf(a[0]) - statusOrder.indexOf(b[0]))
      .map(([status, households]) => ({ status, label: STATUS_LABELS[status], households })),
    causes: [...causes].sort(most).map(([cause, households]) => ({ cause, households })),
    groups: [...groups].sort(most).map(([group, households]) => ({ group, households })),
    verdicts: [...verdicts].map(([verdict, households]) => ({ verdict, label: VERDICT_HEADLINES[verdict], households })),
    plannedYears: [...years].sort((a, b) => a[0] - b[0]).map(([year, households]) => ({ year, households })),
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
