import { RETIRED } from '../codes/area-data';
import type { PolicyScheme } from '../domain/policy/scheme';
import { PUBLIC_HOLIDAYS, SHIFTED_WORKDAYS } from './public-holidays';

/** Id of the scheme that every new ledger starts with. */
export const BUILT_IN_SCHEME_ID = 'scheme-2017';

/**
 * The scheme of the 2017 policy, as far as that paper says; the rest is our choice and marked so in `SCHEME_SETTINGS`.
 *
 * It holds no 低保标准: the office enters them, with `KNOWN_STANDARDS` offered. The exits it asks for begin with 2018,
 * but it is in force from the day of the paper, so that the base and the enrolments of that December are read by it.
 */
export function builtInScheme(): PolicyScheme {
  return {
    id: BUILT_IN_SCHEME_ID,
    name: '2018—2020年困难职工解困脱困方案',
    from: '2017-12-06',
    source: { document: '秦皇岛市总工会困难职工解困脱困工作文件（2017年12月6日）', clause: '目标任务与脱困、解困标准' },
    standards: {},
    runMonths: 6,
    income: { excludeRelief: true, excludeUnionAid: true, deductExpensesFor: [] },
    standardPlace: 'household',
    areaSuccessors: Object.fromEntries(RETIRED.map(([code, , successor]) => [code, successor])),
    shares: [
      { year: 2018, bp: 5000 },
      { year: 2019, bp: 4000 },
      { year: 2020, bp: 1000 },
    ],
    baseOn: '2017-12-31',
    procedureWorkingDays: 30,
    watchMonths: 12,
    watchBp: 12_000,
    holidays: PUBLIC_HOLIDAYS,
    workdays: SHIFTED_WORKDAYS,
    workingAge: { men: [16, 59], women: [16, 54] },
    employedStates: ['在岗', '灵活就业'],
    yearEnd: '12-31',
  };
}
