import { z } from 'zod';
import { Count, DateText, Empty, Id, RatePair, ShortText } from './common';

const Criteria = z.strictObject({
  levels: z.array(ShortText).max(20),
  exitTarget: z.enum(['yes-or-not-stated', 'yes-only']),
  includeTemporary: z.boolean(),
});

/** A number that opens the households behind it: `households:list` with filter.drill = this key. */
const Drilled = z.object({ households: z.int(), persons: z.int(), drill: z.string() });

const YearFigures = z.object({
  year: z.int(),
  shareBp: z.int(),
  task: Count,
  /** The computed task where one was handed down by document. */
  computedTask: z.int(),
  taskDocument: z.string().nullable(),
  done: Drilled,
  graduated: Drilled,
  relieved: Drilled,
  remaining: Count,
  /** Could still complete by the year's end: with and without the time the procedure takes. */
  forecast: z.object({
    withProcedure: Drilled,
    withoutProcedure: Drilled,
    /** Those for whom this is the first year in which they could (with the procedure): bars of several years add up. */
    first: Drilled,
    submitBy: DateText,
    lastIncomeMonth: z.string(),
    lastIncomeMonthBare: z.string(),
    holidayListKnown: z.boolean(),
  }),
  deregistered: Drilled,
  deregisteredBy: z.array(z.object({ reason: z.string(), households: z.int() })),
  newExits: Drilled,
  relapses: Drilled,
  /** Planned for this year but cannot make it. */
  plannedLate: Drilled,
  cumulativeTask: z.int(),
  cumulativeDone: Count,
  rates: z.object({ annualTask: RatePair, cumulative: RatePair, afterDeregistered: RatePair, onFileAtYearStart: RatePair }),
});

const Equation = z.object({ text: z.string(), holds: z.boolean(), difference: z.int() });

export const targetContract = {
  'base:preview': {
    input: z.strictObject({ on: DateText, criteria: Criteria }),
    output: z.object({
      households: z.int(),
      persons: z.int(),
      criteriaText: z.array(z.string()),
      leftOut: z.array(z.object({ reason: z.string(), households: z.int(), examples: z.array(z.string()) })),
      unions: z.array(z.object({ name: z.string(), households: z.int(), persons: z.int() })),
    }),
  },
  'base:freeze': {
    input: z.strictObject({ on: DateText, document: ShortText, criteria: Criteria }),
    output: z.object({ id: Id, version: z.int(), label: z.string() }),
  },
  'targets:view': {
    input: z.strictObject({ baseId: Id.nullable(), unionId: Id.nullable() }),
    output: z.object({
      base: z
        .object({
          id: Id,
          version: z.int(),
          on: DateText,
          frozenOn: z.string(),
          frozenBy: z.string(),
          document: z.string(),
          households: z.int(),
          persons: z.int(),
          criteriaText: z.array(z.string()),
          drill: z.string(),
        })
        .nullable(),
      bases: z.array(z.object({ id: Id, version: z.int(), on: DateText, households: z.int() })),
      asOf: DateText,
      years: z.array(YearFigures),
      unions: z.array(z.object({ unionId: Id, union: z.string(), base: Count, years: z.array(YearFigures) })),
      equations: z.array(Equation),
      notRelieved: Drilled.nullable(),
      /** Handed-down tasks that do not add up to the whole's: what does not balance is named. */
      taskDifferences: z.array(z.object({ year: z.int(), difference: z.int() })),
    }),
  },
  /** 下达任务数; null takes it away again. */
  'targets:setTask': {
    input: z.strictObject({ baseId: Id, year: z.int(), unionId: Id.nullable(), households: z.int().min(0).max(1_000_000).nullable(), document: ShortText }),
    output: z.object({ label: z.string() }),
  },
  /** The 进度统计表 as the screen shows it; the workbook carries the same numbers. */
  'report:progress': {
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.object({
      title: z.string(),
      columns: z.array(z.object({ key: z.string(), label: z.string(), group: z.string().nullable(), unit: z.string() })),
      rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      total: z.array(z.union([z.string(), z.number(), z.null()])),
      equations: z.array(Equation),
      /** Why a column and a number of the equations differ, where they do. */
      notes: z.array(z.string()),
      asOf: DateText,
    }),
  },
  'report:years': { input: Empty, output: z.array(z.int()) },
} as const;
