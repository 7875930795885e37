import { parseMonth } from '../../../../shared/forms/written-date';
import { type CellKind, DAMAGED, FAULTY, type Merge, type RawRow } from '../read/raw-sheet';
import type { UnderstoodRow } from '../understood';
import type { AssignedColumn } from './assign-columns';

/** A merged area over more rows than this is decoration, not one household's. */
const MOST_MERGED_ROWS = 60;
const BARE_NUMBER = /^-?[\d,]+(?:\.\d+)?$/;

/**
 * Puts the cells of data rows into the order of their fields. Cells merged over several rows hold for each of them (a
 * household's name beside its three helpers). Rows must be given in the order of the sheet.
 */
export class DataRows {
  readonly #columns: readonly AssignedColumn[];
  readonly #indexOf = new Map<number, number>();
  readonly #mergeFrom = new Map<string, Merge>();
  readonly #held: ({ readonly until: number; readonly text: string; readonly kind: CellKind } | null)[];
  readonly #year: number | null;
  readonly #yearIndex: number;
  readonly #monthIndex: number;

  /** `year`: of the title or sheet name, for months that stand alone in a column 月份. */
  constructor(columns: readonly AssignedColumn[], merges: readonly Merge[], year: number | null) {
    this.#columns = columns;
    for (const [index, { position }] of columns.entries()) this.#indexOf.set(position, index);
    this.#held = columns.map(() => null);
    this.#year = year;
    this.#yearIndex = columns.findIndex(({ field }) => field === 'year');
    this.#monthIndex = columns.findIndex(({ field }) => field === 'month');
    for (const merge of merges) {
      const rows = merge.bottom - merge.top;
      if (rows > 0 && rows < MOST_MERGED_ROWS && this.#indexOf.has(merge.left)) this.#mergeFrom.set(`${String(merge.top)}:${String(merge.left)}`, merge);
    }
  }

  /** The row as it is handed over. */
  take(row: RawRow): UnderstoodRow {
    const cells: (string | null)[] = this.#columns.map(() => null);
    const damaged: number[] = [];
    const faulty: number[] = [];
    const put = (index: number, text: string, kind: CellKind): void => {
      cells[index] = this.#columns[index]?.inWanYuan === true && BARE_NUMBER.test(text.trim()) ? `${text.trim()}万元` : text;
      if (kind === DAMAGED) damaged.push(index);
      else if (kind === FAULTY) faulty.push(index);
    };
    for (let at = 0; at < row.columns.length; at += 1) {
      const index = this.#indexOf.get(row.columns[at] ?? -1);
      if (index !== undefined) put(index, row.texts[at] ?? '', row.kinds[at] ?? 0);
    }
    if (this.#mergeFrom.size > 0) this.#holdMerged(row, cells, put);
    if (this.#monthIndex >= 0) cells[this.#monthIndex] = this.#monthWithYear(cells);
    return {
      row: row.row,
      cells,
      ...(damaged.length === 0 ? {} : { damaged }),
      ...(faulty.length === 0 ? {} : { faulty }),
      ...(row.hidden ? { hidden: true } : {}),
    };
  }

  #holdMerged(row: RawRow, cells: (string | null)[], put: (index: number, text: string, kind: CellKind) => void): void {
    this.#columns.forEach(({ position }, index) => {
      const held = this.#held[index];
      if (held !== null && held !== undefined && row.row <= held.until && cells[index] === null) put(index, held.text, held.kind);
      const merge = this.#mergeFrom.get(`${String(row.row)}:${String(position)}`);
      const at = merge === undefined ? -1 : row.columns.indexOf(position);
      if (merge !== undefined && at >= 0) this.#held[index] = { until: merge.bottom, text: row.texts[at] ?? '', kind: row.kinds[at] ?? 0 };
    });
  }

  /** 3月 beside a column 年度, or under a title of 2018, means 2018-03; what carries its own year stays as written. */
  #monthWithYear(cells: readonly (string | null)[]): string | null {
    const written = cells[this.#monthIndex] ?? null;
    if (written === null || parseMonth(written).ok) return written;
    const ofRow = /(?:19|20)\d{2}/.exec(cells[this.#yearIndex] ?? '')?.[0];
    const year = ofRow === undefined ? this.#year : Number(ofRow);
    const month = year === null ? null : parseMonth(written, { year });
    return month?.ok === true && month.value.value !== undefined ? month.value.value : written;
  }
}
