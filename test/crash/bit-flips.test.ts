import { describe, expect, it } from 'vitest';
import { MAGIC } from '../../electron/service/store/record';
import { openWorkspace } from '../../electron/service/store/workspace';
import type { JournalEntry } from '../../shared/domain/ledger/change';
import { type FakeDisk, fakeDisk } from '../support/fake-disk';
import { seededChance } from '../support/fake-disk-chance';
import { DIR, freshPorts, officeDay, witness } from './ledger-run';

/** Bits to flip in the journal, spread evenly; CRASH_BITS=all flips each one. */
const BITS = process.env['CRASH_BITS'] ?? '3000';
const JOURNAL = `${DIR}/journal-000001`;
const WORKSPACE = `${DIR}/workspace`;

async function aLedger(): Promise<{ disk: FakeDisk; entries: readonly JournalEntry[] }> {
  const disk = fakeDisk();
  await officeDay(disk.fs, witness());
  const opened = await openWorkspace(disk.fs, DIR, { readOnly: true });
  if (!opened.ok) throw new Error('the sample ledger does not open');
  return { disk, entries: opened.value.entries };
}

function diskWith(workspace: Uint8Array, journal: Uint8Array): FakeDisk {
  const disk = fakeDisk();
  disk.plant(WORKSPACE, workspace);
  disk.plant(JOURNAL, journal);
  return disk;
}

/** Opens changed files. Whatever is shown must be what was written; `shorter` = entries are missing and nothing was said. */
async function openChanged(disk: FakeDisk, entries: readonly JournalEntry[]): Promise<'damaged' | 'torn' | 'refused' | 'unchanged' | 'shorter'> {
  const opened = await openWorkspace(disk.fs, DIR, { ports: freshPorts() });
  if (!opened.ok) return 'refused';
  const { opening } = opened.value;
  expect(opened.value.entries).toEqual(entries.slice(0, opened.value.entries.length));
  await opened.value.close();
  if (opening.damage !== null) {
    expect(opening.readOnly).toBe(true);
    expect(await opened.value.append({ ...entryOf(entries, 0) })).toEqual({ ok: false, error: { code: 'read-only' } });
    expect(await opened.value.verify()).toMatchObject({ ok: false });
    return 'damaged';
  }
  if (opening.tornTail !== null) {
    expect(disk.content(`${DIR}/${opening.tornTail.keptAs}`)).toHaveLength(opening.tornTail.bytes);
    return 'torn';
  }
  return opened.value.entries.length === entries.length ? 'unchanged' : 'shorter';
}

describe('bytes that changed on the medium', { timeout: 600_000 }, () => {
  it('a flipped bit of the journal is always noticed; before the last flush it is damage', async () => {
    const { disk, entries } = await aLedger();
    const journal = disk.content(JOURNAL);
    const lastFlushAt = startOfLastRecord(journal);
    const bits = journal.length * 8;
    const step = BITS === 'all' ? 1 : Math.max(1, Math.floor(bits / Number(BITS)));
    for (let bit = 0; bit < bits; bit += step) {
      const outcome = await openChanged(diskWith(disk.content(WORKSPACE), flipped(journal, bit)), entries);
      const atByte = bit >> 3;
      // The last record's own bytes look like a write that the power cut broke off: they are kept aside and told.
      expect([`bit ${bit}`, outcome]).toEqual([`bit ${bit}`, outcome === 'refused' ? 'unreachable' : atByte >= lastFlushAt ? 'torn' : 'damaged']);
    }
  });

  it('a flipped bit of the workspace file is noticed', async () => {
    const { disk, entries } = await aLedger();
    const workspace = disk.content(WORKSPACE);
    for (let bit = 0; bit < workspace.length * 8; bit += 1) {
      const outcome = await openChanged(diskWith(flipped(workspace, bit), disk.content(JOURNAL)), entries);
      expect([`bit ${bit}`, outcome]).toEqual([`bit ${bit}`, 'damaged']);
    }
  });

  it('a journal cut short at any byte shows a true beginning and tells of the rest', async () => {
    const { disk, entries } = await aLedger();
    const journal = disk.content(JOURNAL);
    const starts = recordStarts(journal);
    for (let length = 0; length < journal.length; length += 1) {
      if (length % 5 !== 0 && !starts.includes(length)) continue;
      const outcome = await openChanged(diskWith(disk.content(WORKSPACE), journal.slice(0, length)), entries);
      // Between two records nothing in the file can tell that more was there: only a backup or a noted head can.
      expect([length, outcome]).toEqual([length, starts.includes(length) ? 'shorter' : 'torn']);
    }
  });

  it('overwritten stretches, zeros and foreign bytes are noticed', async () => {
    const { disk, entries } = await aLedger();
    const journal = disk.content(JOURNAL);
    const chance = seededChance(7);
    for (let i = 0; i < 300; i += 1) {
      const at = chance.below(journal.length - 1);
      const length = 1 + chance.below(Math.min(512, journal.length - at));
      const changed = Uint8Array.from(journal);
      if (chance.below(2) === 0) changed.fill(0, at, at + length);
      else changed.set(chance.bytes(length), at);
      if (Buffer.compare(changed, journal) === 0) continue;
      expect(['damaged', 'torn']).toContain(await openChanged(diskWith(disk.content(WORKSPACE), changed), entries));
    }
  });

  it('a record in the wrong place and a journal of another ledger are damage', async () => {
    const { disk, entries } = await aLedger();
    const journal = disk.content(JOURNAL);
    const last = startOfLastRecord(journal);
    const twice = Uint8Array.from([...journal, ...journal.slice(last)]);
    expect(await openChanged(diskWith(disk.content(WORKSPACE), twice), entries)).toBe('damaged');
    const other = await aLedger();
    expect(await openChanged(diskWith(other.disk.content(WORKSPACE), journal), entries)).toBe('damaged');
  });
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** The office day's last save was flushed alone, so its record is the whole last flush. */
function startOfLastRecord(journal: Uint8Array): number {
  return recordStarts(journal).pop() ?? 0;
}

function recordStarts(journal: Uint8Array): number[] {
  const starts: number[] = [];
  for (let at = Buffer.from(journal).indexOf(MAGIC); at >= 0; at = Buffer.from(journal).indexOf(MAGIC, at + 1)) starts.push(at);
  return starts;
}

function entryOf(entries: readonly JournalEntry[], index: number): JournalEntry {
  const entry = entries[index];
  if (entry === undefined) throw new Error(`no entry ${index}`);
  return entry;
}
