import { tooBig } from './file-refused';
import { LIMITS } from './limits';
import { readXml } from './xml';
import type { ZipPackage } from './zip-package';

/** Built-in formats that show a day or a month, those of Chinese workbooks (27–36, 50–58) among them. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Numbers of the cell styles whose number format shows a day; nothing else of the styles is read. */
export function readDateStyles(zip: ZipPackage, part: string): ReadonlySet<number> {
  const dateFormats = new Set<number>();
  const dateStyles = new Set<number>();
  let inCellFormats = false;
  let style = 0;
  readXml((take) => zip.read(part, take), {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        if (showsDay(attributes['formatCode'] ?? '')) dateFormats.add(Number(attributes['numFmtId']));
      } else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attributes['numFmtId'] ?? '0');
        if (isBuiltInDate(format) || dateFormats.has(format)) dateStyles.add(style);
        style += 1;
        if (style > LIMITS.styles) throw tooBig();
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return dateStyles;
}

/** A year, or a month with a day, outside quotes, escapes and [colours]; `m` alone may be minutes. */
function showsDay(format: string): boolean {
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  return /[yd]|e(?![+-])/.test(plain.replace(/general|red|blue|green|black|white|yellow/g, ''));
}
