import { err } from '../../../shared/result';
import type { FileAccess, FileHandle } from './file-access';
import { type JournalTail, scanJournal } from './journal-scan';
import type { JournalStore, OpeningReport } from './journal-store';
import { type JournalState, journalWriter } from './journal-writer';
import type { WorkspaceLock } from './lock';
import { closeFile, withFile } from './write-fully';

/** A journal that has been read and, where needed, repaired; `writing` is null where nothing may be written. */
export interface OpenedJournal {
  readonly fs: FileAccess;
  readonly path: string;
  /** What the first record must name as its previous one; null when the workspace file could not say. */
  readonly genesis: Buffer | null;
  readonly state: JournalState;
  readonly opening: OpeningReport;
  readonly writing: { readonly file: FileHandle; readonly lock: WorkspaceLock } | null;
}

/** The store over an opened journal. */
export function fileJournalStore(opened: OpenedJournal): JournalStore {
  const { state, opening, writing } = opened;
  const writer = writing === null ? null : journalWriter(state, writing.file, writing.lock);
  let closing: Promise<void> | null = null;
  return {
    opening,
    entries: state.entries,
    append: (draft) => writer?.append(draft) ?? Promise.resolve(err({ code: 'read-only' })),
    head: () => state.head.toString('hex'),
    verify,
    close: () => (closing ??= close()),
  };

  async function verify(): Promise<{ ok: boolean; head: string; entries: number; problems: readonly string[] }> {
    // Only what is on the medium by now; an append may be under way behind it.
    const { end, head } = state;
    const { scan, size } = await withFile(opened.fs, opened.path, 'read', async (file) => {
      const bytes = await file.size();
      return { size: bytes, scan: await scanJournal(file, Math.min(bytes, end), opened.genesis) };
    });
    const problems = tailProblems(scan.tail, scan.end);
    if (size < end) problems.push(`the last ${end - size} bytes of the journal are missing`);
    if (problems.length === 0 && !scan.head.equals(head)) problems.push('the last record is another one than the one read or written before');
    if (size > state.end && writer !== null && !writer.busy()) problems.push(`${size - state.end} bytes after the last record were never finished`);
    if (opening.damage !== null) problems.push(`${opening.damage.file}, record ${opening.damage.atSeq}: ${opening.damage.detail}`);
    return { ok: problems.length === 0, head: scan.head.toString('hex'), entries: scan.entries.length, problems };
  }

  async function close(): Promise<void> {
    if (writer === null || writing === null) return;
    await writer.stop();
    await closeFile(writing.file);
    await writing.lock.release();
  }
}

function tailProblems(tail: JournalTail, end: number): string[] {
  switch (tail.kind) {
    case 'clean':
      return [];
    case 'torn':
      return [`${tail.bytes} bytes from byte ${end} on are no whole record`];
    case 'damaged':
      return [`record ${tail.atSeq}: ${tail.detail}`];
    case 'newer':
      return [`a record from a newer program, version ${tail.version}`];
  }
}
