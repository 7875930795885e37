/** Most characters that a cell can hold; a longer text makes Excel repair the file. */
const MOST_CHARACTERS = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are what XML cannot carry
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a quick look for any of them, and for what else needs care
const MAYBE_UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]|_x/;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A text as a cell can carry it: without characters that XML forbids, line ends as one sign, and a written `_x0041_`
 * marked as such, because spreadsheet programs would show an A. `null` for nothing.
 */
export function cellText(text: string): string | null {
  if (text === '') return null;
  const fit = MAYBE_UNFIT.test(text) ? text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '').replace(LOOKS_ESCAPED, '_x005F_') : text;
  return fit === '' ? null : fit.length > MOST_CHARACTERS ? `${fit.slice(0, MOST_CHARACTERS - 1)}…` : fit;
}
