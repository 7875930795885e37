import type { Household } from '../household/household';
import type { DateText } from '../primitives';
import { coversDay, lifeOf, type Stay } from '../status/life';
import { personsOf } from '../status/persons';
import type { BaseCriteria, BaseEntry } from './base';
import { compareText } from './order';

/** Why a household is not in the base. */
export type LeftOutReason = 'no-date' | 'enrolled-later' | 'closed' | 'temporary' | 'level' | 'not-exit-target';

/** The reasons in words. */
export const LEFT_OUT_LABELS: Readonly<Record<LeftOutReason, string>> = {
  'no-date': '没有建档日期',
  'enrolled-later': '建档日期晚于基准日',
  closed: '基准日当日及以前已脱困或已注销',
  temporary: '临时救助档案',
  level: '建档标准不在计入范围',
  'not-exit-target': '不是解困脱困对象',
};

/** The list that a freeze would keep, and everybody who is not on it. */
export interface BaseSelection {
  /** In order of household id. */
  readonly entries: readonly BaseEntry[];
  readonly leftOut: readonly { readonly householdId: string; readonly reason: LeftOutReason }[];
  readonly households: number;
  readonly persons: number;
}

export type BaseCandidate = Pick<Household, 'id' | 'unionId' | 'home' | 'members' | 'episodes'> & {
  readonly head: Pick<Household['head'], 'name' | 'idNumber'>;
};

/**
 * Selects the households that were on file on a day and meet the criteria.
 *
 * Policy: rules.md 7. 建档日期 ≤ the day, month-only counts from its last day; without a date, closed on or
 *         before the day, or against a criterion: left out with the first reason that applies.
 */
export function selectBase(households: readonly BaseCandidate[], on: DateText, criteria: BaseCriteria): BaseSelection {
  const levels = new Set(criteria.levels);
  const entries: BaseEntry[] = [];
  const leftOut: { householdId: string; reason: LeftOutReason }[] = [];
  let persons = 0;
  for (const household of households) {
    const reason = reasonByDates(lifeOf(household), on, criteria) ?? reasonByForm(household, criteria, levels);
    if (reason !== null) {
      leftOut.push({ householdId: household.id, reason });
      continue;
    }
    const entry = {
      householdId: household.id,
      name: household.head.name,
      idNumber: household.head.idNumber ?? '',
      unionId: household.unionId,
      persons: personsOf(household, on),
    };
    persons += entry.persons;
    entries.push(entry);
  }
  const byId = (a: { householdId: string }, b: { householdId: string }): number => compareText(a.householdId, b.householdId);
  return { entries: entries.sort(byId), leftOut: leftOut.sort(byId), households: entries.length, persons };
}

function reasonByDates(stays: readonly Stay[], on: DateText, criteria: BaseCriteria): LeftOutReason | null {
  const open = stays.filter((stay) => coversDay(stay, on));
  const counted = open.filter((stay) => stay.kind === 'full' || criteria.includeTemporary);
  if (counted.some((stay) => stay.from !== null)) return null;
  if (counted.length > 0) return 'no-date';
  if (open.length > 0) return 'temporary';
  const begun = stays.some((stay) => stay.from === null || stay.from <= on);
  if (begun) return 'closed';
  return stays.length === 0 ? 'no-date' : 'enrolled-later';
}

function reasonByForm({ home }: BaseCandidate, criteria: BaseCriteria, levels: ReadonlySet<string>): LeftOutReason | null {
  if (levels.size > 0 && !(home.level !== undefined && levels.has(home.level))) return 'level';
  const target = criteria.exitTarget === 'yes-only' ? home.exitTarget === true : home.exitTarget !== false;
  return target ? null : 'not-exit-target';
}
