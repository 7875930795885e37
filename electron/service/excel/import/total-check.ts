import type { Household } from '../../../../shared/domain/household/household';
import { formatFen } from '../../../../shared/domain/money';
import type { Fen } from '../../../../shared/domain/primitives';
import { parseMoney } from '../../../../shared/forms/written-money';
import type { DraftLedger } from './draft-ledger';
import type { RowAt } from './plan-types';
import type { RowLog } from './row-log';

/** 年度总收入 as the form's own identity gives it; null when a part is not stated. */
export function totalFromParts(household: Household): Fen | null {
  const { otherYearIncomeFen } = household.home;
  const monthly = [household.head.monthlyIncomeFen, ...Object.values(household.members).map((member) => member.monthlyIncomeFen)];
  if (otherYearIncomeFen === undefined || monthly.some((fen) => fen === undefined)) return null;
  return monthly.reduce<number>((sum, fen) => sum + (fen ?? 0) * 12, 0) + otherYearIncomeFen;
}

/** Per head and month as the form computes it: year ÷ 12 ÷ people, in fen rounded half up. */
export function perHeadFromTotal(totalFen: Fen, population: number): Fen {
  return Math.floor((totalFen * 2 + 12 * population) / (2 * 12 * population));
}

/**
 * Warns where a form's printed totals disagree with its own parts.
 * Policy: domain.md, income identity: a warning, not a rejection.
 */
export function warnAboutTotals(rows: readonly RowAt[], draft: DraftLedger, log: RowLog): void {
  for (const at of rows) {
    const { finder } = at;
    const totalCell = finder.cell(at.row, 'totalYearIncomeYuan');
    const headCell = finder.cell(at.row, 'perCapitaIncomeYuan');
    if (totalCell === null && headCell === null) continue;
    const id = finder.cell(at.row, 'idNumber');
    const household = id === null || id.damaged || id.faulty ? undefined : draft.byHeadId(id.text);
    if (household === undefined) continue;
    const { totalYearIncomeFen, population } = household.home;
    if (totalYearIncomeFen === undefined) continue;
    const expected = totalFromParts(household);
    // Without the members' sheet the parts are not all there; a household of several then has nothing to compare.
    const complete = population !== undefined && Object.keys(household.members).length === population - 1;
    if (complete && expected !== null && expected !== totalYearIncomeFen && totalCell !== null) {
      log.warn(
        at,
        totalCell.column,
        totalCell.text,
        `家庭年度总收入与各人月收入×12加其他收入不符，按分项应为${formatFen(expected)}元，表上是${formatFen(totalYearIncomeFen)}元，按表上登记。`,
      );
    }
    const printed = headCell === null ? null : parseMoney(headCell.text);
    if (headCell === null || printed?.ok !== true || printed.value.value === undefined || population === undefined || population < 1) continue;
    const perHead = perHeadFromTotal(totalYearIncomeFen, population);
    if (Math.abs(perHead - printed.value.value) > 1) {
      log.warn(
        at,
        headCell.column,
        headCell.text,
        `家庭月人均收入应为年度总收入÷12÷人口＝${formatFen(perHead)}元，表上是${formatFen(printed.value.value)}元；本程序按前者计算。`,
      );
    }
  }
}
