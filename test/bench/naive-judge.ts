import type { Household } from '../../shared/domain/household/household';
import type { PolicyScheme } from '../../shared/domain/policy/scheme';
import type { VerdictCode } from '../../shared/domain/verdict/income-verdict';

type Mark = 'above' | 'below' | 'unknown';

function monthAfter(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

function lineIn(household: Household, scheme: PolicyScheme, month: string): number | undefined {
  const place = (household.head.workerKind === '农民工' ? household.head.workArea : undefined) ?? household.home.area ?? '';
  const valid = Object.values(scheme.standards).filter((standard) => standard.from <= month);
  for (const area of [place, place.slice(0, 4)]) {
    const own = valid.filter((standard) => standard.area === area).sort((a, b) => (a.from < b.from ? 1 : -1));
    if (own[0] !== undefined) return own[0].fen;
  }
  return undefined;
}

function markOf(household: Household, scheme: PolicyScheme, month: string): Mark {
  const record = household.incomes[month];
  if (record === undefined || record.population === null || record.population < 1) return 'unknown';
  const { relief = 0, unionAid = 0, ...items } = record.items;
  const own =
    Object.values(items).reduce((sum, fen) => sum + fen, 0) + (scheme.income.excludeRelief ? 0 : relief) + (scheme.income.excludeUnionAid ? 0 : unionAid);
  const line = lineIn(household, scheme, month);
  return line === undefined ? 'unknown' : own > line * record.population ? 'above' : 'below';
}

/** The rule as one would write it down the first time: month by month from the records. Gives verdict and first pass. */
export function naiveJudge(household: Household, scheme: PolicyScheme, through: string): { readonly verdict: VerdictCode; readonly firstPass: string | null } {
  const marks = Array.from({ length: scheme.runMonths }, (_unused, back) => markOf(household, scheme, monthAfter(through, -back)));
  let firstPass: string | null = null;
  let run = 0;
  let last = '';
  for (const month of Object.keys(household.incomes).sort()) {
    const follows = last !== '' && monthAfter(last, 1) === month;
    run = markOf(household, scheme, month) === 'above' ? (follows ? run : 0) + 1 : 0;
    last = month;
    if (run >= scheme.runMonths && firstPass === null) firstPass = month;
  }
  return { verdict: marks.includes('below') ? 'failed' : marks.every((mark) => mark === 'above') ? 'passed' : 'insufficient', firstPass };
}
