import { columnOf, mergeOf, rowNumber } from './cell-name';
import { type CellParts, isBlankText, kindOf, textOf } from './cell-value';
import { damaged, tooBig } from './file-refused';
import { LIMITS } from './limits';
import type { CellKind, Merge, RawRow, RawSheet } from './raw-sheet';
import { TextPool } from './text-pool';
import { type Attributes, isOn, readXml } from './xml';
import type { ZipPackage } from './zip-package';

/** What the cells of all sheets of a workbook share. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  /** Cells that may still come in this workbook; counted down. */
  cellsLeft: number;
}

const PROGRESS_EVERY = 1000;

/**
 * Reads one worksheet part in a single pass. The declared dimension is not looked at and nothing is allotted by it; a
 * row or a cell without a place of its own stands behind the one before.
 *
 * Throws FileRefused: `damaged` for a place outside the sheet, `too-big` for too many cells or merges.
 */
export function readSheetRows(
  zip: ZipPackage,
  part: string,
  sources: CellSources,
  onProgress: (rows: number) => void,
): Pick<RawSheet, 'rows' | 'merges' | 'hiddenColumns'> {
  const reading = new SheetReading(sources, onProgress);
  const found = readXml((take) => zip.read(part, take), reading);
  if (!found) throw damaged();
  return { rows: inOrder(reading.rows), merges: reading.merges, hiddenColumns: reading.hiddenColumns };
}

/** Where the pass stands. Arrow functions, because they are handed over as events. */
class SheetReading {
  readonly rows: RawRow[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns: (readonly [number, number])[] = [];
  readonly #sources: CellSources;
  readonly #onProgress: (rows: number) => void;
  readonly #pool = new TextPool();
  readonly #cell: CellParts = { type: undefined, style: undefined, value: '', inline: '', hasFormula: false, formula: '' };
  #inData = false;
  #inCell = false;
  /** Which part of the cell the text belongs to. */
  #part: 'value' | 'inline' | 'formula' | null = null;
  #inReading = false;
  #row = 0;
  #rowHidden = false;
  #column = -1;
  #columns: number[] = [];
  #texts: string[] = [];
  #kinds: CellKind[] = [];

  constructor(sources: CellSources, onProgress: (rows: number) => void) {
    this.#sources = sources;
    this.#onProgress = onProgress;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#inCell) this.#openInCell(name);
    else if (this.#inData) {
      if (name === 'c') this.#openCell(attributes);
      else if (name === 'row') this.#openRow(attributes);
    } else if (name === 'sheetData') this.#inData = true;
    else if (name === 'mergeCell') this.#addMerge(attributes['ref'] ?? '');
    else if (name === 'col' && isOn(attributes['hidden'])) this.#addHiddenColumns(attributes);
  };

  readonly close = (name: string): void => {
    if (name === 'c' && this.#inCell) this.#closeCell();
    else if (name === 'row' && this.#inData) this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
    else if (name === 'rPh') this.#inReading = false;
    else this.#part = null;
  };

  readonly text = (text: string): void => {
    if (this.#part === null) return;
    this.#cell[this.#part] += text;
  };

  #openInCell(name: string): void {
    if (name === 'v') this.#part = 'value';
    else if (name === 't') this.#part = this.#inReading ? null : 'inline';
    else if (name === 'rPh') this.#inReading = true;
    else if (name === 'f') {
      this.#part = 'formula';
      this.#cell.hasFormula = true;
    }
  }

  #openRow(attributes: Attributes): void {
    const number = attributes['r'];
    this.#row = number === undefined ? rowNumber(String(this.#row + 1)) : rowNumber(number);
    this.#rowHidden = isOn(attributes['hidden']) || attributes['ht'] === '0';
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    const name = attributes['r'];
    this.#column = name === undefined ? this.#column + 1 : columnOf(name);
    if (this.#column >= LIMITS.columns) throw damaged();
    const cell = this.#cell;
    cell.type = attributes['t'];
    cell.style = attributes['s'];
    cell.value = '';
    cell.inline = '';
    cell.hasFormula = false;
    cell.formula = '';
    this.#inCell = true;
  }

  #closeCell(): void {
    this.#inCell = false;
    this.#part = null;
    const text = textOf(this.#cell, this.#sources.strings);
    if (isBlankText(text)) return;
    this.#sources.cellsLeft -= 1;
    if (this.#sources.cellsLeft < 0) throw tooBig();
    this.#columns.push(this.#column);
    // A shared text is one string for all its cells already.
    this.#texts.push(this.#cell.type === 's' ? text : this.#pool.keep(text));
    this.#kinds.push(kindOf(this.#cell, text, this.#sources.dateStyles));
  }

  #closeRow(): void {
    if (this.#columns.length === 0) return;
    this.rows.push({ row: this.#row, hidden: this.#rowHidden, columns: this.#columns, texts: this.#texts, kinds: this.#kinds });
    this.#columns = [];
    this.#texts = [];
    this.#kinds = [];
    if (this.rows.length % PROGRESS_EVERY === 0) this.#onProgress(this.rows.length);
  }

  #addMerge(reference: string): void {
    const merge = mergeOf(reference);
    if (merge === null) return;
    if (this.merges.length >= LIMITS.merges) throw tooBig();
    this.merges.push(merge);
  }

  #addHiddenColumns(attributes: Attributes): void {
    const from = Number(attributes['min']) - 1;
    const to = Number(attributes['max']) - 1;
    if (from >= 0 && to >= from && this.hiddenColumns.length < LIMITS.columns) this.hiddenColumns.push([from, Math.min(to, LIMITS.columns - 1)]);
  }
}

/** Rows as they stand in the sheet; a part may hold them in any order, or one row in two pieces. */
function inOrder(rows: readonly RawRow[]): readonly RawRow[] {
  if (rows.every((row, index) => index === 0 || row.row > (rows[index - 1]?.row ?? 0))) return rows;
  const joined: RawRow[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const last = joined[joined.length - 1];
    if (last?.row === row.row) {
      joined[joined.length - 1] = {
        row: row.row,
        hidden: last.hidden || row.hidden,
        columns: [...last.columns, ...row.columns],
        texts: [...last.texts, ...row.texts],
        kinds: [...last.kinds, ...row.kinds],
      };
    } else joined.push(row);
  }
  return joined;
}
