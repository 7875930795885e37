import type { DateText, Fen, Month } from '../primitives';

/** Kinds of income, rules.md 2. `unsplit` (未分项合计) is a total that nobody has split yet. */
export const INCOME_KINDS = ['wages', 'business', 'property', 'transfer', 'relief', 'unionAid', 'unsplit'] as const;
export type IncomeKind = (typeof INCOME_KINDS)[number];

/** 工资性, 经营性 … as the clerk reads them. */
export const INCOME_KIND_LABELS: Readonly<Record<IncomeKind, string>> = {
  wages: '工资性收入',
  business: '经营性收入',
  property: '财产性收入',
  transfer: '转移性收入',
  relief: '政府救助',
  unionAid: '工会帮扶',
  unsplit: '未分项合计',
};

/** Rigid expenses (刚性支出), deducted only where the scheme says so. */
export const EXPENSE_KINDS = ['illness', 'disability', 'schooling', 'housing', 'other'] as const;
export type ExpenseKind = (typeof EXPENSE_KINDS)[number];

/** How a month's figure is known: 核查 (checked), 申报 (declared), 推算 (estimated). */
export type IncomeSource = '核查' | '申报' | '推算';

/**
 * Income of one household in one month; replaced as a whole by a newer one, the older stays in the history.
 * A kind that is absent was not stated; 0 was stated as zero.
 */
export interface IncomeRecord {
  readonly month: Month;
  /** People living on this income that month; `null` = unknown, the month is then not known. */
  readonly population: number | null;
  readonly items: Readonly<Partial<Record<IncomeKind, Fen>>>;
  readonly expenses?: Readonly<Partial<Record<ExpenseKind, Fen>>>;
  readonly source: IncomeSource;
  readonly evidence?: string;
  /** Who entered it and on which day. */
  readonly enteredBy: string;
  readonly enteredOn: DateText;
  /** A person has confirmed that `unsplit` holds no relief and no union aid. */
  readonly splitConfirmed?: boolean;
}
