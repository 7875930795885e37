import type { CodeListKey } from './code-list';
import { CODE_LISTS, codeList } from './code-lists';
import { floorAreaBand } from './floor-area';
import { foldWord, tidy } from './fold';

/** What a written word means in a list. */
export interface TermReading {
  /** The official word, or the word as written when the list does not know it. */
  readonly term: string;
  readonly known: boolean;
  /** True when the official word differs from what was written: the file then keeps the written word too. */
  readonly changed: boolean;
}

/** Skeleton of every term and alias → official word. A term's own skeleton wins over another's alias. */
type TermIndex = ReadonlyMap<string, string>;

function indexOf(key: CodeListKey): TermIndex {
  const index = new Map<string, string>();
  const { terms } = codeList(key);
  for (const { term } of terms) index.set(foldWord(term), term);
  for (const { term, aliases } of terms) {
    for (const alias of aliases) {
      const skeleton = foldWord(alias);
      if (!index.has(skeleton)) index.set(skeleton, term);
    }
  }
  return index;
}

const INDEXES: ReadonlyMap<CodeListKey, TermIndex> = new Map(CODE_LISTS.map(({ key }) => [key, indexOf(key)]));

function lookUp(key: CodeListKey, word: string): string | null {
  // A number first: 2050 is an area, although 20-50 has the same skeleton.
  const band = key === 'floorArea' ? floorAreaBand(word) : null;
  return band ?? INDEXES.get(key)?.get(foldWord(word)) ?? null;
}

/**
 * The official word for what a clerk wrote: the term itself, an alias, or either but for blanks, brackets,
 * slashes and full-width signs. Nothing is guessed: an unknown word comes back as written.
 *
 * Shape: `written` is not blank; blank cells and the list's `blankWords` are the caller's to see (`parseCode`).
 */
export function toTerm(key: CodeListKey, written: string): TermReading {
  const word = tidy(written);
  const term = lookUp(key, word);
  return term === null ? { term: word, known: false, changed: false } : { term, known: true, changed: term !== word };
}

/** Between the words of a cell that holds several; inside a term they do not separate (see `splitWords`). */
const SEPARATOR = /[、,，;；/／\n]/;

/**
 * The words of a cell that holds several (causes, groups, batches), each as written.
 *
 * Parts are joined again where together they are one term or alias (文化、体育和娱乐业), the longest first, so that
 * a term's own separators never tear it apart. Blank parts are dropped.
 */
export function splitWords(key: CodeListKey, written: string): readonly string[] {
  const pieces = piecesOf(written);
  const words: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let until = pieces.length;
    while (until > from + 1 && lookUp(key, textOf(pieces, from, until)) === null) until -= 1;
    const word = textOf(pieces, from, until);
    if (word !== '') words.push(...bySpaces(key, word));
    from = until;
  }
  return words;
}

/** A blank separates only where every part is a known word: 子女上学 下岗失业. */
function bySpaces(key: CodeListKey, word: string): readonly string[] {
  const parts = word.split(' ');
  const separate = parts.length > 1 && lookUp(key, word) === null && parts.every((part) => lookUp(key, part) !== null);
  return separate ? parts : [word];
}

interface Piece {
  readonly text: string;
  /** The separator that stood before this piece. */
  readonly before: string;
}

function piecesOf(written: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  let before = '';
  for (const sign of written) {
    if (SEPARATOR.test(sign)) {
      pieces.push({ text, before });
      text = '';
      before = sign;
    } else text += sign;
  }
  return [...pieces, { text, before }];
}

function textOf(pieces: readonly Piece[], from: number, until: number): string {
  return tidy(
    pieces
      .slice(from, until)
      .map(({ text, before }, index) => (index === 0 ? text : before + text))
      .join(''),
  );
}

/** Reads a cell that holds several words: each word once, in the order written. */
export function toTerms(key: CodeListKey, written: string): readonly TermReading[] {
  const seen = new Set<string>();
  return splitWords(key, written)
    .map((word) => toTerm(key, word))
    .filter(({ term }) => !seen.has(term) && seen.add(term));
}
