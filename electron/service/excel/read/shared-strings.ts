import { unescapeText } from './escaped-text';
import { tooBig } from './file-refused';
import { LIMITS } from './limits';
import { readXml } from './xml';
import type { ZipPackage } from './zip-package';

/**
 * Texts that cells refer to by number; rich text is joined, readings in small print (`rPh`) are left out. They may go on being
 * pieces of the part's text (see TextPool): it holds little else.
 */
export function readSharedStrings(zip: ZipPackage, part: string): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  readXml((take) => zip.read(part, take), {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = !inReading;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        if (strings.length >= LIMITS.sharedStrings) throw tooBig();
        strings.push(unescapeText(current));
      }
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}
