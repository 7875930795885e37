import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../../../electron/service/store/crc32c';
import type { JournalStore } from '../../../../../electron/service/store/journal-store';
import { sha256 } from '../../../../../electron/service/store/record';
import { createWorkspace, openWorkspace, type StoreOptions } from '../../../../../electron/service/store/workspace';
import type { EntryDraft } from '../../../../../shared/domain/ledger/change';
import { type FakeDisk, fakeDisk } from '../../../../support/fake-disk';
import { sampleDraft } from '../../../../support/fake-disk-entries';
import { fakeComputer, fakeProcess } from '../../../../support/fake-disk-process';

const DIR = '/home/ledger';
const JOURNAL = `${DIR}/journal-000001`;
const ports = () => fakeProcess(fakeComputer());

async function create(disk: FakeDisk): Promise<JournalStore> {
  const created = await createWorkspace(disk.fs, DIR, { ports: ports() });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

const open = (disk: FakeDisk, options: StoreOptions = {}) => openWorkspace(disk.fs, DIR, { ports: ports(), ...options });

async function opened(disk: FakeDisk, options: StoreOptions = {}): Promise<JournalStore> {
  const outcome = await open(disk, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe('a workspace', () => {
  it('keeps entries in order, over a restart', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    expect(store.opening).toEqual({ tornTail: null, damage: null, readOnly: false });
    expect(await store.append(sampleDraft(1))).toEqual({ ok: true, value: { seq: 1, ...sampleDraft(1) } });
    await store.append({ ...sampleDraft(2), undoes: 1 });
    const head = store.head();
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    await store.close();

    const again = await opened(disk);
    expect(again.entries).toEqual([
      { seq: 1, ...sampleDraft(1) },
      { seq: 2, ...sampleDraft(2), undoes: 1 },
    ]);
    expect(again.head()).toBe(head);
    expect(await again.verify()).toEqual({ ok: true, head, entries: 2, problems: [] });
    await again.close();
    expect(disk.paths()).toEqual(['/', '/home', DIR, JOURNAL, `${DIR}/workspace`]);
  });

  it('is not made twice, and not over a journal without its mark', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await store.append(sampleDraft(1));
    await store.close();
    expect(await createWorkspace(disk.fs, DIR, { ports: ports() })).toEqual({ ok: false, error: { code: 'exists' } });
    await disk.fs.unlink(`${DIR}/workspace`);
    expect(await createWorkspace(disk.fs, DIR, { ports: ports() })).toEqual({ ok: false, error: { code: 'exists' } });
    expect(await opened(disk)).toMatchObject({ opening: { damage: { file: 'workspace' }, readOnly: true }, entries: [{ seq: 1 }] });
  });

  it('is told from any other folder', async () => {
    const disk = fakeDisk();
    disk.plant(`${DIR}/照片.jpg`, new Uint8Array([1]));
    expect(await open(disk)).toEqual({ ok: false, error: { code: 'not-a-workspace' } });
    expect(await openWorkspace(disk.fs, '/nowhere', { ports: ports() })).toEqual({ ok: false, error: { code: 'not-a-workspace' } });
    await (await create(disk)).close();
    expect(disk.paths()).toContain(`${DIR}/照片.jpg`);
  });

  it('whose journal is gone is damaged, not empty', async () => {
    const disk = fakeDisk();
    await (await create(disk)).close();
    await disk.fs.unlink(JOURNAL);
    expect(await open(disk)).toMatchObject({ ok: false, error: { code: 'damaged', file: 'journal-000001' } });
  });

  it('of a newer program is refused, by its mark and by its records', async () => {
    const disk = fakeDisk();
    const facts = { format: 'jiekun-tuokun-ledger', version: 2 };
    const checksum = sha256(Buffer.from(JSON.stringify(facts))).toString('hex');
    disk.plant(`${DIR}/workspace`, Buffer.from(JSON.stringify({ ...facts, checksum })));
    expect(await open(disk)).toEqual({ ok: false, error: { code: 'newer-format', version: 2 } });

    const other = fakeDisk();
    const store = await create(other);
    await store.append(sampleDraft(1));
    await store.append(sampleDraft(2));
    await store.close();
    const journal = Buffer.from(other.content(JOURNAL));
    journal.writeUInt16LE(4, 8);
    journal.writeUInt32LE(crc32c(journal.subarray(0, 60)), 60);
    other.plant(JOURNAL, journal);
    expect(await open(other)).toEqual({ ok: false, error: { code: 'newer-format', version: 4 } });
    expect(other.paths()).not.toContain(`${DIR}/lock`);
  });

  it('read only takes no lock, changes nothing and refuses to save', async () => {
    const disk = fakeDisk();
    const writer = await create(disk);
    await writer.append(sampleDraft(1));
    disk.plant(JOURNAL, Buffer.concat([disk.content(JOURNAL), Buffer.from('torn')]));
    const paths = disk.paths();
    const reader = await opened(disk, { readOnly: true });
    expect(reader.opening).toEqual({ tornTail: { bytes: 4, keptAs: null }, damage: null, readOnly: true });
    expect(await reader.append(sampleDraft(2))).toEqual({ ok: false, error: { code: 'read-only' } });
    await reader.close();
    expect(disk.paths()).toEqual(paths);
  });

  it('keeps a torn tail aside before it cuts it, under a new name each time', async () => {
    const disk = fakeDisk();
    await (await create(disk)).close();
    for (const name of ['torn-at-0', 'torn-at-0-2']) {
      disk.plant(JOURNAL, Buffer.from('half a rec'));
      const store = await opened(disk);
      expect(store.opening.tornTail).toEqual({ bytes: 10, keptAs: name });
      expect(Buffer.from(disk.content(`${DIR}/${name}`)).toString()).toBe('half a rec');
      expect(disk.content(JOURNAL)).toHaveLength(0);
      await store.close();
    }
  });
});

describe('bad bytes in front of a good record', () => {
  const spoilFirst = (disk: FakeDisk): void => {
    const journal = Uint8Array.from(disk.content(JOURNAL));
    journal.fill(0, 20, 60);
    disk.plant(JOURNAL, journal);
  };

  it('of the same flush were never acknowledged: a torn tail', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await Promise.all([store.append(sampleDraft(1)), store.append(sampleDraft(2))]);
    await store.close();
    const bytes = disk.content(JOURNAL).length;
    spoilFirst(disk);
    expect((await opened(disk)).opening).toEqual({ tornTail: { bytes, keptAs: 'torn-at-0' }, damage: null, readOnly: false });
  });

  it('of a later flush had been acknowledged: damage', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await store.append(sampleDraft(1));
    await store.append(sampleDraft(2));
    await store.close();
    spoilFirst(disk);
    const damaged = await opened(disk);
    expect(damaged.opening).toMatchObject({ tornTail: null, damage: { file: 'journal-000001', atSeq: 1 }, readOnly: true });
    expect(damaged.entries).toEqual([]);
    expect(disk.paths()).not.toContain(`${DIR}/lock`);
  });
});

