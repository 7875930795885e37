import { describe, expect, it } from 'vitest';
import { formatDateOrMonthCn, formatMonthCn, formatMonthRangeCn, formatMonthsCn } from '../../../../../shared/domain/calendar/chinese';

describe('月份的写法', () => {
  it.each([
    { 月份: ['2018-03'], 写法: '2018年3月' },
    { 月份: ['2018-08', '2018-10'], 写法: '2018年8月、10月' },
    { 月份: ['2018-08', '2018-09'], 写法: '2018年8月、9月' },
    { 月份: ['2018-07', '2018-08', '2018-09', '2018-12'], 写法: '2018年7月至9月、12月' },
    { 月份: ['2018-11', '2018-12', '2019-01', '2019-03'], 写法: '2018年11月至2019年1月、3月' },
    { 月份: ['2017-12', '2018-02'], 写法: '2017年12月、2018年2月' },
    { 月份: [], 写法: '' },
  ])('$写法', ({ 月份, 写法 }) => {
    expect(formatMonthsCn(月份)).toBe(写法);
  });

  it('起止月份', () => {
    expect(formatMonthRangeCn('2018-07', '2018-12')).toBe('2018年7月至12月');
    expect(formatMonthRangeCn('2018-11', '2019-04')).toBe('2018年11月至2019年4月');
    expect(formatMonthRangeCn('2018-11', '2018-11')).toBe('2018年11月');
  });

  it('单个日期', () => {
    expect(formatMonthCn('2018-03')).toBe('2018年3月');
    expect(formatDateOrMonthCn('2018-03-05')).toBe('2018年3月5日');
    expect(formatDateOrMonthCn('2018-12')).toBe('2018年12月');
  });
});
