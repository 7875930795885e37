import type { OutputOf } from '../../../../shared/contract/contract';

export type HouseholdFile = OutputOf<'household:file'>;
type Field = HouseholdFile['fields'][number];

/** A field of the file. */
export function field(key: string, label: string, written: string, more: Partial<Field> = {}): Field {
  return { key, label, section: '基本信息', type: 'text', codeList: null, options: null, mandatory: false, written, asWritten: null, warning: null, ...more };
}

/** A file with four facts and two months. Invented. */
export function householdFile(changed: Partial<HouseholdFile> = {}): HouseholdFile {
  return {
    id: 'h0',
    revision: 5,
    fileNo: '000001',
    nationalNo: '',
    name: '甲某兰',
    unionName: '示例区总工会',
    areaName: '',
    statusLabel: '在档',
    status: '在档',
    level: '全国级',
    population: 2,
    age: 50,
    fields: [
      field('name', '姓名', '甲某兰', { type: 'name', mandatory: true }),
      field('phone', '手机号码', '13800000000', { type: 'phone' }),
      field('idNumber', '身份证号', '', { type: 'id' }),
      field('mainCause', '主要致困原因', '下岗失业', { section: '致困原因与措施', mandatory: true }),
    ],
    members: [],
    helpers: [],
    verdict: {
      verdict: 'insufficient',
      through: '2018-12',
      headline: '暂无法认定',
      sentence: '暂无法认定：缺2018年11月收入。补录后若超过600元，即满6个月。',
      notes: [],
      open: [],
      firstPass: null,
      earliest: null,
      runSoFar: 1,
      lowestMargin: null,
      marks: [],
      lineDocuments: [],
    },
    months: ['2018-11', '2018-12'].map((month, i) => ({
      month,
      population: i === 0 ? null : 2,
      ownFen: i === 0 ? null : 150_000,
      allFen: i === 0 ? null : 150_000,
      perHeadFen: i === 0 ? null : 75_000,
      perHeadAllFen: i === 0 ? null : 75_000,
      lineFen: 60_000,
      lineByCity: false,
      above: i === 0 ? null : true,
      inRun: false,
      unsplitFen: 0,
      source: '核查',
    })),
    futureLines: [],
    episodes: [],
    findings: [],
    ...changed,
  };
}
