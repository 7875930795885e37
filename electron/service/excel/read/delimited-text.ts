import { isBlankText } from './cell-value';
import { notAWorkbook, tooBig } from './file-refused';
import { LIMITS } from './limits';
import { type CellKind, type RawRow, TEXT } from './raw-sheet';

const SEPARATORS = [',', '\t', ';', '，'] as const;

/**
 * Reads CSV and TXT as one sheet of texts. UTF-8 where the bytes are valid UTF-8, else GB 18030, which is what WPS and
 * old systems write; every cell is text, so digits stay as they are.
 *
 * Throws FileRefused when it is no table, or too long.
 */
export function readDelimitedText(bytes: Uint8Array): readonly RawRow[] {
  const text = decode(bytes);
  const separator = separatorOf(text);
  if (separator === null) throw notAWorkbook('纯文本');
  const rows: RawRow[] = [];
  let row = 0;
  let cellsLeft: number = LIMITS.cells;
  for (const cells of records(text, separator)) {
    row += 1;
    if (row > LIMITS.rows) throw tooBig();
    const columns: number[] = [];
    const texts: string[] = [];
    const kinds: CellKind[] = [];
    cells.forEach((cell, column) => {
      if (isBlankText(cell)) return;
      columns.push(column);
      texts.push(cell);
      kinds.push(TEXT);
    });
    cellsLeft -= columns.length;
    if (cellsLeft < 0) throw tooBig();
    if (columns.length > 0) rows.push({ row, hidden: false, columns, texts, kinds });
  }
  return rows;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The sign that most of the first lines have in common; `null` where no line has one. */
function separatorOf(text: string): string | null {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const counts = SEPARATORS.map((separator) => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0));
  const most = Math.max(...counts);
  return most === 0 ? null : (SEPARATORS[counts.indexOf(most)] ?? null);
}

/** Records of RFC 4180: quoted cells may hold separators, line breaks and doubled quotes. */
function* records(text: string, separator: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      cell = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    }
    const next = endOfCell(text, at, separator);
    cell += text.slice(at, next);
    cells.push(cell);
    at = next + 1;
    if (next < text.length && text[next] === separator) {
      if (at === text.length) cells.push('');
      continue;
    }
    if (text[next] === '\r' && text[at] === '\n') at += 1;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
