import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldSpans, isWide } from '../../../../renderer/features/households/file/field-layout';

const fact = (written: string, more: { readonly key?: string; readonly asWritten?: string; readonly warning?: string } = {}) => ({
  key: more.key ?? 'x',
  written,
  asWritten: more.asWritten ?? null,
  warning: more.warning ?? null,
});

describe('fieldSpans', () => {
  it('lets the last fact of a row reach to its end', () => {
    expect(fieldSpans([false, false, true, false], 3)).toEqual([1, 2, 2, 1]);
    expect(fieldSpans([false, false, false, false], 3)).toEqual([1, 1, 1, 3]);
    expect(fieldSpans([false, true, false], 2)).toEqual([2, 2, 2]);
  });

  it('leaves no hole in any row, and no fact less room than it needs', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), (wide, columns) => {
        const spans = fieldSpans(wide, columns);
        expect(spans).toHaveLength(wide.length);
        let used = 0;
        spans.forEach((span, i) => {
          expect(span).toBeGreaterThanOrEqual(wide[i] === true ? Math.min(2, columns) : 1);
          used += span;
          expect(used).toBeLessThanOrEqual(columns);
          if (used === columns) used = 0;
        });
        expect(used).toBe(0);
      }),
    );
  });
});

describe('isWide', () => {
  it('is so for long texts and for facts with a remark, not for a number on a card', () => {
    expect(isWide(fact('6222080422235264211'))).toBe(false);
    expect(isWide(fact('130324197311159966'))).toBe(false);
    expect(isWide(fact('就业创业解困脱困一批、大病保险和医疗互助保险保障一批'))).toBe(true);
    expect(isWide(fact('6222080422235264211', { warning: '卡号校验位不对' }))).toBe(true);
    expect(isWide(fact('终末期肾病', { asWritten: '尿毒症晚期需透析' }))).toBe(true);
  });

  it('does not count what was written the same', () => {
    expect(isWide(fact('城镇职工', { asWritten: '城镇职工' }))).toBe(false);
  });

  it('is so for an address however short, so that it is found at the same place', () => {
    expect(isWide(fact('', { key: 'address' }))).toBe(true);
  });
});
