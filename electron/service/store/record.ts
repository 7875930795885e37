import { createHash } from 'node:crypto';
import { crc32c } from './crc32c';

/**
 * One record of the journal. All numbers are little-endian.
 *
 *   0  magic, 8 bytes              24  index in its flush, u32 (0 for the first record of a flush)
 *   8  version, u16                28  hash of the previous record, 32 bytes
 *  10  flags, u16 (none yet)       60  CRC32C of bytes 0–59, u32
 *  12  payload length, u32         64  payload: the entry as JSON, UTF-8
 *  16  sequence number, u64         …  SHA-256 over header and payload, 32 bytes; CRC32C over the same, u32
 *
 * The magic begins and ends with bytes that no UTF-8 text holds, so that no payload can look like a record.
 * The index says which records shared a flush: see `journal-scan.ts` for why that matters after a power cut.
 */
export const MAGIC: Buffer = Buffer.from([0xff, 0x4a, 0x4b, 0x54, 0x4b, 0x1a, 0x0a, 0xfe]);
export const RECORD_VERSION = 1;
export const HEADER_BYTES = 64;
export const HASH_BYTES = 32;
export const TRAILER_BYTES = HASH_BYTES + 4;
/** What one V8 string holds at most: a longer payload could be written and never read. */
export const MAX_PAYLOAD_BYTES = 2 ** 29 - 24;

/** Where a record stands in the chain. */
export interface RecordLink {
  readonly seq: number;
  readonly indexInFlush: number;
  /** SHA-256 of the record before; of the workspace's id for the first. */
  readonly previousHash: Uint8Array;
}

export interface RecordHeader extends RecordLink {
  readonly payloadBytes: number;
}

export type HeaderReading =
  | { readonly kind: 'header'; readonly header: RecordHeader }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'bad'; readonly detail: string };

/** The whole length of a record on the disk, in bytes. */
export const recordBytes = (header: Pick<RecordHeader, 'payloadBytes'>): number => HEADER_BYTES + header.payloadBytes + TRAILER_BYTES;

/** Frames a payload text. Errors: null when it is longer than could be read again. */
export function encodeRecord(payload: string, link: RecordLink): { readonly bytes: Buffer; readonly hash: Buffer } | null {
  const payloadBytes = Buffer.byteLength(payload);
  if (payloadBytes > MAX_PAYLOAD_BYTES) return null;

  const bytes = Buffer.alloc(HEADER_BYTES + payloadBytes + TRAILER_BYTES);
  MAGIC.copy(bytes, 0);
  bytes.writeUInt16LE(RECORD_VERSION, 8);
  bytes.writeUInt32LE(payloadBytes, 12);
  bytes.writeBigUInt64LE(BigInt(link.seq), 16);
  bytes.writeUInt32LE(link.indexInFlush, 24);
  bytes.set(link.previousHash, 28);
  bytes.writeUInt32LE(crc32c(bytes.subarray(0, 60)), 60);
  bytes.write(payload, HEADER_BYTES, 'utf8');

  const covered = bytes.subarray(0, HEADER_BYTES + payloadBytes);
  const hash = sha256(covered);
  hash.copy(bytes, covered.length);
  bytes.writeUInt32LE(crc32c(covered), covered.length + HASH_BYTES);
  return { bytes, hash };
}

/** Reads the 64 bytes before a payload. */
export function readHeader(bytes: Buffer): HeaderReading {
  if (bytes.length < HEADER_BYTES) return { kind: 'bad', detail: 'the file ends inside a header' };
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'bad', detail: 'no record begins here' };
  if (bytes.readUInt32LE(60) !== crc32c(bytes.subarray(0, 60))) return { kind: 'bad', detail: 'the header does not match its checksum' };
  const version = bytes.readUInt16LE(8);
  // A flag that this program does not know changes the meaning of what follows, just as a newer version does.
  if (version > RECORD_VERSION || bytes.readUInt16LE(10) !== 0) return { kind: 'newer', version: Math.max(version, RECORD_VERSION + 1) };
  const payloadBytes = bytes.readUInt32LE(12);
  const seq = bytes.readBigUInt64LE(16);
  if (version === 0 || payloadBytes > MAX_PAYLOAD_BYTES || seq > BigInt(Number.MAX_SAFE_INTEGER)) {
    return { kind: 'bad', detail: 'the header holds an impossible number' };
  }
  // Copied, because the bytes belong to a reader's window that moves on.
  const previousHash = Buffer.from(bytes.subarray(28, 28 + HASH_BYTES));
  return { kind: 'header', header: { seq: Number(seq), indexInFlush: bytes.readUInt32LE(24), previousHash, payloadBytes } };
}

/** The hash of a whole record when its bytes match both checksums, else null. */
export function verifiedHash(record: Buffer): Buffer | null {
  const covered = record.subarray(0, record.length - TRAILER_BYTES);
  if (record.readUInt32LE(record.length - 4) !== crc32c(covered)) return null;
  const hash = sha256(covered);
  return hash.equals(record.subarray(covered.length, covered.length + HASH_BYTES)) ? hash : null;
}

/** The payload text of a whole record. */
export const payloadOf = (record: Buffer): string => record.toString('utf8', HEADER_BYTES, record.length - TRAILER_BYTES);

/** What the first record names as its previous one: ties a journal to its workspace, so that another's is not taken for it. */
export const genesisHash = (workspaceId: string): Buffer => sha256(Buffer.from(`workspace:${workspaceId}`));

/** SHA-256 as bytes. */
export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