describe('saving', () => {
  it('shares flushes between what arrives together, in the order of the calls', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    let flushes = 0;
    disk.onOperation((operation) => {
      if (operation === 'datasync') flushes += 1;
    });
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => store.append(sampleDraft(i + 1))));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(flushes).toBe(1);
    for (let n = 51; n <= 53; n += 1) await store.append(sampleDraft(n));
    expect(flushes).toBe(4);
    await store.close();
    expect((await opened(disk)).entries).toEqual(Array.from({ length: 53 }, (_, i) => ({ seq: i + 1, ...sampleDraft(i + 1) })));
  });

  it('acknowledges nothing before its own flush has ended', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    const log: string[] = [];
    disk.onOperation((operation) => log.push(operation));
    const first = store.append(sampleDraft(1)).then(() => log.push('first saved'));
    // Arrives while the first is being written.
    const second = disk.fs.stat(DIR).then(() => store.append(sampleDraft(2)).then(() => log.push('second saved')));
    await Promise.all([first, second]);
    expect(log.filter((line) => line === 'append' || line === 'datasync' || line.endsWith('saved'))).toEqual([
      'append',
      'datasync',
      'first saved',
      'append',
      'datasync',
      'second saved',
    ]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'io'],
    ['EROFS', 'read-only'],
  ] as const)('after %s tells everybody who waits, and then refuses', async (code, failure) => {
    const disk = fakeDisk();
    const store = await create(disk);
    await store.append(sampleDraft(1));
    disk.setFault({ from: 1, code, lasts: 'forever' });
    const outcomes = await Promise.all([store.append(sampleDraft(2)), store.append(sampleDraft(3))]);
    expect(outcomes).toMatchObject([{ error: { code: failure } }, { error: { code: failure } }]);
    disk.setFault(null);
    expect(await store.append(sampleDraft(4))).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(store.entries).toHaveLength(1);
    await store.close();
    expect((await opened(disk)).entries).toHaveLength(1);
  });

  it('refuses after closing, and answers what was asked before', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    const asked = store.append(sampleDraft(1));
    await Promise.all([store.close(), store.close()]);
    expect(await asked).toMatchObject({ ok: true });
    expect(await store.append(sampleDraft(2))).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(disk.openHandles()).toBe(0);
  });

  it('lets a bug of one caller fail that caller alone', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    const circular: { self?: unknown } = {};
    circular.self = circular;
    // No JSON, which the types forbid: what a bug would hand over.
    const broken = { ...sampleDraft(2), changes: [circular] } as unknown as EntryDraft;
    const [first, bad, third] = await Promise.allSettled([store.append(sampleDraft(1)), store.append(broken), store.append(sampleDraft(3))]);
    expect(bad.status).toBe('rejected');
    expect([first, third]).toMatchObject([{ value: { value: { seq: 1 } } }, { value: { value: { seq: 2 } } }]);
    await store.close();
    expect((await opened(disk)).entries).toHaveLength(2);
  });

  it('stops when its lock was taken by another program', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await disk.fs.rename(`${DIR}/lock`, `${DIR}/lock-elsewhere`);
    expect(await store.append(sampleDraft(1))).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(disk.content(JOURNAL)).toHaveLength(0);
  });
});

