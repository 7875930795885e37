import { tidy } from '../../../../shared/codes/fold';
import { yearOfText } from '../../../../shared/forms/income-columns';
import { isRowNumberHeading } from '../../../../shared/forms/match-heading';
import { columnLetter } from '../read/cell-name';
import type { RawRow, RawSheet } from '../read/raw-sheet';
import type { LedgerKind, UnderstoodRow, UnderstoodSheet } from '../understood';
import { type Assignment, assignColumns } from './assign-columns';
import { DataRows } from './data-rows';
import { fitToValues } from './fit-to-values';
import { findHeader, isBandRow } from './header-block';
import { type HeaderColumn, headerColumns } from './header-columns';
import { ledgerField } from './heading-index';
import { namedUnion } from './named-union';
import { rowKind, type TableShape, tableShape } from './row-kind';
import { isFillingLine } from './row-words';
import { decideKind, type TableContext } from './sheet-kind';

const NO_HEADER = '没有找到表头（写着姓名、身份证号等栏目的那一行），认不出是哪种台账，没有导入。';
const EMPTY = '这张表是空的。';
const MOST_TABLES = 50;
const MOST_UNHEADED = 50;

/** Where the next table of a sheet begins, and the lines that stand right above it. */
interface NextTable {
  readonly from: number;
  readonly lines: readonly string[];
}

/**
 * Understands one sheet: one entry for its table, or one for each where a sheet holds several under each other with
 * headers or unions of their own. Nothing is left out unsaid but titles, headers, notes, totals, signatures and blanks.
 */
export function understandSheet(sheet: RawSheet, date1904: boolean): readonly UnderstoodSheet[] {
  if (sheet.rows.length === 0) return [unknownSheet(sheet, EMPTY)];
  const tables: UnderstoodSheet[] = [];
  let next: NextTable | null = { from: 0, lines: [] };
  while (next !== null && tables.length < MOST_TABLES) {
    const read: { readonly table: UnderstoodSheet; readonly next: NextTable | null } | null = readTable(
      sheet,
      date1904,
      next,
      tables[tables.length - 1]?.unionWritten ?? null,
    );
    if (read === null) break;
    tables.push(read.table);
    next = read.next;
  }
  return tables.length === 0 ? [unknownSheet(sheet, NO_HEADER)] : tables;
}

function unknownSheet(sheet: RawSheet, reason: string): UnderstoodSheet {
  return {
    sheet: sheet.name,
    hidden: sheet.hidden,
    kind: null,
    reason,
    headerRow: 0,
    columns: [],
    unknownColumns: [],
    unionWritten: null,
    incomeBasis: null,
    rows: [],
  };
}

function readTable(
  sheet: RawSheet,
  date1904: boolean,
  start: NextTable,
  unionBefore: string | null,
): { readonly table: UnderstoodSheet; readonly next: NextTable | null } | null {
  const block = findHeader(sheet.rows, sheet.merges, start.from);
  if (block === null) return null;
  const header = headerColumns(sheet.rows, sheet.merges, block, date1904);
  const lines = [...start.lines, ...sheet.rows.slice(start.from, block.first).flatMap((row) => row.texts.map(tidy))];
  const { context, year } = contextOf(sheet.name, lines);
  const decision = decideKind(header, context);
  // A list of another kind still shows its names and numbers, so that each of its rows can be listed.
  const assignment = assignColumns(header, decision.kind ?? 'households', context);
  const shape = shapeOf(sheet, header, assignment, decision.kind ?? 'households');
  const body = readBody(sheet, block.last + 1, shape, new DataRows(assignment.columns, sheet.merges, year), (texts) => namedUnion('', texts) !== null);
  const union = start.from === 0 ? namedUnion(sheet.name, lines) : (namedUnion('', lines) ?? unionBefore);
  const table: UnderstoodSheet = {
    sheet: sheet.name,
    hidden: sheet.hidden,
    kind: decision.kind,
    reason: decision.reason,
    headerRow: sheet.rows[block.last]?.row ?? 0,
    columns: fitToValues(decision.kind, assignment.columns, body.rows),
    unknownColumns: [
      ...assignment.unknown
        .filter(({ levels }) => !isRowNumberHeading(levels[levels.length - 1] ?? ''))
        .map(({ column, heading }) => ({ column: columnLetter(column), heading })),
      ...body.unheaded.map((column) => ({ column: columnLetter(column), heading: '' })),
    ],
    unionWritten: union,
    incomeBasis: assignment.incomeBasis,
    rows: body.rows,
  };
  return { table, next: body.next };
}

