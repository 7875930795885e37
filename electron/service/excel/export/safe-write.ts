import path from 'node:path';
import { Writable } from 'node:stream';
import type { AppError } from '../../../../shared/contract/app-error';
import { err, ok, type Result } from '../../../../shared/result';
import { systemCodeOf } from '../../store/failures';
import type { FileAccess, FileHandle } from '../../store/file-access';
import { appendFully, closeFile, removeLeftover, withFile } from '../../store/write-fully';
import type { ReadBack } from './read-back';
import { CANCELLED, NOT_AS_MEANT, savedBeside, writeFailure } from './write-failures';

/** How a file is filled and how it is looked at afterwards. */
export interface FileJob {
  /** Fills the file; false = cancelled. */
  readonly write: (sink: Writable) => Promise<boolean>;
  /** Compares what is on the disk with what was meant. */
  readonly check: (bytes: Uint8Array) => Promise<ReadBack>;
}

/** Where the file that stood there before is now. */
export interface Written {
  readonly previous: string | null;
}

const MOST_NAMES = 99;
const SINK_BYTES = 1024 * 1024;
/** What Windows says of a file that WPS or Excel has open. */
const IN_USE: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY']);

/**
 * Writes a file so that the previous one is never lost: beside it under a new name, flushed, read back and compared,
 * then put in its place, with the previous one kept aside as 「…（上一份）」.
 *
 * Errors: a full disk, a place that cannot be written, a file that reads back differently, a cancelled export: the target
 *         is untouched and nothing is left behind. Where the target is open in another program, the new file is kept under a
 *         second name, and the message says so.
 */
export async function safeWrite(fs: FileAccess, target: string, job: FileJob): Promise<Result<Written, AppError>> {
  let draft: string | null = null;
  try {
    if ((await fs.stat(target))?.isDirectory === true)
      return err({ code: 'storage', message: `“${path.basename(target)}”是一个文件夹，不能存成文件。请换一个名字。` });
    const created = await createDraft(fs, target);
    draft = created.file;
    const done = await fill(created.handle, job);
    const checked = done ? await withFile(fs, draft, 'read', async (file) => job.check(await file.read(0, await file.size()))) : 'cancelled';
    if (checked !== 'same') {
      await removeLeftover(fs, draft);
      return err(checked === 'cancelled' ? CANCELLED : NOT_AS_MEANT);
    }
    return await putInPlace(fs, draft, target);
  } catch (cause) {
    if (draft !== null) await removeLeftover(fs, draft);
    if (systemCodeOf(cause) === null) throw cause;
    return err(writeFailure(systemCodeOf(cause)));
  }
}

/** A new file in the target's folder: only there can it be put in place by a rename. */
async function createDraft(fs: FileAccess, target: string): Promise<{ readonly file: string; readonly handle: FileHandle }> {
  for (let number = 1; ; number += 1) {
    const file = `${target}.${String(number)}.tmp`;
    try {
      return { file, handle: await fs.open(file, 'create') };
    } catch (cause) {
      if (systemCodeOf(cause) !== 'EEXIST' || number >= MOST_NAMES) throw cause;
    }
  }
}

async function fill(handle: FileHandle, job: FileJob): Promise<boolean> {
  const sink = new Writable({
    highWaterMark: SINK_BYTES,
    write: (chunk: Uint8Array, _encoding, done) => {
      appendFully(handle, chunk).then(() => done(), done);
    },
  });
  let failure: Error | null = null;
  sink.on('error', (cause) => {
    failure = cause;
  });
  try {
    const done = await job.write(sink);
    if (failure !== null) throw failure;
    if (done) await handle.datasync();
    return done;
  } finally {
    sink.destroy();
    await closeFile(handle);
  }
}

async function putInPlace(fs: FileAccess, draft: string, target: string): Promise<Result<Written, AppError>> {
  const folder = path.dirname(target);
  let previous: string | null = null;
  if ((await fs.stat(target)) !== null) {
    const aside = besideName(target, '上一份');
    if (!(await moved(fs, target, aside))) return keepBeside(fs, draft, target, null);
    previous = aside;
  }
  if (!(await moved(fs, draft, target))) {
    const restored = previous === null || (await moved(fs, previous, target));
    return keepBeside(fs, draft, target, restored ? null : previous);
  }
  await fs.syncDir(folder);
  return ok({ previous });
}

/** Renames; false when the system says that another program holds one of the two. */
async function moved(fs: FileAccess, from: string, to: string): Promise<boolean> {
  try {
    await fs.rename(from, to);
    return true;
  } catch (cause) {
    if (IN_USE.has(systemCodeOf(cause) ?? '')) return false;
    throw cause;
  }
}

/** The finished file stays under the first name that is free. `movedTo`: where the previous one is, if it could not be put back. */
async function keepBeside(fs: FileAccess, draft: string, target: string, movedTo: string | null): Promise<Result<never, AppError>> {
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const name = besideName(target, number === 1 ? '新导出' : `新导出${String(number)}`);
    if ((await fs.stat(name)) !== null) continue;
    await fs.rename(draft, name);
    await fs.syncDir(path.dirname(target));
    return err(savedBeside(path.basename(target), path.basename(name), movedTo === null ? null : path.basename(movedTo)));
  }
  await removeLeftover(fs, draft);
  return err(writeFailure('EBUSY'));
}

/** 花名册.xlsx → 花名册（上一份）.xlsx. */
function besideName(file: string, word: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}（${word}）${ext}`);
}
