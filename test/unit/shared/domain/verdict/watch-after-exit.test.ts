import { describe, expect, it } from 'vitest';
import { watchAfterExit } from '../../../../../shared/domain/verdict/watch-after-exit';
import { fileOf, schemeOf, wages, year2018 } from './sample-file';

const exit = { kind: '脱困', on: '2018-06-20' } as const;
const afterExit = (...yuan: readonly (number | null)[]): ReturnType<typeof year2018> => year2018(100, 100, 100, 100, 100, 100, ...yuan);

describe('退出后监测', () => {
  it.each([
    { 情形: '都在1.2倍以上', yuan: [720, 800, 900], sign: '平稳', sentence: '退出后收入平稳。' },
    { 情形: '低于1.2倍', yuan: [720, 719.99, 900], sign: '关注', sentence: '需要关注：2018年8月人均收入不到低保标准的1.2倍。' },
    { 情形: '等于标准就是返困', yuan: [720, 600, 700], sign: '返困', sentence: '返困预警：2018年8月人均收入未超过低保标准。' },
    { 情形: '缺月说明', yuan: [720, null, 900], sign: '平稳', sentence: '退出后收入平稳。缺2018年8月收入或低保标准。' },
    { 情形: '还没有一个月的收入', yuan: [], sign: '平稳', sentence: '尚无退出后的收入。缺2018年7月至9月收入或低保标准。' },
  ])('$情形', ({ yuan, sign, sentence }) => {
    expect(watchAfterExit(fileOf(afterExit(...yuan)), exit, '2018-10-05')).toMatchObject({ sign, sentence, from: '2018-07', until: '2019-06', over: false });
  });

  it('退出当月及以前、监测期满以后、工作日期以后的月份都不看', () => {
    const records = [...afterExit(720, 720, 720, 720, 720, 720), wages('2019-06', 500), wages('2019-07', 100)];
    expect(watchAfterExit(fileOf(records), exit, '2018-12-31').sign).toBe('平稳');
    expect(watchAfterExit(fileOf(records), exit, '2019-06-30').sign).toBe('返困');
    const short = watchAfterExit(fileOf(records, schemeOf(undefined, { watchMonths: 6 })), exit, '2019-08-01');
    expect(short).toMatchObject({ sign: '平稳', over: true, until: '2018-12' });
  });

  it('解困以后连同救助帮扶一起看，脱困以后只看自己的收入', () => {
    const records = [wages('2018-07', 0, 1, { items: { wages: 50_000, relief: 30_000 } })];
    expect(watchAfterExit(fileOf(records), { ...exit, kind: '解困' }, '2018-07-31').sign).toBe('平稳');
    expect(watchAfterExit(fileOf(records), exit, '2018-07-31').sign).toBe('返困');
  });

  it('注销的不监测；退出当月还没有可看的', () => {
    expect(watchAfterExit(fileOf(afterExit(100)), { ...exit, kind: '注销' }, '2018-10-05')).toMatchObject({ sign: '不监测', months: [] });
    expect(watchAfterExit(fileOf([]), exit, '2018-06-25').sentence).toBe('退出后的首月尚未结束。');
  });
});
