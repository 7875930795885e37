import type { Writable } from 'node:stream';
import exceljs, { type DataValidation, type Worksheet } from 'exceljs';
import { columnLetter } from '../read/cell-name';
import { BOX } from './cell-styles';
import { rowHeights } from './row-height';
import { type Area, firstRowOf, lastRowOf, type PlannedRow, type SheetPlan, type WorkbookPlan } from './sheet-plan';

const PROGRAM = '解困脱困工作台';
const A4 = 9;
/** Half the time of the usual 6 for a file that is a tenth larger. */
const ZIP_LEVEL = 3;
/** Rows between two words of progress. */
export const ROWS_PER_REPORT = 200;
/** Rows between two turns of the event loop: questions of the page are answered meanwhile. */
const ROWS_PER_TURN = 50;

/** Lets everything else that waits have its turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a pass over the rows reports to. */
export interface Pass {
  /** Hears how many rows were done since the last time. */
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

/**
 * Writes a workbook row by row. Returns false when it was cancelled; the sink then holds half a file.
 *
 * Policy: texts go out as text cells without shared strings: a table of its own for a hundred thousand names and numbers
 *         takes three times as long, and nearly all of them stand there once. No text ever becomes a formula.
 * Errors: rejects with the sink's error.
 */
export async function writeWorkbook(plan: WorkbookPlan, sink: Writable, pass: Pass): Promise<boolean> {
  const created = new Date(`${plan.day}T00:00:00Z`);
  // exceljs listens to the sink only at the very end; a disk that is full earlier must end the writing too.
  const failed = new Promise<never>((_resolve, reject) => {
    sink.once('error', reject);
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false, zip: { zlib: { level: ZIP_LEVEL } } });
  Object.assign(workbook, { creator: PROGRAM, lastModifiedBy: PROGRAM, created, modified: created });
  const write = async (): Promise<boolean> => {
    for (const sheet of plan.sheets) if (!(await writeSheet(workbook, sheet, pass))) return false;
    await workbook.commit();
    return true;
  };
  return Promise.race([write(), failed]);
}

async function writeSheet(workbook: exceljs.stream.xlsx.WorkbookWriter, plan: SheetPlan, pass: Pass): Promise<boolean> {
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: plan.frozenColumns, ySplit: plan.head.length }],
    properties: { defaultRowHeight: 18, dyDescent: 0.25 },
    pageSetup: pageSetupOf(plan),
    headerFooter: { oddFooter: `&L${printed(plan.print.footerLeft)}&C第 &P 页，共 &N 页&R${printed(plan.print.footerRight)}` },
  });
  sheet.columns = plan.columns.map(({ width, style }) => ({ width, style }));
  addPlannedRows(sheet, plan.head, plan, 1);
  // The columns are written with the first row. From here on exceljs would only merge their looks into every single cell.
  for (const column of sheet.columns) column.style = {};
  const heightOf = rowHeights(plan);
  for (let index = 0; index < plan.rowCount; index += 1) {
    const values = plan.rowAt(index);
    const row = sheet.addRow([]);
    row.height = heightOf(values);
    values.forEach((value, column) => {
      const style = plan.rowStyles[column];
      if (value === null || style === undefined) return;
      const cell = row.getCell(column + 1);
      cell.value = value;
      cell.style = style;
    });
    row.commit();
    if ((index + 1) % ROWS_PER_REPORT === 0) pass.onRows(ROWS_PER_REPORT);
    if ((index + 1) % ROWS_PER_TURN !== 0) continue;
    await nextTurn();
    if (pass.signal?.aborted === true) return false;
  }
  pass.onRows(plan.rowCount % ROWS_PER_REPORT);
  addPlannedRows(sheet, plan.foot, plan, lastRowOf(plan) + 1);
  if (plan.filter !== null) sheet.autoFilter = rangeOf(plan.filter);
  addDropDowns(sheet, plan);
  addLines(sheet, plan);
  sheet.commit();
  await nextTurn();
  return pass.signal?.aborted !== true;
}

/** Rows above or below the table, with the merges among them. Nothing is committed before it is merged. */
function addPlannedRows(sheet: Worksheet, rows: readonly PlannedRow[], { merges }: SheetPlan, first: number): void {
  const added = rows.map(({ values, styles, height }) => {
    const row = sheet.addRow([...values]);
    for (const [column, style] of styles.entries()) if (style !== null) row.getCell(column + 1).style = style;
    if (height !== undefined) row.height = height;
    return row;
  });
  const last = first + rows.length - 1;
  for (const { top, left, bottom, right } of merges) if (top >= first && bottom <= last) sheet.mergeCells(top, left + 1, bottom, right + 1);
  for (const row of added) row.commit();
}

/** One validation for a column's rows. A word outside the list is asked about, not refused: older forms have other words. */
function addDropDowns(sheet: Worksheet, plan: SheetPlan): void {
  if (plan.rowCount === 0) return;
  // exceljs has the validations of a whole area but leaves them out of its types.
  const { model } = (sheet as Worksheet & { readonly dataValidations: { readonly model: Record<string, DataValidation> } }).dataValidations;
  for (const { column, terms } of plan.dropDowns) {
    const area = { top: firstRowOf(plan), left: column, bottom: lastRowOf(plan), right: column };
    model[rangeOf(area)] = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${terms.join(',')}"`],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '词表里没有这个词',
      error: '填的词不在词表里，读回时会原样保留并列出。要保留吗？',
    };
  }
}

/**
 * Lines around the table's cells, blank ones too, as one rule: in a ledger four cells in ten are blank, and each of them
 * with borders of its own would make the file larger and its writing slower by half. Their format comes from the column.
 */
function addLines(sheet: Worksheet, plan: SheetPlan): void {
  if (plan.rowCount === 0) return;
  const ref = rangeOf({ top: firstRowOf(plan), left: 0, bottom: lastRowOf(plan), right: plan.columns.length - 1 });
  sheet.addConditionalFormatting({ ref, rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { border: BOX } }] });
}

/** `A4:BL304`. */
function rangeOf({ top, left, bottom, right }: Area): string {
  return `${columnLetter(left)}${String(top)}:${columnLetter(right)}${String(bottom)}`;
}

/** A4 across, as many pages wide as stay legible, header and first columns again on each. */
function pageSetupOf(plan: SheetPlan): NonNullable<Worksheet['pageSetup']> {
  const { pagesWide, titleColumns } = plan.print;
  const lastColumn = columnLetter(plan.columns.length - 1);
  const bands = plan.head.length;
  return {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    printArea: `A$1:${lastColumn}$${String(lastRowOf(plan) + plan.foot.length)}`,
    printTitlesRow: `1:${String(bands)}`,
    ...(titleColumns === 0 ? {} : { printTitlesColumn: `A:${columnLetter(titleColumns - 1)}` }),
  };
}

/** A text for a page footer, where & begins a code. */
const printed = (text: string): string => text.replace(/&/g, '&&');
