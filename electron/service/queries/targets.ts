import type { OutputOf } from '../../../shared/contract/contract';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { TargetBase } from '../../../shared/domain/target/base';
import { describeCriteria } from '../../../shared/domain/target/criteria';
import { targetProgress } from '../../../shared/domain/target/progress';
import type { ProgressInput, TargetProgress, YearProgress } from '../../../shared/domain/target/progress-types';
import { forecastDeadline } from '../../../shared/domain/verdict/forecast';
import type { LedgerReader } from '../ledger/documents';
import { schemeOf } from '../ledger/scheme';
import { equationView } from './equation-view';
import { exitForecasts } from './exit-forecast';
import type { IndexRow } from './household-index';

type View = OutputOf<'targets:view'>;
type YearView = View['years'][number];

/** The base asked for, else the newest; undefined when none was frozen. */
export function baseOf(reader: LedgerReader, baseId: string | null): TargetBase | undefined {
  const bases = reader.all('targetBase');
  return baseId === null ? [...bases].sort((a, b) => b.version - a.version)[0] : bases.find((base) => base.id === baseId);
}

/** What the target rules read of the ledger on a working date. */
export function progressInput(reader: LedgerReader, base: TargetBase, rows: readonly IndexRow[], asOf: string): ProgressInput {
  const scheme = schemeOf(reader);
  return {
    base,
    households: reader.all('household'),
    allocations: reader.all('taskAllocation'),
    scheme,
    asOf,
    forecast: exitForecasts(rows, scheme, asOf),
    unions: reader.all('union').map(({ id, name, code }) => ({ id, name, code })),
  };
}

/** Key of a figure for the list page: which base, then the figure's own key. */
const drillOf = (base: TargetBase, key: string): string => `targets:${base.id}:${key}`;

/** The targets page. */
export function targetsView(reader: LedgerReader, base: TargetBase | undefined, progress: TargetProgress | null, asOf: string, unionId: string | null): View {
  const bases = [...reader.all('targetBase')]
    .sort((a, b) => b.version - a.version)
    .map(({ id, version, on, entries }) => ({ id, version, on, households: entries.length }));
  if (base === undefined || progress === null) return { base: null, bases, asOf, years: [], unions: [], equations: [], notRelieved: null, taskDifferences: [] };
  const scheme = schemeOf(reader);
  const scope = unionId === null ? progress.total : (progress.unions.find((union) => union.unionId === unionId) ?? progress.total);
  const figure = ({ households, persons, drill }: { households: number; persons: number; drill: string }) => ({
    households,
    persons,
    drill: drillOf(base, drill),
  });
  return {
    base: {
      id: base.id,
      version: base.version,
      on: base.on,
      frozenOn: base.frozenOn,
      frozenBy: base.frozenBy,
      document: base.document,
      ...figure(progress.total.base),
      criteriaText: [...describeCriteria(base.criteria, base.on)],
    },
    bases,
    asOf,
    years: scope.years.map((year) => yearView(year, base, scheme)),
    unions: progress.unions.map((union) => ({
      unionId: union.unionId ?? '',
      union: union.name,
      base: { households: union.base.households, persons: union.base.persons },
      years: union.years.map((year) => yearView(year, base, scheme)),
    })),
    equations: [equationView(scope.equation)],
    notRelieved: figure(scope.now.notRelieved),
    taskDifferences: [...progress.taskDifferences],
  };
}

function yearView(year: YearProgress, base: TargetBase, scheme: PolicyScheme): YearView {
  const figure = (name: keyof YearProgress['figures']) => ({ ...year.figures[name], drill: drillOf(base, year.figures[name].drill) });
  const deadline = forecastDeadline(year.year, scheme);
  const { cumulativeDone } = year.figures;
  return {
    year: year.year,
    shareBp: year.shareBp,
    task: year.task,
    computedTask: year.computedTask,
    taskDocument: year.taskDocument,
    done: figure('done'),
    graduated: figure('graduated'),
    relieved: figure('relieved'),
    remaining: year.remaining,
    forecast: {
      withProcedure: figure('forecastWith'),
      withoutProcedure: figure('forecastWithout'),
      first: figure('forecastNew'),
      submitBy: deadline.withProcedure.submitBy,
      lastIncomeMonth: deadline.withProcedure.lastIncomeMonth,
      lastIncomeMonthBare: deadline.withoutProcedure.lastIncomeMonth,
      holidayListKnown: deadline.holidayListKnown,
    },
    deregistered: figure('deregistered'),
    deregisteredBy: year.deregisteredBy.map(({ reason, figure: of }) => ({ reason: reason === '' ? '未写原因' : reason, households: of.households })),
    newExits: figure('newExits'),
    relapses: figure('relapses'),
    plannedLate: figure('plannedLate'),
    cumulativeTask: year.cumulativeTask,
    cumulativeDone: { households: cumulativeDone.households, persons: cumulativeDone.persons },
    rates: year.rates,
  };
}

/** Progress of the base, kept while ledger and working date are the same. */
export class ProgressCache {
  #last: { readonly key: readonly unknown[]; readonly progress: TargetProgress } | null = null;

  progress(reader: LedgerReader, base: TargetBase, rows: readonly IndexRow[], asOf: string): TargetProgress {
    const key = [base, rows, asOf, reader.all('taskAllocation'), reader.all('policyScheme')];
    const last = this.#last;
    if (last !== null && last.key.length === key.length && last.key.every((part, i) => part === key[i])) return last.progress;
    const progress = targetProgress(progressInput(reader, base, rows, asOf));
    this.#last = { key, progress };
    return progress;
  }
}
