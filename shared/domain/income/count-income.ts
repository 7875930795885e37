import { EXPENSE_KINDS, INCOME_KINDS, type IncomeRecord } from '../household/income-record';
import type { PolicyScheme } from '../policy/scheme';
import type { Fen } from '../primitives';

export type IncomeSettings = PolicyScheme['income'];

/** What one month's record adds up to. */
export interface CountedIncome {
  /** Counted for 脱困: without what the scheme leaves out (政府救助, 工会帮扶). */
  readonly ownFen: Fen;
  /** Everything, relief and aid included (counted for 解困). */
  readonly allFen: Fen;
  readonly unsplitFen: Fen;
  /** Rigid expenses (刚性支出). */
  readonly expensesFen: Fen;
}

/**
 * Adds up a record.
 *
 * Units:  fen of the whole household.
 * Policy: rules.md 2. 未分项合计 counts in full in both figures.
 */
export function countIncome(record: IncomeRecord, settings: IncomeSettings): CountedIncome {
  let allFen = 0;
  let expensesFen = 0;
  for (const kind of INCOME_KINDS) allFen += record.items[kind] ?? 0;
  for (const kind of EXPENSE_KINDS) expensesFen += record.expenses?.[kind] ?? 0;
  const left = (settings.excludeRelief ? (record.items.relief ?? 0) : 0) + (settings.excludeUnionAid ? (record.items.unionAid ?? 0) : 0);
  return { ownFen: allFen - left, allFen, unsplitFen: record.items.unsplit ?? 0, expensesFen };
}

/** Own income after rigid expenses; expenses above the income leave zero, not a debt. */
export function afterExpenses(income: CountedIncome): Fen {
  return Math.max(0, income.ownFen - income.expensesFen);
}

/**
 * Whether a record makes its month known: at least one person, and at least one amount stated.
 * A record without any amount states nothing; reading it as zero would turn a blank into a finding.
 */
export function isKnownRecord(record: IncomeRecord): boolean {
  return hasPopulation(record) && INCOME_KINDS.some((kind) => record.items[kind] !== undefined);
}

/** Whether the record says how many people lived on the income. */
export function hasPopulation(record: IncomeRecord): boolean {
  return record.population !== null && record.population >= 1;
}
