import { areaFromText } from '../codes/areas';
import type { CodeListKey } from '../codes/code-list';
import { codeList } from '../codes/code-lists';
import { foldWord, tidy } from '../codes/fold';
import { toTerm, toTerms } from '../codes/to-term';
import type { AreaCode } from '../domain/primitives';
import { ok } from '../result';
import { wholeDigits } from './decimal-text';
import { BLANK, isBlank, notUnderstood, quoted, type Reading, understood } from './written-value';

/** Words that in this list mean there is nothing to state (残疾类别: 无). */
function saysNothing(key: CodeListKey, text: string): boolean {
  const folded = foldWord(text);
  return codeList(key).blankWords.some((word) => foldWord(word) === folded);
}

/** A coded word: the official term, or the word as written with a remark when the list does not know it. Never refused. */
export function parseCode(key: CodeListKey, text: string): Reading<string> {
  if (isBlank(text) || saysNothing(key, text)) return BLANK;
  const { term, known, changed } = toTerm(key, text);
  if (!known) return ok({ value: term, asWritten: term, remark: unknownRemark(key, [term]) });
  return changed ? ok({ value: term, asWritten: tidy(text) }) : understood(term);
}

/** Several coded words, each once; `most` is what the form has room for, more are kept and said. Never refused. */
export function parseCodes(key: CodeListKey, text: string, most?: number): Reading<readonly string[]> {
  if (isBlank(text) || saysNothing(key, text)) return BLANK;
  const readings = toTerms(key, text).filter(({ term }) => !isBlank(term));
  if (readings.length === 0) return BLANK;
  const unknown = readings.filter(({ known }) => !known).map(({ term }) => term);
  const remarks = [
    ...(unknown.length === 0 ? [] : [unknownRemark(key, unknown)]),
    ...(most !== undefined && readings.length > most ? [`${quoted(text)}多于${String(most)}项`] : []),
  ];
  return ok({
    value: readings.map(({ term }) => term),
    ...(readings.some(({ known, changed }) => !known || changed) ? { asWritten: tidy(text) } : {}),
    ...(remarks.length === 0 ? {} : { remark: remarks.join('；') }),
  });
}

function unknownRemark(key: CodeListKey, words: readonly string[]): string {
  return `${words.map(quoted).join('')}不在「${codeList(key).label}」的词表里，原样保留`;
}

/** An area code from a code or a name. A code of another province is kept; a name that tells no single place is refused. */
export function parseArea(text: string): Reading<AreaCode> {
  if (isBlank(text)) return BLANK;
  const digits = wholeDigits(text);
  const area = areaFromText(digits ?? text);
  if (area !== null) return understood(area.code);
  const code = /^([1-8]\d{5})(?:0{6})?$/.exec(digits ?? '')?.[1];
  if (code !== undefined) return understood(code, `${quoted(text)}不在河北省的区划代码表里，原样保留`);
  return notUnderstood(`${quoted(text)}看不出是哪个区县，请填六位区划代码或「秦皇岛市海港区」这样的名称`);
}
