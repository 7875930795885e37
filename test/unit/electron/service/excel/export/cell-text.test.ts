import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../../../electron/service/excel/export/cell-text';
import { unescapeText } from '../../../../../../electron/service/excel/read/escaped-text';

describe('cellText', () => {
  it('leaves ordinary words alone and turns nothing into nothing', () => {
    expect(cellText('青龙满族自治县')).toBe('青龙满族自治县');
    expect(cellText('')).toBeNull();
    expect(cellText('\u0000')).toBeNull();
  });

  it('drops what XML forbids and half characters, keeps whole ones', () => {
    expect(cellText('王\u0008小\ud840明')).toBe('王小明');
    expect(cellText('𠮷田')).toBe('𠮷田');
    expect(cellText('一\r\n二\r三')).toBe('一\n二\n三');
  });

  it('marks a written escape so that a reader shows it as it was', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  });

  it('cuts what no cell can hold', () => {
    expect(cellText('长'.repeat(40_000))?.length).toBe(32_767);
  });

  it('comes back as it went for any text of whole characters', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('_', 'x', '0', '4', '1', 'F', '_x0041_', '张', '=', '&', '𠮷')), (parts) => {
        const text = parts.join('');
        expect(unescapeText(cellText(text) ?? '')).toBe(text);
      }),
    );
  });
});
