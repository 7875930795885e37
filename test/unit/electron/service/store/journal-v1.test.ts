import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace, openWorkspace } from '../../../../../electron/service/store/workspace';
import type { JournalEntry } from '../../../../../shared/domain/ledger/change';
import { fakeDisk } from '../../../../support/fake-disk';
import { fakeComputer, fakeProcess } from '../../../../support/fake-disk-process';

const FIXTURE = join(import.meta.dirname, '../../../../fixtures/journal-v1');
const fixture = (name: string): Promise<Buffer> => readFile(join(FIXTURE, name));

interface Expected {
  readonly head: string;
  /** How many entries each flush held. */
  readonly flushes: readonly number[];
  readonly entries: readonly JournalEntry[];
}

/** The files stay as the first version wrote them: whatever the format becomes, they must be read. */
describe('the journal of version 1', () => {
  it('is read as it was written', async () => {
    const expected: Expected = JSON.parse(String(await fixture('expected.json')));
    const disk = fakeDisk();
    disk.plant('/ledger/workspace', await fixture('workspace'));
    disk.plant('/ledger/journal-000001', await fixture('journal-000001'));
    const opened = await openWorkspace(disk.fs, '/ledger', { ports: fakeProcess(fakeComputer()) });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.opening).toEqual({ tornTail: null, damage: null, readOnly: false });
    expect(opened.value.entries).toEqual(expected.entries);
    expect(opened.value.head()).toBe(expected.head);
    expect(await opened.value.verify()).toMatchObject({ ok: true, entries: expected.entries.length });
    await opened.value.close();
  });

  it('is still written the same, byte for byte, as long as the version is 1', async () => {
    const expected: Expected = JSON.parse(String(await fixture('expected.json')));
    const disk = fakeDisk();
    const ports = { ...fakeProcess(fakeComputer()), newId: () => 'journal-v1-fixture' };
    const created = await createWorkspace(disk.fs, '/ledger', { ports });
    if (!created.ok) throw new Error(JSON.stringify(created.error));
    let next = 0;
    for (const count of expected.flushes) {
      await Promise.all(expected.entries.slice(next, next + count).map((entry) => created.value.append(entry)));
      next += count;
    }
    expect(Buffer.compare(disk.content('/ledger/workspace'), await fixture('workspace'))).toBe(0);
    expect(Buffer.compare(disk.content('/ledger/journal-000001'), await fixture('journal-000001'))).toBe(0);
    await created.value.close();
  });
});
