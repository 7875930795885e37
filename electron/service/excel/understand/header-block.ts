import { squeeze } from '../../../../shared/codes/fold';
import { monthOfHeading } from '../../../../shared/forms/income-columns';
import { foldHeading } from '../../../../shared/forms/match-heading';
import { DATE, type Merge, type RawRow } from '../read/raw-sheet';
import { isKnownHeading } from './heading-index';
import { isLineText, looksLikeId } from './row-words';

/** Rows of a header, as positions in the sheet's rows, both included. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
}

/** Titles, notes and bands never take more rows than this. */
const LOOK_AT_ROWS = 40;
const MOST_LEVELS = 3;
const LONGEST_HEADING = 60;
const IDENTITY = /身份证|身份号码|证件号|姓名|户主|困难职工|责任人/;

/**
 * The header of the first table at or after `from`: the earliest row that names about as many columns as the best one
 * does, with the band rows above and the sub-headings below it. `null` when no row looks like a header.
 */
export function findHeader(rows: readonly RawRow[], merges: readonly Merge[], from: number): HeaderBlock | null {
  const end = Math.min(rows.length, from + LOOK_AT_ROWS);
  const scores: number[] = [];
  for (let index = from; index < end; index += 1) scores.push(headerScore(rows[index]));
  const best = Math.max(0, ...scores);
  const at = scores.findIndex((score) => score > 0 && score >= best * 0.6);
  return at < 0 ? null : grow(rows, merges, from, from + at);
}

/** How many columns a row names; 0 when it is no header. */
export function headerScore(row: RawRow | undefined): number {
  if (row === undefined || row.texts.length < 2 || row.texts.some(looksLikeId)) return 0;
  let known = 0;
  let identity = false;
  row.texts.forEach((text, index) => {
    if (!isHeadingCell(text, row.kinds[index] === DATE)) return;
    known += 1;
    if (IDENTITY.test(squeeze(text))) identity = true;
  });
  const enough = known >= 3 || (known === 2 && identity);
  // Bare months count beside headings only: alone they are the numbers of the columns.
  if (enough) known += bareMonths(row.texts).size;
  return enough && known * 3 >= row.texts.length ? known : 0;
}

function isHeadingCell(text: string, isDate: boolean): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return isKnownHeading(text) || ((isDate || /月|^\d{4}[-./]\d{1,2}$/.test(text.trim())) && monthOfHeading(text) !== null);
}

function grow(rows: readonly RawRow[], merges: readonly Merge[], from: number, anchor: number): HeaderBlock {
  let first = anchor;
  let last = anchor;
  const width = rows[anchor]?.texts.length ?? 0;
  while (first > from && last - first + 1 < MOST_LEVELS && isBandRow(rows[first - 1], rows[first], merges, width)) first -= 1;
  while (last - first + 1 < MOST_LEVELS && isSubHeading(rows[last + 1], rows[last], merges)) last += 1;
  return { first, last };
}

/** A row of bands right above `below`: several short texts, or one that is merged over some of the columns. */
export function isBandRow(row: RawRow | undefined, below: RawRow | undefined, merges: readonly Merge[], width: number): boolean {
  if (row === undefined || below === undefined || row.row !== below.row - 1) return false;
  if (row.texts.some((text) => text.length > LONGEST_HEADING || isLineText(text) || looksLikeId(text) || isPlainNumber(text))) return false;
  const over = row.columns.map((column) => mergeAt(merges, row.row, column)).filter((merge) => merge !== undefined && merge.right > merge.left);
  if (row.texts.length >= 2) return over.length > 0 || row.texts.length >= 3 || headerScore(row) > 0;
  const [merge] = over;
  return merge !== undefined && merge.right - merge.left + 1 < Math.max(2, width * 0.8) && merge.left > Math.min(...below.columns);
}

/** A row right below a header whose cells are headings themselves, or stand under bands (bare months 1 to 12 among them). */
function isSubHeading(row: RawRow | undefined, above: RawRow | undefined, merges: readonly Merge[]): boolean {
  if (row === undefined || above === undefined || row.row !== above.row + 1 || row.texts.some(looksLikeId)) return false;
  const known = row.texts.filter((text, index) => isHeadingCell(text, row.kinds[index] === DATE)).length;
  const underBands = row.columns.every((column) => {
    const merge = mergeAt(merges, above.row, column);
    return (merge !== undefined && merge.right > merge.left) || !above.columns.includes(column);
  });
  if (known >= 1 && known * 2 >= row.texts.length) return underBands || known * 5 >= row.texts.length * 4;
  return (
    underBands &&
    row.texts.every((text) => text.length <= LONGEST_HEADING && !isLineText(text)) &&
    (bareMonths(row.texts).size === row.texts.length || hasNoData(row))
  );
}

/** Sub-headings that nobody knows yet: words only, at least two. */
const hasNoData = (row: RawRow): boolean =>
  row.texts.length >= 2 && row.texts.every((text) => foldHeading(text) !== '' && !/\d/.test(text) && text.length <= 12);

/** Positions of cells 1, 2, 3 … that follow each other, at least six of them; after 12 they may begin again. */
export function bareMonths(texts: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  texts.forEach((text, index) => {
    const next = (run.length % 12) + 1;
    if (text.trim() === String(next)) run.push(index);
    else run = text.trim() === '1' ? [index] : [];
    if (run.length >= 6) for (const position of run) found.add(position);
  });
  return found;
}

const isPlainNumber = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text.trim()) && !/^(?:19|20)\d{2}$/.test(text.trim());

/** The merged area that covers a cell. */
export function mergeAt(merges: readonly Merge[], row: number, column: number): Merge | undefined {
  return merges.find((merge) => merge.top <= row && merge.bottom >= row && merge.left <= column && merge.right >= column);
}
