/** What a spreadsheet puts on the clipboard as text: rows by line, cells by tab; a trailing line break is not a row. */
export function cellsOfClipboard(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** 18 digits (the last may be X) or 15, with the blanks and quotes that sheets put around them. */
const ID_NUMBER = /^['\s]*\d{15}(\d{2}[\dXx])?\s*$/;

/**
 * Whether a pasted range names its households itself: it has a column of ID numbers or names. Otherwise it is bare figures that
 * are laid on the sheet from the active cell. Anything that is not a figure, a blank or a dash counts as a name.
 */
export function carriesHouseholds(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.length > 1 && row.some((cell) => ID_NUMBER.test(cell) || /\p{Script=Han}{2,}/u.test(cell.replace(/[￥¥元万]/g, ''))));
}

/** Text of a range for the clipboard, as spreadsheets read it. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\r\n');
}
