import { squeeze } from '../codes/fold';
import { INCOME_KIND_LABELS, type IncomeKind } from '../domain/household/income-record';
import type { Month } from '../domain/primitives';
import { err, ok, type Result } from '../result';
import { chineseDigits } from './chinese-number';
import { type Field, fieldsOf } from './field';
import { headFields } from './head-fields';
import { itemAliases, kindNamed } from './income-items';
import { parseMonth, withoutClock } from './written-date';
import { type MoneyUnit, moneyUnitOf } from './written-money';

const income = fieldsOf('收入核查');

const head = headFields('收入核查', { name: '姓名', employer: ['单位', '单位名称'] });

const item = <const K extends IncomeKind>(kind: K): Field<`${K}Yuan`> =>
  income(`${kind}Yuan`, ['items', kind], INCOME_KIND_LABELS[kind], 'money', { aliases: itemAliases(kind) });

const FIELDS = [
  head.idNumber,
  head.name,
  head.employer,
  income('population', ['population'], '家庭人口', 'count', {
    aliases: ['人口数', '家庭人数', '家庭人口数', '人口', '当月人口', '当月家庭人口', '共同生活人口', '家庭成员数'],
    min: 1,
  }),
  income('month', ['month'], '月份', 'month', {
    aliases: ['年月', '所属月份', '收入月份', '核查月份', '所属年月', '收入所属月份', '核算月份', '月度'],
    mandatory: true,
  }),
  income('year', ['year'], '年度', 'year', { aliases: ['年份', '所属年度'] }),
  income('totalYuan', ['items', 'unsplit'], '家庭月总收入', 'money', {
    aliases: [
      '月总收入',
      '家庭总收入',
      '家庭月收入',
      '月收入',
      '总收入',
      '收入合计',
      '家庭月收入合计',
      '家庭收入',
      '月收入合计',
      '月家庭总收入',
      '当月收入',
      '家庭当月总收入',
      '家庭月收入总额',
    ],
  }),
  income('perHeadYuan', ['perHead'], '人均月收入', 'money', {
    aliases: ['月人均收入', '家庭月人均收入', '家庭人均月收入', '人均收入', '家庭人均收入', '月人均', '人均'],
  }),
  item('wages'),
  item('business'),
  item('property'),
  item('transfer'),
  item('relief'),
  item('unionAid'),
  item('unsplit'),
  income('source', ['source'], '核查方式', 'text', { aliases: ['收入来源依据', '取数方式', '核实方式'] }),
  income('evidence', ['evidence'], '依据', 'text', { aliases: ['佐证材料', '证明材料', '收入依据', '核查依据'] }),
  income('note', ['note'], '备注', 'text', { aliases: ['说明'] }),
] as const;

export type IncomeFieldKey = (typeof FIELDS)[number]['key'];

/** Columns of an income ledger other than months side by side; also those of its long form (one row a month). */
export const INCOME_FIELDS: readonly Field<IncomeFieldKey>[] = FIELDS;

/** What the figures of a month column are. `total`: the household's, not split; `perHead`: to be multiplied by the population. */
export type IncomeAmount = 'total' | 'perHead' | 'population' | IncomeKind;

export interface IncomeColumn {
  readonly month: Month;
  readonly amount: IncomeAmount;
  readonly unit: MoneyUnit;
}

/** A month that a heading names; `year` is `null` where it only says 3月. */
export interface MonthHeading {
  readonly year: number | null;
  readonly month: number;
  /** What the heading says beside the month: 收入, 人均 … */
  readonly rest: string;
}

/** Sums over months, and dates of filling in: no month of income, whatever month they mention. */
const NO_MONTH = /累计|上半年|下半年|全年|季度|[至到]\d|(?:近|前|后|连续)\d|(?:^|\D)\d{1,2}月?[-~—–]\d{1,2}月|填报|填表|制表|日期|截至|截止/;
const WITH_YEAR: readonly RegExp[] = [
  /(\d{4})年(\d{1,2})月份?(?:0?1[日号])?(?!\d|[日号])/,
  /(\d{4})[-/.](\d{1,2})(?:[-/.]0?1)?(?:月份?)?(?![\d/.-])/,
  /(?:^|\D)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/,
  /(?:^|\D)(\d{2})年(\d{1,2})月份?/,
];
const ALONE = /(?:^|\D)(\d{1,2})月份?(?!\d|[日号])/;

