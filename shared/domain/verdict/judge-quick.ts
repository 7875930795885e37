import { monthIndex, monthOfIndex } from '../calendar/month';
import type { Household } from '../household/household';
import type { IncomeSettings } from '../income/count-income';
import { ownFenOf } from '../income/own-income';
import { recordAt } from '../income/record-at';
import type { Month } from '../primitives';
import { type LineSeries, lineFenAt } from '../standard/standard-table';
import type { JudgeInput, VerdictCode } from './income-verdict';
import { lineFor } from './line-for';

/** One of the small squares of a list: filled, empty, hatched. */
export type MonthMark = 'above' | 'below' | 'unknown';

/** The months of one file, how their incomes count and the line they are held against. */
export interface JudgedMonths {
  readonly incomes: Household['incomes'];
  readonly settings: IncomeSettings;
  readonly line: LineSeries;
  /** Own income after rigid expenses. */
  readonly deductExpenses: boolean;
}

/** What a list shows of a verdict. */
export interface QuickVerdict {
  readonly verdict: VerdictCode;
  /** The window, oldest first; `below` is at or below the line, `unknown` lacks income or line. */
  readonly marks: readonly MonthMark[];
}

/** The months of a file as a judgement reads them. */
export function judgedMonths(input: JudgeInput, deductExpenses = false): JudgedMonths {
  return { incomes: input.household.incomes, settings: input.scheme.income, line: lineFor(input), deductExpenses };
}

/**
 * How the month at `index` stands to its own line.
 * Policy: rules.md 2 and 3a. Strictly above or not; without income, people or line it is unknown.
 */
export function markAt({ incomes, settings, line, deductExpenses }: JudgedMonths, index: number): MonthMark {
  const record = recordAt(incomes, index);
  if (record === undefined) return 'unknown';
  const fen = ownFenOf(record, settings, deductExpenses);
  if (fen < 0) return 'unknown';
  const lineFen = lineFenAt(line, index);
  if (lineFen < 0) return 'unknown';
  return fen > lineFen * (record.population ?? 0) ? 'above' : 'below';
}

/**
 * First month index anywhere in the record that ends `runMonths` months in a row above the line; -1 when none does.
 * Speed: looks at the last month of a possible run first. One that is not above rules out every run that holds it, so
 *        that of a file that never passes only one month in `runMonths` is read.
 */
export function firstPassIndex(months: JudgedMonths, runMonths: number): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const month of Object.keys(months.incomes)) {
    const index = monthIndex(month);
    if (index < first) first = index;
    if (index > last) last = index;
  }
  // Months from the last one that is not above to before `unread` are known to be above.
  let unread = Math.max(first, months.line.first);
  let end = unread + runMonths - 1;
  while (end <= last) {
    let at = end;
    while (at >= unread && markAt(months, at) === 'above') at -= 1;
    if (at < unread) return end;
    unread = end + 1;
    end = at + runMonths;
  }
  return -1;
}

/** Months in a row above the line that end with the month at `index`. */
export function runEndingAt(months: JudgedMonths, index: number): number {
  let run = 0;
  while (markAt(months, index - run) === 'above') run += 1;
  return run;
}

/**
 * The verdict without its explanation, for lists of many thousand households.
 *
 * Shape: `throughIndex` is `monthIndex(through)`; the answer equals that of `judgeIncome` (a property test holds them together).
 * Speed: reads the months of the window from the documents and nothing else: putting all months into columns first
 *        took five times as long, for months that no list shows.
 */
export function judgeQuick(months: JudgedMonths, throughIndex: number, runMonths: number): QuickVerdict {
  const marks = new Array<MonthMark>(runMonths);
  let verdict: VerdictCode = 'passed';
  for (let i = 0; i < runMonths; i += 1) {
    const mark = markAt(months, throughIndex - runMonths + 1 + i);
    marks[i] = mark;
    if (mark === 'below') verdict = 'failed';
    else if (mark === 'unknown' && verdict === 'passed') verdict = 'insufficient';
  }
  return { verdict, marks };
}

/** `judgeQuick` of a file. */
export function judgeQuickOf(input: JudgeInput, throughIndex: number): QuickVerdict {
  return judgeQuick(judgedMonths(input), throughIndex, input.scheme.runMonths);
}

/** First month anywhere in the record that ends a whole run above the line; `null` when none does. */
export function firstPassOf(input: JudgeInput): Month | null {
  const index = firstPassIndex(judgedMonths(input), input.scheme.runMonths);
  return index < 0 ? null : monthOfIndex(index);
}