function contextOf(sheetName: string, lines: readonly string[]): { readonly context: TableContext; readonly year: number | null } {
  const titles = lines.filter((line) => !isFillingLine(line));
  const year =
    [...titles]
      .reverse()
      .concat(sheetName)
      .map(yearOfText)
      .find((found) => found !== null) ?? null;
  const words = [...titles, sheetName].join(' ').replace(/\d/g, '');
  return { context: { sheetName, titles, incomeTitle: `${year === null ? '' : `${String(year)}年`}${words}` }, year };
}

/** 序号; 编号 too, where no field claims it. */
function isSerial({ levels }: HeaderColumn): boolean {
  const heading = levels[levels.length - 1] ?? '';
  return isRowNumberHeading(heading) || /^(?:编号|No\.?|№)$/i.test(heading);
}

function shapeOf(sheet: RawSheet, header: readonly HeaderColumn[], { columns }: Assignment, kind: LedgerKind): TableShape {
  const ofType = (type: string): number[] => columns.filter(({ field }) => ledgerField(kind, field)?.type === type).map(({ position }) => position);
  return tableShape(
    header,
    {
      ids: ofType('id'),
      names: ofType('name'),
      serials: header.filter((column) => isSerial(column) && !columns.some(({ position }) => position === column.column)).map(({ column }) => column),
      computed: columns.filter(({ field }) => ledgerField(kind, field)?.computed === true).map(({ position }) => position),
    },
    sheet.merges,
  );
}

interface Body {
  readonly rows: readonly UnderstoodRow[];
  readonly unheaded: readonly number[];
  readonly next: NextTable | null;
}

/** Reads down to the end of the sheet or to the next table. `namesUnion` tells whether skipped lines name a place of their own. */
function readBody(sheet: RawSheet, from: number, shape: TableShape, data: DataRows, namesUnion: (lines: readonly string[]) => boolean): Body {
  const kept: RawRow[] = [];
  const headed = new Set(shape.header.map(({ column }) => column));
  const unheaded = new Set<number>();
  let lines: string[] = [];
  let next: NextTable | null = null;
  for (let index = from; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    if (row === undefined) break;
    const kind = rowKind(row, shape);
    if (kind === 'other-header' || (kind === 'header' && namesUnion(lines))) {
      next = { from: dropBands(sheet, kept, index), lines };
      break;
    }
    if (kind === 'line') lines.push(...row.texts.map(tidy));
    if (kind !== 'data') continue;
    lines = [];
    kept.push(row);
    for (const column of row.columns) if (!headed.has(column) && unheaded.size < MOST_UNHEADED) unheaded.add(column);
  }
  return { rows: kept.map((row) => data.take(row)), unheaded: [...unheaded].sort((a, b) => a - b), next };
}

/** Bands of the next header were taken for data while it was unknown what stands below them. Returns where that header begins. */
function dropBands(sheet: RawSheet, kept: RawRow[], header: number): number {
  let first = header;
  const width = sheet.rows[header]?.texts.length ?? 0;
  while (first > 0 && header - first < 2 && isBandRow(sheet.rows[first - 1], sheet.rows[first], sheet.merges, width)) {
    first -= 1;
    if (kept[kept.length - 1] === sheet.rows[first]) kept.pop();
  }
  return first;
}
