import { monthOfIndex } from '../calendar/month';
import type { IncomeSeries } from '../income/income-series';
import { incomeSeries } from '../income/income-series';
import type { Month } from '../primitives';
import { placeOf } from '../standard/place';
import { type LineSeries, lineFenAt, standardTable } from '../standard/standard-table';
import type { JudgeInput, VerdictCode } from './income-verdict';

/** One of the small squares of a list: filled, empty, hatched. */
export type MonthMark = 'above' | 'below' | 'unknown';

/** What a list shows of a verdict. */
export interface QuickVerdict {
  readonly verdict: VerdictCode;
  /** The window, oldest first; `below` is at or below the line, `unknown` lacks income or line. */
  readonly marks: readonly MonthMark[];
  readonly firstPass: Month | null;
}

/**
 * How the month at `index` stands to its own line.
 * Policy: rules.md 2 and 3a. Strictly above or not; without income, people or line it is unknown.
 */
export function markAt(series: IncomeSeries, line: LineSeries, index: number): MonthMark {
  const population = series.population[index - series.first] ?? 0;
  if (population === 0) return 'unknown';
  const lineFen = lineFenAt(line, index);
  if (lineFen < 0) return 'unknown';
  return (series.ownFen[index - series.first] ?? 0) > lineFen * population ? 'above' : 'below';
}

/** First month index anywhere in the record that ends `runMonths` months in a row above the line; -1 when none does. */
export function firstPassIndex(series: IncomeSeries, line: LineSeries, runMonths: number): number {
  const { first, population } = series;
  let run = 0;
  for (let at = 0; at < population.length; at += 1) {
    run = markAt(series, line, first + at) === 'above' ? run + 1 : 0;
    if (run >= runMonths) return first + at;
  }
  return -1;
}

/** Months in a row above the line that end with the month at `index`. */
export function runEndingAt(series: IncomeSeries, line: LineSeries, index: number): number {
  let run = 0;
  while (index - run >= series.first && markAt(series, line, index - run) === 'above') run += 1;
  return run;
}

/**
 * The verdict without its explanation, for lists of many thousand households.
 *
 * Shape:  `throughIndex` is `monthIndex(through)`; the answer equals that of `judgeIncome` (a property test holds them together).
 */
export function judgeQuick(series: IncomeSeries, line: LineSeries, throughIndex: number, runMonths: number): QuickVerdict {
  const marks: MonthMark[] = [];
  let verdict: VerdictCode = 'passed';
  for (let index = throughIndex - runMonths + 1; index <= throughIndex; index += 1) {
    const mark = markAt(series, line, index);
    marks.push(mark);
    if (mark === 'below') verdict = 'failed';
    else if (mark === 'unknown' && verdict === 'passed') verdict = 'insufficient';
  }
  const passed = firstPassIndex(series, line, runMonths);
  return { verdict, marks, firstPass: passed < 0 ? null : monthOfIndex(passed) };
}

/** `judgeQuick` from the documents; columns and lines are compiled once per version of each. */
export function judgeQuickOf(input: JudgeInput, throughIndex: number): QuickVerdict {
  const { household, union, scheme } = input;
  const place = placeOf(household, union, scheme);
  const line = standardTable(scheme.standards).lineOf(place === null ? null : place.area);
  return judgeQuick(incomeSeries(household, scheme.income), line, throughIndex, scheme.runMonths);
}
