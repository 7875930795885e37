import { squeeze } from '../codes/fold';
import type { Fen } from '../domain/primitives';
import { parseDecimal, roundedHalfUp, shifted } from './decimal-text';
import { BLANK, isBlank, notUnderstood, quoted, type Reading, understood } from './written-value';

/** Unit of a money column whose heading or title names it. */
export type MoneyUnit = '元' | '万元';

/** No figure of this field of work is larger: one hundred million yuan. */
const MOST_FEN = 10_000_000_000;
/** Decimals of a fen (so 0.000001 yuan) that are all 0 or all 9 where only float noise stands behind the point. */
const NOISE = /^(?:0{4}|9{4})/;

const AMOUNT = /^(?:人民币|rmb|¥|￥)?([+-]?)(.*?)(万元|万圆|万|元整|元|圆)?$/i;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** The unit that a heading or title names: （万元） → 万元; 元 otherwise. */
export function moneyUnitOf(heading: string): MoneyUnit {
  return /万元|万圆/.test(squeeze(heading)) ? '万元' : '元';
}

/**
 * Money as clerks and workbooks write it, to whole fen, exactly from the decimal text.
 *
 * Units:  yuan, or `unit` where the column's heading says so; a unit in the cell itself wins.
 * Policy: a third decimal is rounded half up and said; what is nearer to a fen than 0.000001 yuan is float noise and is not.
 * Errors: negative, a word, a range, a doubtful comma. A dash is a blank (missing, never zero), and said.
 */
export function parseMoney(text: string, unit: MoneyUnit = '元'): Reading<Fen> {
  if (isBlank(text)) return squeeze(text) === '' ? BLANK : { ok: true, value: { remark: `${quoted(text)}按空白处理，不当作0` } };
  const plain = squeeze(text).replace(/^['‘’"]+/, '');
  const [, sign = '', written = '', ownUnit = ''] = AMOUNT.exec(plain) ?? [];
  if (written.includes(',') && !GROUPED.test(written)) return notUnderstood(`${quoted(text)}的逗号位置不对，看不出是多少钱`);
  const decimal = parseDecimal(written.replace(/,/g, ''));
  if (decimal === null || decimal.negative) return notUnderstood(whyNoAmount(text));
  const wan = ownUnit === '' ? unit === '万元' : ownUnit.startsWith('万');
  const { whole, fraction } = shifted(decimal, wan ? 6 : 2);
  const fen = Number(roundedHalfUp(whole, fraction));
  if (!(fen <= MOST_FEN)) return notUnderstood(`${quoted(text)}金额过大，请核对单位`);
  if (sign === '-' && fen !== 0) return notUnderstood(`${quoted(text)}是负数，金额不能小于0`);
  return understood(fen, fraction === '' || NOISE.test(fraction) ? undefined : `${quoted(text)}小数多于两位，四舍五入为${yuanText(fen)}元`);
}

function whyNoAmount(text: string): string {
  if (/^[(（]?[-－−–]/.test(squeeze(text)) && /\d/.test(text)) return `${quoted(text)}是负数，金额不能小于0`;
  if (/^(?:无|没有|无收入)$/.test(squeeze(text))) return `${quoted(text)}不是金额：没有收入请填0，没有核到请留空`;
  return `${quoted(text)}不是金额`;
}

/** Fen as plain yuan text with two decimals and no commas, as a sheet or an input holds it: 398880 → `3988.80`. */
export function yuanText(fen: Fen): string {
  return `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
}
