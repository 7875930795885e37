import { describe, expect, it } from 'vitest';
import { amountLabel, amountOfText, incomeColumnOf, monthOfHeading, yearOfText } from '../../../../shared/forms/income-columns';

const column = (month: string, amount = 'total', unit = '元'): unknown => ({ ok: true, value: { month, amount, unit } });

describe('income columns', () => {
  it.each([
    '3月',
    '３月',
    '03月',
    '三月',
    '3月份',
    '三月份',
    '2018年3月',
    '2018年03月份',
    '18年3月',
    '2018-03',
    '2018-3',
    '2018.3',
    '2018/03',
    '201803',
    '二〇一八年三月',
    '43160',
    '2018-03-01 00:00:00',
    '2018年3月1日',
    '3月（元）',
    '3月收入',
    '2018年3月家庭月总收入（元）',
  ])('%s is March 2018 under its band', (heading) => {
    expect(incomeColumnOf(['2018年家庭月总收入（元）', heading])).toEqual(column('2018-03'));
  });

  it('reads the twelve months of the sample ledger', () => {
    const months = Array.from({ length: 12 }, (_, index) => incomeColumnOf(['2018年家庭月总收入（元）', `${String(index + 1)}月`]));
    expect(months).toEqual(Array.from({ length: 12 }, (_, index) => column(`2018-${String(index + 1).padStart(2, '0')}`)));
    expect(incomeColumnOf(['十二月'], '2018年收入台账')).toEqual(column('2018-12'));
    expect(incomeColumnOf(['元月'], '2018年收入台账')).toEqual(column('2018-01'));
  });

  it('takes the year from heading, then band, then title', () => {
    expect(incomeColumnOf(['2019年', '1月'], '2018年台账')).toEqual(column('2019-01'));
    expect(incomeColumnOf(['2019年', '2018年1月'], '2017年台账')).toEqual(column('2018-01'));
    expect(incomeColumnOf(['1月'], '困难职工家庭收入逐月核查台账（2018年）')).toEqual(column('2018-01'));
    expect(incomeColumnOf(['1月'], '台账')).toEqual({ ok: false, error: 'no-year' });
    expect(incomeColumnOf(['1月'], '2018年至2019年台账')).toEqual({ ok: false, error: 'no-year' });
    expect(incomeColumnOf(['1月'], '填报日期：2018年12月31日')).toEqual({ ok: false, error: 'no-year' });
  });

  it('takes the kind of figure from the nearest word', () => {
    expect(incomeColumnOf(['2018年人均月收入（元）', '1月'])).toEqual(column('2018-01', 'perHead'));
    expect(incomeColumnOf(['2018年家庭收入', '1月人均'])).toEqual(column('2018-01', 'perHead'));
    expect(incomeColumnOf(['2018年1月', '工资性收入'])).toEqual(column('2018-01', 'wages'));
    expect(incomeColumnOf(['2018年1月', '人口'])).toEqual(column('2018-01', 'population'));
    expect(incomeColumnOf(['2018年1月', '低保金'])).toEqual(column('2018-01', 'relief'));
    expect(incomeColumnOf(['2018年', '1月'], '家庭人均收入核查表')).toEqual(column('2018-01', 'perHead'));
    expect(incomeColumnOf(['2018年家庭月总收入（万元）', '1月'])).toEqual(column('2018-01', 'total', '万元'));
    expect(incomeColumnOf(['2018年家庭月收入合计', '1月'])).toEqual(column('2018-01'));
  });

  it.each([
    '姓名',
    '备注',
    '合计',
    '全年合计',
    '1-6月',
    '1至6月合计',
    '1月-6月',
    '上半年',
    '第一季度',
    '13月',
    '2018年',
    '连续6月人均',
    '填报日期：2018年12月31日',
    '7月1日',
    '2018.3.5',
    '1978-03',
    '家庭人口',
  ])('%s is no month', (heading) => {
    expect(monthOfHeading(heading)).toBeNull();
    expect(incomeColumnOf([heading], '2018年台账')).toEqual({ ok: false, error: 'not-a-month' });
  });

  it('says what a text is about', () => {
    expect(yearOfText('二〇一八年度')).toBe(2018);
    expect(yearOfText('台账')).toBeNull();
    expect(amountOfText('家庭月总收入')).toBe('total');
    expect(amountOfText('备注')).toBeNull();
    expect(amountLabel('perHead')).toBe('人均月收入');
    expect(amountLabel('total')).toBe('家庭月总收入');
    expect(amountLabel('population')).toBe('家庭人口');
    expect(amountLabel('wages')).toBe('工资性收入');
  });
});
