import { tidy } from '../codes/fold';
import type { Result } from '../result';
import { err, ok } from '../result';

/** What a cell or an input says. `value` is absent when it is blank: missing, never zero, never an empty text. */
export interface Understood<T> {
  readonly value?: T;
  /** The words as written, where a code's official term differs from them or the word is not known. */
  readonly asWritten?: string;
  /** What the clerk should know about how it was understood, in Chinese. */
  readonly remark?: string;
}

/** Why a text is not such a value; the sentence is shown to the clerk and names the text. */
export interface NotUnderstood {
  readonly reason: string;
}

export type Reading<T> = Result<Understood<T>, NotUnderstood>;

/** How the text was stored. */
export interface CellContext {
  /** The cell holds a number (or a date as a number), and `text` is its raw digits. */
  readonly numeric?: boolean;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
}

export const BLANK: { readonly ok: true; readonly value: Understood<never> } = ok({});

/** An understood value. */
export function understood<T>(value: T, remark?: string): Reading<T> {
  return ok(remark === undefined ? { value } : { value, remark });
}

/** A refusal in the clerk's words. */
export function notUnderstood(reason: string): { readonly ok: false; readonly error: NotUnderstood } {
  return err({ reason });
}

/** The text as a message quotes it: never longer than a line. */
export function quoted(text: string): string {
  const plain = tidy(text);
  return `「${plain.length > 24 ? `${plain.slice(0, 24)}…` : plain}」`;
}

/** Nothing, only blanks, or only the strokes that clerks draw through an empty box. */
export function isBlank(text: string): boolean {
  // Nearly every cell ends here: a letter, a digit or a Han character is no stroke.
  if (/[0-9A-Za-z\u4e00-\u9fff]/.test(text)) return false;
  return /^[-–—―−/\\／＼－]*$/.test(tidy(text).replace(/ /g, ''));
}

/** 清空 in a cell asks to clear the stored value; a blank one keeps it. */
export function isClearWord(text: string): boolean {
  // Asked of nearly every cell.
  return text.includes('清') && tidy(text) === '清空';
}
