import { describe, expect, it } from 'vitest';
import { type Field, fieldOf } from '../../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { INCOME_FIELDS } from '../../../../shared/forms/income-columns';
import { foldHeading, matchHeading } from '../../../../shared/forms/match-heading';
import { HEAD_RELATIONS, MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';

const TABLES: readonly (readonly [string, readonly Field[]])[] = [
  ['household', HOUSEHOLD_FIELDS],
  ['member', MEMBER_FIELDS],
  ['pairing', PAIRING_FIELDS],
  ['income', INCOME_FIELDS],
];

/** The blanks of the form, as the design lists them. */
const FORM =
  '职工编号 困难类别 建档标准 姓名 民族 性别 政治面貌 身份证号 出生日期 健康状况 残疾类别 工作状态 劳模类型 手机号码 其他联系方式 邮政编码 工作时间 所属行业 婚姻状况 户口类型 工作单位 单位性质 企业状况 劳动合同签订时间 合同期限 本人月平均收入 医保状况 住房类型 建筑面积 家庭住址 户口所在地行政区划 是否单亲 家庭其他非薪资年收入 家庭年度总收入 家庭人口 家庭月人均收入 是否有一定自救能力 是否为零就业家庭 主要致困原因 次要致困原因 是否解困脱困对象 确定时间 五类重点群体 四个一批措施 开户银行 支行名称 银行卡号 备注 建档人 审核人 录入人 建档日期';
const MEMBER_FORM =
  '姓名 关系 民族 性别 身份证号 出生日期 政治面貌 月收入 健康状况 残疾类别 医保状况 婚姻状况 人员身份 当前学历 入学年份 年制 单位或学校 工作状态 备注 户主身份证号 户主姓名';
/** Names of product.md that other programs read. */
const CONTRACT =
  'fileNo nationalNo idNumber name sex birth union area category level mainCause secondaryCauses population totalYearIncomeYuan enrolledOn status';

describe('the tables of fields', () => {
  it('hold every blank of the forms', () => {
    expect(HOUSEHOLD_FIELDS.map(({ label }) => label)).toEqual(expect.arrayContaining(FORM.split(' ')));
    expect(MEMBER_FIELDS.map(({ label }) => label)).toEqual(expect.arrayContaining(MEMBER_FORM.split(' ')));
    expect(HOUSEHOLD_FIELDS.map(({ key }) => key)).toEqual(expect.arrayContaining(CONTRACT.split(' ')));
  });

  it.each(TABLES)('%s: keys, labels and headings are unique, and each finds its own field', (_, fields) => {
    const owners = new Map<string, string>();
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
    for (const field of fields) {
      expect(field.path.length, field.key).toBeGreaterThan(0);
      expect(field.codeList !== undefined, field.key).toBe(field.type === 'code' || field.type === 'codes');
      for (const heading of [field.label, ...field.aliases]) {
        const folded = foldHeading(heading);
        expect(owners.get(folded) ?? field.key, heading).toBe(field.key);
        owners.set(folded, field.key);
        expect(matchHeading(heading, fields), heading).toMatchObject({ field: { key: field.key }, how: heading === field.label ? 'exact' : 'alias' });
      }
    }
  });

  it('marks what is personal, computed and linking', () => {
    const sensitive = HOUSEHOLD_FIELDS.filter((field) => field.sensitive).map(({ key }) => key);
    expect(sensitive).toEqual(expect.arrayContaining(['idNumber', 'phone', 'address', 'health', 'disability', 'cardNo']));
    expect(HOUSEHOLD_FIELDS.filter((field) => field.computed).map(({ key }) => key)).toEqual(['fileNo', 'status', 'perCapitaIncomeYuan']);
    expect(MEMBER_FIELDS.filter((field) => field.link).map(({ key }) => key)).toEqual(['headIdNumber', 'headName']);
    expect(HEAD_RELATIONS).toContain('户主');
  });

  it('keeps money in fen under a name that says yuan', () => {
    for (const [, fields] of TABLES) {
      for (const field of fields.filter(({ type }) => type === 'money')) expect(field.key).toMatch(/Yuan$/);
    }
    expect(fieldOf(HOUSEHOLD_FIELDS, 'totalYearIncomeYuan').path).toEqual(['home', 'totalYearIncomeFen']);
    expect(() => fieldOf<string>(HOUSEHOLD_FIELDS, 'nothing')).toThrow();
  });
});
