import type { IncomeRecord } from '../../../../../shared/domain/household/income-record';
import type { JudgeInput, VerdictCode } from '../../../../../shared/domain/verdict/income-verdict';

/**
 * The rule read aloud, month by month, with nothing in common with the product's code: months are counted by
 * stepping a (year, month) pair, amounts are BigInt fractions, the line is searched for every time.
 */
interface NaiveMonth {
  readonly month: string;
  readonly state: 'above' | 'below' | 'equal' | 'no-income' | 'no-line';
}

export interface NaiveVerdict {
  readonly verdict: VerdictCode;
  readonly states: readonly NaiveMonth['state'][];
  readonly firstPass: string | null;
  readonly runSoFar: number;
  readonly earliest: string | null;
}

function step(month: string, by: 1 | -1): string {
  let [year, inYear] = month.split('-').map(Number) as [number, number];
  inYear += by;
  if (inYear === 0) [year, inYear] = [year - 1, 12];
  if (inYear === 13) [year, inYear] = [year + 1, 1];
  return `${String(year)}-${inYear < 10 ? '0' : ''}${String(inYear)}`;
}

function lineOf(input: JudgeInput, month: string): bigint | null {
  const { head, home } = input.household;
  const place = (head.workerKind === '农民工' ? head.workArea : undefined) ?? home.area ?? input.union?.area;
  const all = Object.values(input.scheme.standards).filter((s) => s.from <= month);
  for (const area of [place, place?.slice(0, 4)]) {
    const ofArea = all.filter((s) => s.area === area);
    const newest = ofArea
      .map((s) => s.from)
      .sort()
      .pop();
    const entry = ofArea
      .filter((s) => s.from === newest)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .pop();
    if (entry !== undefined) return BigInt(entry.fen);
  }
  return null;
}

function ownIncome(record: IncomeRecord, input: JudgeInput): bigint | null {
  const { relief, unionAid, ...others } = record.items;
  const counted = [...Object.values(others)];
  if (!input.scheme.income.excludeRelief && relief !== undefined) counted.push(relief);
  if (!input.scheme.income.excludeUnionAid && unionAid !== undefined) counted.push(unionAid);
  const statesNothing = Object.keys(record.items).length === 0;
  return statesNothing ? null : counted.reduce((sum, fen) => sum + BigInt(fen), 0n);
}

function stateOf(input: JudgeInput, month: string): NaiveMonth['state'] {
  const record = input.household.incomes[month];
  if (record === undefined || record.population === null || record.population < 1) return 'no-income';
  const income = ownIncome(record, input);
  if (income === null) return 'no-income';
  const line = lineOf(input, month);
  if (line === null) return 'no-line';
  const overLine = income - line * BigInt(record.population);
  return overLine > 0n ? 'above' : overLine === 0n ? 'equal' : 'below';
}

function endsARun(end: string, months: number, isAbove: (month: string) => boolean): boolean {
  let month = end;
  for (let i = 0; i < months; i += 1) {
    if (!isAbove(month)) return false;
    month = step(month, -1);
  }
  return true;
}

export function naiveVerdict(input: JudgeInput, through: string): NaiveVerdict {
  const { runMonths } = input.scheme;
  const window: string[] = [];
  for (let month = through; window.length < runMonths; month = step(month, -1)) window.unshift(month);
  const states = window.map((month) => stateOf(input, month));
  const verdict = states.some((s) => s === 'below' || s === 'equal') ? 'failed' : states.every((s) => s === 'above') ? 'passed' : 'insufficient';
  const above = (month: string): boolean => stateOf(input, month) === 'above';
  const recorded = Object.keys(input.household.incomes).sort();
  const firstPass = recorded.find((month) => endsARun(month, runMonths, above)) ?? null;
  let runSoFar = 0;
  for (let month = through; above(month); month = step(month, -1)) runSoFar += 1;
  let earliest: string | null = null;
  if (verdict !== 'passed') {
    earliest = step(through, 1);
    while (!endsARun(earliest, runMonths, (month) => month > through || above(month))) earliest = step(earliest, 1);
  }
  return { verdict, states, firstPass, runSoFar, earliest };
}
