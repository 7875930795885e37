import { unescapeText } from './escaped-text';
import { damaged } from './file-refused';
import { type CellKind, DAMAGED, DATE, FAULTY, NUMBER, TEXT } from './raw-sheet';

/** Above this a spreadsheet number no longer holds every whole number exactly as typed. */
const DIGITS_LOST_FROM = 1e15;
const SAFE_LENGTH = 15;

/** What the sheet's XML says of one cell; reused from cell to cell. */
export interface CellParts {
  /** Attribute `t`; absent = number. */
  type: string | undefined;
  style: string | undefined;
  /** Content of `v`. */
  value: string;
  /** Content of `is`, rich text joined. */
  inline: string;
  hasFormula: boolean;
  formula: string;
}

/**
 * The kind of a cell whose text `textOf` gave.
 *
 * Policy: rules.md 9. The digits of a number are looked at as text; a float only decides whether it is 1e15 or more.
 */
export function kindOf(cell: CellParts, text: string, dateStyles: ReadonlySet<number>): CellKind {
  const type = cell.type;
  if (type === 's' || type === 'inlineStr' || type === 'b' || type === 'd') return TEXT;
  if (type === 'e' || (cell.hasFormula && cell.value === '' && cell.inline === '')) return FAULTY;
  if (type === 'str') return TEXT;
  if ((text.length > SAFE_LENGTH || text.includes('E') || text.includes('e')) && Math.abs(Number(text)) >= DIGITS_LOST_FROM) return DAMAGED;
  return cell.style !== undefined && dateStyles.has(Number(cell.style)) ? DATE : NUMBER;
}

/** The text of a cell exactly as the file holds it, '' when it is blank. Numbers keep their digits as written. */
export function textOf(cell: CellParts, strings: readonly string[]): string {
  switch (cell.type) {
    case 's':
      return sharedText(cell.value, strings);
    case 'inlineStr':
      return unescapeText(cell.inline === '' ? cell.value : cell.inline);
    case 'b':
      return cell.value === '' ? '' : cell.value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'str':
      return cell.hasFormula && cell.value === '' ? '' : unescapeText(cell.value);
    case 'e':
      return cell.value === '' ? '#N/A' : cell.value;
    default:
      // Written by a program that did not calculate: blank would lose it unsaid, so it counts as faulty.
      return cell.hasFormula && cell.value === '' ? `=${cell.formula}` : cell.value.trim();
  }
}

function sharedText(index: string, strings: readonly string[]): string {
  if (index === '') return '';
  const text = strings[Number(index)];
  if (text === undefined) throw damaged();
  return text;
}

const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** Whether nothing but blanks stands there; looks further than the first character only where that is one. */
export function isBlankText(text: string): boolean {
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (first > SPACE && first !== NO_BREAK_SPACE && first !== IDEOGRAPHIC_SPACE) return false;
  return text.trim() === '';
}