describe('verify', () => {
  it('names what changed on the medium while the program ran', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await store.append(sampleDraft(1));
    await store.append(sampleDraft(2));
    const journal = disk.content(JOURNAL);
    const changed = Uint8Array.from(journal);
    changed[80] = (changed[80] ?? 0) ^ 1;
    disk.plant(JOURNAL, changed);
    expect(await store.verify()).toMatchObject({ ok: false, entries: 0, problems: [expect.stringContaining('record 1')] });
    disk.plant(JOURNAL, journal.slice(0, -1));
    expect(await store.verify()).toMatchObject({ ok: false, entries: 1 });
    disk.plant(JOURNAL, Buffer.concat([journal, Buffer.from('x')]));
    expect(await store.verify()).toMatchObject({ ok: false, entries: 2, problems: [expect.stringContaining('never finished')] });
    disk.plant(JOURNAL, journal);
    expect(await store.verify()).toMatchObject({ ok: true, entries: 2, problems: [] });
  });

  it('may run while entries are being saved', async () => {
    const disk = fakeDisk();
    const store = await create(disk);
    await store.append(sampleDraft(1));
    const [found] = await Promise.all([store.verify(), store.append(sampleDraft(2)), store.append(sampleDraft(3, 5000))]);
    expect(found).toMatchObject({ ok: true, problems: [] });
  });
});
