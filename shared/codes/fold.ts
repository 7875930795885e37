/** Characters that take no room and carry no meaning, as web pages and exports leave them behind. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/;

/** Full-width letters, digits and signs (and the ideographic space) to their ASCII forms; all else untouched. */
export function toHalfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) => (sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)));
}

/** Text without invisible characters, each run of blanks and line breaks as one space, trimmed. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Half-width text without any blank or invisible character: for numbers, dates and IDs. */
export function squeeze(text: string): string {
  return toHalfWidth(text.replace(INVISIBLE, '')).replace(/\s+/g, '');
}

/**
 * The skeleton of a word, for comparing only: half-width, lower case, without blanks, brackets and punctuation.
 * 下（待）岗, 下(待)岗 and 下待岗 become the same.
 */
export function foldWord(text: string): string {
  return squeeze(text)
    .toLowerCase()
    .replace(/[()[\]{}<>【】〔〕《》〈〉「」『』"'“”‘’`,;:!?、。，；：·•・./\\|_*★☆※#~\-–—―−‐+&]/g, '');
}
