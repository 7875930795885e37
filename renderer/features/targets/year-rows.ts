import { RATE_LABELS } from '../../../shared/domain/target/progress-types';
import { monthCn, rate, whole } from '../../ui/format';
import type { Measure, YearFigures } from '../../ui/target-chart/chart-data';

type Rate = YearFigures['rates']['annualTask']['households'];

/** One number of a row: plain, or with the households behind it. */
export interface Figure {
  readonly value: number;
  readonly drill?: string;
}

/** A rate in words, and what it was divided by: （21/28）, or nothing where there was nothing to divide by. */
export interface Ratio {
  readonly rate: string;
  readonly of: string;
}

/** A row of the table of years: what it is, and its figure or rate for a year. */
export interface YearRow {
  readonly key: string;
  readonly label: string;
  /** Part of the row above it. */
  readonly inner?: boolean;
  readonly strong?: boolean;
  readonly of: (year: YearFigures, measure: Measure) => Figure | Ratio;
  readonly note?: (year: YearFigures) => string;
}

const drilled =
  (part: (year: YearFigures) => { readonly households: number; readonly persons: number; readonly drill: string }): YearRow['of'] =>
  (year, measure) => {
    const figures = part(year);
    return { value: figures[measure], drill: figures.drill };
  };
const counted =
  (part: (year: YearFigures) => { readonly households: number; readonly persons: number }): YearRow['of'] =>
  (year, measure) => ({ value: part(year)[measure] });

const ratio = ({ bp, numerator, denominator }: Rate): Ratio => ({ rate: rate(bp), of: bp === null ? '' : `（${whole(numerator)}/${whole(denominator)}）` });
const rated =
  (key: keyof YearFigures['rates']): YearRow['of'] =>
  (year, measure) =>
    ratio(year.rates[key][measure]);

/** Rows of the table of years in their order (rules.md 7): done first, what stands beside it never mixed in. */
export const YEAR_ROWS: readonly YearRow[] = [
  { key: 'done', label: '完成', strong: true, of: drilled((year) => year.done) },
  { key: 'graduated', label: '其中：脱困', inner: true, of: drilled((year) => year.graduated) },
  { key: 'relieved', label: '解困', inner: true, of: drilled((year) => year.relieved) },
  { key: 'remaining', label: '剩余', strong: true, of: counted((year) => year.remaining) },
  { key: 'annualTask', label: RATE_LABELS.annualTask, of: rated('annualTask') },
  { key: 'cumulative', label: RATE_LABELS.cumulative, of: rated('cumulative') },
  { key: 'afterDeregistered', label: RATE_LABELS.afterDeregistered, of: rated('afterDeregistered') },
  { key: 'onFileAtYearStart', label: RATE_LABELS.onFileAtYearStart, of: rated('onFileAtYearStart') },
  {
    key: 'withProcedure',
    label: '预计还可完成（含办理时限）',
    of: drilled((year) => year.forecast.withProcedure),
    note: ({ forecast }) =>
      `${forecast.submitBy}前提请，收入看到${monthCn(forecast.lastIncomeMonth)}${forecast.holidayListKnown ? '' : '；缺当年节假日表，按周一至周五计'}`,
  },
  {
    key: 'withoutProcedure',
    label: '预计还可完成（不含办理时限）',
    of: drilled((year) => year.forecast.withoutProcedure),
    note: ({ forecast }) => `收入看到${monthCn(forecast.lastIncomeMonthBare)}`,
  },
  { key: 'plannedLate', label: '计划当年退出但来不及', of: drilled((year) => year.plannedLate) },
  {
    key: 'deregistered',
    label: '注销退出（不计入完成）',
    of: drilled((year) => year.deregistered),
    note: ({ deregisteredBy }) =>
      deregisteredBy
        .filter(({ households }) => households > 0)
        .map(({ reason, households }) => `${reason}${String(households)}户`)
        .join('、'),
  },
  { key: 'newExits', label: '新增户退出（不计入完成）', of: drilled((year) => year.newExits) },
  { key: 'relapses', label: '返困（另列，不冲减）', of: drilled((year) => year.relapses) },
];
