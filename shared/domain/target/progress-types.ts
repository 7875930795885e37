import type { Household } from '../household/household';
import type { PolicyScheme } from '../policy/scheme';
import type { DateText } from '../primitives';
import type { StockRule } from '../status/life';
import type { TargetBase, TaskAllocation } from './base';
import type { Equation } from './equations';
import type { Count, RatePair } from './rate';
import type { Figure } from './tally';
import type { UnionMove } from './union-on';
import type { YearFigure } from './year-tally';

/** The part of a file that targets and reports read. */
export type TargetHousehold = Pick<Household, 'id' | 'unionId' | 'home' | 'members' | 'episodes'>;

/**
 * First share year by whose end a household could still exit, `null` = in none of them: with the time that the
 * procedure takes and without. The caller computes it from the verdict for the kind of exit that is planned.
 */
export interface ExitForecast {
  readonly withProcedure: number | null;
  readonly withoutProcedure: number | null;
}

export interface UnionName {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export interface ProgressInput {
  readonly base: TargetBase;
  readonly households: readonly TargetHousehold[];
  /** Those of other bases are passed over. */
  readonly allocations: readonly TaskAllocation[];
  readonly scheme: Pick<PolicyScheme, 'shares' | 'yearEnd'>;
  readonly asOf: DateText;
  /** By household id; a household that is not in it stands in no forecast and no list of late ones. */
  readonly forecast?: ReadonlyMap<string, ExitForecast>;
  readonly moves?: readonly UnionMove[];
  /** Names of unions that the base does not know. */
  readonly unions?: readonly UnionName[];
  readonly rule?: StockRule;
}

/** Always labelled: 年度任务完成率, 累计解困脱困率, 扣除注销后完成率, 年初在档户解困脱困率. */
export interface ProgressRates {
  readonly annualTask: RatePair;
  readonly cumulative: RatePair;
  readonly afterDeregistered: RatePair;
  /** Numerator and denominator are of all files, not only of the base. */
  readonly onFileAtYearStart: RatePair;
}

export const RATE_LABELS: Readonly<Record<keyof ProgressRates, string>> = {
  annualTask: '年度任务完成率',
  cumulative: '累计解困脱困率',
  afterDeregistered: '扣除注销后完成率',
  onFileAtYearStart: '年初在档户解困脱困率',
};

/** One year of one union, or of the whole. */
export interface YearProgress {
  readonly year: number;
  readonly from: DateText;
  readonly to: DateText;
  /** The year has begun on the working date; else its figures are 0 and its state is that of today. */
  readonly begun: boolean;
  readonly shareBp: number;
  /** 人 are always computed: a task is handed down in 户 only. */
  readonly task: Count;
  readonly computedTask: number;
  readonly taskDocument: string | null;
  readonly cumulativeTask: number;
  /** Task − done, never below 0. */
  readonly remaining: Count;
  readonly figures: Readonly<Record<YearFigure, Figure>>;
  readonly deregisteredBy: readonly { readonly reason: string; readonly figure: Figure }[];
  readonly rates: ProgressRates;
}

/** What a base household can be at the working date. */
export type NowFigure =
  | 'cumulativeDone'
  | 'cumulativeGraduated'
  | 'cumulativeRelieved'
  | 'cumulativeDeregistered'
  | 'notRelieved'
  | 'gone'
  | 'unexplained'
  | 'beforeBase';

export interface ScopeProgress {
  /** `null` = the whole. */
  readonly unionId: string | null;
  readonly name: string;
  readonly code: string;
  readonly base: Figure;
  readonly years: readonly YearProgress[];
  /** The state of the base at the working date. */
  readonly now: Readonly<Record<NowFigure, Figure>>;
  /** 基数 = 脱困 + 解困 + 注销退出 + 未解困, at the working date. */
  readonly equation: Equation;
}

export interface TargetProgress {
  readonly asOf: DateText;
  readonly total: ScopeProgress;
  /** In order of code. */
  readonly unions: readonly ScopeProgress[];
  /** Ids of households behind every figure, by its `drill`. */
  readonly drill: Readonly<Record<string, readonly string[]>>;
  /** Years in which handed-down tasks do not add up: total − sum of the unions. */
  readonly taskDifferences: readonly { readonly year: number; readonly difference: number }[];
}
