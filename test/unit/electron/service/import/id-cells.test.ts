import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDigit } from '../../../../../shared/domain/identity/id-number';
import { ARCHIVE_HEADINGS, archiveRows, type InventedLedger, inventedLedger } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';

const withBirth = (birth: string): string => `130302${birth}001${checkDigit(`130302${birth}001`)}`;

/** Numbers that are well made but nobody's; the ledger's real day is 2019-01-15. */
const REFUSED: readonly (readonly [string, string, RegExp])[] = [
  ['born tomorrow', withBirth('20190116'), /出生日期是2019年1月16日，还没有到/],
  ['born in another century', withBirth('21180101'), /出生日期是2118年1月1日，还没有到/],
  ['born before anybody who lives', withBirth('18501231'), /出生日期是1850年12月31日，年代太早/],
  ['born on no day', withBirth('19810231'), /出生日期不存在/],
];

describe('one rule for numbers, typed or imported', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const typed = (target: string, idNumber: string) =>
    ledger.api['household:edit']({
      id: ledger.householdOf('李秀英').id,
      target,
      values: { idNumber },
      reasons: { idNumber: '证件如此' },
      revision: ledger.revision('李秀英'),
    });

  it.each(REFUSED)('refuses a head %s', async (_what, id, words) => {
    const { applied, preview } = await ledger.bring('新.xlsx', { name: '档案', rows: [ARCHIVE_HEADINGS, ['周新', id, 1, '130302', '低保户']] });
    expect(applied.counts).toEqual({ new: 0, changed: 0, unchanged: 0, conflicts: 0, refused: 1 });
    expect(preview.errors).toEqual([expect.objectContaining({ row: 2, column: 'B', value: id, reason: expect.stringMatching(words) })]);
    const refused = await typed('head', id);
    expect(refused).toMatchObject({ ok: false, error: { fields: { idNumber: expect.stringMatching(words) } } });
    expect(ledger.households()).toHaveLength(archiveRows().length);
  });

  it('refuses a member, and the rows of other ledgers, alike', async () => {
    const unborn = withBirth('20190116');
    const { preview } = await ledger.bring(
      '全部.xlsx',
      {
        name: '家庭成员',
        rows: [
          ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
          [ledger.householdOf('李秀英').head.idNumber ?? '', '李秀英', '刘小宝', '儿子', unborn, 0],
        ],
      },
      {
        name: '收入',
        rows: [
          ['姓名', '身份证号', '2018年7月'],
          ['刘小宝', unborn, 900],
        ],
      },
    );
    expect(preview.counts).toMatchObject({ new: 0, refused: 2 });
    for (const { reason } of preview.errors) expect(reason).toContain('还没有到');
    expect(Object.keys(ledger.householdOf('李秀英').members)).toEqual([]);
  });

  it('takes who is born today, whatever day is looked back at', async () => {
    must(await ledger.api['session:setWorkingDate']({ date: '2018-06-30' }));
    const today = withBirth('20190115');
    const { applied } = await ledger.bring('新.xlsx', { name: '档案', rows: [ARCHIVE_HEADINGS, ['周新', today, 1, '130302', '低保户']] });
    expect(applied.counts).toMatchObject({ new: 1, refused: 0 });
    expect(ledger.householdOf('周新').head.birth).toBe('2019-01-15');
  });
});
