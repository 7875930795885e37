import { describe, expect, it } from 'vitest';
import { clipboardText, readClipboard } from '../../../../renderer/features/incomes/clipboard';

describe('readClipboard', () => {
  it('takes one cell as one value for every selected cell', () => {
    expect(readClipboard('1500\r\n')).toEqual({ kind: 'one', text: '1500' });
  });

  it('takes a column and a block of figures, blanks included', () => {
    expect(readClipboard('1500\r\n\r\n1,600.50\r\n')).toEqual({ kind: 'figures', rows: [['1500'], [''], ['1,600.50']], headings: 0 });
    expect(readClipboard('1\t2\n3\t\n')).toEqual({
      kind: 'figures',
      rows: [
        ['1', '2'],
        ['3', ''],
      ],
      headings: 0,
    });
  });

  it('leaves out title lines above the first figure', () => {
    expect(readClipboard('2018年7月\t8月\n1500\t1600\n')).toEqual({ kind: 'figures', rows: [['1500', '1600']], headings: 1 });
  });

  it('finds households by an ID column', () => {
    expect(readClipboard('身份证号\t2018年7月\n130302196608029991\t1500\n').kind).toBe('by-id');
    expect(readClipboard("'130302660802999\t1500\n").kind).toBe('by-id');
  });

  it('refuses a column of names, which would shift the months', () => {
    expect(readClipboard('张三\t1500\t1600\n李四\t1500\t1600\n').kind).toBe('words');
  });

  it('keeps single words among figures: they become problems of their cells', () => {
    expect(readClipboard('1500\t缺\n未核\t900\n').kind).toBe('figures');
  });

  it('reads back what it writes', () => {
    const rows = [
      ['1', ''],
      ['2.5', '3'],
    ];
    expect(readClipboard(clipboardText(rows))).toEqual({ kind: 'figures', rows, headings: 0 });
  });
});
