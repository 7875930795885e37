import { TextDecoder } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from '../read/crc32';
import { FileRefused } from '../read/file-refused';
import { readZipDirectory, type ZipEntry } from '../read/zip-directory';
import { SheetComparison, xmlText } from './sheet-comparison';
import type { WorkbookPlan } from './sheet-plan';
import type { Pass } from './write-workbook';

/** The file is what was meant, is not, or nobody wants to know any more. */
export type ReadBack = 'same' | 'different' | 'cancelled';

const LOCAL_HEADER = 30;
const INFLATE_STEP = 256 * 1024;

/**
 * Reads a workbook that `writeWorkbook` has just written and compares every cell with the plan, in one pass.
 *
 * Why not the importer's reader: it belongs to a process of its own, keeps all rows and holds the event loop for seconds.
 * This one knows how exceljs writes a cell, takes nothing else for one, and holds a single row at a time.
 */
export async function readBack(bytes: Uint8Array, plan: WorkbookPlan, pass: Pass): Promise<ReadBack> {
  const entries = directoryOf(bytes);
  const book = entries?.get('xl/workbook.xml');
  if (entries === null || book === undefined) return 'different';
  const pieces: string[] = [];
  const readable = await inflate(bytes, book, (text) => pieces.push(text), pass);
  if (readable !== 'sound') return readable;
  const names = [...pieces.join('').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? '');
  if (names.length !== plan.sheets.length) return 'different';
  for (const [index, sheet] of plan.sheets.entries()) {
    const entry = entries.get(`xl/worksheets/sheet${String(index + 1)}.xml`);
    if (entry === undefined || names[index] !== xmlText(sheet.name)) return 'different';
    const comparison = new SheetComparison(sheet, pass);
    const read = await inflate(bytes, entry, (text) => comparison.take(text), pass);
    if (read !== 'sound') return read;
    if (!comparison.isComplete()) return 'different';
  }
  return 'same';
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  try {
    return readZipDirectory(bytes);
  } catch (cause) {
    if (cause instanceof FileRefused) return null;
    throw cause;
  }
}

/** Hands a part's text on piece by piece; `different` when its size or checksum is not as the directory says. */
async function inflate(bytes: Uint8Array, entry: ZipEntry, take: (text: string) => void, pass: Pass): Promise<'sound' | 'different' | 'cancelled'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.headerOffset + LOCAL_HEADER + view.getUint16(entry.headerOffset + 26, true) + view.getUint16(entry.headerOffset + 28, true);
  const inflater = createInflateRaw({ chunkSize: INFLATE_STEP });
  inflater.end(bytes.subarray(start, start + entry.compressedSize));
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  let crc = 0;
  try {
    // Between two pieces the event loop turns: inflating is done by another thread.
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      if (pass.signal?.aborted === true) return 'cancelled';
      size += piece.length;
      crc = crc32(crc, piece);
      take(decoder.decode(piece, { stream: true }));
    }
  } catch (cause) {
    // zlib's own word for bytes that are no deflated stream; anything else is a bug.
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('Z_')) return 'different';
    throw cause;
  }
  return size === entry.size && crc === entry.crc ? 'sound' : 'different';
}
