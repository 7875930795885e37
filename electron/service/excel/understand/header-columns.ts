import { tidy } from '../../../../shared/codes/fold';
import { parseMonth } from '../../../../shared/forms/written-date';
import { cellIndex, cellText, DATE, type Merge, type RawRow } from '../read/raw-sheet';
import { HEADING_MARK } from '../understood';
import { bareMonths, type HeaderBlock, mergeAt } from './header-block';

/** One column of a table with everything that stands above its data. */
export interface HeaderColumn {
  /** Position in the sheet, from 0. */
  readonly column: number;
  /** Bands from the top, then the heading itself; never empty. */
  readonly levels: readonly string[];
  /** As shown to the clerk: levels joined. */
  readonly heading: string;
}

/** The columns of a header, in the order of the sheet. */
export function headerColumns(rows: readonly RawRow[], allMerges: readonly Merge[], block: HeaderBlock, date1904: boolean): readonly HeaderColumn[] {
  const lines = rows.slice(block.first, block.last + 1);
  const [top, bottom] = [lines[0]?.row ?? 0, lines[lines.length - 1]?.row ?? 0];
  const merges = allMerges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
  const columns = [...new Set(lines.flatMap((line) => [...line.columns]))].sort((a, b) => a - b);
  const bands = lines.map((line, level) => levelTexts(line, lines.slice(level + 1), merges, columns, date1904));
  return columns.map((column, index) => {
    const levels = bands.map((texts) => tidy(texts[index] ?? '')).filter((text, level, all) => text !== '' && text !== all[level - 1]);
    return { column, levels, heading: levels.join(HEADING_MARK) };
  });
}

/** Text that each column has on one line of the header, merged bands and bands that are merely written once included. */
function levelTexts(line: RawRow, below: readonly RawRow[], merges: readonly Merge[], columns: readonly number[], date1904: boolean): readonly string[] {
  const months = bareMonths(line.texts);
  const own = (column: number): string => {
    const index = cellIndex(line, column);
    const text = index < 0 ? '' : (line.texts[index] ?? '');
    if (text === '') return '';
    if (months.has(index)) return `${text.trim()}月`;
    return line.kinds[index] === DATE ? monthOfSerial(text, date1904) : text;
  };
  const hasBelow = (column: number): boolean => below.some((row) => cellText(row, column) !== '');
  const hasMerges = merges.some((merge) => merge.top === line.row && merge.right > merge.left);
  let spread = '';
  return columns.map((column) => {
    const text = own(column);
    const merge = text === '' ? mergeAt(merges, line.row, column) : undefined;
    if (merge !== undefined && merge.right > merge.left && merge.top === line.row) {
      spread = '';
      return own(merge.left);
    }
    if (text !== '') {
      // A band without merged cells reaches over the blanks to its right, as long as headings stand under them.
      spread = !hasMerges && hasBelow(column) ? text : '';
      return text;
    }
    if (!hasBelow(column)) spread = '';
    return spread;
  });
}

function monthOfSerial(text: string, date1904: boolean): string {
  const month = parseMonth(text, { date1904 });
  return month.ok && month.value.value !== undefined ? month.value.value : text;
}
