import { describe, expect, it } from 'vitest';
import type { IncomeRecord } from '../../../../../shared/domain/household/income-record';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { verdictParts, verdictSentence } from '../../../../../shared/domain/verdict/verdict-sentence';
import { CITY_LINE, fileOf, type LineRow, schemeOf, secondHalf, wages, year2018 } from './sample-file';

const TO_CHECK = '尚需核实：致困因素是否消除、家庭生活状况是否脱离困境。';

interface Case {
  readonly 情形: string;
  readonly records: readonly IncomeRecord[];
  readonly lines?: readonly LineRow[];
  readonly area?: string;
  readonly through?: string;
  readonly 说法: string;
}

const cases: readonly Case[] = [
  {
    情形: '连续六个月超过',
    records: secondHalf(700, 612.5, 700, 700, 700, 700),
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出12.50元。${TO_CHECK}`,
  },
  {
    情形: '超过的月份多于六个月',
    records: year2018(...Array.from({ length: 12 }, () => 640)),
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出40.00元。自2018年1月起已连续12个月超过。${TO_CHECK}`,
  },
  {
    情形: '跨年度，期间标准提高',
    records: [...secondHalf(700, 700, 700, 700, 700, 700), wages('2019-01', 700), wages('2019-02', 700)],
    lines: [CITY_LINE, ['1303', '2019-01', 650]],
    through: '2019-02',
    说法: `收入条件符合：2018年9月至2019年2月连续6个月超过低保标准（2018年9月至12月600元/月，2019年1月至2月650元/月），最低月份超出50.00元。自2018年7月起已连续8个月超过。${TO_CHECK}`,
  },
  {
    情形: '人均超出不足一分，不写超出0.00元',
    records: secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 1800.01, 3)),
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出不足0.01元。${TO_CHECK}`,
  },
  {
    情形: '标准带角分',
    records: secondHalf(700, 700, 700, 700, 700, 700),
    lines: [['1303', '2018-01', 612.5]],
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（612.50元/月），最低月份超出87.50元。${TO_CHECK}`,
  },
  {
    情形: '一个月未超过，其后已有三个月',
    records: secondHalf(700, 700, 512, 700, 700, 700),
    说法: '收入条件不符合：2018年9月人均512.00元，未超过低保标准600元。若10月起每月都超过，最早2019年3月满6个月。',
  },
  {
    情形: '最后一个月未超过',
    records: secondHalf(700, 700, 700, 700, 700, 512),
    说法: '收入条件不符合：2018年12月人均512.00元，未超过低保标准600元。若2019年1月起每月都超过，最早2019年6月满6个月。',
  },
  {
    情形: '几个月未超过',
    records: secondHalf(700, 512, 700, 498.5, 700, 700),
    说法: '收入条件不符合：2018年8月人均512.00元、10月人均498.50元，均未超过低保标准600元。若11月起每月都超过，最早2019年4月满6个月。',
  },
  {
    情形: '多数月份未超过',
    records: secondHalf(0, 512, 498, 520, 700, 530),
    说法: '收入条件不符合：2018年7月至10月、12月人均收入均未超过低保标准600元，最低为7月的0.00元。若2019年1月起每月都超过，最早2019年6月满6个月。',
  },
  {
    情形: '未超过的月份分属两个标准',
    records: secondHalf(700, 590, 640, 700, 700, 700),
    lines: [CITY_LINE, ['1303', '2018-09', 650]],
    说法: '收入条件不符合：2018年8月人均590.00元，未超过低保标准600元；9月人均640.00元，未超过低保标准650元。若10月起每月都超过，最早2019年3月满6个月。',
  },
  {
    情形: '四舍五入不越过标准',
    records: secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 1799.99, 3)),
    说法: '收入条件不符合：2018年12月人均599.99元，未超过低保标准600元。若2019年1月起每月都超过，最早2019年6月满6个月。',
  },
  {
    情形: '等于标准',
    records: secondHalf(700, 700, 700, 600, 700, 700),
    说法: '收入条件不符合。等于低保标准不算超过：2018年10月人均600.00元。若11月起每月都超过，最早2019年4月满6个月。',
  },
  {
    情形: '有低于也有等于，还缺一个月',
    records: secondHalf(512, 600, null, 700, 700, 700),
    说法: '收入条件不符合：2018年7月人均512.00元，未超过低保标准600元。等于低保标准不算超过：2018年8月人均600.00元。另缺2018年9月收入。若10月起每月都超过，最早2019年3月满6个月。',
  },
  {
    情形: '说到两个年份时，接下来的月份写明年份',
    records: [700, 512, null, 700, 700, 700].flatMap((yuan, i) =>
      yuan === null ? [] : [wages(['2017-11', '2017-12', '2018-01', '2018-02', '2018-03', '2018-04'][i] ?? '', yuan)],
    ),
    lines: [['1303', '2017-01', 600]],
    through: '2018-04',
    说法: '收入条件不符合：2017年12月人均512.00元，未超过低保标准600元。另缺2018年1月收入。若2018年2月起每月都超过，最早2018年7月满6个月。',
  },
  {
    情形: '缺一个月',
    records: secondHalf(700, null, 700, 700, 700, 700),
    说法: '暂无法认定：缺2018年8月收入。补录后若超过600元，即满6个月。',
  },
  {
    情形: '缺两个月',
    records: secondHalf(700, null, 700, null, 700, 700),
    说法: '暂无法认定：缺2018年8月、10月收入，补录后再认定。',
  },
  { 情形: '没有任何收入记录', records: [], 说法: '暂无法认定：缺2018年7月至12月收入，补录后再认定。' },
  {
    情形: '认定月份早于第一条记录',
    records: secondHalf(700, 700, 700, 700, 700, 700),
    through: '2018-06',
    说法: '暂无法认定：缺2018年1月至6月收入，补录后再认定。',
  },
  {
    情形: '缺家庭人口',
    records: secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 700, null)),
    说法: '暂无法认定：缺2018年12月家庭人口。补录后若超过600元，即满6个月。',
  },
  {
    情形: '缺低保标准',
    records: secondHalf(700, 700, 700, 700, 700, 700),
    lines: [['1303', '2018-10', 600]],
    说法: '暂无法认定：缺2018年7月至9月低保标准，补录后再认定。',
  },
  {
    情形: '收入和标准都缺，跨年度',
    records: [wages('2018-01', 700), wages('2018-02', 700)],
    through: '2018-02',
    说法: '暂无法认定：缺2017年9月至12月收入，缺2017年9月至12月低保标准，补录后再认定。',
  },
  {
    情形: '县区没有自己的标准',
    records: secondHalf(700, 700, 700, 700, 700, 700),
    area: '130322',
    说法: `按市级下限测算，待录县区标准。收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出100.00元。${TO_CHECK}`,
  },
  {
    情形: '县区年中有了自己的标准',
    records: secondHalf(700, 700, 700, 700, 700, 700),
    area: '130322',
    lines: [CITY_LINE, ['130322', '2018-10', 620]],
    说法: `按市级下限测算，待录县区标准。收入条件符合：2018年7月至12月连续6个月超过低保标准（2018年7月至9月600元/月，10月至12月620元/月），最低月份超出80.00元。${TO_CHECK}`,
  },
  {
    情形: '下一年标准提高后不再超过',
    records: secondHalf(700, 700, 700, 700, 700, 640),
    lines: [CITY_LINE, ['1303', '2019-01', 650]],
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出40.00元。低保标准自2019年1月起提高到650元，届时人均640.00元不再超过，重新计月。${TO_CHECK}`,
  },
  {
    情形: '未分项收入',
    records: secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 0, 1, { items: { unsplit: 70_000 } })),
    说法: `收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出100.00元。含未分项收入，未剔除帮扶救助。${TO_CHECK}`,
  },
];

describe('收入认定的一句话', () => {
  it.each(cases)('$情形', ({ records, lines, area, through, 说法 }) => {
    const file = fileOf(records, schemeOf(lines), { area: area ?? '1303' });
    expect(verdictSentence(judgeIncome(file, through ?? '2018-12'))).toBe(说法);
  });

  it('没有户口所在地也没有工会地区时说明原因', () => {
    const verdict = judgeIncome(fileOf(secondHalf(700, 700, 700, 700, 700, 700), schemeOf(), {}), '2018-12');
    expect(verdictSentence(verdict)).toBe(
      '暂无法认定：缺2018年7月至12月低保标准，补录后再认定。未填户口所在地行政区划，建档工会也没有所在地区，无法确定低保标准。',
    );
  });

  it('方案规定九个月时照方案说', () => {
    const verdict = judgeIncome(fileOf(year2018(...Array.from({ length: 12 }, () => 640)), schemeOf(undefined, { runMonths: 9 })), '2018-12');
    expect(verdictSentence(verdict)).toContain('2018年4月至12月连续9个月超过低保标准（600元/月）');
  });

  it('扣除刚性支出的结论并列写出', () => {
    const scheme = schemeOf(undefined, { income: { excludeRelief: true, excludeUnionAid: true, deductExpensesFor: ['意外致困户'] } });
    const records = secondHalf(700, 700, 700, 700, 700).concat(wages('2018-12', 700, 1, { expenses: { illness: 15_000 } }));
    const sentence = verdictSentence(judgeIncome(fileOf(records, scheme, { area: '1303', category: '意外致困户' }), '2018-12'));
    expect(sentence).toContain('扣除刚性支出后测算：收入条件不符合，入档口径与退出口径不一致。');
    expect(verdictSentence(judgeIncome(fileOf(records, scheme, { area: '1303', category: '低保户' }), '2018-12'))).not.toContain('刚性支出');
  });

  it('拆开的几段连起来就是整句', () => {
    const verdict = judgeIncome(fileOf(secondHalf(700, 700, 512, 700, 700, 700)), '2018-12');
    expect(verdictParts(verdict)).toEqual({
      caveat: '',
      headline: '收入条件不符合',
      detail: '2018年9月人均512.00元，未超过低保标准600元。',
      notes: ['若10月起每月都超过，最早2019年3月满6个月。'],
    });
  });
});
