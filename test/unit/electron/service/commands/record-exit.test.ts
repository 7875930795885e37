import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../../../../shared/contract/contract';
import { BY_FILE_NO, enterIncomes, type InventedLedger, inventedLedger, NO_FILTER, SECOND_HALF } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';

type Exit = Partial<Omit<InputOf<'exit:record'>, 'id'>>;

describe('exits and relapses', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const exit = (of: Exit, name = '张建国') =>
    ledger.api['exit:record']({
      id: ledger.householdOf(name).id,
      revision: ledger.revision(name),
      kind: '脱困',
      on: '2019-01-10',
      reason: '收入稳定',
      deregisterReason: '',
      ...of,
    });
  const relapse = (on: string, name = '张建国') =>
    ledger.api['household:relapse']({ id: ledger.householdOf(name).id, revision: ledger.revision(name), on, reason: '患病' });
  const status = async (name = '张建国') => must(await ledger.api['household:file']({ id: ledger.householdOf(name).id })).status;

  it('records a 历史退出 and never calls it a completed procedure', async () => {
    await enterIncomes(ledger, '张建国', SECOND_HALF, 700);
    expect(must(await exit({})).warnings).toEqual([]);
    const file = must(await ledger.api['household:file']({ id: ledger.householdOf('张建国').id }));
    expect(file.statusLabel).toBe('已脱困');
    expect(file.episodes[0]?.exits).toEqual([
      { id: 'x01', kind: '脱困', on: '2019-01-10', reason: '收入稳定', deregisterReason: '', procedureLabel: '历史退出（程序材料在纸质档案）' },
    ]);
    expect(must(await ledger.api['home:view']({})).onFile.households).toBe(4);
  });

  it('says beside a 脱困 what the income of that day says; people decide', async () => {
    await enterIncomes(ledger, '张建国', SECOND_HALF, 500);
    expect(must(await exit({})).warnings.join('')).toMatch(/按退出日期测算.*2018年/);
    expect(await status()).toBe('脱困');
  });

  it.each<[string, Exit, RegExp]>([
    ['before the enrolment', { on: '2016-05-10' }, /早于建档日期/],
    ['after the working date', { on: '2019-01-16' }, /晚于工作日期/],
    ['a day that is none', { on: '2018-02-30' }, /不是有效日期/],
    ['注销 without its reason', { kind: '注销' }, /请选择注销原因/],
    ['注销 with a reason of nobody’s list', { kind: '注销', deregisterReason: '搬走了' }, /不在规定的注销原因/],
    ['脱困 with a 注销原因', { deregisterReason: '死亡' }, /只有注销/],
    ['a stale revision', { revision: 1 }, /没有覆盖/],
  ])('refuses %s and changes nothing', async (_name, of, words) => {
    const entries = ledger.entries();
    expect(await exit(of)).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    expect([ledger.entries(), await status()]).toEqual([entries, '在档']);
  });

  it('closes once: a second exit waits for a relapse, a relieved one may still graduate', async () => {
    must(await exit({ on: '2018-05-01' }));
    expect(await exit({ on: '2018-06-01' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('不能重复登记退出') } });
    must(await relapse('2018-08-01'));
    expect(await status()).toBe('返困');
    must(await exit({ kind: '解困', on: '2018-09-01' }));
    expect(await exit({ kind: '解困', on: '2018-10-01' })).toMatchObject({ ok: false });
    must(await exit({ on: '2018-11-01' }));
    expect(await status()).toBe('脱困');
  });

  it.each([
    ['2018-05-01', /应晚于/],
    ['2018-04-01', /应晚于/],
    ['2019-02-01', /晚于工作日期/],
    ['2018-02-30', /不是有效日期/],
  ])('refuses a relapse on %s', async (on, words) => {
    expect(await relapse(on)).toMatchObject({ ok: false, error: { message: expect.stringContaining('没有脱困或解困记录') } });
    must(await exit({ on: '2018-05-01' }));
    expect(await relapse(on)).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
  });

  it('a household that was 注销 does not relapse', async () => {
    must(await exit({ kind: '注销', on: '2018-05-01', deregisterReason: '退休' }));
    expect(await relapse('2018-08-01')).toMatchObject({ ok: false });
  });

  it('looking back shows the status of that day, and the lists follow', async () => {
    must(await exit({ on: '2018-05-01' }));
    must(await relapse('2018-08-01'));
    const onFile = async (date: string) => {
      must(await ledger.api['session:setWorkingDate']({ date }));
      const rows = must(await ledger.api['households:list']({ filter: { ...NO_FILTER, text: '张建国' }, sort: BY_FILE_NO, offset: 0, limit: 5 })).rows;
      return [rows[0]?.status, must(await ledger.api['session:state']({})).onFile.households];
    };
    expect(await onFile('2018-04-30')).toEqual(['在档', 5]);
    expect(await onFile('2018-05-01')).toEqual(['脱困', 4]);
    expect(await onFile('2018-08-01')).toEqual(['返困', 5]);
    expect(await onFile('2016-05-10')).toEqual(['not-yet', 0]);
  });

  it('one undo takes an exit back, and the number of the base follows', async () => {
    must(await exit({ on: '2018-05-01' }));
    must(await ledger.api['session:undo']({}));
    expect(await status()).toBe('在档');
    must(await ledger.api['session:redo']({}));
    expect(await status()).toBe('脱困');
  });
});
