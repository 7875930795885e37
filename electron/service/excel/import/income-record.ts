import { INCOME_KIND_LABELS, INCOME_KINDS, type IncomeRecord } from '../../../../shared/domain/household/income-record';
import { sameJson } from '../../../../shared/domain/ledger/patch';
import { formatFen } from '../../../../shared/domain/money';
import type { Fen } from '../../../../shared/domain/primitives';
import { err, ok, type Result } from '../../../../shared/result';
import type { Amount } from './income-amounts';

type Items = IncomeRecord['items'];

/** Everything that a record states, 未分项合计 included. */
export const totalOf = (items: Items): Fen => INCOME_KINDS.reduce((sum, kind) => sum + (items[kind] ?? 0), 0);

const splitOf = ({ unsplit: _rest, ...split }: Items): Items => split;

/** Whether a person or a ledger has told kinds apart. */
export const isItemised = (items: Items): boolean => Object.keys(splitOf(items)).length > 0;

/** 1500.00, or 1500.00（工资性收入1000.00、政府救助500.00）: one month in the difference. */
export function itemsText(items: Items): string {
  const total = formatFen(totalOf(items));
  if (!isItemised(items)) return total;
  return `${total}（${INCOME_KINDS.flatMap((kind) => (items[kind] === undefined ? [] : [`${INCOME_KIND_LABELS[kind]}${formatFen(items[kind])}`])).join('、')}）`;
}

/**
 * The items of a month after a row has been laid on the stored ones. `total` is the row's, for the whole household.
 *
 * Policy: rules.md 2. A kind that the row leaves blank keeps what is stored. A kind is taken out of 未分项合计 as far as that
 *         reaches, so the month's total stays; where the row states a total, the rest of it is 未分项合计.
 * Errors: in the clerk's words, what the person has to decide: a bare total over told-apart kinds, or stored kinds that the
 *         row's total has no room for.
 */
export function nextItems(stored: Items, { items: stated, saysTotal }: Pick<Amount, 'items' | 'saysTotal'>, total: Fen): Result<Items, string> {
  if (stated === undefined) {
    if (!isItemised(stored)) return ok({ unsplit: total });
    if (totalOf(stored) === total) return ok(stored);
    return err(`在台账里已分项登记，合计${formatFen(totalOf(stored))}元，与这里的${formatFen(total)}元不同，没有改。请在档案里核对后修改。`);
  }
  const before = splitOf(stored);
  const split = { ...before, ...splitOf(stated) };
  const sum = totalOf(split);
  const takenOut = Math.max(0, sum - totalOf(before));
  const rest = saysTotal ? total - sum : (stated.unsplit ?? Math.max(0, (stored.unsplit ?? 0) - takenOut));
  if (rest < 0) {
    const kept = INCOME_KINDS.filter((kind) => kind !== 'unsplit' && before[kind] !== undefined && stated[kind] === undefined);
    const list = kept.map((kind) => `${INCOME_KIND_LABELS[kind]}${formatFen(before[kind] ?? 0)}元`).join('、');
    return err(
      `在台账里还登记了${list}，这里没有填；加上以后合计${formatFen(sum)}元，多于这里的总收入${formatFen(total)}元，没有改。确实没有这一项的，请填0。`,
    );
  }
  return ok(rest === 0 && isItemised(split) ? split : { ...split, unsplit: rest });
}

/** Whether a record already says this. */
export function saysSame(record: IncomeRecord, items: Items, population: number | null): boolean {
  return record.population === population && sameJson(record.items, items);
}
