import ExcelJS from 'exceljs';

/** Cells of the first row whose first cell is `title`, without it, as their values stand in the file. */
export async function rowStarting(file: string, title: string): Promise<readonly unknown[]> {
  let found: readonly unknown[] | undefined;
  for (const sheet of (await opened(file)).worksheets) {
    sheet.eachRow((row) => {
      if (row.getCell(1).value === title) found ??= cellsOf(row).slice(1);
    });
  }
  if (found === undefined) throw new Error(`${title} is not in ${file}`);
  return found;
}

/** All cells of all sheets that are text and match; a number that looks the same is not among them. */
export async function textsLike(file: string, pattern: RegExp): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const sheet of (await opened(file)).worksheets)
    sheet.eachRow((row) => texts.push(...cellsOf(row).filter((value): value is string => typeof value === 'string' && pattern.test(value))));
  return texts;
}

/** A value as the page prints it: a fraction of a percent column in percent, with one digit. */
export function asShown(value: unknown, index: number): string {
  return typeof value === 'number' && RATES.has(index) ? `${(value * 100).toFixed(1)}` : String(value);
}

/** Percent columns of 困难职工解困脱困进度统计表, counted without the first one. */
const RATES = new Set([5, 16, 17, 18]);

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

function cellsOf(row: ExcelJS.Row): readonly unknown[] {
  return Array.from({ length: row.cellCount }, (_unused, index) => {
    const cell = row.getCell(index + 1);
    // Its `value` leaves a result of zero out.
    return cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  });
}
