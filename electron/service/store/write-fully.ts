import { systemCodeOf } from './failures';
import type { FileAccess, FileHandle } from './file-access';

/**
 * Appends all bytes. A short write is followed by one for the rest, which a full disk answers with its error.
 * Errors: rejects with the system's error; a disk that takes nothing and says nothing counts as EIO.
 */
export async function appendFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.byteLength) {
    const count = await file.append(bytes.subarray(written));
    if (count <= 0) throw Object.assign(new Error('The disk took no bytes'), { code: 'EIO' });
    written += count;
  }
}

/** Runs `use` on an opened file and closes it whatever happens. */
export async function withFile<T>(fs: FileAccess, path: string, mode: 'read' | 'append' | 'create', use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await fs.open(path, mode);
  try {
    return await use(file);
  } finally {
    await closeFile(file);
  }
}

/** Closes a file. That the system fails at it changes nothing: whatever counts was flushed before. */
export async function closeFile(file: FileHandle): Promise<void> {
  try {
    await file.close();
  } catch (cause) {
    if (systemCodeOf(cause) === null) throw cause;
  }
}

/** A small file as bytes. Errors: null when there is none; rejects with the system's error otherwise. */
export async function readSmallFile(fs: FileAccess, path: string): Promise<Buffer | null> {
  if ((await fs.stat(path)) === null) return null;
  return withFile(fs, path, 'read', async (file) => Buffer.from(await file.read(0, await file.size())));
}

/** Removes a file that could not be finished. When that fails too it stays; whoever reads it next finds that it does not verify. */
export async function removeLeftover(fs: FileAccess, path: string): Promise<void> {
  try {
    await fs.unlink(path);
  } catch (cause) {
    if (systemCodeOf(cause) === null) throw cause;
  }
}
