import type { FileHandle } from './file-access';

/** Small records are cut from a window this large, so that a journal of many thousand takes few reads. */
const WINDOW_BYTES = 4 * 1024 * 1024;

/** Reads a file mostly from front to back. */
export interface ByteReader {
  /** Bytes that count, from the start of the file. */
  readonly size: number;
  /** The bytes at `position`, fewer at the end of the file; valid until the next call. */
  view(position: number, length: number): Promise<Buffer>;
}

/** A reader over the first `size` bytes of an open file. */
export function byteReader(file: Pick<FileHandle, 'read'>, size: number): ByteReader {
  let window: Buffer = Buffer.alloc(0);
  let windowAt = 0;
  return { size, view };

  async function view(position: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, size - position));
    const offset = position - windowAt;
    if (offset >= 0 && offset + wanted <= window.length) return window.subarray(offset, offset + wanted);
    const bytes = asBuffer(await file.read(position, Math.max(wanted, Math.min(WINDOW_BYTES, size - position))));
    // A record larger than the window is handed on alone: kept, it would hold its memory until the end.
    if (wanted > WINDOW_BYTES) return bytes;
    window = bytes;
    windowAt = position;
    return window.subarray(0, wanted);
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
