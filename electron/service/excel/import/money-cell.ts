import type { Fen } from '../../../../shared/domain/primitives';
import { moneyUnitOf, parseMoney } from '../../../../shared/forms/written-money';
import { isBlank } from '../../../../shared/forms/written-value';
import { err, ok, type Result } from '../../../../shared/result';
import type { Cell } from './cell-finder';

/** A cell that refuses its row. */
export interface BadCell {
  readonly reason: string;
  readonly column: string;
  readonly value: string;
}

/** Reads a cell of money; `null` when nothing stands there. `what` begins the reason (2018年7月的收入). */
export function readMoney(cell: Cell | null, what: string): Result<Fen | null, BadCell> {
  if (cell === null || isBlank(cell.text)) return ok(null);
  const bad = (reason: string): Result<never, BadCell> => err({ reason: `${what}${reason}，这一行没有导入。`, column: cell.column, value: cell.text });
  if (cell.faulty) return bad('是公式错误');
  const money = parseMoney(cell.text, moneyUnitOf(cell.heading));
  return money.ok ? ok(money.value.value ?? null) : bad(`：${money.error.reason}`);
}
