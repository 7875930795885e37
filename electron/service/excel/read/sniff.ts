/** What a file is by its content; its name says nothing reliable. */
export type FileFormat =
  | 'empty'
  | 'zip'
  | 'encrypted'
  | 'xls'
  | 'ole'
  | 'html'
  | 'mhtml'
  | 'xml-spreadsheet'
  | 'xml'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'rtf'
  | 'text'
  | 'unknown';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SIGNATURES: readonly (readonly [readonly number[], FileFormat])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  // Streams of BIFF 2 to 8 that were never put into an OLE container.
  [[0x09, 0x08], 'xls'],
  [[0x09, 0x04], 'xls'],
  [[0x09, 0x02], 'xls'],
];
const LOOK_AT = 4096;

/** Decides by the first bytes, and in an OLE container by the names of its streams. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, OLE)) return sniffOle(bytes);
  const found = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  return found === undefined ? sniffText(bytes) : found[1];
}

function sniffOle(bytes: Uint8Array): FileFormat {
  const has = (stream: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book') ? 'xls' : 'ole';
}

function sniffText(bytes: Uint8Array): FileFormat {
  const wide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const start = bytes.subarray(0, LOOK_AT);
  // Latin-1 keeps every byte one character: enough to see the marks, whatever the text's encoding is.
  const text = new TextDecoder(wide ? 'utf-16le' : 'latin1')
    .decode(start)
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .trimStart()
    .toLowerCase();
  if (text === '') return bytes.length > LOOK_AT ? 'unknown' : 'empty';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-spreadsheet';
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|meta|table|body|style|div)\b/s.test(text)) return 'html';
  if (text.startsWith('mime-version:') || text.startsWith('content-type: multipart')) return 'mhtml';
  if (text.startsWith('<?xml')) return /<html\b/.test(text) ? 'html' : 'xml';
  return !wide && start.includes(0) ? 'unknown' : 'text';
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
