import { TextDecoder } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { columnLetter } from '../read/cell-name';
import { crc32 } from '../read/crc32';
import { FileRefused } from '../read/file-refused';
import { readZipDirectory, type ZipEntry } from '../read/zip-directory';
import type { CellValue, SheetPlan, SumCell, WorkbookPlan } from './sheet-plan';
import { type Pass, ROWS_PER_REPORT } from './write-workbook';

/** The file is what was meant, is not, or nobody wants to know any more. */
export type ReadBack = 'same' | 'different' | 'cancelled';

const LOCAL_HEADER = 30;
const INFLATE_STEP = 256 * 1024;

/**
 * Reads a workbook that `writeWorkbook` has just written and compares every cell with the plan, in one pass.
 *
 * Why not the importer's reader: it belongs to a process of its own, keeps all rows and holds the event loop for seconds.
 * This one knows how exceljs writes a cell, takes nothing else for one, and holds a single row at a time.
 */
export async function readBack(bytes: Uint8Array, plan: WorkbookPlan, pass: Pass): Promise<ReadBack> {
  const entries = directoryOf(bytes);
  const book = entries?.get('xl/workbook.xml');
  if (entries === null || book === undefined) return 'different';
  const pieces: string[] = [];
  const readable = await inflate(bytes, book, (text) => pieces.push(text), pass);
  if (readable !== 'sound') return readable;
  const names = [...pieces.join('').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? '');
  if (names.length !== plan.sheets.length) return 'different';
  for (const [index, sheet] of plan.sheets.entries()) {
    const entry = entries.get(`xl/worksheets/sheet${String(index + 1)}.xml`);
    if (entry === undefined || names[index] !== xmlText(sheet.name)) return 'different';
    const comparison = new SheetComparison(sheet, pass);
    const read = await inflate(bytes, entry, (text) => comparison.take(text), pass);
    if (read !== 'sound') return read;
    if (!comparison.isComplete()) return 'different';
  }
  return 'same';
}

function directoryOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  try {
    return readZipDirectory(bytes);
  } catch (cause) {
    if (cause instanceof FileRefused) return null;
    throw cause;
  }
}

/** Hands a part's text on piece by piece; `different` when its size or checksum is not as the directory says. */
async function inflate(bytes: Uint8Array, entry: ZipEntry, take: (text: string) => void, pass: Pass): Promise<'sound' | 'different' | 'cancelled'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.headerOffset + LOCAL_HEADER + view.getUint16(entry.headerOffset + 26, true) + view.getUint16(entry.headerOffset + 28, true);
  const inflater = createInflateRaw({ chunkSize: INFLATE_STEP });
  inflater.end(bytes.subarray(start, start + entry.compressedSize));
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  let crc = 0;
  try {
    // Between two pieces the event loop turns: inflating is done by another thread.
    for await (const piece of inflater as AsyncIterable<Buffer>) {
      if (pass.signal?.aborted === true) return 'cancelled';
      size += piece.length;
      crc = crc32(crc, piece);
      take(decoder.decode(piece, { stream: true }));
    }
  } catch (cause) {
    // zlib's own word for bytes that are no deflated stream; anything else is a bug.
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('Z_')) return 'different';
    throw cause;
  }
  return size === entry.size && crc === entry.crc ? 'sound' : 'different';
}

const ROW = /<row r="(\d+)"[^>]*>/y;
const ROW_END = '</row>';
const SLASH = 47;

/** Compares the rows of one sheet as their text comes in. */
class SheetComparison {
  readonly #plan: SheetPlan;
  readonly #pass: Pass;
  readonly #letters: readonly string[];
  #text = '';
  #row = 0;
  #different = false;
  #unreported = 0;

  constructor(plan: SheetPlan, pass: Pass) {
    this.#plan = plan;
    this.#pass = pass;
    this.#letters = plan.columns.map((_column, index) => columnLetter(index));
  }

  take(piece: string): void {
    if (this.#different) return;
    this.#text += piece;
    let at = this.#row === 0 ? this.#text.indexOf('<row ') : 0;
    if (at < 0) return;
    for (let end = this.#text.indexOf(ROW_END, at); end >= 0; end = this.#text.indexOf(ROW_END, at)) {
      if (!this.#isAsPlanned(at, end)) {
        this.#different = true;
        return;
      }
      at = end + ROW_END.length;
    }
    this.#text = this.#text.slice(at);
  }

  /** True when every row came and each was as planned. */
  isComplete(): boolean {
    this.#pass.onRows(this.#unreported);
    this.#unreported = 0;
    return !this.#different && this.#row === this.#rowTotal && this.#text.startsWith('</sheetData>');
  }

  get #rowTotal(): number {
    return this.#plan.head.length + this.#plan.rowCount + this.#plan.foot.length;
  }

  #isAsPlanned(from: number, end: number): boolean {
    ROW.lastIndex = from;
    const row = ROW.exec(this.#text);
    this.#row += 1;
    if (row === null || Number(row[1]) !== this.#row || this.#row > this.#rowTotal) return false;
    const planned = plannedRow(this.#plan, this.#row);
    let at = ROW.lastIndex;
    const rowEnd = `${String(this.#row)}"`;
    for (let column = 0; column < this.#letters.length; column += 1) {
      const value = planned[column] ?? null;
      const name = `<c r="${this.#letters[column] ?? ''}${rowEnd}`;
      if (this.#text.startsWith(name, at)) at = cellEnd(this.#text, at + name.length, value);
      // A blank cell may be left out.
      else if (value !== null) return false;
      if (at < 0) return false;
    }
    this.#report();
    return at === end;
  }

  #report(): void {
    const { head, rowCount } = this.#plan;
    if (this.#row <= head.length || this.#row > head.length + rowCount) return;
    this.#unreported += 1;
    if (this.#unreported < ROWS_PER_REPORT) return;
    this.#pass.onRows(this.#unreported);
    this.#unreported = 0;
  }
}

/** What row number `row`, from 1, shall hold. */
function plannedRow({ head, rowCount, rowAt, foot }: SheetPlan, row: number): readonly CellValue[] {
  const index = row - 1 - head.length;
  if (index < 0) return head[row - 1]?.values ?? [];
  return index < rowCount ? rowAt(index) : (foot[index - rowCount]?.values ?? []);
}

/** Where a cell ends whose attributes begin at `at`; -1 when it does not hold exactly `planned`. */
function cellEnd(xml: string, at: number, planned: CellValue): number {
  const close = xml.indexOf('>', at);
  if (planned === null) return xml.charCodeAt(close - 1) === SLASH ? close + 1 : -1;
  const type = / t="(\w+)"$/.exec(xml.slice(at, close))?.[1];
  if (type !== (typeof planned === 'string' ? 'str' : undefined)) return -1;
  const content = cellContent(planned);
  return xml.startsWith(content, close + 1) ? close + 1 + content.length : -1;
}

function cellContent(planned: string | number | SumCell): string {
  if (typeof planned === 'object') return `<f>${xmlText(planned.formula)}</f><v>${String(planned.result)}</v></c>`;
  return `<v>${typeof planned === 'string' ? xmlText(planned) : String(planned)}</v></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' };

/** A text as exceljs writes it between tags. */
function xmlText(text: string): string {
  return /[<>"'&]/.test(text) ? text.replace(/[<>"'&]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}
