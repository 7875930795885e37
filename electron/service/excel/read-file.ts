import { createHash } from 'node:crypto';
import { columnLetter } from './read/cell-name';
import { FileRefused, REASONS } from './read/file-refused';
import { openWorkbook } from './read/open-workbook';
import type { RawSheet } from './read/raw-sheet';
import { understandSheet } from './understand/understand-sheet';
import type { UnderstoodFile, UnderstoodSheet, UnreadableFile } from './understood';

/** What happens while a file is read, for progress and for the watchdog. */
export interface ReadEvents {
  /** A new step begins: opening the package, one sheet, a stretch of rows. */
  readonly onStep: () => void;
  /** Rows read so far, in all sheets. */
  readonly onProgress: (rows: number) => void;
  /** A sheet is understood; what is handed over here is not kept. */
  readonly onSheet: (sheet: UnderstoodSheet) => void;
}

export type FileFacts = Omit<UnderstoodFile, 'name' | 'sheets'>;
export type FileProblem = Omit<UnreadableFile, 'name'>;

/**
 * Reads and understands one file. Its sheets go to `onSheet` one by one; the answer is what the file itself is, or why
 * it could not be read. Runs only in the Excel worker (and in tests): a hostile file may take its process along.
 */
export function readFileBytes(bytes: Uint8Array, events: ReadEvents): FileFacts | FileProblem {
  try {
    return readSheets(bytes, events);
  } catch (cause) {
    if (cause instanceof FileRefused) return { refusal: cause.refusal, reason: cause.reason };
    if (cause instanceof RangeError && /memory|allocation|Invalid string length|array length/i.test(cause.message))
      return { refusal: 'memory', reason: REASONS.memory };
    throw cause;
  }
}

function readSheets(bytes: Uint8Array, events: ReadEvents): FileFacts {
  events.onStep();
  const workbook = openWorkbook(bytes);
  const notes = [...workbook.notes];
  const empty: UnderstoodSheet[] = [];
  let rowsBefore = 0;
  let understood = 0;
  for (let index = 0; index < workbook.sheetCount; index += 1) {
    events.onStep();
    const sheet = workbook.readSheet(index, (rows) => {
      events.onStep();
      events.onProgress(rowsBefore + rows);
    });
    rowsBefore += sheet.rows.length;
    events.onStep();
    events.onProgress(rowsBefore);
    notes.push(...hiddenNotes(sheet));
    const tables = understandSheet(sheet, workbook.date1904);
    // The blank sheets that every new workbook has are worth no word beside one with content.
    if (sheet.rows.length === 0) empty.push(...tables);
    else {
      understood += tables.length;
      for (const table of tables) events.onSheet(table);
    }
  }
  if (understood === 0) for (const sheet of empty) events.onSheet(sheet);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), date1904: workbook.date1904, notes };
}

/** Hidden things are read like the others, and said. */
function hiddenNotes(sheet: RawSheet): string[] {
  const notes: string[] = [];
  if (sheet.rows.length === 0) return notes;
  if (sheet.hidden) notes.push(`工作表“${sheet.name}”是隐藏的，已一并读取。`);
  const columns = sheet.hiddenColumns.map(([from, to]) => (from === to ? columnLetter(from) : `${columnLetter(from)}至${columnLetter(to)}`));
  if (columns.length > 0) notes.push(`工作表“${sheet.name}”有隐藏的列（${columns.slice(0, 10).join('、')}），已一并读取。`);
  const rows = sheet.rows.filter((row) => row.hidden).length;
  if (rows > 0) notes.push(`工作表“${sheet.name}”有${String(rows)}个隐藏的行，已一并读取。`);
  return notes;
}
