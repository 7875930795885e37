import { join } from 'node:path';
import { err, ok, type Result } from '../../../shared/result';
import { storeFailureOf, systemCodeOf } from './failures';
import type { FileAccess, FileHandle } from './file-access';
import type { StoreFailure } from './journal-store';
import { judgeHolder, type LockHolder, lockText, parseLock } from './lock-holder';
import type { ProcessPorts } from './process-ports';
import { appendFully, closeFile, readSmallFile, withFile } from './write-fully';

export const LOCK_FILE = 'lock';
const BEAT_MS = 2000;
/** A holder that cannot be asked is given five beats' time to show a sign of life. */
const OBSERVE_TURNS = 10;
const OBSERVE_TURN_MS = 1000;
const ATTEMPTS = 5;

/** The right to write into a workspace. */
export interface WorkspaceLock {
  /** Null while the lock file is ours; else why nothing may be written any more. */
  lost(): Promise<StoreFailure | null>;
  /** Gives the lock back. Does nothing the second time. */
  release(): Promise<void>;
}

type FoundLock = { readonly bytes: Buffer; readonly holder: LockHolder | null };

/** Locks held by this process: asking the system about ourselves could not tell two stores of one process apart. */
const ownTokens = new Set<string>();

/**
 * Takes the lock of a folder. A lock whose holder is gone is taken over; that of a live one is left alone.
 * Errors: `locked` with the holder; `read-only` where the folder takes no files; `disk-full`, `io`.
 */
export async function acquireLock(fs: FileAccess, dir: string, ports: ProcessPorts): Promise<Result<WorkspaceLock, StoreFailure>> {
  const path = join(dir, LOCK_FILE);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const taken = await takeFree(fs, path, ports);
      if (taken !== null) return ok(taken);
      const found = await readLock(fs, path);
      if (found === null) continue;
      if (await isHeld(fs, path, found, ports)) return err(lockedBy(found.holder));
      await putAside(fs, path, found, ports);
    }
    return err(lockedBy(null));
  } catch (cause) {
    const code = systemCodeOf(cause);
    return err(code === 'EPERM' || code === 'EACCES' ? { code: 'read-only' } : storeFailureOf('lock', cause));
  }
}

async function takeFree(fs: FileAccess, path: string, ports: ProcessPorts): Promise<WorkspaceLock | null> {
  let file: FileHandle;
  try {
    file = await fs.open(path, 'create');
  } catch (cause) {
    if (systemCodeOf(cause) === 'EEXIST') return null;
    throw cause;
  }
  const { startedAt } = await ports.probe(ports.pid);
  const holder: LockHolder = { pid: ports.pid, host: ports.host, bootId: ports.bootId, startedAt, since: ports.now().toISOString(), token: ports.newId() };
  try {
    await appendFully(file, Buffer.from(lockText(holder)));
  } catch (cause) {
    await closeFile(file);
    await fs.unlink(path);
    throw cause;
  }
  return heldLock(fs, path, file, holder, ports);
}

function heldLock(fs: FileAccess, path: string, file: FileHandle, holder: LockHolder, ports: ProcessPorts): WorkspaceLock {
  ownTokens.add(holder.token);
  const ownText = Buffer.from(lockText(holder));
  let beat: Promise<void> = Promise.resolve();
  const stopBeating = ports.every(BEAT_MS, () => {
    beat = beat.then(giveSign);
  });
  let released: Promise<void> | null = null;
  return { lost, release: () => (released ??= release()) };

  async function giveSign(): Promise<void> {
    try {
      await file.append(Buffer.from('.'));
    } catch (cause) {
      // On this computer the lock holds by process number too; writing the ledger itself will tell what is wrong with the disk.
      if (systemCodeOf(cause) === null) throw cause;
      stopBeating();
    }
  }

  async function lost(): Promise<StoreFailure | null> {
    // Asked before every flush, so it reads no more than it must.
    if (await beginsWith(fs, path, ownText)) return null;
    return lockedBy((await readLock(fs, path))?.holder ?? null);
  }

  async function release(): Promise<void> {
    stopBeating();
    try {
      await beat;
      await closeFile(file);
      if ((await lost()) === null) await fs.unlink(path);
    } catch (cause) {
      // Left lying, it is taken over by whoever comes next, because its process will be gone.
      if (systemCodeOf(cause) === null) throw cause;
    } finally {
      ownTokens.delete(holder.token);
    }
  }
}

async function beginsWith(fs: FileAccess, path: string, text: Buffer): Promise<boolean> {
  try {
    return text.equals(await withFile(fs, path, 'read', (file) => file.read(0, text.length)));
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}

async function readLock(fs: FileAccess, path: string): Promise<FoundLock | null> {
  try {
    const bytes = await readSmallFile(fs, path);
    return bytes === null ? null : { bytes, holder: parseLock(bytes.toString('utf8')) };
  } catch (cause) {
    // Given back between the look and the reading.
    if (systemCodeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}

async function isHeld(fs: FileAccess, path: string, found: FoundLock, ports: ProcessPorts): Promise<boolean> {
  // A lock that cannot be read is either being written at this moment or was torn by a power cut.
  const verdict = found.holder === null ? 'unsure' : await judgeHolder(found.holder, ports, ownTokens);
  if (verdict !== 'unsure') return verdict === 'alive';
  for (let turn = 0; turn < OBSERVE_TURNS; turn += 1) {
    await ports.pause(OBSERVE_TURN_MS);
    const now = await readLock(fs, path);
    if (now === null) return false;
    if (!now.bytes.equals(found.bytes)) return true;
  }
  return false;
}

/**
 * Moves a dead lock away before it is removed: two programs may have found it dead at the same moment, and the second
 * would otherwise remove the lock that the first has just taken. What was taken by mistake is put back.
 */
async function putAside(fs: FileAccess, path: string, dead: FoundLock, ports: ProcessPorts): Promise<void> {
  const aside = `${path}-${ports.newId()}`;
  try {
    await fs.rename(path, aside);
  } catch (cause) {
    if (systemCodeOf(cause) === 'ENOENT') return;
    throw cause;
  }
  const moved = await readLock(fs, aside);
  if (moved !== null && !moved.bytes.equals(dead.bytes)) await putBack(fs, path, moved.bytes);
  await fs.unlink(aside);
}

async function putBack(fs: FileAccess, path: string, bytes: Buffer): Promise<void> {
  try {
    await withFile(fs, path, 'create', (file) => appendFully(file, bytes));
  } catch (cause) {
    // A third program was quicker; the one whose lock was moved notices before it writes again.
    if (systemCodeOf(cause) !== 'EEXIST') throw cause;
  }
}

function lockedBy(holder: LockHolder | null): StoreFailure {
  return { code: 'locked', holder: { pid: holder?.pid ?? 0, host: holder?.host ?? '', since: holder?.since ?? '' } };
}
