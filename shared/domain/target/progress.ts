import type { ExitShare } from '../policy/scheme';
import { countProgress, emptyScopeTally, type Period, type ScopeTally } from './count-progress';
import { baseEquation } from './equations';
import { compareText, compareUnions } from './order';
import type { NowFigure, ProgressInput, ScopeProgress, TargetProgress, UnionName, YearProgress } from './progress-types';
import { type Count, ratesOf } from './rate';
import { drillKey, type Figure, figureOf } from './tally';
import { planTasks, type YearTask } from './tasks';
import { yearSpan } from './year-span';
import { YEAR_FIGURES, type YearFigure, type YearTally } from './year-tally';

type DrillRecord = Record<string, readonly string[]>;

const left = (task: number, done: number): number => Math.max(0, task - done);

/**
 * Where a base stands against its shares: task, done, remaining, rates, forecast, for the whole and each union.
 *
 * Units:  户 and 人; people of the base are those that the base froze, people on file those of the form today.
 *         Rates in basis points, not capped.
 * Policy: rules.md 7. Done = first exit since the base by 脱困 or 解困 with its date in the year and up to `asOf`.
 *         A 解困 before the base's day counts as done so far but for no year (`beforeBase`).
 * Speed:  one pass over the households.
 */
export function targetProgress(input: ProgressInput): TargetProgress {
  const { base, asOf, scheme } = input;
  const shares = [...scheme.shares].sort((a, b) => a.year - b.year);
  const periods = [...shares.map((share) => periodOf(share, input)), { year: 0, from: asOf, to: asOf, until: asOf, begun: false }];
  const tally = countProgress(input, periods);
  const names = namesOf(input);
  const unions = [...new Set([...base.unions.map(({ id }) => id), ...tally.unions.keys()])]
    .map((id): UnionName => names.get(id) ?? { id, name: id, code: id })
    .sort(compareUnions);

  const baseOf = (id: string): Count => tally.unions.get(id)?.base ?? { households: 0, persons: 0 };
  const allocations = input.allocations.filter((each) => each.baseId === base.id);
  const tasks = planTasks(
    unions.map((union) => ({ ...union, base: baseOf(union.id).households })),
    shares,
    allocations,
  );
  const people = planTasks(
    unions.map((union) => ({ ...union, base: baseOf(union.id).persons })),
    shares,
    [],
  );

  const drill: DrillRecord = {};
  const scope = (id: string | null, name: string, code: string, of: ScopeTally): ScopeProgress =>
    scopeProgress({
      unionId: id,
      name,
      code,
      tally: of,
      periods,
      drill,
      tasks: (id === null ? tasks.total : tasks.unions.get(id)) ?? [],
      people: (id === null ? people.total : people.unions.get(id)) ?? [],
    });
  const total = scope(null, '合计', '', tally.total);
  const perUnion = unions
    .filter(({ id }) => tally.unions.has(id) || tasks.unions.get(id)?.some(({ task }) => task > 0))
    .map(({ id, name, code }) => scope(id, name, code, tally.unions.get(id) ?? emptyScopeTally(periods)));
  return { asOf, total, unions: perUnion, drill, taskDifferences: tasks.differences };
}

function periodOf({ year }: ExitShare, { scheme, asOf }: ProgressInput): Period {
  const span = yearSpan(year, scheme.yearEnd);
  return { ...span, until: span.to < asOf ? span.to : asOf, begun: span.from <= asOf };
}

/** Unions by their name in the base, else by the present one. */
function namesOf({ base, unions = [] }: ProgressInput): ReadonlyMap<string, UnionName> {
  return new Map([...unions, ...base.unions].map((union) => [union.id, union]));
}

interface ScopeParts {
  readonly unionId: string | null;
  readonly name: string;
  readonly code: string;
  readonly tally: ScopeTally;
  readonly periods: readonly Period[];
  readonly drill: DrillRecord;
  readonly tasks: readonly YearTask[];
  readonly people: readonly YearTask[];
}

const NOW_FIGURES: readonly NowFigure[] = [
  'cumulativeDone',
  'cumulativeGraduated',
  'cumulativeRelieved',
  'cumulativeDeregistered',
  'notRelieved',
  'gone',
  'unexplained',
  'beforeBase',
];

function scopeProgress(parts: ScopeParts): ScopeProgress {
  const { unionId, name, code, tally, periods, drill } = parts;
  const base = figureOf(tally.base, drill, drillKey(unionId, 0, 'base'));
  const years = parts.tasks.flatMap((task, i) => {
    const period = periods[i];
    const of = tally.periods[i];
    return period === undefined || of === undefined ? [] : [yearProgress(parts, period, of, base, task, parts.people[i]?.task ?? 0)];
  });
  const today = tally.periods[tally.periods.length - 1];
  if (today === undefined) throw new Error('The period of today is missing');
  const now = pick(NOW_FIGURES, today, drill, unionId, 0);
  return { unionId, name, code, base, years, now, equation: baseEquation(base, now) };
}

function pick<F extends YearFigure>(figures: readonly F[], of: YearTally, drill: DrillRecord, unionId: string | null, year: number): Record<F, Figure> {
  const picked: Partial<Record<F, Figure>> = {};
  for (const figure of figures) picked[figure] = figureOf(of.by[figure], drill, drillKey(unionId, year, figure));
  return picked as Record<F, Figure>;
}

function yearProgress({ unionId, drill }: ScopeParts, period: Period, tally: YearTally, base: Figure, planned: YearTask, persons: number): YearProgress {
  const { year, from, to, begun } = period;
  const figures = pick(YEAR_FIGURES, tally, drill, unionId, year);
  const { done, cumulativeDone, cumulativeDeregistered } = figures;
  const task = { households: planned.task, persons };
  const afterDeregistered = { households: base.households - cumulativeDeregistered.households, persons: base.persons - cumulativeDeregistered.persons };
  return {
    year,
    from,
    to,
    begun,
    task,
    figures,
    shareBp: planned.shareBp,
    computedTask: planned.computedTask,
    taskDocument: planned.document,
    cumulativeTask: planned.cumulativeTask,
    remaining: { households: left(task.households, done.households), persons: left(persons, done.persons) },
    deregisteredBy: [...tally.reasons]
      .sort(([a], [b]) => compareText(a, b))
      .map(([reason, of]) => ({ reason, figure: figureOf(of, drill, drillKey(unionId, year, `deregistered.${reason}`)) })),
    rates: {
      annualTask: ratesOf(done, task),
      cumulative: ratesOf(cumulativeDone, base),
      afterDeregistered: ratesOf(cumulativeDone, afterDeregistered),
      onFileAtYearStart: ratesOf(figures.exitsOfOnFile, figures.onFileAtStart),
    },
  };
}
