import type { UnderstoodRow } from './understood';

/**
 * Rows as they travel between processes: each different text once, and cells as numbers. A ledger repeats a few words in
 * every row; sent one by one they would cost more time than reading them.
 */
export interface PackedRows {
  readonly words: readonly string[];
  /** Row numbers of Excel. */
  readonly rows: Uint32Array;
  /** Row after row: position in `words` counted from 1, 0 = blank. */
  readonly cells: Uint32Array;
  /** What few rows have besides, by their position. */
  readonly marks: readonly (Omit<UnderstoodRow, 'row' | 'cells'> & { readonly at: number })[];
}

/** Packs rows of one table: all have as many cells. */
export function packRows(rows: readonly UnderstoodRow[]): PackedRows {
  const width = rows[0]?.cells.length ?? 0;
  const positions = new Map<string, number>();
  const words: string[] = [];
  const numbers = new Uint32Array(rows.length);
  const cells = new Uint32Array(rows.length * width);
  const marks: PackedRows['marks'][number][] = [];
  let next = 0;
  for (const [at, { row, cells: texts, ...mark }] of rows.entries()) {
    if (texts.length !== width) throw new Error('Rows of one table have as many cells as it has columns');
    numbers[at] = row;
    if (Object.keys(mark).length > 0) marks.push({ at, ...mark });
    for (const text of texts) {
      if (text !== null) {
        let position = positions.get(text);
        if (position === undefined) {
          position = words.push(text);
          positions.set(text, position);
        }
        cells[next] = position;
      }
      next += 1;
    }
  }
  return { words, rows: numbers, cells, marks };
}

/** The rows that were packed; equal texts are one string. */
export function unpackRows({ words, rows, cells, marks }: PackedRows): UnderstoodRow[] {
  const width = rows.length === 0 ? 0 : cells.length / rows.length;
  const unpacked: UnderstoodRow[] = new Array<UnderstoodRow>(rows.length);
  let next = 0;
  for (const [at, row] of rows.entries()) {
    const texts: (string | null)[] = new Array<string | null>(width);
    for (let column = 0; column < width; column += 1) {
      texts[column] = words[(cells[next] ?? 0) - 1] ?? null;
      next += 1;
    }
    unpacked[at] = { row, cells: texts };
  }
  for (const { at, ...mark } of marks) {
    const row = unpacked[at];
    if (row !== undefined) unpacked[at] = { ...row, ...mark };
  }
  return unpacked;
}
