import { err, ok, type Result } from '../../result';
import type { IncomeKind, IncomeRecord } from '../household/income-record';
import type { Fen } from '../primitives';

export type SplitError =
  | { readonly kind: 'not-fen'; readonly fen: number }
  /** 未分项合计 holds less than what shall be taken out. */
  | { readonly kind: 'more-than-unsplit'; readonly unsplitFen: Fen; readonly fen: Fen };

/**
 * Takes an amount out of 未分项合计 and adds it to a kind of its own; the total of the month stays.
 *
 * Units:  `fen` is what is added to the kind, on top of what stands there.
 * Policy: rules.md 2. A confirmed split is open again when its items change.
 * Errors: `not-fen` for anything but whole fen above or at zero, `more-than-unsplit` instead of a negative rest.
 */
export function splitItem(record: IncomeRecord, kind: Exclude<IncomeKind, 'unsplit'>, fen: Fen): Result<IncomeRecord, SplitError> {
  if (!Number.isSafeInteger(fen) || fen < 0) return err({ kind: 'not-fen', fen });
  const unsplitFen = record.items.unsplit ?? 0;
  if (fen > unsplitFen) return err({ kind: 'more-than-unsplit', unsplitFen, fen });
  const { splitConfirmed: _open, ...rest } = record;
  return ok({ ...rest, items: { ...record.items, unsplit: unsplitFen - fen, [kind]: (record.items[kind] ?? 0) + fen } });
}
