import { requireMonthIndex } from '../../shared/domain/calendar/month';
import type { Household } from '../../shared/domain/household/household';
import type { Union } from '../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../shared/domain/policy/scheme';
import type { JudgeInput } from '../../shared/domain/verdict/income-verdict';
import { firstPassOf, judgeQuickOf } from '../../shared/domain/verdict/judge-quick';
import { builtInScheme } from '../../shared/policy/built-in-scheme';
import { asRead, GENERATED_STANDARDS, generateHouseholds, LAST_MONTH } from '../support/generate/households';
import { inMs, limitRow, noteRow, type Row } from './figures';
import { clean, median, timedWork } from './measure';
import { naiveJudge } from './naive-judge';
import { inThousands, type Setting } from './setting';

const COLLECTING_MS = 3000;
const THROUGH = requireMonthIndex(LAST_MONTH);

/** Judging all households of a ledger, as a list does it, and with the first month that ever passed, as one asks of a file. */
export async function judging(setting: Setting): Promise<readonly Row[]> {
  return [...(await judgeMany(setting, setting.small, 30)), ...(await judgeMany(setting, setting.large, 300))];
}

async function judgeMany({ months }: Setting, count: number, mostMs: number): Promise<readonly Row[]> {
  const { unions, households: generated } = generateHouseholds({ seed: 11, count, months });
  const households = generated.map(asRead);
  const byId = new Map(unions.map((union) => [union.id, union]));
  const scheme: PolicyScheme = { ...builtInScheme(), standards: GENERATED_STANDARDS };
  clean();
  // Half of the collector's work goes on beside ours; it is of making the households, not of judging them.
  await new Promise((resolve) => setTimeout(resolve, COLLECTING_MS));

  // Under other settings nothing that an earlier judgement may have kept is of use, as when a ledger was just opened.
  // All are made alike, so that none of them is another shape to the compiler.
  const settings = [
    { excludeRelief: true, excludeUnionAid: true },
    { excludeRelief: false, excludeUnionAid: true },
    { excludeRelief: true, excludeUnionAid: false },
    { excludeRelief: false, excludeUnionAid: false },
  ].map((income): PolicyScheme => ({ ...scheme, income: { ...scheme.income, ...income } }));
  const cold: number[] = [];
  const warm: number[] = [];
  const whole: number[] = [];
  const naive: number[] = [];
  for (const each of settings) cold.push(await timedWork(() => judgeAll(households, byId, each)));
  const [usual = scheme] = settings;
  for (let i = 0; i < 15; i += 1) warm.push(await timedWork(() => judgeAll(households, byId, usual)));
  for (const each of settings) whole.push(await timedWork(() => judgeWhole(households, byId, each)));
  for (let i = 0; i < (count > 10_000 ? 1 : 3); i += 1) naive.push(await timedWork(() => naiveAll(households, scheme)));
  agree(households, byId, scheme);

  const size = `${inThousands(count)} households × ${String(months)} months`;
  const other = { name: 'naive, month by month', ms: median(naive) };
  return [
    limitRow(`judging ${size}, warm`, median(warm), mostMs, other),
    limitRow(`judging ${size}, cold`, median(cold), mostMs, other),
    noteRow(`judging ${size}: the very first time`, inMs(cold[0] ?? 0)),
    noteRow(`judging ${size} and the first month ever passed (asked of a file, not of a list)`, inMs(median(whole))),
  ];
}

const inputOf = (household: Household, unions: ReadonlyMap<string, Union>, scheme: PolicyScheme): JudgeInput => ({
  household,
  union: unions.get(household.unionId),
  scheme,
});

function judgeAll(households: readonly Household[], unions: ReadonlyMap<string, Union>, scheme: PolicyScheme): number {
  let passed = 0;
  for (const household of households) if (judgeQuickOf(inputOf(household, unions, scheme), THROUGH).verdict === 'passed') passed += 1;
  return passed;
}

function judgeWhole(households: readonly Household[], unions: ReadonlyMap<string, Union>, scheme: PolicyScheme): number {
  let passed = 0;
  for (const household of households) {
    const input = inputOf(household, unions, scheme);
    const { verdict } = judgeQuickOf(input, THROUGH);
    const first = firstPassOf(input);
    if (verdict === 'passed' && first !== null) passed += 1;
  }
  return passed;
}

function naiveAll(households: readonly Household[], scheme: PolicyScheme): number {
  let passed = 0;
  for (const household of households) if (naiveJudge(household, scheme, LAST_MONTH).verdict === 'passed') passed += 1;
  return passed;
}

/** A figure of something that judges wrongly is none. */
function agree(households: readonly Household[], unions: ReadonlyMap<string, Union>, scheme: PolicyScheme): void {
  for (const household of households) {
    const input = inputOf(household, unions, scheme);
    const naive = naiveJudge(household, scheme, LAST_MONTH);
    if (judgeQuickOf(input, THROUGH).verdict !== naive.verdict || firstPassOf(input) !== naive.firstPass)
      throw new Error(`The two judges differ about ${household.id}`);
  }
}
