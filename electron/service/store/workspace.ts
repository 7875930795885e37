import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import { storeFailureOf } from './failures';
import type { FileAccess } from './file-access';
import type { JournalStore, StoreFailure } from './journal-store';
import { acquireLock, type WorkspaceLock } from './lock';
import { makeFolder } from './make-folder';
import { openJournal } from './open-journal';
import { nodeProcessPorts, type ProcessPorts } from './process-ports';
import { genesisHash } from './record';
import { JOURNAL_FILE, readWorkspaceFile, WORKSPACE_FILE, workspaceFacts, writeWorkspaceFile } from './workspace-file';
import { withFile } from './write-fully';

export interface StoreOptions {
  /** Takes no lock and changes nothing, not even a torn tail: for looking while another program writes. */
  readonly readOnly?: boolean;
  /** Default: the real process, clock and chance. */
  readonly ports?: ProcessPorts;
}

/**
 * Makes a folder a workspace with an empty journal and opens it for writing. The folder is made when it is missing; other files in it are left alone.
 * What an earlier attempt left unfinished (a power cut) is completed.
 * Errors: `exists` when it is a workspace already, or holds a journal without one; `locked`, `disk-full`, `read-only`, `io`.
 */
export async function createWorkspace(fs: FileAccess, dir: string, options: Omit<StoreOptions, 'readOnly'> = {}): Promise<Result<JournalStore, StoreFailure>> {
  const ports = options.ports ?? (await nodeProcessPorts());
  return guarded('create', async () => {
    await makeFolder(fs, dir);
    await flushFoldersAbove(fs, dir);
    if (await isInUse(fs, dir)) return err({ code: 'exists' });
    return withLock(fs, dir, ports, async (lock) => {
      if (await isInUse(fs, dir)) return err({ code: 'exists' });
      await setUnfinishedAside(fs, dir, ports);
      const facts = workspaceFacts(ports.newId(), ports.now().toISOString());
      await makeEmptyJournal(fs, dir);
      // Last, and only when the journal's name is safe: from now on a missing journal means damage.
      await writeWorkspaceFile(fs, dir, facts);
      return openJournal(fs, dir, genesisHash(facts.id), lock);
    });
  });
}

/**
 * Opens a workspace: reads and verifies the journal; cuts a torn tail after keeping a copy; opens read-only when it is damaged.
 * Errors: `not-a-workspace`; `locked` when another program writes; `newer-format` when a newer program wrote it;
 * `damaged` when the journal is gone; `read-only` where no lock can be written (open with `readOnly: true` instead); `disk-full`, `io`.
 */
export async function openWorkspace(fs: FileAccess, dir: string, options: StoreOptions = {}): Promise<Result<JournalStore, StoreFailure>> {
  return guarded('open', async () => {
    const marked = await readMark(fs, dir);
    if (!marked.ok) return marked;
    const genesis = marked.value;
    if (options.readOnly === true || genesis === null) return openJournal(fs, dir, genesis, null);
    const ports = options.ports ?? (await nodeProcessPorts());
    return withLock(fs, dir, ports, async (lock) => {
      await flushMark(fs, dir);
      return openJournal(fs, dir, genesis, lock);
    });
  });
}

/** The program that made the workspace may have been killed before its flush; nothing is built on a mark that could still be lost. */
async function flushMark(fs: FileAccess, dir: string): Promise<void> {
  await withFile(fs, join(dir, WORKSPACE_FILE), 'append', (file) => file.datasync());
  await fs.syncDir(dir);
}

/** The chain's beginning as the workspace file names it; null when that file is damaged and only the journal can be looked at. */
async function readMark(fs: FileAccess, dir: string): Promise<Result<Buffer | null, StoreFailure>> {
  const mark = await readWorkspaceFile(fs, dir);
  if (mark.kind === 'newer') return err({ code: 'newer-format', version: mark.version });
  const journalBytes = (await fs.stat(join(dir, JOURNAL_FILE)))?.size ?? null;
  if (mark.kind === 'facts') {
    if (journalBytes === null) return err({ code: 'damaged', file: JOURNAL_FILE, atSeq: 1, detail: 'the file is missing' });
    return ok(genesisHash(mark.facts.id));
  }
  // Creating the workspace was broken off before anything could be written into it.
  return (journalBytes ?? 0) === 0 ? err({ code: 'not-a-workspace' }) : ok(null);
}

async function isInUse(fs: FileAccess, dir: string): Promise<boolean> {
  const mark = await readWorkspaceFile(fs, dir);
  if (mark.kind === 'facts' || mark.kind === 'newer') return true;
  return ((await fs.stat(join(dir, JOURNAL_FILE)))?.size ?? 0) > 0;
}

/** All the way up, since an attempt that was killed may have made any of these folders and flushed none. */
async function flushFoldersAbove(fs: FileAccess, dir: string): Promise<void> {
  for (let at = dir; dirname(at) !== at; at = dirname(at)) await fs.syncDir(dirname(at));
}

/** A workspace file torn by a power cut while it was made: moved, never written over. */
async function setUnfinishedAside(fs: FileAccess, dir: string, ports: ProcessPorts): Promise<void> {
  const path = join(dir, WORKSPACE_FILE);
  if ((await fs.stat(path)) !== null) await fs.rename(path, join(dir, `torn-workspace-${ports.newId()}`));
}

async function makeEmptyJournal(fs: FileAccess, dir: string): Promise<void> {
  const path = join(dir, JOURNAL_FILE);
  if ((await fs.stat(path)) === null) await withFile(fs, path, 'create', (file) => file.datasync());
  await fs.syncDir(dir);
}

/** Runs `use` under the lock; gives it back unless a store that writes came out of it. */
async function withLock(
  fs: FileAccess,
  dir: string,
  ports: ProcessPorts,
  use: (lock: WorkspaceLock) => Promise<Result<JournalStore, StoreFailure>>,
): Promise<Result<JournalStore, StoreFailure>> {
  const lock = await acquireLock(fs, dir, ports);
  if (!lock.ok) return lock;
  let kept = false;
  try {
    const opened = await use(lock.value);
    kept = opened.ok && !opened.value.opening.readOnly;
    return opened;
  } finally {
    if (!kept) await lock.value.release();
  }
}

async function guarded<T>(operation: string, run: () => Promise<Result<T, StoreFailure>>): Promise<Result<T, StoreFailure>> {
  try {
    return await run();
  } catch (cause) {
    return err(storeFailureOf(operation, cause));
  }
}
