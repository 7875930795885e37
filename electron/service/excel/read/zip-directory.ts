import { damaged, FileRefused, REASONS, tooBig } from './file-refused';
import { LIMITS } from './limits';

/** One part as the central directory lists it. */
export interface ZipEntry {
  /** Its name with forward slashes and no leading one, as some writers of WPS files put backslashes. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;
/** Marks a size or count that stands in the 64-bit extension. */
const SEE_ZIP64 = 0xffffffff;
const ENCRYPTED_FLAG = 1;

/**
 * Reads the central directory of a zip file; nothing is inflated.
 *
 * Throws FileRefused: `damaged` (no directory, one that points outside, a name twice), `encrypted`, `too-big` (entry
 * count, or sizes that need 64 bits, which no ledger has).
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > LIMITS.entries || start === SEE_ZIP64) throw tooBig();

  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder('utf-8');
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    if ((view.getUint16(at + 8, true) & ENCRYPTED_FLAG) !== 0) throw new FileRefused('encrypted', REASONS.encrypted);
    const entry: ZipEntry = {
      name: plainPartName(decoder.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength))),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      headerOffset: view.getUint32(at + 42, true),
    };
    if (entry.compressedSize === SEE_ZIP64 || entry.size === SEE_ZIP64) throw tooBig();
    // Two parts of one name: which one counts depends on the program, so the file means nothing certain.
    if (entries.has(entry.name)) throw damaged();
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** `\xl\Workbook.xml` and `/xl/workbook.xml` are the same part; names do not tell upper from lower case. */
export function plainPartName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** The directory's end stands at the end of the file, before a comment of at most 64 KB. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}
