import { describe, expect, it } from 'vitest';
import { formatFen, formatWholeYuan, formatYuan } from '../../../../../shared/domain/money';

describe('money', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [1250, '12.50'],
    [123_400, '1,234.00'],
    [123_456_789_01, '123,456,789.01'],
    [-123_450, '-1,234.50'],
  ])('%d fen is %s', (fen, text) => {
    expect(formatFen(fen)).toBe(text);
    expect(formatYuan(fen)).toBe(`${text}元`);
  });

  it('a line drops the decimals only where there are none', () => {
    expect(formatWholeYuan(60_000)).toBe('600元');
    expect(formatWholeYuan(61_250)).toBe('612.50元');
    expect(formatWholeYuan(120_000)).toBe('1,200元');
  });

  it('a fraction of a fen is a bug', () => {
    expect(() => formatFen(0.5)).toThrow();
  });
});
