import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32, plainCrc32 } from '../../../../../../electron/service/excel/read/crc32';
import { FileRefused } from '../../../../../../electron/service/excel/read/file-refused';
import { ZipPackage } from '../../../../../../electron/service/excel/read/zip-package';

const PART = 'part.xml';
const MANY = 1_000_000;

/** What a part holds, or how it is refused. */
function read(bytes: Uint8Array, wholeBytes: number): string {
  const pieces: Uint8Array[] = [];
  try {
    new ZipPackage(bytes, wholeBytes).read(PART, (piece) => void pieces.push(piece.slice()));
  } catch (cause) {
    if (cause instanceof FileRefused) return `refused: ${cause.refusal}`;
    throw cause;
  }
  return Buffer.concat(pieces).toString('hex');
}

/** In one go, and step by step: whichever way is taken, a part means the same. */
const bothWays = (bytes: Uint8Array): readonly [string, string] => [read(bytes, MANY), read(bytes, 0)];

const CENTRAL = 0x02014b50;

/** Changes a number in the directory entry of the only part: 16 = checksum, 20 = packed size, 24 = size. */
function declaring(bytes: Uint8Array, offset: number, change: (value: number) => number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    if (view.getUint32(at, true) !== CENTRAL) continue;
    view.setUint32(at + offset, change(view.getUint32(at + offset, true)) >>> 0, true);
    return changed;
  }
  throw new Error('No directory');
}

describe('a part of the package', () => {
  it('holds the same bytes, inflated in one go or step by step', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), fc.integer({ min: 1, max: 40 }), fc.constantFrom(0 as const, 6 as const), (content, times, level) => {
        const whole = Uint8Array.from({ length: content.length * times }, (_, index) => content[index % content.length] ?? 0);
        const hex = Buffer.from(whole).toString('hex');
        expect(bothWays(zipSync({ [PART]: whole }, { level }))).toEqual([hex, hex]);
      }),
    );
  });

  const sound = zipSync({ [PART]: strToU8('<worksheet>'.repeat(500)) });

  it.each([
    ['declares one byte less than it holds', declaring(sound, 24, (size) => size - 1), 'damaged'],
    ['declares one byte more', declaring(sound, 24, (size) => size + 1), 'damaged'],
    ['declares nothing', declaring(sound, 24, () => 0), 'damaged'],
    ['declares far more than its bytes may become', declaring(sound, 24, () => 900_000), 'damaged'],
    ['has another checksum', declaring(sound, 16, (crc) => crc ^ 1), 'damaged'],
    ['breaks off', declaring(sound, 20, (size) => size - 3), 'damaged'],
    ['is a bomb', zipSync({ [PART]: new Uint8Array(900_000) }), 'too-big'],
    ['is a bomb that declares little', declaring(zipSync({ [PART]: new Uint8Array(900_000) }), 24, () => 50_000), 'too-big'],
  ])('is refused when it %s', (_what, bytes, refusal) => {
    expect(bothWays(bytes)).toEqual([`refused: ${refusal}`, `refused: ${refusal}`]);
  });

  it('is refused wherever a bit turns over, or means the same', () => {
    const content = Buffer.from(strToU8('<worksheet>'.repeat(500))).toString('hex');
    fc.assert(
      fc.property(fc.nat(sound.length * 8 - 1), (bit) => {
        const bytes = sound.slice();
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const ways = bothWays(bytes);
        expect(ways[0]).toBe(ways[1]);
        // The bit may stand in the part's name, which is then not there.
        expect(ways[0] === '' || ways[0] === content || ways[0].startsWith('refused')).toBe(true);
      }),
    );
  });
});

describe('the checksum', () => {
  it('is the same by zlib and in plain code', () => {
    expect(plainCrc32(0, strToU8('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(crc32(crc32(0, a), b)).toBe(plainCrc32(plainCrc32(0, a), b));
      }),
    );
  });
});
