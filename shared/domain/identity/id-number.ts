import { isDate } from '../calendar/date';
import type { AreaCode, DateText } from '../primitives';

export type Sex = '男' | '女';

/** What an ID number says of its holder. */
export interface IdFacts {
  readonly kind: 'id18' | 'id15';
  /** As it was written, folded. */
  readonly folded: string;
  /** The 18-digit form; of a 15-digit number its equivalent. */
  readonly id18: string;
  readonly birth: DateText;
  readonly sex: Sex;
  /** Six digits of the place of first registration; retired codes are kept. */
  readonly areaCode: AreaCode;
}

/**
 * Why a text is no ID number. `damaged`: it went through a spreadsheet number (1.30302E+17, or the last digits
 * became zeros), so the right digits are gone and must not be guessed.
 */
export type IdProblem = 'empty' | 'length' | 'characters' | 'birth' | 'check' | 'damaged';

export type ParsedId = { readonly ok: true; readonly id: IdFacts } | { readonly ok: false; readonly problem: IdProblem; readonly folded: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';

/** Spaces of any kind, zero-width marks, straight and typographic quotes, the apostrophe that Excel puts before text. */
const IGNORED = /[\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff'"`\u2018-\u201f\uff02\uff07]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * Folds an ID or card number for comparing: half width, without spaces, quotes and zero-width marks, upper-case X.
 * Dashes stay: no Chinese number has them, so such a text is worth a look.
 */
export function foldId(text: string): string {
  return text
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(IGNORED, '')
    .toUpperCase();
}

/** Check digit (GB 11643, ISO 7064 MOD 11-2) of the first 17 digits; throws when they are not 17 digits. */
export function checkDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new Error('Check digit wants 17 digits');
  const sum = WEIGHTS.reduce<number>((total, weight, i) => total + weight * (first17.charCodeAt(i) - 48), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

function factsOf18(id18: string, kind: IdFacts['kind'], folded: string): ParsedId {
  const birth = `${id18.slice(6, 10)}-${id18.slice(10, 12)}-${id18.slice(12, 14)}`;
  if (!isDate(birth) || birth < '1880-01-01' || birth > '2099-12-31') return { ok: false, problem: 'birth', folded };
  const sex: Sex = Number(id18.charAt(16)) % 2 === 1 ? '男' : '女';
  return { ok: true, id: { kind, folded, id18, birth, sex, areaCode: id18.slice(0, 6) } };
}

/**
 * Reads an ID number.
 *
 * Shape:  15 or 18 characters after folding; birth, sex and area follow from the digits.
 * Policy: rules.md 9. A wrong check digit is a problem, never corrected. Whether the birth date lies in the
 *         future is for the caller: there is no clock here.
 */
export function parseId(text: string): ParsedId {
  const folded = foldId(text);
  const fail = (problem: IdProblem): ParsedId => ({ ok: false, problem, folded });
  if (folded === '') return fail('empty');
  if (/^\d(\.\d+)?E\+?\d+$/.test(folded)) return fail('damaged');
  if (!/^\d+X?$/.test(folded)) return fail('characters');
  if (folded.length === 15) {
    if (folded.endsWith('X')) return fail('characters');
    const first17 = `${folded.slice(0, 6)}19${folded.slice(6)}`;
    return factsOf18(first17 + checkDigit(first17), 'id15', folded);
  }
  if (folded.length !== 18) return fail('length');
  const wrongCheck = checkDigit(folded.slice(0, 17)) !== folded.charAt(17);
  // A spreadsheet number keeps 15 digits and fills the rest with zeros.
  if (wrongCheck && folded.endsWith('000')) return fail('damaged');
  const parsed = factsOf18(folded, 'id18', folded);
  return parsed.ok && wrongCheck ? fail('check') : parsed;
}

/** What is wrong with an ID number, for the clerk. */
export const ID_PROBLEM_TEXTS: Readonly<Record<IdProblem, string>> = {
  empty: '没有填身份证号',
  length: '身份证号应为18位（或旧的15位）',
  characters: '身份证号里有数字和末位X以外的字符',
  birth: '身份证号里的出生日期不存在',
  check: '身份证号末位校验码不对，请对照证件',
  damaged: '身份证号被表格软件改成了数字，后几位已丢失，请对照证件重新录入',
};

/** The 18-digit form of a 15- or 18-digit number; `null` when it is no valid number. */
export function to18(text: string): string | null {
  const parsed = parseId(text);
  return parsed.ok ? parsed.id.id18 : null;
}

/** The old 15-digit form; `null` when the number is not valid or the birth is not in 19xx. */
export function to15(text: string): string | null {
  const id18 = to18(text);
  return id18 === null || id18.slice(6, 8) !== '19' ? null : id18.slice(0, 6) + id18.slice(8, 17);
}

/** The key under which two writings of one number meet: the 18-digit form, else the folded text; empty for none. */
export function idKey(text: string): string {
  return to18(text) ?? foldId(text);
}

/** Whether two writings are the same person's number (15 and 18 digits meet). Nothing equals an empty one. */
export function sameId(a: string, b: string): boolean {
  const key = idKey(a);
  return key !== '' && key === idKey(b);
}
