import { describe, expect, it } from 'vitest';
import { canOpen, FIRST_EXCHANGE_STATE, type Preview, problemsText, totalOf, toWrite, withFiles } from '../../../../renderer/features/exchange/exchange-state';

const counts = { new: 1, changed: 2, unchanged: 4, conflicts: 8, refused: 16 };
const preview: Preview = { previewId: 'p', counts, files: [], unions: [], newHouseholds: 0, errors: [], warnings: [], errorsTotal: 0, warningsTotal: 0 };

describe('exchange state', () => {
  it('takes several files and the same one only once', () => {
    const file = { token: 'a', name: '台账.xlsx', bytes: 10 };
    const state = withFiles(withFiles(FIRST_EXCHANGE_STATE, [file]), [
      { ...file, token: 'b' },
      { token: 'c', name: '台账.xlsx', bytes: 11 },
    ]);
    expect(state.files.map(({ token }) => token)).toEqual(['a', 'c']);
  });

  it('throws an old preview away when files change', () => {
    expect(withFiles({ ...FIRST_EXCHANGE_STATE, preview, step: 'difference' }, [])).toMatchObject({ preview: null, step: 'choose' });
  });

  it('lets every step be reopened once it was reached, and none before', () => {
    const state = { ...FIRST_EXCHANGE_STATE, preview };
    expect((['choose', 'mapping', 'difference', 'done'] as const).map((step) => canOpen(state, step))).toEqual([true, true, true, false]);
    expect(canOpen(FIRST_EXCHANGE_STATE, 'mapping')).toBe(false);
  });

  it('counts every data row once, and only new and changed ones are written', () => {
    expect(totalOf(counts)).toBe(31);
    expect(toWrite(counts)).toBe(3);
  });

  it('copies problems as a table with the places of Excel', () => {
    expect(problemsText([{ file: 'a.xlsx', sheet: '表1', row: 7, column: '身份证号', value: '1', reason: '位数不对' }])).toBe(
      '文件\t工作表\t行\t列\t内容\t原因\r\na.xlsx\t表1\t7\t身份证号\t1\t位数不对',
    );
  });
});
