import { mkdir, type FileHandle as NodeFileHandle, open as openFile, readdir, rename, stat, unlink } from 'node:fs/promises';
import { systemCodeOf } from './failures';
import type { FileAccess, FileHandle } from './file-access';

/**
 * Not Node's append flag: on Windows a file opened for appending cannot be truncated, and the torn tail must be.
 * The end is kept here instead; the workspace's lock sees to it that nobody else writes.
 */
const FLAGS = { read: 'r', append: 'r+', create: 'wx+' } as const;

/**
 * The computer's own file system.
 * Errors: every call rejects with Node's system error (`code` ENOSPC, EIO, …); nothing is tried again but a read that a signal broke off.
 */
export const nodeFileAccess: FileAccess = {
  open: async (path, mode) => {
    const file = await openFile(path, FLAGS[mode]);
    try {
      return openHandle(file, mode === 'append' ? (await file.stat()).size : 0);
    } catch (cause) {
      await file.close();
      throw cause;
    }
  },
  readdir: async (dir) => (await readdir(dir)).sort(),
  stat: async (path) => {
    try {
      const found = await stat(path);
      return { size: found.size, isDirectory: found.isDirectory(), modifiedMs: found.mtimeMs };
    } catch (cause) {
      if (systemCodeOf(cause) === 'ENOENT') return null;
      throw cause;
    }
  },
  mkdir: async (dir) => {
    await mkdir(dir);
  },
  rename,
  unlink,
  syncDir: async (dir) => {
    try {
      const handle = await openFile(dir, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (cause) {
      if (!cannotFlushFolders(process.platform, systemCodeOf(cause))) throw cause;
    }
  },
};

/**
 * True when the error says that this system has no such thing as flushing a folder, and not that flushing failed.
 * Windows refuses to open a folder (EPERM, EISDIR); some network and user-space file systems answer EINVAL or ENOTSUP;
 * EACCES: a folder above the ledger that this user may pass through but not read.
 */
export function cannotFlushFolders(platform: string, code: string | null): boolean {
  if (code === 'EINVAL' || code === 'ENOTSUP' || code === 'EACCES') return true;
  return platform === 'win32' && (code === 'EPERM' || code === 'EISDIR');
}

/** `size`: where appending begins. */
function openHandle(file: NodeFileHandle, size: number): FileHandle {
  let end = size;
  return {
    read: (position, length) => readFully(file, position, length),
    append: async (bytes) => {
      const { bytesWritten } = await file.write(bytes, 0, bytes.byteLength, end);
      end += bytesWritten;
      return bytesWritten;
    },
    datasync: () => file.datasync(),
    truncate: async (length) => {
      await file.truncate(length);
      end = length;
    },
    size: async () => (await file.stat()).size,
    close: () => file.close(),
  };
}

/** One system call may give fewer bytes than asked; only the end of the file gives fewer bytes here. */
async function readFully(file: NodeFileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = await readOnce(file, bytes, filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled === length ? bytes : bytes.subarray(0, filled);
}

async function readOnce(file: NodeFileHandle, into: Buffer, offset: number, position: number): Promise<number> {
  for (;;) {
    try {
      return (await file.read(into, offset, into.length - offset, position)).bytesRead;
    } catch (cause) {
      if (systemCodeOf(cause) !== 'EINTR') throw cause;
    }
  }
}
