import type { ExitRecord } from '../household/episode';
import { countedExitOf, coversStartOf, lifeOf, RELIEVED_STAY, type Stay } from '../status/life';
import { personsOf } from '../status/persons';
import type { BaseEntry } from './base';
import { getOrMake } from './get-or-make';
import { firstCounted, outcomeAt, staysSince } from './outcome';
import type { ProgressInput, TargetHousehold } from './progress-types';
import { byId, Tally } from './tally';
import { movesByHousehold, type UnionMove, unionAtStartOf } from './union-on';
import type { YearSpan } from './year-span';
import { emptyYearTally, type YearFigure, type YearTally } from './year-tally';

/** Counters of one union, or of the whole: the base, each period, in the order of the periods. */
export interface ScopeTally {
  readonly base: Tally;
  readonly periods: readonly YearTally[];
}

/** A period to count: `until` = its end or the working date. The period of today (`year` 0) has a state only. */
export interface Period extends YearSpan {
  readonly until: string;
  readonly begun: boolean;
}

/** The counters of a union, or of the whole, before anything was counted. */
export function emptyScopeTally(periods: readonly Period[]): ScopeTally {
  return { base: new Tally(), periods: periods.map(emptyYearTally) };
}

interface Counting {
  readonly input: ProgressInput;
  readonly periods: readonly Period[];
  readonly total: ScopeTally;
  readonly unions: Map<string, ScopeTally>;
}

const within = (day: string | null, { from, until, begun }: Period): boolean => begun && day !== null && day >= from && day <= until;

function scopeOf({ unions, periods }: Counting, unionId: string): ScopeTally {
  return unions.get(unionId) ?? getOrMake(unions, unionId, () => emptyScopeTally(periods));
}

/** Counts a household in a figure of one union and of the whole. */
function add({ total }: Counting, union: ScopeTally, period: number, figure: YearFigure, id: string, persons: number): void {
  union.periods[period]?.by[figure].add(id, persons);
  total.periods[period]?.by[figure].add(id, persons);
}

/** Goes once over all households and counts everything that progress and its rates are made of. */
export function countProgress(
  input: ProgressInput,
  periods: readonly Period[],
): { readonly total: ScopeTally; readonly unions: ReadonlyMap<string, ScopeTally> } {
  const counting: Counting = { input, periods, total: emptyScopeTally(periods), unions: new Map() };
  const missing = new Map(input.base.entries.map((entry) => [entry.householdId, entry]));
  const moves = movesByHousehold(input.moves ?? []);
  for (const { householdId, unionId, persons } of input.base.entries) {
    counting.total.base.add(householdId, persons);
    scopeOf(counting, unionId).base.add(householdId, persons);
  }
  for (const household of byId(input.households)) {
    const stays = lifeOf(household);
    const entry = missing.get(household.id);
    const own = moves.get(household.id) ?? [];
    if (entry === undefined) countOutside(counting, household, stays, own);
    else countEntry(counting, household, entry, staysSince(stays, input.base.on));
    countYearStart(counting, household, stays, own);
    missing.delete(household.id);
  }
  // A file that is no longer there stays in the base as a name: nobody has recorded that it is done.
  for (const { householdId, unionId, persons } of missing.values()) {
    const union = scopeOf(counting, unionId);
    for (let i = 0; i < periods.length; i += 1) {
      add(counting, union, i, 'notRelieved', householdId, persons);
      add(counting, union, i, 'gone', householdId, persons);
    }
  }
  return counting;
}

