import { damaged } from './file-refused';
import { LIMITS } from './limits';
import type { Merge } from './raw-sheet';

const UPPER_A = 65;
const LOWER_A = 97;
const LETTERS = 26;

/** Column of a cell's name (`AP306` → 41), from 0. Throws FileRefused beyond XFD or without a letter. */
export function columnOf(name: string): number {
  let column = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    const letter = code >= LOWER_A ? code - LOWER_A : code - UPPER_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
    if (column > LIMITS.columns) throw damaged();
  }
  if (column === 0) throw damaged();
  return column - 1;
}

/** Excel's letters of a column from 0: 0 → A, 41 → AP. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(UPPER_A + (rest % LETTERS)) + letters;
    rest = Math.floor(rest / LETTERS) - 1;
  } while (rest >= 0);
  return letters;
}

/** A row number from 1. Throws FileRefused when it is none or beyond the last row. */
export function rowNumber(text: string): number {
  const row = Number(text);
  if (!Number.isInteger(row) || row < 1 || row > LIMITS.rows) throw damaged();
  return row;
}

/** `A3:J3` as an area; a single cell is no area. Throws FileRefused outside the sheet. */
export function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.replace(/\$/g, '').split(':');
  if (from === undefined || to === undefined) return null;
  const [top, bottom] = [rowNumber(from.replace(/^[A-Za-z]+/, '')), rowNumber(to.replace(/^[A-Za-z]+/, ''))];
  const [left, right] = [columnOf(from), columnOf(to)];
  return { top: Math.min(top, bottom), bottom: Math.max(top, bottom), left: Math.min(left, right), right: Math.max(left, right) };
}
