import { inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, tooBig } from './file-refused';
import { LIMITS } from './limits';
import { plainPartName, readZipDirectory, type ZipEntry } from './zip-directory';

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
/** Compressed bytes given to the inflater at once: at worst they become 33 MB before the count stops them. */
const STEP = 32 * 1024;
/** Smallest buffer that zlib takes. */
const LEAST_CHUNK = 64;
/** Inflated bytes handed over at once where a part was inflated as a whole. */
const PIECE = 128 * 1024;

/**
 * The parts of a workbook, inflated piece by piece and counted while inflated: a part that grows past the limits is
 * dropped in the middle, whatever size its directory declares.
 *
 * Why fflate: it inflates synchronously in steps that we choose, in the same stack as the XML parser, so a bomb is
 * stopped at once and nothing waits in a stream's buffer. Node's zlib offers either one whole buffer or a stream; a part
 * whose declared size is modest is inflated by it in one go, which is several times faster. It gets room for that size and
 * not a byte more: whatever does not come out exactly so is inflated again step by step, and judged there.
 */
export class ZipPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #wholeBytes: number;
  #inflated = 0;

  /** Throws FileRefused when the directory is not sound. `wholeBytes`: parts that declare more are inflated step by step. */
  constructor(bytes: Uint8Array, wholeBytes: number = LIMITS.wholeBytes) {
    this.#bytes = bytes;
    this.#wholeBytes = wholeBytes;
    this.#entries = readZipDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(plainPartName(name));
  }

  /** Names of all parts, in lower case. */
  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /**
   * Hands the part's bytes to `take`, in order; each piece is only valid until it returns.
   * Returns false when there is no such part. Throws FileRefused `too-big` or `damaged`.
   */
  read(name: string, take: (bytes: Uint8Array) => void): boolean {
    const entry = this.#entries.get(plainPartName(name));
    if (entry === undefined) return false;
    const packed = this.#packedBytes(entry);
    const count = new PieceCount(entry);
    const onPiece = (piece: Uint8Array): void => {
      this.#inflated += piece.length;
      if (this.#inflated > LIMITS.inflatedBytes) throw tooBig();
      count.add(piece);
      take(piece);
    };
    const whole = entry.method === DEFLATED && entry.size <= this.#wholeBytes ? inflateWhole(packed, entry.size) : null;
    if (whole !== null) inPieces(whole, PIECE, onPiece);
    else if (entry.method === STORED) inPieces(packed, STEP, onPiece);
    else if (entry.method === DEFLATED) inflate(packed, onPiece);
    else throw damaged();
    count.finish();
    return true;
  }

  #packedBytes(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const at = entry.headerOffset;
    if (at + HEADER_LENGTH > this.#bytes.length || view.getUint32(at, true) !== HEADER_SIGNATURE) throw damaged();
    const start = at + HEADER_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > this.#bytes.length) throw damaged();
    return this.#bytes.subarray(start, start + entry.compressedSize);
  }
}

/** Counts and checks one part while it comes out. */
class PieceCount {
  readonly #entry: ZipEntry;
  #size = 0;
  #crc = 0;

  constructor(entry: ZipEntry) {
    this.#entry = entry;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (isOutOfRatio(this.#size, this.#entry.compressedSize)) throw tooBig();
    this.#crc = crc32(this.#crc, piece);
  }

  finish(): void {
    if (this.#size !== this.#entry.size || this.#crc !== this.#entry.crc) throw damaged();
  }
}

function inPieces(bytes: Uint8Array, length: number, take: (piece: Uint8Array, last: boolean) => void): void {
  for (let at = 0; at < bytes.length; at += length) take(bytes.subarray(at, at + length), at + length >= bytes.length);
}

/** The part in one piece; `null` when it declares more than its bytes may become, or is not what it declares. */
function inflateWhole(packed: Uint8Array, declared: number): Uint8Array | null {
  if (declared === 0 || isOutOfRatio(declared, packed.length)) return null;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: declared, chunkSize: Math.max(LEAST_CHUNK, declared) });
    return bytes.length === declared ? bytes : null;
  } catch {
    // Too long, broken off or garbled: which of them, and what it means, is for the steps to say.
    return null;
  }
}

const isOutOfRatio = (size: number, packedSize: number): boolean => size > LIMITS.ratioFromBytes && size > packedSize * LIMITS.ratio;

function inflate(packed: Uint8Array, onPiece: (piece: Uint8Array) => void): void {
  const inflater = new Inflate((piece) => {
    if (piece.length > 0) onPiece(piece);
  });
  inPieces(packed, STEP, (step, last) => {
    try {
      inflater.push(step, last);
    } catch (cause) {
      throw isFlateError(cause) ? damaged() : cause;
    }
  });
}

/** fflate's own errors carry a number; whatever else comes through it was thrown by whoever takes the pieces. */
const isFlateError = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && typeof cause.code === 'number';
