import { describe, expect, it } from 'vitest';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { CITY_LINE, fileOf, schemeOf, secondHalf, wages, year2018 } from './sample-file';

/** Rows of the sample month ledger with their answer, copied. */
const LEDGER = [
  {
    kind: 'gap',
    people: 5,
    yuan: [3988.8, 3115.55, 4173.1, 4125.45, 3551.15, 3269.3, 3666.5, null, 3440.65, 3676.05, 3486.45, 3356.6],
    verdict: 'insufficient',
    firstPass: '2018-06',
  },
  { kind: 'exact', people: 3, yuan: Array.from({ length: 12 }, () => 1800), verdict: 'failed', firstPass: null },
  {
    kind: 'rises',
    people: 1,
    yuan: [433.48, 537.62, 332.93, 352.78, 385.11, 1080.11, 686.63, 747.28, 825.77, 1036.33, 1171.54, 774.23],
    verdict: 'passed',
    firstPass: '2018-11',
  },
  {
    kind: 'dips',
    people: 2,
    yuan: [1397.68, 1637.02, 1654.78, 1777.52, 1267.2, 1643.72, 1634.38, 1580.04, 1028.9, 1449.4, 1547.3, 1392],
    verdict: 'failed',
    firstPass: '2018-06',
  },
  {
    kind: 'edge6',
    people: 2,
    yuan: [1012.02, 720.62, 768.44, 1128.2, 877.3, 919.76, 1200.02, 1200.02, 1200.02, 1200.02, 1200.02, 1200.02],
    verdict: 'passed',
    firstPass: '2018-12',
  },
  {
    kind: 'below',
    people: 2,
    yuan: [595.36, 524.52, 400.48, 1050.78, 816.76, 1101.52, 1162.08, 696.6, 747.08, 588.68, 617.66, 418.54],
    verdict: 'failed',
    firstPass: null,
  },
];

describe('逐月收入认定', () => {
  it.each(LEDGER)('样例台账 $kind', ({ people, yuan, verdict, firstPass }) => {
    const records = year2018(...yuan).map((r) => ({ ...r, population: people, items: { unsplit: r.items.wages ?? 0 } }));
    const judged = judgeIncome(fileOf(records, schemeOf(), { area: '130322' }), '2018-12');
    expect(judged).toMatchObject({ verdict, firstPass, byCity: true, unsplit: true });
  });

  it('人口在期间变化时按当月人口', () => {
    const records = secondHalf(700, 700, 700).concat(wages('2018-10', 1300, 2), wages('2018-11', 1200, 2), wages('2018-12', 1300, 2));
    const judged = judgeIncome(fileOf(records), '2018-12');
    expect(judged.equal.map((m) => m.month)).toEqual(['2018-11']);
    expect(judged).toMatchObject({ verdict: 'failed', runSoFar: 1, earliest: '2019-05' });
  });

  it('写明的零是零，未超过', () => {
    const judged = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700, 0)), '2018-12');
    expect(judged.below.map((m) => [m.month, m.ownFen])).toEqual([['2018-12', 0]]);
  });

  it('没有写任何金额的记录等于缺', () => {
    const judged = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 0, 1, { items: {} }))), '2018-12');
    expect(judged).toMatchObject({ verdict: 'insufficient', missingMonths: ['2018-12'], missingPopulation: [] });
  });

  it('政府救助和工会帮扶不计入，但并列给出', () => {
    const aided = wages('2018-12', 0, 1, { items: { wages: 55_000, relief: 20_000, unionAid: 5000 } });
    const judged = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700).concat(aided)), '2018-12');
    expect(judged.below.map((m) => [m.ownFen, m.allFen])).toEqual([[55_000, 80_000]]);
  });

  it('每个月带着所用标准的文号', () => {
    const scheme = schemeOf([CITY_LINE, ['130322', '2018-10', 620]]);
    const judged = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700, 700), scheme, { area: '130322' }), '2018-12');
    expect(judged.months.map((m) => [m.lineFen, m.byCity, m.document])).toEqual([
      ...Array.from({ length: 3 }, () => [60_000, true, '文〔2018-01〕0号']),
      ...Array.from({ length: 3 }, () => [62_000, false, '文〔2018-10〕1号']),
    ]);
  });

  it('缺月要补录才接得上，最早月份按断开算', () => {
    const judged = judgeIncome(fileOf(secondHalf(700, null, 700, 700, 700, 700)), '2018-12');
    expect(judged).toMatchObject({ verdict: 'insufficient', runSoFar: 4, earliest: '2019-02' });
  });

  it('符合的没有最早月份；首次满六个月可在认定月份之后', () => {
    const records = secondHalf(700, 700, 700, 700, 700, 700).concat(wages('2019-01', 700));
    expect(judgeIncome(fileOf(records), '2019-01')).toMatchObject({ verdict: 'passed', earliest: null, firstPass: '2018-12', runSoFar: 7 });
    expect(judgeIncome(fileOf(records), '2018-10')).toMatchObject({ verdict: 'insufficient', firstPass: '2018-12' });
  });

  it('最低月份按人均比，不按全家', () => {
    const records = secondHalf(700, 700, 700, 640).concat(wages('2018-11', 1900, 3), wages('2018-12', 700));
    expect(judgeIncome(fileOf(records), '2018-12').lowestMargin).toEqual({ month: '2018-11', margin: { fen: 10_000, population: 3 } });
  });

  it('确认拆分后不再提示未分项', () => {
    const records = secondHalf(700, 700, 700, 700, 700, 700).map((r) => ({ ...r, items: { unsplit: 70_000 }, splitConfirmed: r.month !== '2018-09' }));
    expect(judgeIncome(fileOf(records), '2018-12').unsplit).toBe(true);
    expect(judgeIncome(fileOf(records.map((r) => ({ ...r, splitConfirmed: true }))), '2018-12').unsplit).toBe(false);
  });

  it('以后的标准：只列最后一个月不再超过的', () => {
    const scheme = schemeOf([CITY_LINE, ['1303', '2019-01', 640], ['1303', '2019-07', 660], ['1303', '2020-01', 700]]);
    const judged = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700, 660), scheme), '2018-12');
    expect(judged.futureLineBreaks.map((b) => [b.from, b.lineFen])).toEqual([
      ['2019-07', 66_000],
      ['2020-01', 70_000],
    ]);
    expect(judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700, 590), scheme), '2018-12').futureLineBreaks).toEqual([]);
  });
});
