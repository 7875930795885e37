import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ARCHIVE_HEADINGS, archiveRows, enterIncomes, HEADS, type InventedLedger, inventedLedger } from '../../../../support/invented-ledger';
import { importFiles, must } from '../../../../support/ledger-session';
import { inventedId, writeWorkbook } from '../../../../support/office-workbooks';

describe('undo and redo', () => {
  let ledger: InventedLedger;
  beforeEach(async () => {
    ledger = await inventedLedger();
  });
  afterEach(() => ledger.dispose());

  const undo = () => ledger.api['session:undo']({});
  const redo = () => ledger.api['session:redo']({});
  const phone = (value: string) =>
    ledger.api['household:edit']({
      id: ledger.householdOf('张建国').id,
      revision: ledger.revision('张建国'),
      target: 'head',
      values: { phone: value },
      reasons: {},
    });
  const reopen = async () => {
    const token = ledger.session.grants.issue({ path: ledger.folder, purpose: 'folder', name: 'ledger' });
    must(await ledger.api['session:close']({}));
    must(await ledger.api['session:open']({ folder: token }));
  };
  const state = () => JSON.stringify([...ledger.households()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const names = async () => {
    const { undo: back, redo: again } = must(await ledger.api['session:state']({}));
    return [back?.label ?? null, again?.label ?? null];
  };

  it('walk back and forth, name what they reach, and never touch the first entry', async () => {
    must(await phone('13911110001'));
    const all = state();
    const done: string[] = [];
    for (let answer = await undo(); answer.ok; answer = await undo()) done.push(answer.value.label);
    expect(done).toEqual([expect.stringContaining('修改张建国'), expect.stringContaining('导入'), expect.stringContaining('登记低保标准')]);
    expect(await undo()).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(/[一-龥]/) } });
    expect(ledger.households()).toEqual([]);
    for (let answer = await redo(); answer.ok; answer = await redo()) done.pop();
    expect(done).toEqual([]);
    expect(state()).toBe(all);
  });

  it('hold across a restart', async () => {
    must(await phone('13911110001'));
    must(await phone('13911110002'));
    must(await undo());
    const before = await names();
    expect(before[1]).toContain('修改张建国');
    await reopen();
    expect(await names()).toEqual(before);
    must(await redo());
    expect(ledger.householdOf('张建国').head.phone).toBe('13911110002');
    await reopen();
    must(await undo());
    must(await undo());
    expect(ledger.householdOf('张建国').head.phone).toBe('13800000000');
  });

  it('a new command clears what could be done again, also after a restart', async () => {
    must(await phone('13911110001'));
    must(await undo());
    await enterIncomes(ledger, '李秀英', ['2018-07'], 900);
    expect((await names())[1]).toBeNull();
    await reopen();
    expect(await redo()).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(ledger.householdOf('张建国').head.phone).toBe('13800000000');
  });

  it('an edit that changes nothing leaves redo alone', async () => {
    must(await phone('13911110001'));
    must(await undo());
    must(await phone('138 0000 0000'));
    expect((await names())[1]).toContain('修改张建国');
    must(await redo());
    expect(ledger.householdOf('张建国').head.phone).toBe('13911110001');
  });

  it('an import is taken back only after what was done on it', async () => {
    must(await phone('13911110001'));
    must(await undo());
    const gone = must(await undo());
    expect(gone.householdIds).toHaveLength(HEADS.length);
    expect(ledger.households()).toEqual([]);
    expect(must(await ledger.api['session:verify']({}))).toMatchObject({ ok: true, households: 0, problems: [] });
    must(await redo());
    must(await redo());
    expect(ledger.householdOf('张建国').head.phone).toBe('13911110001');
  });

  it('a 卷号 of an undone import is never given again, not even after a restart', async () => {
    expect(ledger.households().map((household) => household.fileNo)).toEqual(['000001', '000002', '000003', '000004', '000005']);
    must(await undo());
    await reopen();
    const sheets = [{ name: '档案', rows: [ARCHIVE_HEADINGS, ['周新来', inventedId(900), 1, '130302', '低保户', '2017-01-01', '子女上学', null]] }];
    await importFiles(ledger, [writeWorkbook(ledger.desk, '新.xlsx', sheets)]);
    expect(ledger.households().map((household) => [household.fileNo, household.id])).toEqual([['000006', 'h000006']]);
    const again = [{ name: '档案', rows: [ARCHIVE_HEADINGS, ...archiveRows()] }];
    await importFiles(ledger, [writeWorkbook(ledger.desk, '档案.xlsx', again)]);
    expect(ledger.households().map((household) => household.fileNo)).toEqual(['000006', '000007', '000008', '000009', '000010', '000011']);
    expect(must(await ledger.api['session:verify']({})).problems).toEqual([]);
  });

  it('commands that arrive together are done one after the other; a stale one is refused', async () => {
    const revision = ledger.revision('张建国');
    const id = ledger.householdOf('张建国').id;
    const edit = (value: string) => ledger.api['household:edit']({ id, revision, target: 'head', values: { phone: value }, reasons: {} });
    const answers = await Promise.all([edit('13911110001'), edit('13911110002'), edit('13911110003'), undo(), redo()]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, false, true, true]);
    expect(answers[1]).toMatchObject({ error: { code: 'conflict' } });
    expect(ledger.householdOf('张建国').head.phone).toBe('13911110001');
  });

  it('keeps every entry in the trail, and marks what was taken back', async () => {
    must(await phone('13911110001'));
    must(await undo());
    const trail = must(await ledger.api['session:trail']({ offset: 0, limit: 10, text: '' }));
    expect(trail.entries.map(({ label, undone }) => [label.slice(0, 5), undone])).toEqual([
      ['撤销：修改', false],
      ['修改张建国', true],
      ['导入困难职', false],
      ['登记低保标', false],
      ['新建台账：', false],
    ]);
    expect(must(await ledger.api['session:trail']({ offset: 0, limit: 10, text: '撤销' })).total).toBe(1);
  });

  it('any walk of edits, undos, redos and restarts is what a plain list of states says', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 99 }).map((n) => `139${String(n).padStart(8, '0')}`) },
      { weight: 3, arbitrary: fc.constant('undo') },
      { weight: 3, arbitrary: fc.constant('redo') },
      { weight: 1, arbitrary: fc.constant('restart') },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        // Model: the values that undo would walk through, and those that redo would.
        const past = [ledger.householdOf('张建国').head.phone];
        let future: (string | undefined)[] = [];
        for (const each of steps) {
          if (each === 'restart') await reopen();
          else if (each === 'undo') {
            if (past.length === 1) continue;
            must(await undo());
            future.push(past.pop());
          } else if (each === 'redo') {
            const next = future.pop();
            if (next === undefined) {
              expect((await redo()).ok).toBe(false);
              continue;
            }
            must(await redo());
            past.push(next);
          } else {
            must(await phone(each));
            if (each !== past[past.length - 1]) {
              past.push(each);
              future = [];
            }
          }
          expect(ledger.householdOf('张建国').head.phone).toBe(past[past.length - 1]);
        }
        // What can still be done again belongs to this walk only.
        must(await phone(`1380000${String(ledger.entries()).padStart(4, '0')}`));
      }),
      { numRuns: 25 },
    );
    expect(must(await ledger.api['session:verify']({})).problems).toEqual([]);
  }, 60_000);
});
