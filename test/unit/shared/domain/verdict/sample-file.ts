import type { Home } from '../../../../../shared/domain/household/household';
import type { IncomeRecord } from '../../../../../shared/domain/household/income-record';
import type { DibaoStandard, PolicyScheme } from '../../../../../shared/domain/policy/scheme';
import type { JudgeInput } from '../../../../../shared/domain/verdict/income-verdict';

/** [area, from, yuan]: one entry of the line. */
export type LineRow = readonly [area: string, from: string, yuan: number];

/** The city's floor of the sample ledgers. */
export const CITY_LINE: LineRow = ['1303', '2018-01', 600];

/** A scheme with the defaults of the rules and the given lines. */
export function schemeOf(lines: readonly LineRow[] = [CITY_LINE], changes: Partial<PolicyScheme> = {}): PolicyScheme {
  const standards: Record<string, DibaoStandard> = {};
  lines.forEach(([area, from, yuan], i) => {
    const id = `s${String(i).padStart(3, '0')}`;
    standards[id] = { id, area, from, fen: Math.round(yuan * 100), document: `文〔${from}〕${String(i)}号` };
  });
  return {
    id: 'scheme',
    name: '测试方案',
    from: '2017-12-06',
    source: { document: '测试', clause: '1' },
    standards,
    runMonths: 6,
    income: { excludeRelief: true, excludeUnionAid: true, deductExpensesFor: [] },
    standardPlace: 'household',
    shares: [],
    baseOn: '2017-12-31',
    procedureWorkingDays: 30,
    watchMonths: 12,
    watchBp: 12_000,
    holidays: {},
    workdays: {},
    workingAge: { men: [16, 59], women: [16, 54] },
    employedStates: ['在岗', '灵活就业'],
    yearEnd: '12-31',
    ...changes,
  };
}

/** A record whose whole income is wages. */
export function wages(month: string, yuan: number, population: number | null = 1, more: Partial<IncomeRecord> = {}): IncomeRecord {
  return { month, population, items: { wages: Math.round(yuan * 100) }, source: '核查', enteredBy: '王经办', enteredOn: '2019-01-15', ...more };
}

/** A file in the county-less city 1303 (its own line, so no caveat) with the given records. */
export function fileOf(records: readonly IncomeRecord[], scheme: PolicyScheme = schemeOf(), home: Home = { area: '1303' }): JudgeInput {
  return {
    household: { head: { name: '张秀兰' }, home, incomes: Object.fromEntries(records.map((record) => [record.month, record])) },
    union: null,
    scheme,
  };
}

/** Wages of a one-person file by month of 2018, January first; `null` leaves the month without a record. */
export function year2018(...yuan: readonly (number | null)[]): readonly IncomeRecord[] {
  return yuan.flatMap((amount, i) => (amount === null ? [] : [wages(`2018-${String(i + 1).padStart(2, '0')}`, amount)]));
}

/** The second half of 2018 alone. */
export function secondHalf(...yuan: readonly (number | null)[]): readonly IncomeRecord[] {
  return year2018(null, null, null, null, null, null, ...yuan);
}
