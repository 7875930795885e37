import type { HouseholdsExport } from '../../../../../../electron/service/excel/export/export-input';
import { emptyHousehold } from '../../../../../../electron/service/excel/import/empty-household';
import type { IndexRow } from '../../../../../../electron/service/queries/household-index';
import type { Household } from '../../../../../../shared/domain/household/household';
import type { IncomeRecord } from '../../../../../../shared/domain/household/income-record';

export const HEAD_ID = '130302198001011234';
export const MEMBER_ID = '130302201005052345';
export const CARD = '6222080422235264211';
export const PHONE = '13812345678';

const record = (month: string, population: number | null, unsplit: number): IncomeRecord => ({
  month,
  population,
  items: { unsplit },
  source: '核查',
  enteredBy: '王经办',
  enteredOn: '2019-01-05',
});

/** An invented household with something in every kind of cell; `changes` lies over it. */
export function sampleHousehold(number: number, changes: Partial<Household> = {}): Household {
  const fileNo = String(number).padStart(6, '0');
  const empty = emptyHousehold({ unionId: 'u0001', name: '张建国', idNumber: HEAD_ID, birth: '1980-01-01', sex: '男' });
  return {
    ...empty,
    id: `h${fileNo}`,
    fileNo,
    nationalNo: `QHD${fileNo}`,
    head: { ...empty.head, phone: PHONE, postcode: '066000', health: '良好', workSince: '2001-07', monthlyIncomeFen: 123_456, employer: '海港区机械厂' },
    home: {
      area: '130302',
      address: '秦皇岛市海港区幸福里1栋2单元301',
      population: 3,
      totalYearIncomeFen: 3_420_000,
      singleParent: false,
      secondaryCauses: ['子女上学', '下岗失业'],
      plannedExitYear: 2019,
    },
    account: { bank: '中国工商银行', cardNo: CARD, holder: '张建国' },
    members: { m01: { id: 'm01', name: '张小明', relation: '儿子', idNumber: MEMBER_ID, birth: '2010-05-05', monthlyIncomeFen: 0 } },
    incomes: { '2018-11': record('2018-11', 3, 180_003), '2018-12': record('2018-12', 3, 0) },
    pairings: { p01: { id: 'p01', name: '汤红', unit: '市民政局', phone: '13900001111', from: '2018-03', plannedExitYear: 2019 } },
    ...changes,
  };
}

export function sampleRow(household: Household): IndexRow {
  return {
    household,
    union: { id: 'u0001', name: '海港区总工会', parentId: null, code: '130302', area: '130302' },
    persons: 3,
    status: '在档',
    perHeadFen: 60_001,
    marks: ['unknown', 'unknown', 'unknown', 'unknown', 'above', 'below'],
    verdict: 'failed',
    openHelpers: Object.values(household.pairings),
  };
}

export function sampleExport(households: readonly Household[], changes: Partial<HouseholdsExport> = {}): HouseholdsExport {
  return {
    rows: households.map(sampleRow),
    masked: false,
    unionName: '秦皇岛市总工会',
    workingDate: '2019-01-15',
    headCode: 'AB12-CD34-EF56',
    demo: false,
    ...changes,
  };
}
