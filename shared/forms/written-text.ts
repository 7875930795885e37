import { squeeze, tidy, toHalfWidth } from '../codes/fold';
import { foldId } from '../domain/identity/id-number';
import { wholeDigits } from './decimal-text';
import { BLANK, type CellContext, isBlank, notUnderstood, quoted, type Reading, understood } from './written-value';

// What nearly every cell holds needs none of the work below, and there are hundreds of thousands of cells.
/** A word first (strokes alone are a blank), then only what stays as it is. */
const TIDY = /^[\u4e00-\u9fffA-Za-z0-9][\u4e00-\u9fffA-Za-z0-9（）()《》〔〕、，。；：．.·#—-]*$/;
const HAN = /^[\u4e00-\u9fff]+$/;
const MOBILE = /^1\d{10}$/;
const CARD = /^\d{8,25}$/;

/** Free text: trimmed, line breaks as blanks, otherwise as written. */
export function parseText(text: string, context: CellContext = {}): Reading<string> {
  if (context.numeric !== true && TIDY.test(text)) return understood(text);
  if (isBlank(text)) return BLANK;
  return understood(context.numeric === true ? (wholeDigits(text) ?? tidy(text)) : tidy(text));
}

/** A person's name: no blanks between Chinese characters (彭　芳 → 彭芳); a name in letters keeps single ones. */
export function parseName(text: string): Reading<string> {
  if (HAN.test(text)) return understood(text);
  if (isBlank(text)) return BLANK;
  const plain = tidy(toHalfWidth(text)).replace(/[•・‧．]/g, '·');
  return understood(/[a-z]/i.test(plain) ? plain : plain.replace(/ /g, ''));
}

/** Digits from here on are lost when a number is stored (a float, and Excel itself, keep 15). */
const FIRST_DAMAGED = 10n ** 15n;

/** How programs write large numbers: 1.3800005442E10. Nobody types a phone, card or ID number so. */
const EXPONENT = /^\d(?:\.\d+)?e\+?\d{1,2}$/i;

/** The digits of a number cell, or `text` where it is not stored as one. */
function storedDigits(text: string, { numeric = false }: CellContext): string {
  return numeric || EXPONENT.test(text) ? (wholeDigits(text) ?? text) : text;
}

function isDamaged(text: string, { numeric = false }: CellContext): boolean {
  return (numeric || EXPONENT.test(text)) && BigInt(wholeDigits(text) ?? '0') >= FIRST_DAMAGED;
}

/**
 * An ID number, folded only: half width, no blanks or quotes, upper-case X. Whether it is a valid one is
 * judged by the identity rules.
 *
 * Errors: a number of 1e15 or more in the cell, or its 1.30302E+17: the last digits are lost and never guessed.
 */
export function parseId(text: string, context: CellContext = {}): Reading<string> {
  if (isBlank(text)) return BLANK;
  const plain = foldNumberText(text);
  if (isDamaged(plain, context)) return notUnderstood(`${quoted(text)}被表格存成了数字，末几位已经丢失，请按原件重新填写`);
  return understood(storedDigits(plain, context));
}

/** A card or passbook number: digits only are expected; anything else is kept and said. Errors as in `parseId`. */
export function parseCard(text: string, context: CellContext = {}): Reading<string> {
  if (context.numeric !== true && CARD.test(text)) return understood(text);
  if (isBlank(text)) return BLANK;
  // Cards are printed, and typed, in groups.
  const plain = foldNumberText(text).replace(/[-–—]/g, '');
  if (isDamaged(plain, context)) return notUnderstood(`${quoted(text)}被表格存成了数字，末几位已经丢失，请按原件重新填写`);
  const digits = storedDigits(plain, context);
  return understood(digits, CARD.test(digits) ? undefined : `${quoted(text)}不像银行卡号，原样保留`);
}

/**
 * IDs and card numbers as they are compared and stored: `foldId`, and a number's empty decimals cut off.
 * Dashes stay, for the reason given there.
 */
export function foldNumberText(text: string): string {
  return foldId(text).replace(/\.0+$/, '');
}

const PHONE = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|\d{7,8}|[48]00-?\d{3}-?\d{4})$/;

/** A phone number without blanks; several are kept, separated by 、. A number that is none is kept and said. */
export function parsePhone(text: string, context: CellContext = {}): Reading<string> {
  if (MOBILE.test(text)) return understood(text);
  if (isBlank(text)) return BLANK;
  const plain = foldPhone(storedDigits(squeeze(text), context));
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
