import { dirname, join } from 'node:path';
import type { FileAccess, FileHandle } from './file-access';
import { appendFully, removeLeftover, withFile } from './write-fully';

const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Cuts a journal after its last good record. What is cut is kept first as `torn-…` in the same folder, on the medium, name and content.
 * Units: `end` and `size` in bytes. Returns the copy's file name. The cut itself is the caller's to flush.
 * Errors: rejects with the system's error; the journal is untouched until the copy is safe.
 */
export async function cutTornTail(fs: FileAccess, journalPath: string, journal: FileHandle, end: number, size: number): Promise<string> {
  const dir = dirname(journalPath);
  const name = await freeName(fs, dir, `torn-at-${end}`);
  const path = join(dir, name);
  try {
    await copyStretch(fs, journal, path, end, size);
  } catch (cause) {
    // Gives a full disk its room back.
    await removeLeftover(fs, path);
    throw cause;
  }
  await fs.syncDir(dir);
  await journal.truncate(end);
  return name;
}

async function freeName(fs: FileAccess, dir: string, base: string): Promise<string> {
  const taken = new Set(await fs.readdir(dir));
  let name = base;
  for (let n = 2; taken.has(name); n += 1) name = `${base}-${n}`;
  return name;
}

async function copyStretch(fs: FileAccess, journal: FileHandle, path: string, from: number, to: number): Promise<void> {
  await withFile(fs, path, 'create', async (copy) => {
    for (let at = from; at < to; at += CHUNK_BYTES) await appendFully(copy, await journal.read(at, Math.min(CHUNK_BYTES, to - at)));
    await copy.datasync();
  });
}
