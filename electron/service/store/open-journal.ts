import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import type { FileAccess, FileHandle } from './file-access';
import { fileJournalStore } from './file-journal-store';
import { type JournalScan, scanJournal } from './journal-scan';
import type { JournalStore, OpeningReport, StoreFailure } from './journal-store';
import type { WorkspaceLock } from './lock';
import { cutTornTail } from './torn-tail';
import { JOURNAL_FILE, WORKSPACE_FILE } from './workspace-file';
import { closeFile } from './write-fully';

/**
 * Reads the journal of a folder whose workspace file has been looked at.
 * `genesis` is null when that file is damaged: the journal is then only shown. `lock` is null for reading only.
 * Errors: `newer-format`; rejects with the system's error.
 */
export async function openJournal(
  fs: FileAccess,
  dir: string,
  genesis: Buffer | null,
  lock: WorkspaceLock | null,
): Promise<Result<JournalStore, StoreFailure>> {
  const path = join(dir, JOURNAL_FILE);
  const file = await fs.open(path, lock === null ? 'read' : 'append');
  let kept = false;
  try {
    const size = await file.size();
    const scan = await scanJournal(file, size, genesis);
    if (scan.tail.kind === 'newer') return err({ code: 'newer-format', version: scan.tail.version });
    const damage = damageOf(scan, genesis);
    const writing = lock === null || damage !== null ? null : { file, lock };
    const tornTail = await mendTail(fs, path, scan, size, writing?.file ?? null);
    // Flushes the cut. And a program that was killed may have left records in the system's memory only. They are shown from now on, so they must stay.
    if (writing !== null) await file.datasync();
    const opening: OpeningReport = { tornTail, damage, readOnly: writing === null };
    kept = writing !== null;
    return ok(fileJournalStore({ fs, path, genesis, state: { entries: scan.entries, head: scan.head, end: scan.end }, opening, writing }));
  } finally {
    if (!kept) await closeFile(file);
  }
}

function damageOf({ tail }: JournalScan, genesis: Buffer | null): OpeningReport['damage'] {
  if (tail.kind === 'damaged') return { code: 'damaged', file: JOURNAL_FILE, atSeq: tail.atSeq, detail: tail.detail };
  if (genesis === null) return { code: 'damaged', file: WORKSPACE_FILE, atSeq: 0, detail: 'the file is missing or does not match its checksum' };
  return null;
}

async function mendTail(fs: FileAccess, path: string, { end, tail }: JournalScan, size: number, file: FileHandle | null): Promise<OpeningReport['tornTail']> {
  if (tail.kind !== 'torn') return null;
  return { bytes: tail.bytes, keptAs: file === null ? null : await cutTornTail(fs, path, file, end, size) };
}
