import type { ExitShare } from '../policy/scheme';
import { apportion, type Portion } from './apportion';
import type { TaskAllocation } from './base';
import { roundHalfUp } from './rate';

/** The task of one year, as it stands and as it is computed. */
export interface YearTask {
  readonly year: number;
  readonly shareBp: number;
  /** What stands: 下达任务数 where one was entered, else the computed number. */
  readonly task: number;
  readonly computedTask: number;
  /** Document of the 下达任务数; `null` = computed. */
  readonly document: string | null;
  /** Tasks of this and all earlier years. */
  readonly cumulativeTask: number;
}

/** Tasks of the whole and of every union, in order of years. */
export interface TaskPlan {
  readonly total: readonly YearTask[];
  readonly unions: ReadonlyMap<string, readonly YearTask[]>;
  /** Years in which handed-down tasks do not add up: total − sum of the unions. */
  readonly differences: readonly { readonly year: number; readonly difference: number }[];
}

/** A union with its part of the base. */
export interface TaskUnion {
  readonly id: string;
  readonly code: string;
  readonly base: number;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** Adds years to one union's or the whole's list. */
class TaskList {
  readonly years: YearTask[] = [];

  get allocated(): number {
    return this.years[this.years.length - 1]?.cumulativeTask ?? 0;
  }

  add({ year, bp }: ExitShare, computedTask: number, handed: TaskAllocation | undefined, standing = computedTask): number {
    const task = handed?.households ?? standing;
    this.years.push({ year, shareBp: bp, task, computedTask, document: handed?.document ?? null, cumulativeTask: this.allocated + task });
    return task;
  }
}

/**
 * Tasks of every share year for a base and its unions; the sums of the unions equal the whole.
 *
 * Policy: rules.md 7. Cumulative task = round half up(base × cumulative share), a year's task is what is not yet
 *         allocated of it. A task handed down stands, the computed one beside it; later years and the other
 *         unions make up for it, so that all years together stay the base. What handed-down tasks leave
 *         unbalanced is in `differences`, never hidden.
 * Shape:  unions must carry the whole base between them. Of two allocations for the same place the later id counts.
 */
export function planTasks(unions: readonly TaskUnion[], shares: readonly ExitShare[], allocations: readonly TaskAllocation[]): TaskPlan {
  const base = unions.reduce((total, union) => total + union.base, 0);
  const handedDown = new Map([...allocations].sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [`${String(each.year)} ${each.unionId ?? ''}`, each]));
  const handed = (year: number, unionId: string): TaskAllocation | undefined => handedDown.get(`${String(year)} ${unionId}`);
  const whole = new TaskList();
  const lists = new Map(unions.map((union) => [union.id, new TaskList()]));
  const differences: { year: number; difference: number }[] = [];
  let bp = 0;
  let asScheme = true;
  for (const share of [...shares].sort((a, b) => a.year - b.year)) {
    bp = Math.min(10_000, bp + share.bp);
    const due = roundHalfUp(base * bp, 10_000);
    const computed = clamp(due - whole.allocated, Math.max(0, base - whole.allocated));
    const total = whole.add(share, computed, handed(share.year, ''));
    asScheme &&= total === computed;
    const portions = unions.map((union): Portion => ({ ...union, already: lists.get(union.id)?.allocated ?? 0 }));
    const computedShares = apportion(portions, total, asScheme ? { numerator: bp, denominator: 10_000 } : null);
    const free = portions.filter((union) => handed(share.year, union.id) === undefined);
    const bound = portions.reduce((sum, union) => sum + (handed(share.year, union.id)?.households ?? 0), 0);
    asScheme &&= free.length === portions.length;
    const standing = free.length === portions.length ? computedShares : apportion(free, total - bound, null);
    let allocated = 0;
    for (const { id } of portions) allocated += lists.get(id)?.add(share, computedShares.get(id) ?? 0, handed(share.year, id), standing.get(id)) ?? 0;
    if (allocated !== total) differences.push({ year: share.year, difference: total - allocated });
  }
  return { total: whole.years, unions: new Map([...lists].map(([id, list]) => [id, list.years])), differences };
}
