const POLYNOMIAL = 0x82f63b78;
const STRIDE = 8;

/** Eight tables of 256 (slicing by eight): one look-up a byte, eight bytes a turn. */
const TABLES: Int32Array = buildTables();

/**
 * CRC-32C (Castagnoli) of `bytes`, as an unsigned 32-bit number.
 * `previous` is the checksum of what came before, so that parts can be fed one after another.
 */
export function crc32c(bytes: Uint8Array, previous = 0): number {
  const t = TABLES;
  const whole = bytes.length - (bytes.length % STRIDE);
  let crc = ~previous;
  let i = 0;
  for (; i < whole; i += STRIDE) {
    crc ^= at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24);
    crc =
      at(t, 1792 + (crc & 255)) ^
      at(t, 1536 + ((crc >>> 8) & 255)) ^
      at(t, 1280 + ((crc >>> 16) & 255)) ^
      at(t, 1024 + (crc >>> 24)) ^
      at(t, 768 + at(bytes, i + 4)) ^
      at(t, 512 + at(bytes, i + 5)) ^
      at(t, 256 + at(bytes, i + 6)) ^
      at(t, at(bytes, i + 7));
  }
  for (; i < bytes.length; i += 1) crc = at(t, (crc ^ at(bytes, i)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Typed arrays give a number at every index below their length, which is all that is asked for here. */
function at(numbers: Uint8Array | Int32Array, index: number): number {
  return numbers[index] as number;
}

function buildTables(): Int32Array {
  const tables = new Int32Array(256 * STRIDE);
  for (let n = 0; n < 256; n += 1) {
    let crc = n;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[n] = crc;
  }
  for (let n = 256; n < tables.length; n += 1) {
    const before = at(tables, n - 256);
    tables[n] = at(tables, before & 255) ^ (before >>> 8);
  }
  return tables;
}
