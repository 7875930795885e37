import type { OutputOf } from '../../shared/contract/contract';

type LedgerState = OutputOf<'session:state'>;
type Targets = OutputOf<'targets:view'>;
type YearFigures = Targets['years'][number];

/** An open ledger on a day that is today. Invented. */
export function ledgerState(changed: Partial<LedgerState> = {}): LedgerState {
  return {
    open: true,
    version: 1,
    unionName: '示例市总工会',
    unionId: 'u0',
    area: '1303',
    demo: false,
    clerk: '王经办',
    readOnly: false,
    openingNotes: [],
    workingDate: '2019-01-15',
    workingDateIsToday: true,
    households: 300,
    onFile: { households: 173, persons: 421 },
    undo: null,
    redo: null,
    savedAt: null,
    standards: 1,
    hasBase: true,
    ...changed,
  };
}

const rates = (numerator: number, denominator: number) => {
  const rate = { numerator, denominator, bp: denominator === 0 ? null : Math.floor((numerator * 10_000) / denominator + 0.5) };
  return { households: rate, persons: rate };
};

/** Figures of one year; persons are twice the households. Invented. */
export function yearFigures(year: number, task: number, done: number, changed: Partial<YearFigures> = {}): YearFigures {
  const drilled = (households: number, drill: string) => ({ households, persons: households * 2, drill: `${drill}.${String(year)}` });
  const count = (households: number) => ({ households, persons: households * 2 });
  return {
    year,
    shareBp: 5000,
    task: count(task),
    computedTask: task,
    taskDocument: null,
    done: drilled(done, 'done'),
    graduated: drilled(done, 'graduated'),
    relieved: drilled(0, 'relieved'),
    remaining: count(Math.max(0, task - done)),
    forecast: {
      withProcedure: drilled(0, 'forecastWith'),
      withoutProcedure: drilled(0, 'forecastWithout'),
      first: drilled(0, 'forecastNew'),
      submitBy: `${String(year)}-11-20`,
      lastIncomeMonth: `${String(year)}-10`,
      lastIncomeMonthBare: `${String(year)}-12`,
      holidayListKnown: true,
    },
    deregistered: drilled(0, 'deregistered'),
    deregisteredBy: [],
    newExits: drilled(0, 'newExits'),
    relapses: drilled(0, 'relapses'),
    plannedLate: drilled(0, 'plannedLate'),
    cumulativeTask: task,
    cumulativeDone: count(done),
    rates: { annualTask: rates(done, task), cumulative: rates(done, 300), afterDeregistered: rates(done, 300), onFileAtYearStart: rates(done, 300) },
    ...changed,
  };
}
