import { columnLetter } from '../read/cell-name';
import { BAND, COLUMN, DATA, HEAD, INFO, NOTE, TITLE, TITLE_LEFT, TOTAL } from './cell-styles';
import { cellText } from './cell-text';
import type { TableColumn } from './field-columns';
import type { Area, CellValue, PlannedRow, SheetPlan } from './sheet-plan';

/** A list with title, header, rows, total and signatures. */
export interface Table {
  readonly name: string;
  readonly title: string;
  /** 填报单位, 填报日期, 核验码: side by side under the title. */
  readonly info: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly rowAt: (index: number) => readonly CellValue[];
  /** What the 合计 row says in its second cell: 300户. */
  readonly totalText: string;
  readonly notes: readonly string[];
  readonly frozenColumns: number;
  readonly footer: { readonly left: string; readonly right: string };
}

/** Widths that fit side by side on A4 across at a size that can still be read. */
const WIDTH_OF_PAGE = 235;
const ROW_HEIGHT = 16;
/** Room for one of the texts under the title. */
const INFO_WIDTH = 46;
const SIGNATURES = ['填表人：', '审核人：', '负责人：'];

/** Lays a table out as a sheet. */
export function tablePlan(table: Table): SheetPlan {
  const { columns } = table;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const pagesWide = Math.max(1, Math.ceil(width / WIDTH_OF_PAGE));
  // Over several pages the first columns are repeated: a title that began there would be cut off on each of them.
  const from = pagesWide === 1 ? 0 : table.frozenColumns;
  const header = headerRows(columns, 3);
  const head = [titleRow(table.title, pagesWide === 1, from), textRow(spread(table.info, columns, from), 20), ...header.rows];
  const first = head.length + 1;
  const last = head.length + table.rowCount;
  const right = columns.length - 1;
  const notes = table.notes.map((note) => textRow(spread([note], columns, from), ROW_HEIGHT));
  const titleArea: Area = { top: 1, left: 0, bottom: 1, right };
  return {
    name: table.name,
    columns: columns.map(({ width: each, kind }) => ({ width: each, style: COLUMN[kind] })),
    head,
    rowCount: table.rowCount,
    rowAt: table.rowAt,
    rowHeight: ROW_HEIGHT,
    rowStyles: columns.map(({ kind }) => DATA[kind]),
    foot: [totalRow(table, first, last), ...notes, textRow(spread(SIGNATURES, columns, from), 28)],
    merges: [...(pagesWide === 1 ? [titleArea] : []), ...header.merges],
    frozenColumns: table.frozenColumns,
    filter: { top: head.length, left: 0, bottom: Math.max(last, head.length), right },
    dropDowns: columns.flatMap(({ terms }, column) => (terms === undefined ? [] : [{ column, terms }])),
    print: { pagesWide, titleColumns: pagesWide === 1 ? 0 : table.frozenColumns, footerLeft: table.footer.left, footerRight: table.footer.right },
  };
}

/** The title's row; merging it is the caller's. `from` = the column it begins in. */
export function titleRow(title: string, centred: boolean, from = 0): PlannedRow {
  const before = Array.from({ length: from }, () => null);
  return { values: [...before, cellText(title)], styles: [...before, centred ? TITLE : TITLE_LEFT], height: 32 };
}

/** Texts without borders; a blank cell between them lets the left one run on. */
function textRow(texts: readonly string[], height: number): PlannedRow {
  const values = texts.map(cellText);
  return {
    values,
    styles: values.map((value) => (value === null ? null : value.startsWith('注') ? { ...NOTE, alignment: { ...NOTE.alignment, wrapText: false } } : INFO)),
    height,
  };
}

/** Puts texts that far apart that none is cut off by the next, the first in column `from`. */
function spread(texts: readonly string[], columns: readonly Pick<TableColumn, 'width'>[], from: number): readonly string[] {
  const placed: string[] = [];
  let column = from;
  for (const text of texts) {
    placed[column] = text;
    for (let room = 0; room < INFO_WIDTH && column < columns.length; column += 1) room += columns[column]?.width ?? 0;
  }
  return Array.from(placed, (text) => text ?? '');
}

/** One header row, or two where columns stand under bands. `top` = its row in the sheet. */
export function headerRows(columns: readonly TableColumn[], top: number): { readonly rows: readonly PlannedRow[]; readonly merges: readonly Area[] } {
  const headings: PlannedRow = { values: columns.map(({ heading }) => heading), styles: columns.map(() => HEAD), height: 34 };
  if (columns.every(({ band }) => band === null)) return { rows: [headings], merges: [] };
  const merges: Area[] = [];
  const upper: CellValue[] = columns.map(() => null);
  const lower: CellValue[] = columns.map(({ heading }) => heading);
  for (let left = 0; left < columns.length; ) {
    const band = columns[left]?.band ?? null;
    let right = left;
    while (band !== null && columns[right + 1]?.band === band) right += 1;
    upper[left] = band ?? columns[left]?.heading ?? null;
    if (band === null) {
      lower[left] = null;
      merges.push({ top, left, bottom: top + 1, right: left });
    } else if (right > left) merges.push({ top, left, bottom: top, right });
    left = right + 1;
  }
  const bands: PlannedRow = { values: upper, styles: columns.map(({ band }) => (band === null ? HEAD : BAND)), height: 22 };
  return { rows: [bands, { ...headings, values: lower }], merges };
}

function totalRow({ columns, totalText }: Table, first: number, last: number): PlannedRow {
  const values = columns.map(({ total }, column): CellValue => {
    if (column === 0) return '合计';
    if (column === 1) return totalText;
    if (total === undefined) return null;
    return sumCell(column, first, last, total);
  });
  return { values, styles: columns.map(({ kind }, column) => (column < 2 ? TOTAL.term : TOTAL[kind])), height: 22 };
}

/** A column's sum as a formula; a plain number where there are no rows to add. */
export function sumCell(column: number, first: number, last: number, result: number): CellValue {
  const letter = columnLetter(column);
  return last < first ? result : { formula: `SUM(${letter}${String(first)}:${letter}${String(last)})`, result };
}
