import { requireMonthIndex } from '../../shared/domain/calendar/month';
import type { Household } from '../../shared/domain/household/household';
import type { Union } from '../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../shared/domain/policy/scheme';
import { judgeQuickOf } from '../../shared/domain/verdict/judge-quick';
import { builtInScheme } from '../../shared/policy/built-in-scheme';
import { asRead, GENERATED_STANDARDS, generateHouseholds, LAST_MONTH } from '../support/generate/households';
import { limitRow, type Row } from './figures';
import { clean, median, timedWork } from './measure';
import { naiveJudge } from './naive-judge';
import { inThousands, type Setting } from './setting';

const THROUGH = requireMonthIndex(LAST_MONTH);

/** Judging all households of a ledger: with the income columns compiled before, and without. */
export async function judging(setting: Setting): Promise<readonly Row[]> {
  return [...(await judgeMany(setting, setting.small, 30)), ...(await judgeMany(setting, setting.large, 300))];
}

async function judgeMany({ months }: Setting, count: number, mostMs: number): Promise<readonly Row[]> {
  const { unions, households: generated } = generateHouseholds({ seed: 11, count, months });
  const households = generated.map(asRead);
  const byId = new Map(unions.map((union) => [union.id, union]));
  const scheme: PolicyScheme = { ...builtInScheme(), standards: GENERATED_STANDARDS };
  clean();

  // Columns are kept by document and by what counts as income: other settings find none, as the first question does.
  const others = [
    { excludeRelief: false, excludeUnionAid: true },
    { excludeRelief: true, excludeUnionAid: false },
    { excludeRelief: false, excludeUnionAid: false },
  ].map((income): PolicyScheme => ({ ...scheme, income: { ...scheme.income, ...income } }));
  const cold: number[] = [];
  const warm: number[] = [];
  const naive: number[] = [];
  for (const each of [scheme, ...others]) cold.push(await timedWork(() => judgeAll(households, byId, each)));
  for (let i = 0; i < 15; i += 1) warm.push(await timedWork(() => judgeAll(households, byId, scheme)));
  for (let i = 0; i < 3; i += 1) naive.push(await timedWork(() => naiveAll(households, scheme)));
  agree(households, byId, scheme);

  const size = `${inThousands(count)} households × ${String(months)} months`;
  const other = { name: 'naive, month by month', ms: median(naive) };
  return [limitRow(`judging ${size}, warm`, median(warm), mostMs, other), limitRow(`judging ${size}, cold`, median(cold), mostMs, other)];
}

function judgeAll(households: readonly Household[], unions: ReadonlyMap<string, Union>, scheme: PolicyScheme): number {
  let passed = 0;
  for (const household of households) if (judgeQuickOf({ household, union: unions.get(household.unionId), scheme }, THROUGH).verdict === 'passed') passed += 1;
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
    const quick = judgeQuickOf({ household, union: unions.get(household.unionId), scheme }, THROUGH);
    const naive = naiveJudge(household, scheme, LAST_MONTH);
    if (quick.verdict !== naive.verdict || quick.firstPass !== naive.firstPass) throw new Error(`The two judges differ about ${household.id}`);
  }
}
