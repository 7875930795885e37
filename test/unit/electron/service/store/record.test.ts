import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../../../electron/service/store/crc32c';
import { encodeRecord, genesisHash, HEADER_BYTES, payloadOf, readHeader, recordBytes, verifiedHash } from '../../../../../electron/service/store/record';

const LINK = { seq: 7, indexInFlush: 2, previousHash: genesisHash('w') };

function encoded(payload: string): Buffer {
  const record = encodeRecord(payload, LINK);
  if (record === null) throw new Error('too large');
  return record.bytes;
}

/** What a reader makes of the bytes: the payload, or null when it notices that something is wrong. */
function readBack(bytes: Buffer): string | null {
  const start = readHeader(bytes);
  if (start.kind !== 'header' || recordBytes(start.header) !== bytes.length) return null;
  return verifiedHash(bytes) === null ? null : payloadOf(bytes);
}

describe('a record', () => {
  it('comes back with its place in the chain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), (text, seq, indexInFlush, hash) => {
        const record = encodeRecord(text, { seq, indexInFlush, previousHash: hash });
        if (record === null) throw new Error('too large');
        expect(readHeader(record.bytes)).toEqual({
          kind: 'header',
          header: { seq, indexInFlush, previousHash: Buffer.from(hash), payloadBytes: Buffer.byteLength(text) },
        });
        expect(verifiedHash(record.bytes)).toEqual(record.hash);
        expect(payloadOf(record.bytes)).toBe(text);
      }),
    );
  });

  it('notices every flipped bit', () => {
    const bytes = encoded('{"label":"登记收入"}');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([bit, readBack(changed)]).toEqual([bit, null]);
    }
  });

  it('is never a run of zeros, nor anything cut short', () => {
    expect(readHeader(Buffer.alloc(4096))).toMatchObject({ kind: 'bad' });
    const bytes = encoded('{}');
    for (let length = 0; length < bytes.length; length += 1) expect(readBack(bytes.subarray(0, length))).toBeNull();
  });

  it('of a newer version, or with a flag that is not known, says so', () => {
    for (const [at, value, version] of [
      [8, 2, 2],
      [8, 9, 9],
      [10, 1, 2],
    ] as const) {
      const bytes = encoded('{}');
      bytes.writeUInt16LE(value, at);
      bytes.writeUInt32LE(crc32c(bytes.subarray(0, HEADER_BYTES - 4)), HEADER_BYTES - 4);
      expect(readHeader(bytes)).toEqual({ kind: 'newer', version });
    }
  });

  it('with a length or number that cannot be is bad, checksum or not', () => {
    const tooLong = encoded('{}');
    tooLong.writeUInt32LE(0xffffffff, 12);
    const tooHigh = encoded('{}');
    tooHigh.writeBigUInt64LE(2n ** 60n, 16);
    for (const bytes of [tooLong, tooHigh]) {
      bytes.writeUInt32LE(crc32c(bytes.subarray(0, HEADER_BYTES - 4)), HEADER_BYTES - 4);
      expect(readHeader(bytes)).toMatchObject({ kind: 'bad' });
    }
  });
});
