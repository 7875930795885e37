import { squeeze, tidy } from '../codes/fold';
import type { Field } from './field';
import { likeness } from './likeness';

/** How sure a heading's meaning is: written as on the form, a known other word, either but for signs and units, or merely alike. */
export type MatchHow = 'exact' | 'alias' | 'folded' | 'similar';

export interface HeadingMatch<F extends Field = Field> {
  readonly field: F;
  readonly how: MatchHow;
  /** 1 = exact, 0.95 alias, 0.9 folded, below 0.9 by likeness. Only for comparing two columns. */
  readonly score: number;
}

/** Units and remarks that offices put in brackets behind a heading. */
const UNIT =
  /[([【〔](?:单位[:：]?)?(?:人民币)?(?:元|万元|人|口|户|㎡|平方米|平米|m2|年|月|日|年月|年月日|岁|个|必填|选填|可多选|多选|文本|文本格式|18位|十八位|至多三项|最多三项|≤3|元\/月|元\/年|元\/人)[)\]】〕]/gi;
const BRACKETED = /[([【〔][^)\]】〕]*[)\]】〕]/g;
const MARKS = /[★☆*※#·•:"'“”‘’、，,。.;；_\-—/\\]/g;

/** A heading for comparing: half-width, no blanks or line breaks, no ★ or *, no unit in brackets, no leading number. */
export function foldHeading(heading: string): string {
  return squeeze(heading)
    .replace(UNIT, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．)]/, '')
    .replace(MARKS, '')
    .replace(/[()[\]【】〔〕]/g, '');
}

/** The same without anything in brackets: 身份证号（与户口本一致）. */
const foldWithoutRemark = (heading: string): string => foldHeading(squeeze(heading).replace(BRACKETED, ''));

/** Headings of a running number: no field, and no loss when left out. */
export function isRowNumberHeading(heading: string): boolean {
  return ['序号', '序', '行号', 'no', '项次', '排序'].includes(foldHeading(heading).toLowerCase());
}

/** Below this two headings are merely two headings. */
const LEAST_LIKENESS = 0.72;

/**
 * The field that a heading names; `null` when none does or when two are equally alike. In this order: as written
 * on the form, a known other word, either but for ★, blanks, line breaks, full width and units, likeness.
 */
export function matchHeading<F extends Field>(heading: string, fields: readonly F[]): HeadingMatch<F> | null {
  const written = tidy(heading);
  if (written === '' || isRowNumberHeading(written)) return null;
  return matchByName(written, fields) ?? matchByLikeness(foldHeading(written), fields);
}

function matchByName<F extends Field>(written: string, fields: readonly F[]): HeadingMatch<F> | null {
  const exact = fields.find(({ label }) => label === written);
  if (exact !== undefined) return { field: exact, how: 'exact', score: 1 };
  const alias = fields.find(({ aliases }) => aliases.includes(written));
  if (alias !== undefined) return { field: alias, how: 'alias', score: 0.95 };
  for (const folded of [foldHeading(written), foldWithoutRemark(written)]) {
    if (folded === '') continue;
    // The form's own word before anybody's other word.
    const found =
      fields.find(({ label }) => foldHeading(label) === folded) ?? fields.find(({ aliases }) => aliases.some((other) => foldHeading(other) === folded));
    if (found !== undefined) return { field: found, how: 'folded', score: 0.9 };
  }
  return null;
}

function matchByLikeness<F extends Field>(folded: string, fields: readonly F[]): HeadingMatch<F> | null {
  let best: HeadingMatch<F> | null = null;
  let tied = false;
  for (const field of fields) {
    const score = Math.max(...[field.label, ...field.aliases].map((word) => likeness(folded, foldHeading(word))));
    if (score < LEAST_LIKENESS) continue;
    tied = best !== null && score === best.score;
    if (best === null || score > best.score) best = { field, how: 'similar', score: Math.min(score, 0.89) };
  }
  return tied ? null : best;
}

/**
 * The field of a heading under merged bands, from the top band to the heading itself. Band and heading together decide
 * where they are a known name (帮扶责任人 over 联系电话), otherwise the heading alone does.
 */
export function matchHeadingLevels<F extends Field>(levels: readonly string[], fields: readonly F[]): HeadingMatch<F> | null {
  const parts = levels.map(tidy).filter((part, index, all) => part !== '' && part !== all[index - 1]);
  const heading = parts[parts.length - 1];
  if (heading === undefined) return null;
  const band = parts[parts.length - 2];
  const together = band === undefined || isRowNumberHeading(heading) ? null : matchByName(foldHeading(band) + foldHeading(heading), fields);
  return together ?? matchHeading(heading, fields);
}

/**
 * The fields of a whole header row: each field goes to the column that names it best, the first of equals; a column that
 * loses its field to another stays `null` and is listed by the caller.
 */
export function matchHeadings<F extends Field>(headings: readonly string[], fields: readonly F[]): readonly (HeadingMatch<F> | null)[] {
  const matches = headings.map((heading) => matchHeading(heading, fields));
  const winners = new Map<string, number>();
  matches.forEach((match, index) => {
    if (match === null) return;
    const rival = winners.get(match.field.key);
    if (rival === undefined || match.score > (matches[rival]?.score ?? 0)) winners.set(match.field.key, index);
  });
  return matches.map((match, index) => (match !== null && winners.get(match.field.key) === index ? match : null));
}
