import zlib from 'node:zlib';

const TABLE = /* @__PURE__ */ makeTable();

function makeTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  return table;
}

/**
 * Continues a zip checksum over more bytes; start with 0. A bit that a USB stick turned over inside a digit passes the
 * inflater unseen, but not this. zlib's own where there is one: it came with Node 20.15 and 22.2, and ours must run on 16.
 */
export function crc32(previous: number, bytes: Uint8Array): number {
  return NATIVE === undefined ? plainCrc32(previous, bytes) : NATIVE(bytes, previous);
}

const NATIVE = (zlib as Partial<Pick<typeof zlib, 'crc32'>>).crc32;

/** The same in plain code. */
export function plainCrc32(previous: number, bytes: Uint8Array): number {
  let crc = ~previous;
  // In range by construction: the index is one byte.
  for (let index = 0; index < bytes.length; index += 1) crc = (TABLE[(crc ^ (bytes[index] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
