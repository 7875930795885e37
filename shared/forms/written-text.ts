import { squeeze, tidy, toHalfWidth } from '../codes/fold';
import { wholeDigits } from './decimal-text';
import { BLANK, isBlank, notUnderstood, quoted, understood, type CellContext, type Reading } from './written-value';

/** Free text: trimmed, line breaks as blanks, otherwise as written. */
export function parseText(text: string, context: CellContext = {}): Reading<string> {
  if (isBlank(text)) return BLANK;
  return understood(context.numeric === true ? (wholeDigits(text) ?? tidy(text)) : tidy(text));
}

/** A person's name: no blanks between Chinese characters (彭　芳 → 彭芳); a name in letters keeps single ones. */
export function parseName(text: string): Reading<string> {
  if (isBlank(text)) return BLANK;
  const plain = tidy(toHalfWidth(text)).replace(/[•・‧．]/g, '·');
  return understood(/[a-z]/i.test(plain) ? plain : plain.replace(/ /g, ''));
}

/** Digits from here on are lost when a number is stored (a float, and Excel itself, keep 15). */
const FIRST_DAMAGED = 10n ** 15n;

function isDamaged(text: string, numeric: boolean): boolean {
  if (/^\d(?:\.\d+)?e\+?\d{2}$/i.test(text)) return BigInt(wholeDigits(text) ?? '0') >= FIRST_DAMAGED;
  return numeric && BigInt(wholeDigits(text) ?? '0') >= FIRST_DAMAGED;
}

/**
 * An ID number, folded only: half width, no blanks, quotes or dashes, upper-case X. Whether it is a valid one is
 * judged by the identity rules.
 *
 * Errors: a number of 1e15 or more in the cell, or its 1.30302E+17: the last digits are lost and never guessed.
 */
export function parseId(text: string, context: CellContext = {}): Reading<string> {
  if (isBlank(text)) return BLANK;
  const plain = foldNumberText(text).toUpperCase();
  if (isDamaged(plain, context.numeric ?? false)) return notUnderstood(`${quoted(text)}被表格存成了数字，末几位已经丢失，请按原件重新填写`);
  return understood(context.numeric === true ? (wholeDigits(plain) ?? plain) : plain);
}

/** A card or passbook number: digits only are expected; anything else is kept and said. Errors as in `parseId`. */
export function parseCard(text: string, context: CellContext = {}): Reading<string> {
  if (isBlank(text)) return BLANK;
  const plain = foldNumberText(text);
  if (isDamaged(plain, context.numeric ?? false)) return notUnderstood(`${quoted(text)}被表格存成了数字，末几位已经丢失，请按原件重新填写`);
  const digits = context.numeric === true ? (wholeDigits(plain) ?? plain) : plain;
  return understood(digits, /^\d{8,25}$/.test(digits) ? undefined : `${quoted(text)}不像银行卡号，原样保留`);
}

/** IDs and card numbers as they are compared: half width, no blanks, quotes, dashes or dots. */
export function foldNumberText(text: string): string {
  const plain = squeeze(text).replace(/['‘’‛"“”`´′]/g, '');
  return /^\d[\d.]*e\+?\d{1,2}$/i.test(plain) ? plain : plain.replace(/[-–—]/g, '').replace(/\.0+$/, '');
}

const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{7,8}|[48]00-?\d{3}-?\d{4})$/;

/** A phone number without blanks; several are kept, separated by 、. A number that is none is kept and said. */
export function parsePhone(text: string, context: CellContext = {}): Reading<string> {
  if (isBlank(text)) return BLANK;
  const plain = foldPhone(context.numeric === true ? (wholeDigits(text) ?? text) : text);
  return understood(plain, plain.split('、').every((number) => PHONE.test(number)) ? undefined : `${quoted(text)}不像电话号码，原样保留`);
}

function foldPhone(text: string): string {
  return squeeze(text)
    .replace(/['‘’"]/g, '')
    .replace(/[–—―]/g, '-')
    .split(/[、,，;；/]/)
    .map((part) => (/^(?:\+?86-?)?1[\d-]{10,12}$/.test(part) ? part.replace(/^\+?86-?(?=1)/, '').replace(/-/g, '') : part))
    .filter((part) => part !== '')
    .join('、');
}
