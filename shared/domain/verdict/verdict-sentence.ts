import { formatMonthAfterCn, formatMonthCn, formatMonthRangeCn, formatMonthsCn, groupMonths } from '../calendar/chinese';
import { yearOf } from '../calendar/date';
import { addMonths } from '../calendar/month';
import { formatPerHead, type PerHead, roundedFen } from '../income/per-head';
import { formatWholeYuan, formatYuan } from '../money';
import type { Month } from '../primitives';
import type { IncomeVerdict, MonthFinding, RunVerdict, VerdictCode } from './income-verdict';

/** The sentence in pieces, for a screen that sets them apart. Each piece but the headline ends with 。 */
export interface VerdictParts {
  /** 「按市级下限测算，待录县区标准。」 or empty; stands before the verdict. */
  readonly caveat: string;
  /** 收入条件符合, 收入条件不符合 or 暂无法认定. */
  readonly headline: string;
  /** What follows the headline's colon; empty when the notes say it all. */
  readonly detail: string;
  /** Further sentences, in order. */
  readonly notes: readonly string[];
}

/** The three verdicts in the clerk's words. */
export const VERDICT_HEADLINES: Readonly<Record<VerdictCode, string>> = {
  passed: '收入条件符合',
  failed: '收入条件不符合',
  insufficient: '暂无法认定',
};

export const BY_CITY_CAVEAT = '按市级下限测算，待录县区标准。';
export const NO_PLACE_NOTE = '未填户口所在地行政区划，建档工会也没有所在地区，无法确定低保标准。';
export const UNSPLIT_NOTE = '含未分项收入，未剔除帮扶救助。';
const STILL_TO_CHECK = '尚需核实：致困因素是否消除、家庭生活状况是否脱离困境。';

/** Months named one by one up to here; beyond, they are named together. */
const NAMED_SINGLY = 3;

const perHeadOf = (m: MonthFinding): PerHead => ({ fen: m.ownFen ?? 0, population: m.population ?? 1 });
const perHeadText = (m: MonthFinding): string => `${formatPerHead(perHeadOf(m), m.lineFen)}元`;

/** Neighbouring findings with the same value put together. */
function stretches(months: readonly MonthFinding[], same: (m: MonthFinding) => number | null): readonly MonthFinding[][] {
  const groups: MonthFinding[][] = [];
  for (const month of months) {
    const open = groups[groups.length - 1];
    if (open?.[0] !== undefined && same(open[0]) === same(month)) open.push(month);
    else groups.push([month]);
  }
  return groups;
}

/** 600元/月, or each stretch of the window with its own line. */
function linesText(months: readonly MonthFinding[]): string {
  const groups = stretches(months, (m) => m.lineFen);
  let named: number | null = null;
  return groups
    .map((group) => {
      const amount = `${formatWholeYuan(group[0]?.lineFen ?? 0)}/月`;
      if (groups.length === 1) return amount;
      const names = group.map((m) => m.month);
      const text = `${monthsText(names, named)}${amount}`;
      named = lastYear(names);
      return text;
    })
    .join('，');
}

function lastYear(months: readonly Month[]): number | null {
  const last = months[months.length - 1];
  return last === undefined ? null : yearOf(last);
}

/** Like `formatMonthsCn`, but two months in a row also read as a range: they belong to one amount. */
function monthsText(months: readonly Month[], named: number | null): string {
  const [first, second] = months;
  if (months.length === 2 && first !== undefined && second !== undefined && groupMonths(months).length === 1) {
    return `${formatMonthAfterCn(first, named)}至${formatMonthAfterCn(second, yearOf(first))}`;
  }
  return formatMonthsCn(months, named);
}

function passedDetail(run: RunVerdict): string {
  const first = run.months[0];
  const last = run.months[run.months.length - 1];
  if (first === undefined || last === undefined || run.lowestMargin === null) return '';
  const { margin } = run.lowestMargin;
  const smallest = margin.fen < margin.population ? '不足0.01元' : formatYuan(roundedFen(margin));
  const span = formatMonthRangeCn(first.month, last.month);
  return `${span}连续${String(run.months.length)}个月超过低保标准（${linesText(run.months)}），最低月份超出${smallest}。`;
}

/** 2018年7月、9月人均… for the months under one line. */
function belowText(group: readonly MonthFinding[], named: number | null): string {
  const line = formatWholeYuan(group[0]?.lineFen ?? 0);
  const names = group.map((m) => m.month);
  if (group.length > NAMED_SINGLY) {
    const lowest = group.reduce((a, b) => (perHeadOf(b).fen * perHeadOf(a).population < perHeadOf(a).fen * perHeadOf(b).population ? b : a));
    const lowestMonth = formatMonthAfterCn(lowest.month, lastYear(names));
    return `${formatMonthsCn(names, named)}人均收入均未超过低保标准${line}，最低为${lowestMonth}的${perHeadText(lowest)}`;
  }
  let year = named;
  const each = group.map((m) => {
    const text = `${formatMonthAfterCn(m.month, year)}人均${perHeadText(m)}`;
    year = yearOf(m.month);
    return text;
  });
  return `${each.join('、')}，${group.length > 1 ? '均' : ''}未超过低保标准${line}`;
}

