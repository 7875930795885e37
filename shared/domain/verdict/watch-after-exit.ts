import { formatMonthsCn } from '../calendar/chinese';
import { monthOf } from '../calendar/date';
import { addMonths, monthsFromTo, requireMonthIndex } from '../calendar/month';
import type { ExitRecord } from '../household/episode';
import { compareWithLine } from '../income/per-head';
import type { DateText, Month } from '../primitives';
import type { JudgeInput, MonthFinding } from './income-verdict';
import { findMonth } from './judge-income';
import { lineFor } from './line-for';

/** 返困 (red), 关注 (amber), 平稳; 不监测 for 注销, after which nobody watches. */
export type WatchSign = '返困' | '关注' | '平稳' | '不监测';

export interface WatchMonth {
  readonly sign: '返困' | '关注' | '平稳';
  readonly finding: MonthFinding;
}

/** What the months after an exit show. */
export interface WatchResult {
  /** The worst month decides. */
  readonly sign: WatchSign;
  readonly from: Month;
  readonly until: Month;
  /** The watching months have all ended on the working date. */
  readonly over: boolean;
  /** Known months with a known line, oldest first. */
  readonly months: readonly WatchMonth[];
  /** Ended months without income or line: nothing can be said of them. */
  readonly unknownMonths: readonly Month[];
  /** One sentence for the clerk. */
  readonly sentence: string;
}

function signOf(finding: MonthFinding, fen: number, watchBp: number): WatchMonth['sign'] {
  const population = finding.population ?? 1;
  const lineFen = finding.lineFen ?? 0;
  if (compareWithLine({ fen, population }, lineFen) <= 0) return '返困';
  return fen * 10_000 < lineFen * population * watchBp ? '关注' : '平稳';
}

function sentenceOf(sign: WatchSign, months: readonly WatchMonth[], unknown: readonly Month[], watchBp: number): string {
  const named = (wanted: WatchSign): string => formatMonthsCn(months.filter((m) => m.sign === wanted).map((m) => m.finding.month));
  const gap = unknown.length > 0 ? `缺${formatMonthsCn(unknown)}收入或低保标准。` : '';
  if (sign === '不监测') return '注销后不再监测。';
  if (sign === '返困') return `返困预警：${named('返困')}人均收入未超过低保标准。${gap}`;
  if (sign === '关注') return `需要关注：${named('关注')}人均收入不到低保标准的${String(watchBp / 10_000)}倍。${gap}`;
  if (months.length === 0) return unknown.length > 0 ? `尚无退出后的收入。${gap}` : '退出后的首月尚未结束。';
  return `退出后收入平稳。${gap}`;
}

/**
 * Watches a household after an exit.
 *
 * Policy: rules.md 5. The scheme's `watchMonths` from the month after the exit, up to the month of the working
 *         date: at or below the line 返困, below `watchBp` of it 关注. Own income after a 脱困; after a 解困
 *         everything counts, as it did for the exit. 注销 is not watched.
 */
export function watchAfterExit(input: JudgeInput, exit: Pick<ExitRecord, 'kind' | 'on'>, asOf: DateText): WatchResult {
  const { scheme } = input;
  const from = addMonths(monthOf(exit.on), 1);
  const until = addMonths(monthOf(exit.on), scheme.watchMonths);
  const now = monthOf(asOf);
  const over = now > until;
  if (exit.kind === '注销') {
    return { sign: '不监测', from, until, over, months: [], unknownMonths: [], sentence: sentenceOf('不监测', [], [], scheme.watchBp) };
  }
  const line = lineFor(input);
  const months: WatchMonth[] = [];
  const unknownMonths: Month[] = [];
  for (const month of monthsFromTo(from, over ? until : now)) {
    const finding = findMonth(input, line, requireMonthIndex(month));
    const fen = exit.kind === '解困' ? finding.allFen : finding.ownFen;
    if (finding.known && finding.lineFen !== null && fen !== null) {
      months.push({ sign: signOf(finding, fen, scheme.watchBp), finding });
    } else if (month < now) unknownMonths.push(month);
  }
  const sign = (['返困', '关注'] as const).find((wanted) => months.some((m) => m.sign === wanted)) ?? '平稳';
  return { sign, from, until, over, months, unknownMonths, sentence: sentenceOf(sign, months, unknownMonths, scheme.watchBp) };
}
