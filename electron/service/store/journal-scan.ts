import type { JournalEntry } from '../../../shared/domain/ledger/change';
import { type ByteReader, byteReader } from './byte-reader';
import { parseEntry } from './entry-check';
import type { FileHandle } from './file-access';
import { HEADER_BYTES, MAGIC, payloadOf, type RecordHeader, readHeader, recordBytes, verifiedHash } from './record';

/** How the journal ends. */
export type JournalTail =
  | { readonly kind: 'clean' }
  /** Unfinished bytes of the last flush, never acknowledged. */
  | { readonly kind: 'torn'; readonly bytes: number }
  | { readonly kind: 'damaged'; readonly atSeq: number; readonly detail: string }
  | { readonly kind: 'newer'; readonly version: number };

export interface JournalScan {
  readonly entries: JournalEntry[];
  /** Bytes up to the end of the last good record. */
  readonly end: number;
  readonly head: Buffer;
  readonly tail: JournalTail;
}

type RecordReading =
  | { readonly kind: 'record'; readonly header: RecordHeader; readonly hash: Buffer; readonly payload: string }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'bad'; readonly detail: string };

/**
 * Reads the first `size` bytes of a journal and checks every checksum, hash and sequence number.
 * `genesis` is what the first record must name as its previous one; null when the workspace file cannot say.
 *
 * Bytes that are no record: a power cut leaves them at the end, and may leave them in front of a good record that was
 * written in the *same* flush, since a disk keeps pages in any order. A good record of a *later* flush proves that the
 * bytes before it had been flushed, and so acknowledged: that is damage. Each record's index in its flush tells the two apart.
 * Errors: rejects with the system's error when the file cannot be read.
 */
export async function scanJournal(file: FileHandle, size: number, genesis: Buffer | null): Promise<JournalScan> {
  const reader = byteReader(file, size);
  const entries: JournalEntry[] = [];
  let head = genesis;
  let end = 0;
  const stopped = (tail: JournalTail): JournalScan => ({ entries, end, head: head ?? Buffer.alloc(32), tail });

  while (end < size) {
    const seq = entries.length + 1;
    const reading = await readRecord(reader, end);
    if (reading.kind === 'newer') return stopped(reading);
    if (reading.kind === 'bad') {
      const later = await recordOfALaterFlush(reader, end + 1, seq);
      if (later === null) return stopped({ kind: 'torn', bytes: size - end });
      return stopped({ kind: 'damaged', atSeq: seq, detail: `byte ${end}: ${reading.detail}; record ${later} after it is whole` });
    }
    const misfit = misfitOf(reading.header, seq, head);
    if (misfit !== null) return stopped({ kind: 'damaged', atSeq: seq, detail: `byte ${end}: ${misfit}` });
    const entry = parseEntry(reading.payload, seq);
    if (entry === null) return stopped({ kind: 'damaged', atSeq: seq, detail: `byte ${end}: the record holds no entry ${seq}` });
    entries.push(entry);
    head = reading.hash;
    end += recordBytes(reading.header);
  }
  return stopped({ kind: 'clean' });
}

/** A whole record that does not belong here was moved or comes from another journal; no power cut does that. */
function misfitOf(header: RecordHeader, seq: number, head: Buffer | null): string | null {
  if (header.seq !== seq) return `record ${header.seq} stands where ${seq} belongs`;
  if (head !== null && !head.equals(header.previousHash)) return `record ${seq} does not follow the one before it`;
  return null;
}

async function readRecord(reader: ByteReader, position: number): Promise<RecordReading> {
  const start = readHeader(await reader.view(position, HEADER_BYTES));
  if (start.kind !== 'header') return start;
  const length = recordBytes(start.header);
  if (position + length > reader.size) return { kind: 'bad', detail: 'the file ends inside a record' };
  const bytes = await reader.view(position, length);
  const hash = bytes.length === length ? verifiedHash(bytes) : null;
  if (hash === null) return { kind: 'bad', detail: 'the record does not match its checksums' };
  return { kind: 'record', header: start.header, hash, payload: payloadOf(bytes) };
}

/** Number of the first whole record from `from` on that was written after record `seq` had been flushed; null when there is none. */
async function recordOfALaterFlush(reader: ByteReader, from: number, seq: number): Promise<number | null> {
  for (let at = await nextMagic(reader, from); at !== null; at = await nextMagic(reader, at + 1)) {
    const reading = await readRecord(reader, at);
    if (reading.kind === 'record' && reading.header.seq - reading.header.indexInFlush > seq) return reading.header.seq;
  }
  return null;
}

const SCAN_BYTES = 1024 * 1024;

async function nextMagic(reader: ByteReader, from: number): Promise<number | null> {
  for (let at = from; at + MAGIC.length <= reader.size; at += SCAN_BYTES) {
    // Overlaps the next stretch, so that a magic across the border is found.
    const found = (await reader.view(at, SCAN_BYTES + MAGIC.length - 1)).indexOf(MAGIC);
    if (found >= 0) return at + found;
  }
  return null;
}
