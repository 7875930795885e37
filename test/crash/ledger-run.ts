import { expect } from 'vitest';
import type { FileAccess } from '../../electron/service/store/file-access';
import type { JournalStore } from '../../electron/service/store/journal-store';
import { createWorkspace, openWorkspace } from '../../electron/service/store/workspace';
import type { EntryDraft } from '../../shared/domain/ledger/change';
import type { FakeDisk } from '../support/fake-disk';
import { sampleDraft } from '../support/fake-disk-entries';
import { fakeComputer, fakeProcess } from '../support/fake-disk-process';

export const DIR = '/data/ledger';

/** What a person outside the store knows: what was asked for, and what the store said was saved. */
export interface Known {
  readonly created: boolean;
  readonly asked: readonly EntryDraft[];
  readonly acknowledged: number;
}

export interface Witness {
  known(): Known;
  created(): void;
  append(store: JournalStore, draft: EntryDraft): Promise<boolean>;
}

/** Writes down beside the store what it was asked and what it answered. */
export function witness(from: Known = { created: false, asked: [], acknowledged: 0 }): Witness {
  let { created, asked, acknowledged } = from;
  return {
    known: () => ({ created, asked, acknowledged }),
    created: () => {
      created = true;
    },
    append: async (store, draft) => {
      asked = [...asked, draft];
      const outcome = await store.append(draft);
      if (outcome.ok) acknowledged = Math.max(acknowledged, outcome.value.seq);
      return outcome.ok;
    },
  };
}

/** A new process after a restart: the one before is gone. */
export const freshPorts = () => fakeProcess(fakeComputer());

/** A day at the office: create, single saves, saves that share a flush, a long one, close, open again, save on. Stops at the first refusal. */
export async function officeDay(fs: FileAccess, seen: Witness): Promise<void> {
  const created = await createWorkspace(fs, DIR, { ports: freshPorts() });
  if (!created.ok) return;
  seen.created();
  const morning = created.value;
  let n = 0;
  const save = (store: JournalStore, size?: number): Promise<boolean> => {
    n += 1;
    return seen.append(store, sampleDraft(n, size));
  };
  let fine = await save(morning);
  fine &&= await save(morning, 700);
  if (fine) fine = (await Promise.all([save(morning), save(morning, 120), save(morning), save(morning, 40)])).every(Boolean);
  fine &&= await save(morning);
  await morning.close();
  if (!fine) return;
  const opened = await openWorkspace(fs, DIR, { ports: freshPorts() });
  if (!opened.ok) return;
  fine = (await Promise.all([save(opened.value, 300), save(opened.value)])).every(Boolean);
  fine &&= await save(opened.value);
  await opened.value.close();
}

export interface Watch {
  /** Before anything is called; gives a way to ask what is known at a later moment. */
  readonly before?: (now: () => Known) => void;
  /** After opening, before anything is saved: what is shown by now must stay. */
  readonly opened?: (shown: Known) => void;
}

/**
 * The next start: opens, compares with what is known, saves one more, looks again. Fails the test when an acknowledged entry
 * is missing, anything was changed, or an ordinary power cut is called damage. Returns what is known after it and whether bytes had to be cut.
 */
export async function checkNextStart(disk: FakeDisk, before: Known, watch: Watch = {}): Promise<{ readonly tornTail: boolean; readonly known: Known }> {
  let seen = witness(before);
  watch.before?.(() => seen.known());
  const opened = await openWorkspace(disk.fs, DIR, { ports: freshPorts() });
  if (!opened.ok) {
    expect(before.created, `could not open: ${JSON.stringify(opened.error)}`).toBe(false);
    expect(opened.error).toEqual({ code: 'not-a-workspace' });
    const again = await createWorkspace(disk.fs, DIR, { ports: freshPorts() });
    expect(again).toMatchObject({ ok: true });
    if (again.ok) await again.value.close();
    expect(disk.openHandles()).toBe(0);
    return { tornTail: false, known: { created: true, asked: [], acknowledged: 0 } };
  }
  const store = opened.value;
  expect(store.opening.damage).toBeNull();
  expectHistory(store, before);

  const kept = store.entries.length;
  seen = witness({ created: true, asked: before.asked.slice(0, kept), acknowledged: kept });
  watch.opened?.(seen.known());
  const { tornTail } = store.opening;
  if (tornTail !== null) expect(disk.content(`${DIR}/${tornTail.keptAs}`)).toHaveLength(tornTail.bytes);
  expect(await seen.append(store, sampleDraft(99))).toBe(true);
  expect(await store.verify()).toMatchObject({ ok: true, entries: kept + 1, problems: [] });
  await store.close();

  const looked = await openWorkspace(disk.fs, DIR, { readOnly: true });
  expect(looked).toMatchObject({ ok: true, value: { opening: { tornTail: null, damage: null } } });
  if (looked.ok) expectHistory(looked.value, seen.known());
  expect(disk.openHandles()).toBe(0);
  return { tornTail: tornTail !== null, known: seen.known() };
}

/** Everything acknowledged is there; what is there is what was asked for, in that order, whole. */
export function expectHistory(store: JournalStore, { asked, acknowledged }: Known): void {
  expect(store.entries.length).toBeGreaterThanOrEqual(acknowledged);
  expect(store.entries).toEqual(asked.slice(0, store.entries.length).map((draft, i) => ({ seq: i + 1, ...draft })));
}