function countEntry(counting: Counting, household: TargetHousehold, { unionId, persons }: BaseEntry, stays: readonly Stay[]): void {
  const { base, asOf } = counting.input;
  const { id } = household;
  const first = firstCounted(stays);
  const union = scopeOf(counting, unionId);
  const put = (period: number, figure: YearFigure): void => add(counting, union, period, figure, id, persons);
  for (let i = 0; i < counting.periods.length; i += 1) {
    const period = counting.periods[i];
    if (period === undefined) continue;
    const outcome = outcomeAt(stays, first, base.on, period.until);
    switch (outcome.state) {
      case '脱困':
      case '解困': {
        const graduated = outcome.state === '脱困';
        put(i, 'cumulativeDone');
        put(i, graduated ? 'cumulativeGraduated' : 'cumulativeRelieved');
        if (outcome.exit.on <= base.on) put(i, 'beforeBase');
        else if (within(outcome.exit.on, period)) {
          put(i, 'done');
          put(i, graduated ? 'graduated' : 'relieved');
        }
        break;
      }
      case '注销':
        put(i, 'cumulativeDeregistered');
        if (outcome.exit.on > base.on && within(outcome.exit.on, period)) {
          put(i, 'deregistered');
          const reason = outcome.exit.deregisterReason ?? '';
          for (const scope of [union, counting.total]) addReason(scope.periods[i], reason, id, persons);
        }
        break;
      case 'open':
        put(i, 'notRelieved');
        break;
      case 'unexplained':
        put(i, 'unexplained');
    }
    if (stays.length > 1 || first !== null) {
      const inYear = (day: string | null): boolean => within(day, period) && day !== null && day > base.on;
      const repeats = (exit: ExitRecord | null): boolean => exit !== null && exit !== first && exit.kind !== '注销' && inYear(exit.on);
      // In 户 like every figure of a year: who fell back twice in it is one household that did.
      if (stays.some((stay) => stay.relapse && inYear(stay.from))) put(i, 'relapses');
      if (stays.some((stay) => repeats(stay.relieved) || repeats(stay.closed))) put(i, 'repeatExits');
    }
  }
  if (outcomeAt(stays, first, base.on, asOf).state === 'open') countForecast(counting, household, put);
}

function addReason(tally: YearTally | undefined, reason: string, id: string, persons: number): void {
  if (tally !== undefined) getOrMake(tally.reasons, reason, () => new Tally()).add(id, persons);
}

function countForecast({ input, periods }: Counting, household: TargetHousehold, put: (period: number, figure: YearFigure) => void): void {
  const forecast = input.forecast?.get(household.id);
  if (forecast === undefined) return;
  const { withProcedure, withoutProcedure } = forecast;
  let isNew = true;
  for (let i = 0; i < periods.length; i += 1) {
    const period = periods[i];
    if (period === undefined || period.year === 0) continue;
    const { year, to } = period;
    const inTime = withProcedure !== null && withProcedure <= year;
    if (household.home.plannedExitYear === year && !inTime) put(i, 'plannedLate');
    if (to < input.asOf) continue;
    if (inTime) put(i, 'forecastWith');
    if (inTime && isNew) put(i, 'forecastNew');
    isNew &&= !inTime;
    if (withoutProcedure !== null && withoutProcedure <= year) put(i, 'forecastWithout');
  }
}

/** Households that are not in the base: their first exit after it is shown beside the target, never in it. */
function countOutside(counting: Counting, household: TargetHousehold, stays: readonly Stay[], moves: readonly UnionMove[]): void {
  const { on } = counting.input.base;
  const later = stays.filter((stay) => (countedExitOf(stay)?.on ?? '') > on);
  const exit = firstCounted(later);
  if (exit === null) return;
  const from = later.find((stay) => countedExitOf(stay) === exit)?.from ?? null;
  const figure = from !== null && from > on ? 'newExits' : 'outsideExits';
  const union = scopeOf(counting, unionAtStartOf(exit.on, household.unionId, moves));
  counting.periods.forEach((period, i) => {
    if (within(exit.on, period)) add(counting, union, i, figure, household.id, personsOf(household));
  });
}

function countYearStart(counting: Counting, household: TargetHousehold, stays: readonly Stay[], moves: readonly UnionMove[]): void {
  const rule = counting.input.rule ?? RELIEVED_STAY;
  const { id } = household;
  const persons = personsOf(household);
  for (let i = 0; i < counting.periods.length; i += 1) {
    const period = counting.periods[i];
    if (period === undefined || !period.begun) continue;
    const stay = stays.find((each) => each.kind === 'full' && coversStartOf(each, period.from, rule));
    if (stay === undefined) continue;
    const union = scopeOf(counting, unionAtStartOf(period.from, household.unionId, moves));
    add(counting, union, i, 'onFileAtStart', id, persons);
    if (within(countedExitOf(stay)?.on ?? null, period)) add(counting, union, i, 'exitsOfOnFile', id, persons);
  }
}
