import type { IncomeRecord } from '../household/income-record';
import type { Fen } from '../primitives';
import type { IncomeSettings } from './count-income';

/** What `ownFenOf` answers for a record that makes no month known. */
export const NOT_KNOWN = -1;

/**
 * Income of a record that counts for 脱困, or `NOT_KNOWN` when it states no amount or no people: the numbers of
 * `countIncome` and `isKnownRecord` in one look, for judging many thousand households.
 *
 * Units:  fen of the whole household. `deductExpenses` gives it after rigid expenses, 0 at the least.
 * Policy: rules.md 2.
 * Speed:  names each kind, as a loop over the names is several times slower; a test holds it to the list of kinds.
 */
export function ownFenOf({ items, population, expenses }: IncomeRecord, settings: IncomeSettings, deductExpenses: boolean): Fen {
  if (population === null || !(population >= 1)) return NOT_KNOWN;
  const { wages, business, property, transfer, relief, unionAid, unsplit } = items;
  if ((wages ?? business ?? property ?? transfer ?? relief ?? unionAid ?? unsplit) === undefined) return NOT_KNOWN;
  let fen = (wages ?? 0) + (business ?? 0) + (property ?? 0) + (transfer ?? 0) + (unsplit ?? 0);
  if (!settings.excludeRelief) fen += relief ?? 0;
  if (!settings.excludeUnionAid) fen += unionAid ?? 0;
  if (!deductExpenses || expenses === undefined) return fen;
  const { illness, disability, schooling, housing, other } = expenses;
  return Math.max(0, fen - (illness ?? 0) - (disability ?? 0) - (schooling ?? 0) - (housing ?? 0) - (other ?? 0));
}
