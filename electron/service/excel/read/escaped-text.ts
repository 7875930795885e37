const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** `_x000D_` of the workbook format back to its character; a literal one is written `_x005F_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPE, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