function belowDetail(below: readonly MonthFinding[]): string {
  let named: number | null = null;
  const parts = stretches(below, (m) => m.lineFen).map((group) => {
    const text = belowText(group, named);
    named = lastYear(group.map((m) => m.month));
    return text;
  });
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}

function equalNote(equal: readonly MonthFinding[]): string {
  let named: number | null = null;
  const parts = stretches(equal, (m) => m.lineFen).map((group) => {
    const names = group.map((m) => m.month);
    const text = `${formatMonthsCn(names, named)}人均${formatYuan(group[0]?.lineFen ?? 0)}`;
    named = lastYear(names);
    return text;
  });
  return `等于低保标准不算超过：${parts.join('、')}。`;
}

/** 缺2018年8月收入, 缺2018年9月家庭人口, 缺2017年7月至12月低保标准. */
function missingTexts(run: RunVerdict): readonly string[] {
  const noIncome = run.missingMonths.filter((month) => !run.missingPopulation.includes(month));
  return [
    ...(noIncome.length > 0 ? [`缺${formatMonthsCn(noIncome)}收入`] : []),
    ...(run.missingPopulation.length > 0 ? [`缺${formatMonthsCn(run.missingPopulation)}家庭人口`] : []),
    ...(run.missingLines.length > 0 ? [`缺${formatMonthsCn(run.missingLines)}低保标准`] : []),
  ];
}

function insufficientDetail(verdict: RunVerdict): string {
  const missing = missingTexts(verdict).join('，');
  const [only] = verdict.missingMonths;
  if (only !== undefined && verdict.missingMonths.length === 1 && verdict.missingLines.length === 0) {
    const line = verdict.months.find((m) => m.month === only)?.lineFen ?? 0;
    return `${missing}。补录后若超过${formatWholeYuan(line)}，即满${String(verdict.months.length)}个月。`;
  }
  return `${missing}，补录后再认定。`;
}

/** 若10月起每月都超过，最早2019年3月满6个月。 */
function earliestNote(run: RunVerdict, named: number | null): string {
  if (run.earliest === null) return '';
  const start = addMonths(run.earliest, 1 - run.months.length);
  return `若${formatMonthAfterCn(start, named)}起每月都超过，最早${formatMonthCn(run.earliest)}满${String(run.months.length)}个月。`;
}

function failedNotes(run: RunVerdict): readonly string[] {
  const missing = missingTexts(run);
  const said = [...run.below, ...run.equal].map((m) => m.month).concat(run.missingMonths, run.missingLines);
  const years = new Set(said.map(yearOf));
  return [
    ...(run.equal.length > 0 ? [equalNote(run.equal)] : []),
    ...(missing.length > 0 ? [`另${missing.join('，')}。`] : []),
    // Only where one year was spoken of can the next month go without its own.
    earliestNote(run, years.size === 1 ? lastYear(said) : null),
  ];
}

function longRunNote(verdict: IncomeVerdict): readonly string[] {
  if (verdict.verdict !== 'passed' || verdict.runSoFar <= verdict.runMonths) return [];
  const since = formatMonthCn(addMonths(verdict.through, 1 - verdict.runSoFar));
  return [`自${since}起已连续${String(verdict.runSoFar)}个月超过。`];
}

function futureNote(verdict: IncomeVerdict): readonly string[] {
  const [next] = verdict.futureLineBreaks;
  if (next === undefined) return [];
  const income = `${formatPerHead(next.perHead, next.lineFen)}元`;
  return [`低保标准自${formatMonthCn(next.from)}起提高到${formatWholeYuan(next.lineFen)}，届时人均${income}不再超过，重新计月。`];
}

function deductionNote(verdict: IncomeVerdict): readonly string[] {
  if (verdict.withDeduction === null) return [];
  return [`扣除刚性支出后测算：${VERDICT_HEADLINES[verdict.withDeduction.verdict]}，入档口径与退出口径不一致。`];
}

/** The verdict in words, in pieces; the patterns are those of ui.md. */
export function verdictParts(verdict: IncomeVerdict): VerdictParts {
  const details: Readonly<Record<VerdictCode, () => string>> = {
    passed: () => passedDetail(verdict),
    failed: () => belowDetail(verdict.below),
    insufficient: () => insufficientDetail(verdict),
  };
  return {
    caveat: verdict.byCity ? BY_CITY_CAVEAT : '',
    headline: VERDICT_HEADLINES[verdict.verdict],
    detail: details[verdict.verdict](),
    notes: [
      ...(verdict.verdict === 'failed' ? failedNotes(verdict) : []),
      ...(verdict.place === null ? [NO_PLACE_NOTE] : []),
      ...longRunNote(verdict),
      ...futureNote(verdict),
      ...(verdict.unsplit ? [UNSPLIT_NOTE] : []),
      ...deductionNote(verdict),
      ...(verdict.verdict === 'passed' ? [STILL_TO_CHECK] : []),
    ],
  };
}

/** The verdict as one sentence of reading, for the head of the file, lists, printouts and the command line. */
export function verdictSentence(verdict: IncomeVerdict): string {
  const { caveat, headline, detail, notes } = verdictParts(verdict);
  return `${caveat}${headline}${detail === '' ? '。' : `：${detail}`}${notes.join('')}`;
}
