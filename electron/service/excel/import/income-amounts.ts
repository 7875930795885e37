import { formatMonthCn } from '../../../../shared/domain/calendar/chinese';
import type { IncomeRecord } from '../../../../shared/domain/household/income-record';
import { formatFen } from '../../../../shared/domain/money';
import type { Fen, Month } from '../../../../shared/domain/primitives';
import { parseMonth } from '../../../../shared/forms/written-date';
import { err, ok, type Result } from '../../../../shared/result';
import type { Cell } from './cell-finder';
import { readItems } from './income-items';
import type { ItemColumn } from './item-columns';
import { type BadCell, readMoney } from './money-cell';
import type { RowAt } from './plan-types';

/** What a row says of one month. */
export interface Amount {
  readonly month: Month;
  /** The month's total; per head where `perHead`. */
  readonly fen: Fen;
  /** To be multiplied by the people of that month. */
  readonly perHead: boolean;
  /** The kinds that the row tells apart, together `fen`; absent where it gives only a total. */
  readonly items?: IncomeRecord['items'];
  /** False where the total is only the sum of the kinds. */
  readonly saysTotal: boolean;
  /** Columns that no list of words knows, counted in 未分项合计. */
  readonly others?: readonly ItemColumn[];
  readonly column: string;
  readonly value: string;
}

/** All amounts of a row. One that is not understood refuses the row: half a year of a family is no basis for a verdict. */
export function readAmounts(at: RowAt): Result<readonly Amount[], BadCell> {
  return at.finder.isLong ? readLongRow(at) : readWideRow(at);
}

/** Months side by side. */
function readWideRow({ finder, row, sheet }: RowAt): Result<readonly Amount[], BadCell> {
  const amounts = new Map<Month, Amount>();
  for (const [index, { field }] of finder.columns.entries()) {
    if (!field.startsWith('month:')) continue;
    const month = field.slice('month:'.length);
    const cell = finder.at(row, index);
    const read = readMoney(cell, `${formatMonthCn(month)}的收入`);
    if (!read.ok) return read;
    if (cell === null || read.value === null) continue;
    const known = amounts.get(month);
    if (known !== undefined && known.fen !== read.value) {
      const figures = `${known.column}列${formatFen(known.fen)}元，${cell.column}列${formatFen(read.value)}元`;
      return err({ reason: `${formatMonthCn(month)}的收入在这一行出现两次（${figures}），这一行没有导入。`, column: cell.column, value: cell.text });
    }
    amounts.set(month, amountOf(month, read.value, cell, sheet.incomeBasis === 'perHead'));
  }
  return ok([...amounts.values()].sort((a, b) => (a.month < b.month ? -1 : 1)));
}

/**
 * One month: total, kinds, per head, as far as the row has them. Total and kinds need no people to be right, so an amount
 * per head beside them is not looked at.
 */
function readLongRow(at: RowAt): Result<readonly Amount[], BadCell> {
  const { finder, row } = at;
  const month = readMonthCell(at);
  if (!month.ok) return month;
  const what = `${formatMonthCn(month.value)}的收入`;
  const totalCell = finder.cell(row, 'totalYuan');
  const total = readMoney(totalCell, what);
  if (!total.ok) return total;
  const stated = totalCell === null || total.value === null ? null : { fen: total.value, cell: totalCell };
  const items = readItems(at, month.value, stated);
  if (!items.ok) return items;
  if (items.value !== null) return ok([{ month: month.value, perHead: false, saysTotal: stated !== null, ...items.value }]);
  if (stated !== null) return ok([amountOf(month.value, stated.fen, stated.cell, false)]);
  const headCell = finder.cell(row, 'perHeadYuan');
  const perHead = readMoney(headCell, what);
  if (!perHead.ok) return perHead;
  return ok(headCell === null || perHead.value === null ? [] : [amountOf(month.value, perHead.value, headCell, true)]);
}

const amountOf = (month: Month, fen: Fen, { column, text }: Cell, perHead: boolean): Amount => ({ month, fen, perHead, saysTotal: true, column, value: text });

function readMonthCell({ finder, row, date1904 }: RowAt): Result<Month, BadCell> {
  const cell = finder.cell(row, 'month');
  if (cell === null) return err({ reason: '没有填月份，这一行没有导入。', column: finder.letter('month'), value: '' });
  const month = parseMonth(cell.text, { date1904 });
  return month.ok && month.value.value !== undefined
    ? ok(month.value.value)
    : err({ reason: '月份看不懂，请写成2018年3月或2018-03，这一行没有导入。', column: cell.column, value: cell.text });
}
