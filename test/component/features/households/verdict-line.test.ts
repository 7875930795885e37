import { describe, expect, it } from 'vitest';
import { verdictLine } from '../../../../renderer/features/households/file/verdict-line';

describe('verdictLine', () => {
  it('keeps the months in one line and puts the method beside the chart', () => {
    const notes = [
      '按市级下限测算，待录县区标准。',
      '自2018年1月起已连续12个月超过。',
      '含未分项收入，未剔除帮扶救助。',
      '尚需核实：致困因素是否消除、家庭生活状况是否脱离困境。',
    ];
    const sentence = `${notes[0] ?? ''}收入条件符合：2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出12.50元。${notes.slice(1).join('')}`;
    expect(verdictLine({ headline: '收入条件符合', sentence, notes })).toEqual({
      months: '2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出12.50元。自2018年1月起已连续12个月超过。',
      method: '按市级下限测算，待录县区标准。含未分项收入，未剔除帮扶救助。',
    });
  });

  it('says the earliest month of a household that does not meet it', () => {
    const notes = ['若10月起每月都超过，最早2019年3月满6个月。'];
    const sentence = `收入条件不符合：2018年9月人均512.00元，未超过低保标准600元。${notes.join('')}`;
    expect(verdictLine({ headline: '收入条件不符合', sentence, notes }).months).toBe(`2018年9月人均512.00元，未超过低保标准600元。${notes.join('')}`);
  });
});
