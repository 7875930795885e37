import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../../../electron/service/commands/create-ledger';
import { setStandard } from '../../../../../electron/service/commands/set-standard';
import { type Command, Ledger } from '../../../../../electron/service/ledger/ledger';
import type { JournalStore, StoreFailure } from '../../../../../electron/service/store/journal-store';
import type { JournalEntry } from '../../../../../shared/domain/ledger/change';
import { err, ok } from '../../../../../shared/result';

/** A store in memory that can be told to refuse, or to die, at the next append. */
function fakeStore() {
  const entries: JournalEntry[] = [];
  const next: (StoreFailure | Error)[] = [];
  const store: JournalStore = {
    opening: { tornTail: null, damage: null, readOnly: false },
    entries,
    append: async (draft) => {
      await null;
      const failure = next.shift();
      if (failure instanceof Error) throw failure;
      if (failure !== undefined) return err(failure);
      const entry = { seq: entries.length + 1, ...draft };
      entries.push(entry);
      return ok(entry);
    },
    head: () => 'f'.repeat(64),
    verify: async () => ({ ok: true, head: 'f'.repeat(64), entries: entries.length, problems: [] }),
    close: async () => undefined,
  };
  return { store, entries, fail: (failure: StoreFailure | Error) => void next.push(failure) };
}

const CONTEXT = { by: '王经办', workingDate: '2019-01-15', today: '2019-01-15' };
const line = (yuan: string) => ({ area: '1303', from: '2018-01', yuan, document: '' });
const now = (): Date => new Date('2019-01-15T01:00:00Z');

async function newLedger() {
  const fake = fakeStore();
  const ledger = new Ledger(fake.store, now);
  await ledger.run(createLedger, { unionName: '秦皇岛市总工会', demo: false }, CONTEXT);
  return { ...fake, ledger, standards: () => Object.values(ledger.reader.all('policyScheme')[0]?.standards ?? {}).map(({ fen }) => fen) };
}

describe('a store that fails', () => {
  it.each<[StoreFailure, RegExp]>([
    [{ code: 'disk-full' }, /磁盘空间已满.*没有保存.*以前保存的都在/],
    [{ code: 'io', operation: 'append', detail: 'EIO' }, /写入磁盘失败.*没有保存/],
    [{ code: 'read-only' }, /只能查看/],
    [{ code: 'damaged', file: 'journal-000001', atSeq: 7, detail: '' }, /第7条记录处损坏/],
    [{ code: 'locked', holder: { pid: 1, host: 'PC-3', since: '2019-01-15T00:30:00.000Z' } }, /PC-3.*2019-01-15 00:30/],
    [{ code: 'newer-format', version: 9 }, /更新版本/],
  ])('%j: nothing is applied, the answer says so, the ledger goes on', async (failure, words) => {
    const { ledger, entries, fail, standards } = await newLedger();
    await ledger.run(setStandard, line('600'), CONTEXT);
    fail(failure);
    const refused = await ledger.run(setStandard, line('650'), CONTEXT);
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    expect(standards()).toEqual([60_000]);
    expect([entries.length, ledger.version, ledger.undoStack.nextUndo]).toEqual([2, 2, 2]);
    fail(failure);
    expect((await ledger.undo('王经办')).ok).toBe(false);
    expect(standards()).toEqual([60_000]);
    expect([ledger.undoStack.nextUndo, ledger.undoStack.nextRedo]).toEqual([2, null]);
    // Whether it may write again is the store's own affair; the ledger above it has lost nothing.
    expect((await ledger.run(setStandard, line('700'), CONTEXT)).ok).toBe(true);
    expect(standards()).toEqual([70_000]);
  });

  it('a failure between commands that arrive together stops only its own', async () => {
    const { ledger, fail, standards } = await newLedger();
    fail({ code: 'io', operation: 'append', detail: '' });
    const answers = await Promise.all(['610', '620', '630'].map((yuan) => ledger.run(setStandard, line(yuan), CONTEXT)));
    expect(answers.map((answer) => answer.ok)).toEqual([false, true, true]);
    expect(standards()).toEqual([63_000]);
    await ledger.undo('王经办');
    expect(standards()).toEqual([62_000]);
  });

  it('a store or a rule that throws rejects its own command, and the next one is done', async () => {
    const { ledger, entries, fail, standards } = await newLedger();
    fail(new Error('bug in the store'));
    await expect(ledger.run(setStandard, line('610'), CONTEXT)).rejects.toThrow('bug in the store');
    const broken: Command<null, null> = {
      name: 'broken',
      decide: () => {
        throw new Error('bug in a rule');
      },
    };
    await expect(ledger.run(broken, null, CONTEXT)).rejects.toThrow('bug in a rule');
    expect([entries.length, standards()]).toEqual([1, []]);
    expect((await ledger.run(setStandard, line('640'), CONTEXT)).ok).toBe(true);
    expect(standards()).toEqual([64_000]);
  });

  it('an entry that does not fit what is there is never written', async () => {
    const { ledger, entries } = await newLedger();
    const unfit: Command<null, null> = {
      name: 'unfit',
      decide: () => ok({ label: '', changes: [{ kind: 'union' as const, id: 'u0001', path: ['name'], before: '别的名字', after: 'x' }], answer: () => null }),
    };
    await expect(ledger.run(unfit, null, CONTEXT)).rejects.toThrow();
    expect(entries).toHaveLength(1);
    expect(ledger.reader.get('union', 'u0001')?.name).toBe('秦皇岛市总工会');
  });

  it('reading the journal again gives the same documents and the same undo', async () => {
    const { ledger, store } = await newLedger();
    for (const yuan of ['600', '610', '620']) await ledger.run(setStandard, line(yuan), CONTEXT);
    await ledger.undo('王经办');
    const again = new Ledger(store, now);
    expect(again.reader.all('policyScheme')).toEqual(ledger.reader.all('policyScheme'));
    expect([again.undoStack.nextUndo, again.undoStack.nextRedo]).toEqual([ledger.undoStack.nextUndo, ledger.undoStack.nextRedo]);
    expect(again.reader.revision('policyScheme', again.reader.all('policyScheme')[0]?.id ?? '')).toBe(5);
  });
});
