import { describe, expect, it } from 'vitest';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { INCOME_FIELDS } from '../../../../shared/forms/income-columns';
import { foldHeading, isRowNumberHeading, matchHeading, matchHeadingLevels, matchHeadings } from '../../../../shared/forms/match-heading';
import { MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';

/** Header rows of the sample ledgers, as written there. */
const ARCHIVE =
  '职工编号* 困难类别* 建档标准 姓名* 民族* 性别* 政治面貌* 身份证号* 出生日期* 健康状况* 残疾类别 工作状态* 劳模类型* 住房类型* 建筑面积 手机号码* 工作时间* 所属行业* 婚姻状况* 户口类型* 家庭住址* 工作单位 单位性质 企业状况 是否单亲 本人月平均收入* 家庭其他非薪资年收入 家庭年度总收入* 家庭人口* 家庭月人均收入 户口所在地行政区划* 医保状况* 是否有一定自救能力 是否为零就业家庭 主要致困原因* 次要致困原因 五类重点群体 四个一批措施 开户银行 支行名称 银行卡号 建档日期';
const ARCHIVE_KEYS =
  'nationalNo category level name ethnicity sex political idNumber birth health disability workStatus modelWorker housing floorArea phone workSince industry marriage hukouType address employer employerNature enterpriseStatus singleParent monthlyIncomeYuan otherYearIncomeYuan totalYearIncomeYuan population perCapitaIncomeYuan area medicalInsurance selfHelp zeroEmployment mainCause secondaryCauses priorityGroups measureBatches bank branch cardNo enrolledOn';

const DISTRICTS: readonly (readonly [string, string])[] = [
  [
    '民族 工作单位 手机号码 性别 身份证号 困难类别 本人月平均收入 出生日期 姓名 家庭人口 家庭住址 家庭年度总收入 主要致困原因 家庭月人均收入 建档日期',
    'ethnicity employer phone sex idNumber category monthlyIncomeYuan birth name population address totalYearIncomeYuan mainCause perCapitaIncomeYuan enrolledOn',
  ],
  [
    '工作单位 困难类别 职工姓名 联系电话 性别 家庭人口 住址 公民身份号码 出生日期 建档日期 本人月平均收入 月人均收入(元) 致困主要原因 家庭年度总收入 民族',
    'employer category name phone sex population address idNumber birth enrolledOn monthlyIncomeYuan perCapitaIncomeYuan mainCause totalYearIncomeYuan ethnicity',
  ],
  [
    '家庭年度总收入 身份证 户主姓名 所在单位 致困原因 家庭月人均收入 民族 人口数 本人月平均收入 性别 建档日期 家庭住址 手机号码 困难类型 出生日期',
    'totalYearIncomeYuan idNumber name employer mainCause perCapitaIncomeYuan ethnicity population monthlyIncomeYuan sex enrolledOn address phone category birth',
  ],
];

const keysOf = (headings: string, fields: typeof HOUSEHOLD_FIELDS): readonly (string | undefined)[] =>
  matchHeadings(headings.split(' '), fields).map((match) => match?.field.key);

describe('headings of the sample ledgers', () => {
  it('reads the archive', () => {
    expect(keysOf(ARCHIVE, HOUSEHOLD_FIELDS)).toEqual(ARCHIVE_KEYS.split(' '));
  });

  it.each(DISTRICTS)('reads the sheet of a district: %s', (headings, keys) => {
    expect(keysOf(headings, HOUSEHOLD_FIELDS)).toEqual(keys.split(' '));
  });

  it('reads the members', () => {
    const found = matchHeadings('户主身份证号* 户主姓名 姓名* 关系* 性别 身份证号* 出生日期 健康状况* 月收入* 身份* 医保状况*'.split(' '), MEMBER_FIELDS);
    expect(found.map((match) => match?.field.key)).toEqual(
      'headIdNumber headName name relation sex idNumber birth health monthlyIncomeYuan identity medicalInsurance'.split(' '),
    );
  });

  it('reads the pairings, and leaves the running number', () => {
    const found = matchHeadings(
      '序号 困难职工姓名 身份证号 家庭住址 联系电话 帮扶单位 帮扶责任人 责任人类别 职务 责任人电话 结对日期 计划脱困年度'.split(' '),
      PAIRING_FIELDS,
    );
    expect(found.map((match) => match?.field.key)).toEqual([
      undefined,
      ...'headName headIdNumber headAddress headPhone unit name role post phone from plannedExitYear'.split(' '),
    ]);
  });

  it('reads the fixed columns of the incomes', () => {
    const found = matchHeadings(['序号', '姓名', '身份证号', '家庭人口', '备注'], INCOME_FIELDS);
    expect(found.map((match) => match?.field.key)).toEqual([undefined, 'headName', 'headIdNumber', 'population', 'note']);
  });
});

describe('matchHeading', () => {
  it.each([
    ['★姓 名', 'name', 'folded'],
    ['家庭年度总收入（元）', 'totalYearIncomeYuan', 'folded'],
    ['家庭年度\n总收入\n(单位：万元)', 'totalYearIncomeYuan', 'folded'],
    ['建筑面积（㎡）', 'floorArea', 'folded'],
    ['身份证号（18位）', 'idNumber', 'folded'],
    ['身份证号码（与户口本一致）', 'idNumber', 'folded'],
    ['３．手机号码', 'phone', 'folded'],
    ['家庭人口：', 'population', 'folded'],
    ['身份证号码信息', 'idNumber', 'similar'],
    ['主要致困的原因', 'mainCause', 'similar'],
  ])('%s is %s (%s)', (heading, key, how) => {
    expect(matchHeading(heading, HOUSEHOLD_FIELDS)).toMatchObject({ field: { key }, how });
  });

  it.each(['', '序号', '领取人签字', '配偶身份证号', '子女姓名', '家庭人均年收入', '帮扶责任人电话', '出生地', '1月'])(
    '%s is no field of the archive',
    (heading) => {
      expect(matchHeading(heading, HOUSEHOLD_FIELDS)).toBeNull();
    },
  );

  it('lets the band decide where band and heading are one name', () => {
    expect(matchHeadingLevels(['帮扶责任人', '联系电话'], PAIRING_FIELDS)?.field.key).toBe('phone');
    expect(matchHeadingLevels(['困难职工', '联系电话'], PAIRING_FIELDS)?.field.key).toBe('headPhone');
    expect(matchHeadingLevels(['帮扶责任人', '姓名'], PAIRING_FIELDS)?.field.key).toBe('name');
    expect(matchHeadingLevels(['基本信息', '姓名*'], HOUSEHOLD_FIELDS)?.field.key).toBe('name');
    expect(matchHeadingLevels(['备注', '备注'], HOUSEHOLD_FIELDS)?.field.key).toBe('note');
    expect(matchHeadingLevels([], HOUSEHOLD_FIELDS)).toBeNull();
  });

  it('gives a field to the column that names it best', () => {
    expect(matchHeadings(['电话', '手机号码', '手机号码'], HOUSEHOLD_FIELDS).map((match) => match?.how)).toEqual([undefined, 'exact', undefined]);
  });

  it('folds signs and units, and knows running numbers', () => {
    expect(foldHeading(' 家庭月人均收入 （元）* ')).toBe('家庭月人均收入');
    expect(isRowNumberHeading('序 号')).toBe(true);
    expect(isRowNumberHeading('职工编号')).toBe(false);
  });
});
