import { formatMonthCn } from '../../../../shared/domain/calendar/chinese';
import type { IncomeKind, IncomeRecord } from '../../../../shared/domain/household/income-record';
import { formatFen } from '../../../../shared/domain/money';
import type { Fen, Month } from '../../../../shared/domain/primitives';
import { err, ok, type Result } from '../../../../shared/result';
import type { Cell } from './cell-finder';
import { type ItemColumn, isWholeBreakdown, itemColumns } from './item-columns';
import { type BadCell, readMoney } from './money-cell';
import type { RowAt } from './plan-types';

/** The kinds that a row tells apart. */
export interface ReadItems {
  /** Of the whole month: the total where the row has one, else the sum of the kinds. */
  readonly fen: Fen;
  readonly items: IncomeRecord['items'];
  /** Columns that only look like income and were counted as 未分项. */
  readonly others: readonly ItemColumn[];
  /** The cell that stands for all of them. */
  readonly column: string;
  readonly value: string;
}

interface ItemCell {
  readonly of: ItemColumn;
  readonly cell: Cell;
  readonly fen: Fen;
}

/**
 * Reads the columns of single kinds of income of a row; `null` where it fills none in. `total` is the row's own.
 *
 * Policy: rules.md 2. Kinds beside a total must add up to it; else nobody knows which of the two is wrong, and the row is
 *         refused. Where 其中 says that they are only some of it, the rest stays 未分项合计. A single source (养老金) beside its
 *         whole kind (转移性收入) is counted once where the total says so.
 * Errors: a cell that is no money, kinds that are not the total, and sources beside their kind with no total to tell.
 */
export function readItems(at: RowAt, month: Month, total: { readonly fen: Fen; readonly cell: Cell } | null): Result<ReadItems | null, BadCell> {
  const columns = itemColumns(at.finder);
  const cells = readCells(at, columns, month);
  if (!cells.ok) return cells;
  const sure = cells.value.filter(({ of }) => of.isSure);
  const unsure = cells.value.filter(({ of }) => !of.isSure);
  const [first] = sure.length > 0 || total !== null ? sure : unsure;
  if (first === undefined) return ok(null);

  const split = splitNested(sure, month);
  if (!split.ok) return split;
  const { own, top } = split.value;
  const sum = sumOf(top);
  const others = sumOf(unsure);
  const held = sourcesWithin(top);
  const answer = (fen: Fen, counted: readonly ItemCell[], withOthers: boolean, at: Cell): Result<ReadItems, BadCell> => {
    const items: Partial<Record<IncomeKind, Fen>> = {};
    for (const item of counted) items[item.of.kind] = (items[item.of.kind] ?? 0) + (own.get(item) ?? item.fen);
    const named = Object.values(items).reduce<Fen>((all, each) => all + (each ?? 0), 0);
    // What no column names, or one that is in no list, stays unsplit.
    if (fen > named) items.unsplit = (items.unsplit ?? 0) + fen - named;
    return ok({ fen, items, others: withOthers ? unsure.map(({ of }) => of) : [], column: at.column, value: at.text });
  };

  if (total === null) {
    const [source] = held;
    if (source !== undefined) return err(unclear(source, top, month));
    return answer(sum + others, sure, unsure.length > 0, first.cell);
  }
  const once = sure.filter((item) => !held.some((source) => source === item || source.of === item.of.within));
  const sumOnce = sum - sumOf(held);
  for (const [fen, counted, withOthers] of [
    [sum, sure, false],
    [sum + others, sure, true],
    [sumOnce, once, false],
    [sumOnce + others, once, true],
  ] as const)
    if (fen === total.fen) return answer(fen, counted, withOthers, total.cell);
  const isSome = sum < total.fen && top.every(({ of }) => of.within === 'total') && !isWholeBreakdown(columns);
  return isSome ? answer(total.fen, sure, false, total.cell) : err(disagreement(total, [...top, ...unsure], month, columns));
}

