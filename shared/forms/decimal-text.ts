import { squeeze } from '../codes/fold';

/** A decimal number as written: `digits` × 10^-`scale`, without ever being a float. */
export interface Decimal {
  readonly digits: string;
  readonly scale: number;
  readonly negative: boolean;
}

/** Significant digits that a spreadsheet keeps; what a float carries beyond them is noise. */
const SHEET_DIGITS = 15;
const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * Reads `3988.8`, `+0.5`, `3.98880000000000E3`; `null` for anything else (no commas, no units).
 * More than 15 significant digits are rounded to 15, which is what the sheet shows: 570.00000000000011 is 570.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(squeeze(text));
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || whole + fraction === '') return null;
  const digits = (whole + fraction).replace(/^0+(?=\d)/, '');
  return withoutNoise({ digits, scale: fraction.length - Number(exponent), negative: sign === '-' && /[1-9]/.test(digits) });
}

function withoutNoise(decimal: Decimal): Decimal {
  const excess = decimal.digits.length - SHEET_DIGITS;
  // Whole numbers are left alone: an 18-digit number has lost digits, and rounding it again would hide that.
  if (excess <= 0 || decimal.scale < excess) return decimal;
  return { ...decimal, digits: roundedHalfUp(decimal.digits.slice(0, SHEET_DIGITS), decimal.digits.slice(SHEET_DIGITS)), scale: decimal.scale - excess };
}

/** `kept` as an integer text, plus one when the dropped digits are half or more. */
export function roundedHalfUp(kept: string, dropped: string): string {
  return (dropped[0] ?? '0') >= '5' ? String(BigInt(kept === '' ? '0' : kept) + 1n) : kept === '' ? '0' : kept;
}

/** Digits before and behind the point after moving it `places` to the right. */
export function shifted(decimal: Decimal, places: number): { readonly whole: string; readonly fraction: string } {
  const scale = decimal.scale - places;
  if (scale <= 0) return { whole: decimal.digits + '0'.repeat(-scale), fraction: '' };
  const padded = decimal.digits.padStart(scale + 1, '0');
  return { whole: padded.slice(0, -scale), fraction: padded.slice(-scale).replace(/0+$/, '') };
}

/** The whole number that a text says (`5`, `5.0`, `1.3800005442E10`), as digits; `null` when it is none or negative. */
export function wholeDigits(text: string): string | null {
  const decimal = parseDecimal(text);
  if (decimal === null || decimal.negative) return null;
  const { whole, fraction } = shifted(decimal, 0);
  return fraction === '' ? whole.replace(/^0+(?=\d)/, '') : null;
}
