import { foldId } from '../../../shared/domain/identity/id-number';
import { readAmount } from '../../ui/amount';

/** What a copied range is good for. */
export type CopiedRange =
  /** One cell: goes into every selected cell. */
  | { readonly kind: 'one'; readonly text: string }
  /** Bare figures, laid on the sheet from the active cell. `headings` lines of titles above them were left out. */
  | { readonly kind: 'figures'; readonly rows: readonly (readonly string[])[]; readonly headings: number }
  /** Carries an ID column: the households are found by it. */
  | { readonly kind: 'by-id' }
  /** Has a column of words but no ID numbers: laid on from here it would shift the months. */
  | { readonly kind: 'words' };

/** Cells of a copied range: rows by line, cells by tab; a trailing line break is not a row. */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

const isId = (cell: string): boolean => /^(\d{15}|\d{17}[\dX])$/.test(foldId(cell));
const isFigure = (cell: string): boolean => cell !== '' && readAmount(cell).ok;
const isWord = (cell: string): boolean => cell !== '' && !readAmount(cell).ok;

/**
 * Looks at what a spreadsheet has put on the clipboard before anything is laid on the sheet. Lines above the first figure are
 * titles. A column without any figure but with words (names, units) must not be laid on months.
 */
export function readClipboard(text: string): CopiedRange {
  const all = cellsOfClipboard(text);
  const [first = []] = all;
  if (all.length === 1 && first.length === 1) return { kind: 'one', text: first[0] ?? '' };
  if (all.some((row) => row.some(isId))) return { kind: 'by-id' };
  const start = all.findIndex((row) => row.some(isFigure));
  const headings = start > 0 && all.slice(0, start).every((row) => row.every((cell) => cell === '' || isWord(cell))) ? start : 0;
  const rows = all.slice(headings);
  const width = Math.max(...rows.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    const cells = rows.map((row) => row[column] ?? '');
    if (width > 1 && cells.some(isWord) && !cells.some(isFigure)) return { kind: 'words' };
  }
  return { kind: 'figures', rows, headings };
}

/** Text of a range for the clipboard, as spreadsheets read it. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n');
}