function readCells({ finder, row }: RowAt, columns: readonly ItemColumn[], month: Month): Result<readonly ItemCell[], BadCell> {
  const cells: ItemCell[] = [];
  for (const of of columns) {
    const cell = finder.at(row, of.index);
    const read = readMoney(cell, `${formatMonthCn(month)}的${of.label}`);
    if (!read.ok) {
      // A remark under a heading that merely looks like income is no mistake.
      if (!of.isSure) continue;
      return read;
    }
    if (cell !== null && read.value !== null) cells.push({ of, cell, fen: read.value });
  }
  return ok(cells);
}

/** Takes figures under 其中 out of the column that holds them; `own` is what is left of each, `top` stands beside each other. */
function splitNested(
  cells: readonly ItemCell[],
  month: Month,
): Result<{ readonly own: ReadonlyMap<ItemCell, Fen>; readonly top: readonly ItemCell[] }, BadCell> {
  const own = new Map(cells.map((item) => [item, item.fen]));
  const top: ItemCell[] = [];
  for (const item of cells) {
    const holder = cells.find(({ of }) => of === item.of.within);
    if (holder === undefined) {
      top.push(item);
      continue;
    }
    const rest = (own.get(holder) ?? 0) - item.fen;
    if (rest < 0) {
      const reason = `${formatMonthCn(month)}其中的${item.of.label}${formatFen(item.fen)}元，多于${holder.of.label}${formatFen(holder.fen)}元，这一行没有导入。请核对。`;
      return err({ reason, column: item.cell.column, value: item.cell.text });
    }
    own.set(holder, rest);
  }
  return ok({ own, top });
}

/** Sources that a column of their whole kind beside them may hold already. */
function sourcesWithin(top: readonly ItemCell[]): readonly ItemCell[] {
  const whole = (kind: IncomeKind): Fen | null => {
    const cells = top.filter(({ of }) => of.kind === kind && !of.isPart);
    return cells.length === 0 ? null : sumOf(cells);
  };
  return top.filter(({ of, fen }) => of.isPart && fen > 0 && (whole(of.kind) ?? 0) >= sumOf(top.filter((item) => item.of.isPart && item.of.kind === of.kind)));
}

const sumOf = (cells: readonly ItemCell[]): Fen => cells.reduce((sum, { fen }) => sum + fen, 0);

function unclear(source: ItemCell, top: readonly ItemCell[], month: Month): BadCell {
  const whole = top.find(({ of }) => of.kind === source.of.kind && !of.isPart);
  const [name, kind] = [source.of.label, whole?.of.label ?? ''];
  return {
    reason: `${formatMonthCn(month)}的${name}${formatFen(source.fen)}元和${kind}${formatFen(whole?.fen ?? 0)}元都填了，又没有合计，看不出${kind}里是否已含${name}，这一行没有导入。已含的，请把表头写成“其中：${name}”；未含的，请补一栏家庭月总收入。`,
    column: source.cell.column,
    value: source.cell.text,
  };
}

function disagreement(total: { readonly fen: Fen; readonly cell: Cell }, cells: readonly ItemCell[], month: Month, columns: readonly ItemColumn[]): BadCell {
  const sum = sumOf(cells);
  const list = cells.map(({ of, fen }) => `${of.label}${formatFen(fen)}`).join('、');
  const difference = formatFen(Math.abs(total.fen - sum));
  const onlySome = sum < total.fen && !isWholeBreakdown(columns) ? '分项只是其中一部分的，请在这些表头前写上“其中：”。' : '';
  return {
    reason: `${formatMonthCn(month)}家庭月总收入${formatFen(total.fen)}元，各分项相加${formatFen(sum)}元（${list}），相差${difference}元，这一行没有导入。请核对。${onlySome}`,
    column: total.cell.column,
    value: total.cell.text,
  };
}
