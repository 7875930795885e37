import { squeeze } from '../codes/fold';
import { chineseDigits } from './chinese-number';
import { wholeDigits } from './decimal-text';
import { BLANK, isBlank, notUnderstood, quoted, type Reading, understood } from './written-value';

const MOST = 99_999;

/** A count of persons or things: 5, 5人, 5口人, 五, 5.0. Errors: halves, words, less than `min`. */
export function parseCount(text: string, min = 0): Reading<number> {
  if (isBlank(text)) return BLANK;
  const plain = chineseDigits(
    squeeze(text)
      .replace(/^['‘’"]+/, '')
      .replace(/(?:口人|人口|人|口|户|个|名|位|套|辆|次)$/, ''),
  );
  const digits = wholeDigits(plain);
  if (digits === null || Number(digits) > MOST) return notUnderstood(`${quoted(text)}不是整数，请填数字`);
  const count = Number(digits);
  return count < min ? notUnderstood(`${quoted(text)}太小，至少是${String(min)}`) : understood(count);
}

const YES: readonly string[] = ['是', '√', '✓', '✔', '☑', '有', '1', '对', 'y', 'yes', 't', 'true', '已', '属于'];
const NO: readonly string[] = ['否', '×', '✗', '✘', '✕', '╳', 'x', '无', '0', '没有', '不是', 'n', 'no', 'f', 'false', '未', '不属于', '非'];

/** 是/否, √/×, 有/无, 1/0. */
export function parseFlag(text: string): Reading<boolean> {
  if (isBlank(text)) return BLANK;
  const plain = squeeze(text).toLowerCase().replace(/\.0+$/, '');
  if (YES.includes(plain)) return understood(true);
  return NO.includes(plain) ? understood(false) : notUnderstood(`${quoted(text)}看不出是「是」还是「否」`);
}
