import type { InputOf } from '../../../shared/contract/contract';
import type { Household } from '../../../shared/domain/household/household';
import { type HouseholdStatus, STATUS_LABELS } from '../../../shared/domain/status/status';
import type { MonthMark } from '../../../shared/domain/verdict/judge-quick';
import { pinyinSortKey } from '../search/pinyin-key';
import { enrolledOn } from './enrolled-on';

export type Sort = InputOf<'households:list'>['sort'];

/** What rows are sorted by. */
export interface SortableRow {
  readonly household: Pick<Household, 'head' | 'home' | 'episodes' | 'fileNo'>;
  readonly union: { readonly code: string } | undefined;
  readonly perHeadFen: number | null;
  readonly marks: readonly MonthMark[];
  readonly status: HouseholdStatus;
  readonly openHelpers: readonly unknown[];
}

const MARK_WEIGHT = { above: 2, unknown: 1, below: 0 } as const;
const STATUS_ORDER = Object.keys(STATUS_LABELS);

/** What a row is sorted by; numbers by size, texts by sound. `null` goes last whatever the direction. */
function sortKey(row: SortableRow, by: Sort['by']): string | number | null {
  switch (by) {
    case 'name':
      return pinyinSortKey(row.household.head.name);
    case 'population':
      return row.household.home.population ?? null;
    case 'union':
      return row.union?.code ?? null;
    case 'mainCause':
      return row.household.home.mainCause === undefined ? null : pinyinSortKey(row.household.home.mainCause);
    case 'perHead':
      return row.perHeadFen;
    case 'marks':
      return row.marks.reduce((sum, mark) => sum * 3 + MARK_WEIGHT[mark], 0);
    case 'status':
      return STATUS_ORDER.indexOf(row.status);
    case 'helper':
      return row.openHelpers.length;
    case 'enrolledOn':
      return enrolledOn(row.household) || null;
    default:
      return row.household.fileNo;
  }
}

/**
 * The orders in which a list is shown, each made when first asked for and kept until the rows change. A narrowed list
 * then only leaves rows out: nothing is sorted on a keystroke.
 */
export class RowOrders {
  #rows: readonly SortableRow[] = [];
  readonly #orders = new Map<string, readonly number[]>();
  /** Orders of earlier rows: little has changed since, and what is nearly in order is sorted quickly. */
  readonly #before = new Map<string, readonly number[]>();

  /** Positions in `rows` in the order of `sort`; equal rows by their 卷号, so that paging is stable. */
  of(rows: readonly SortableRow[], sort: Sort): readonly number[] {
    if (this.#rows !== rows) {
      for (const [key, order] of this.#orders) this.#before.set(key, order);
      this.#orders.clear();
      this.#rows = rows;
    }
    const key = `${sort.by} ${String(sort.descending)}`;
    const known = this.#orders.get(key);
    if (known !== undefined) return known;
    const order = sorted(rows, sort, this.#before.get(key) ?? []);
    this.#orders.set(key, order);
    this.#before.delete(key);
    return order;
  }
}

function sorted(rows: readonly SortableRow[], { by, descending }: Sort, before: readonly number[]): readonly number[] {
  const direction = descending ? -1 : 1;
  const keys = rows.map((row) => sortKey(row, by));
  const numbers = rows.map((row) => row.household.fileNo);
  const order = before.filter((position) => position < rows.length);
  for (let position = order.length; position < rows.length; position += 1) order.push(position);
  return order.sort((a, b) => {
    const keyA = keys[a] ?? null;
    const keyB = keys[b] ?? null;
    if (keyA !== keyB) {
      if (keyA === null) return 1;
      if (keyB === null) return -1;
      return (keyA < keyB ? -1 : 1) * direction;
    }
    const numberA = numbers[a] ?? '';
    const numberB = numbers[b] ?? '';
    return numberA === numberB ? a - b : numberA < numberB ? -1 : 1;
  });
}
