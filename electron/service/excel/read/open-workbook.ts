import { readDateStyles } from './date-styles';
import { readDelimitedText } from './delimited-text';
import { FileRefused, notAWorkbook, otherFormat, REASONS, tooBig } from './file-refused';
import { LIMITS } from './limits';
import type { RawSheet } from './raw-sheet';
import { readSharedStrings } from './shared-strings';
import { type CellSources, readSheetRows } from './sheet-rows';
import { type FileFormat, sniffFormat } from './sniff';
import { noteDangers } from './workbook-notes';
import { findWorkbookParts } from './workbook-parts';
import { ZipPackage } from './zip-package';

/** A workbook whose package is sound. Its sheets are read one by one, so that only one is held at a time. */
export interface OpenWorkbook {
  readonly date1904: boolean;
  /** Macros, links, connections: named, never run. */
  readonly notes: readonly string[];
  readonly sheetCount: number;
  /** Reads the sheet at this position of the tabs; `onProgress` hears the rows so far. Throws FileRefused. */
  readSheet(index: number, onProgress: (rows: number) => void): RawSheet;
}

/**
 * Opens a file by its content, whatever its name is. Throws FileRefused with a reason for the clerk.
 *
 * Why not exceljs: it aborts on a 1.4 KB workbook with one large merge, hangs on others, and hands numbers out as
 * floats, so that the digits of an ID number are gone before anybody can see that they were one. Here every limit is
 * checked while reading, and a cell is the text that the file holds.
 */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  if (bytes.length > LIMITS.fileBytes) throw tooBig();
  const format = sniffFormat(bytes);
  if (format === 'text') return textWorkbook(bytes);
  if (format !== 'zip') throw refusalOf(format);
  const zip = new ZipPackage(bytes);
  const parts = findWorkbookParts(zip);
  if (parts.sheets.length === 0) throw new FileRefused('not-a-workbook', REASONS.empty);
  const sources: CellSources = {
    strings: parts.sharedStrings === null ? [] : readSharedStrings(zip, parts.sharedStrings),
    dateStyles: parts.styles === null ? new Set() : readDateStyles(zip, parts.styles),
    cellsLeft: LIMITS.cells,
  };
  return {
    date1904: parts.date1904,
    notes: noteDangers(zip, parts),
    sheetCount: parts.sheets.length,
    readSheet: (index, onProgress) => {
      const sheet = parts.sheets[index];
      if (sheet === undefined) throw new Error(`No sheet ${String(index)}`);
      return { name: sheet.name, hidden: sheet.hidden, ...readSheetRows(zip, sheet.part, sources, onProgress) };
    },
  };
}

function textWorkbook(bytes: Uint8Array): OpenWorkbook {
  const rows = readDelimitedText(bytes);
  return {
    date1904: false,
    notes: [],
    sheetCount: 1,
    readSheet: () => ({ name: '文本', hidden: false, rows, merges: [], hiddenColumns: [] }),
  };
}

function refusalOf(format: Exclude<FileFormat, 'zip' | 'text'>): FileRefused {
  switch (format) {
    case 'empty':
      return new FileRefused('not-a-workbook', REASONS.empty);
    case 'encrypted':
      return new FileRefused('encrypted', REASONS.encrypted);
    case 'xls':
      return otherFormat('97格式（.xls）的工作簿');
    case 'html':
      return otherFormat('网页格式的表格（内容是 HTML，只是名字像工作簿）');
    case 'mhtml':
      return otherFormat('单个网页文件格式的表格');
    case 'xml-spreadsheet':
      return otherFormat('2003 版 XML 格式的表格');
    case 'ole':
      return notAWorkbook('旧格式的办公文档');
    case 'xml':
      return notAWorkbook('XML 文件');
    case 'pdf':
      return notAWorkbook('PDF 文件');
    case 'picture':
      return notAWorkbook('图片');
    case 'archive':
      return notAWorkbook('压缩包');
    case 'rtf':
      return notAWorkbook('文字文档');
    case 'unknown':
      return notAWorkbook('无法识别的文件');
  }
}
