import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingWords } from '../../../renderer/ui/heading-words';

describe('headingWords', () => {
  it.each([
    ['年初在档户数', '年初|在档|户数'],
    ['其中返困', '其中|返困'],
    ['精准识别', '精准|识别'],
    ['累计解困脱困率', '累计|解困|脱困率'],
    ['扣除注销后完成率', '扣除|注销后|完成率'],
    ['未解困户数', '未解困|户数'],
    ['预计还可完成', '预计|还可|完成'],
    ['单位', '单位'],
    ['其他原因户数', '其他原因|户数'],
    ['', ''],
  ])('cuts %s between words', (label, cut) => {
    expect(headingWords(label).join('|')).toBe(cut);
  });

  it('loses and adds nothing', () => {
    const label = fc.array(fc.constantFrom(...'年初在档户数未解困完成率脱注销后Z')).map((characters) => characters.join(''));
    fc.assert(
      fc.property(label, (text) => {
        expect(headingWords(text).join('')).toBe(text);
        expect(headingWords(text)).not.toContain('');
      }),
    );
  });
});