/** The month of a heading: 1月, 一月份, 元月, 2018年1月, 2018-01, 2018.1, 201801, 43101; `null` for sums and everything else. */
export function monthOfHeading(heading: string): MonthHeading | null {
  const plain = chineseDigits(squeeze(withoutClock(heading)).replace(/元月/, '1月'));
  if (NO_MONTH.test(plain)) return null;
  for (const pattern of WITH_YEAR) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const year = Number(match[1]);
    return monthHeading(year < 100 ? 2000 + year : year, Number(match[2]), plain.replace(match[0], ''));
  }
  if (/^\d{5}$/.test(plain)) {
    const serial = parseMonth(plain);
    return serial.ok && serial.value.value !== undefined ? monthHeading(Number(serial.value.value.slice(0, 4)), Number(serial.value.value.slice(5)), '') : null;
  }
  const alone = ALONE.exec(plain);
  return alone === null ? null : monthHeading(null, Number(alone[1]), plain.replace(/\d{1,2}月份?/, ''));
}

function monthHeading(year: number | null, month: number, rest: string): MonthHeading | null {
  return month >= 1 && month <= 12 && (year === null || (year >= 2000 && year <= 2100)) ? { year, month, rest } : null;
}

/** The one year that a band or title names (2018年家庭月总收入); `null` when none or several, or when it is a date of filling in. */
export function yearOfText(text: string): number | null {
  const plain = chineseDigits(squeeze(text));
  if (/填报日期|填表日期|制表日期|截至|截止/.test(plain)) return null;
  const years = new Set([...plain.matchAll(/(?:^|\D)(20\d{2})(?=年|$|[^\d])/g)].map(([, year]) => Number(year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const AMOUNT_WORDS: readonly (readonly [RegExp, IncomeAmount])[] = [
  [/人均/, 'perHead'],
  [/人口|人数/, 'population'],
  [/工资/, 'wages'],
  [/经营/, 'business'],
  [/财产/, 'property'],
  [/转移/, 'transfer'],
  [/政府救助|低保金/, 'relief'],
  [/工会帮扶|工会救助/, 'unionAid'],
  [/总收入|收入|合计/, 'total'],
];

/** What a band, heading or title says its figures are; `null` when it says nothing of the kind. */
export function amountOfText(text: string): IncomeAmount | null {
  const plain = squeeze(text);
  return kindNamed(plain) ?? AMOUNT_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/**
 * The month and the kind of figure of a column, from its heading and the bands above it (`levels`, top first) and the
 * sheet's title. The nearest word decides: heading, then bands from the bottom up, then the title.
 *
 * Errors: `not-a-month` for any other column, sums included; `no-year` when nobody names the year.
 */
export function incomeColumnOf(levels: readonly string[], title = ''): Result<IncomeColumn, 'not-a-month' | 'no-year'> {
  const near = [...levels].reverse();
  const at = near.findIndex((text) => monthOfHeading(text) !== null);
  const heading = at < 0 ? null : monthOfHeading(near[at] ?? '');
  if (heading === null) return err('not-a-month');
  const others = near.filter((_, index) => index !== at);
  const year = heading.year ?? firstOf([...others, title], yearOfText);
  if (year === null) return err('no-year');
  const words = [...near.slice(0, at), heading.rest, ...near.slice(at + 1)];
  return ok({
    month: `${String(year)}-${String(heading.month).padStart(2, '0')}`,
    amount: firstOf([...words, title], amountOfText) ?? 'total',
    unit: firstOf([...levels, title], (text) => (/元|圆/.test(text) ? moneyUnitOf(text) : null)) ?? '元',
  });
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** What a kind of figure is called on screen and in sheets. */
export function amountLabel(amount: IncomeAmount): string {
  if (amount === 'total') return '家庭月总收入';
  if (amount === 'perHead') return '人均月收入';
  return amount === 'population' ? '家庭人口' : INCOME_KIND_LABELS[amount];
}
