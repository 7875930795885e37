import { monthOfIndex, requireMonthIndex } from '../calendar/month';
import { afterExpenses, countIncome, hasPopulation, isKnownRecord } from '../income/count-income';
import { comparePerHead, compareWithLine } from '../income/per-head';
import type { Month } from '../primitives';
import { placeOf } from '../standard/place';
import { type LineSeries, laterSteps, standardAt } from '../standard/standard-table';
import type { FutureLineBreak, IncomeVerdict, JudgeInput, LowestMargin, MonthFinding, RunVerdict, VerdictCode } from './income-verdict';
import { firstPassIndex, type JudgedMonths, judgedMonths, runEndingAt } from './judge-quick';
import { lineFor } from './line-for';

/**
 * What one month says: income, people, line, and whether it is above.
 * `deductExpenses` gives own income after rigid expenses.
 */
export function findMonth(input: JudgeInput, line: LineSeries, index: number, deductExpenses = false): MonthFinding {
  const month = monthOfIndex(index);
  const record = input.household.incomes[month];
  const standard = standardAt(line, index);
  const lineFacts = standard.known
    ? { lineFen: standard.fen, byCity: standard.byCity, document: standard.entry.document }
    : { lineFen: null, byCity: false, document: '' };
  if (record === undefined) {
    return { month, population: null, ownFen: null, allFen: null, ...lineFacts, source: null, known: false, above: null };
  }
  const population = hasPopulation(record) ? record.population : null;
  const counted = countIncome(record, input.scheme.income);
  const stated = isKnownRecord({ ...record, population: 1 });
  const known = population !== null && stated;
  const ownFen = deductExpenses ? afterExpenses(counted) : counted.ownFen;
  return {
    month,
    population,
    ownFen: stated ? ownFen : null,
    allFen: stated ? counted.allFen : null,
    ...lineFacts,
    source: record.source,
    known,
    above: known && lineFacts.lineFen !== null ? compareWithLine({ fen: ownFen, population }, lineFacts.lineFen) > 0 : null,
  };
}

function isEqualToLine({ population, ownFen, lineFen }: MonthFinding): boolean {
  return population !== null && ownFen !== null && lineFen !== null && ownFen === lineFen * population;
}

function lowestMargin(months: readonly MonthFinding[]): LowestMargin | null {
  let lowest: LowestMargin | null = null;
  for (const { month, population, ownFen, lineFen } of months) {
    if (population === null || ownFen === null || lineFen === null) continue;
    const margin = { fen: ownFen - lineFen * population, population };
    if (lowest === null || comparePerHead(margin, lowest.margin) < 0) lowest = { month, margin };
  }
  return lowest;
}

function judgeRun(months: readonly MonthFinding[], marked: JudgedMonths, throughIndex: number): RunVerdict {
  const runMonths = months.length;
  const notAbove = months.filter((m) => m.above === false);
  const missing = months.filter((m) => !m.known);
  const missingLines = months.filter((m) => m.lineFen === null).map((m) => m.month);
  const verdict: VerdictCode = notAbove.length > 0 ? 'failed' : missing.length > 0 || missingLines.length > 0 ? 'insufficient' : 'passed';
  const runSoFar = runEndingAt(marked, throughIndex);
  const passed = firstPassIndex(marked, runMonths);
  return {
    verdict,
    months,
    below: notAbove.filter((m) => !isEqualToLine(m)),
    equal: notAbove.filter(isEqualToLine),
    missingMonths: missing.map((m) => m.month),
    missingPopulation: missing.filter((m) => m.ownFen !== null).map((m) => m.month),
    missingLines,
    firstPass: passed < 0 ? null : monthOfIndex(passed),
    runSoFar,
    earliest: verdict === 'passed' ? null : monthOfIndex(throughIndex + runMonths - runSoFar),
    lowestMargin: verdict === 'passed' ? lowestMargin(months) : null,
  };
}

function futureBreaks(last: MonthFinding | undefined, line: LineSeries, throughIndex: number): readonly FutureLineBreak[] {
  if (last === undefined || last.above !== true || last.ownFen === null || last.population === null) return [];
  const perHead = { fen: last.ownFen, population: last.population };
  return laterSteps(line, throughIndex)
    .filter((step) => compareWithLine(perHead, step.entry.fen) <= 0)
    .map((step) => ({ from: step.from, lineFen: step.entry.fen, byCity: step.byCity, document: step.entry.document, perHead }));
}

/** Whether unconfirmed 未分项合计 stands in a figure that ought to leave relief or aid out. */
function holdsUnsplit({ household, scheme }: JudgeInput, months: readonly MonthFinding[]): boolean {
  if (!scheme.income.excludeRelief && !scheme.income.excludeUnionAid) return false;
  return months.some(({ month, known }) => {
    const record = household.incomes[month];
    return known && record !== undefined && (record.items.unsplit ?? 0) > 0 && record.splitConfirmed !== true;
  });
}

/**
 * Judges the income of one file for the months that end with `through`, with every reason.
 *
 * Units:  fen of the whole household, fen per person for lines; per-head amounts are exact fractions.
 * Policy: rules.md 3a. Passed only when each month of the window is known, has a known line and is strictly
 *         above it; failed when any known month is not above; else insufficient. Records after `through` do
 *         not count, except for `firstPass`, which looks at the whole record.
 */
export function judgeIncome(input: JudgeInput, through: Month): IncomeVerdict {
  const { household, scheme } = input;
  const throughIndex = requireMonthIndex(through);
  const line = lineFor(input);
  const runAs = (deduct: boolean): RunVerdict => {
    const months = Array.from({ length: scheme.runMonths }, (_, i) => findMonth(input, line, throughIndex - scheme.runMonths + 1 + i, deduct));
    return judgeRun(months, judgedMonths(input, deduct), throughIndex);
  };
  const run = runAs(false);
  const category = household.home.category;
  return {
    ...run,
    through,
    runMonths: scheme.runMonths,
    place: placeOf(household, input.union, scheme),
    byCity: run.months.some((m) => m.byCity),
    unsplit: holdsUnsplit(input, run.months),
    withDeduction: category !== undefined && scheme.income.deductExpensesFor.includes(category) ? runAs(true) : null,
    futureLineBreaks: futureBreaks(run.months[run.months.length - 1], line, throughIndex),
  };
}
