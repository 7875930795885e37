import { isLatin, type SearchText } from './search-text';
import { SLOTS, setSlots, slotsOf } from './text-slots';

/** What can be found: a row and the documents that its text is made of. The same documents make the same text. */
export interface Searchable {
  readonly household: object;
  readonly union: object | undefined;
}

/** Rows that stand together, one bit of a word each. */
const BLOCK = 32;

/** The texts of some rows in one, and where each row's begins; the last number is where the last one ends. */
interface Joined {
  readonly text: string;
  readonly starts: Uint32Array;
}

interface Block<R> {
  readonly rows: readonly R[];
  readonly words: Uint32Array;
  readonly latin: Joined;
  readonly wide: Joined;
}

/**
 * Finds the rows whose search text contains a query without looking through most of them: for every 32 rows a word a slot
 * says which of them have a letter, a digit, a pair of them or another character at all; only what has all of the query's
 * is read, and that in one piece.
 *
 * Speed: 100,000 rows take about 45 MB and some milliseconds a query. A changed row costs its block.
 */
export class SearchIndex<R extends Searchable> {
  readonly #textOf: (row: R) => SearchText;
  /** The rows that all blocks are of; `null` = they have to be looked at. */
  #rows: readonly R[] | null = null;
  readonly #blocks: Block<R>[] = [];

  constructor(textOf: (row: R) => SearchText) {
    this.#textOf = textOf;
  }

  /** Positions in `rows` of those that contain the folded query, in order; of all of them for a blank one. */
  find(rows: readonly R[], query: string): readonly number[] {
    this.#sync(rows);
    const { slots, exact } = slotsOf(query);
    const latin = isLatin(query);
    const found: number[] = [];
    for (const [b, block] of this.#blocks.entries()) {
      const candidates = candidatesIn(block, slots);
      if (candidates === 0) continue;
      if (exact) pushAll(found, b * BLOCK, candidates);
      else pushMatching(found, b * BLOCK, candidates, latin ? block.latin : block.wide, query);
    }
    return found;
  }

  /**
   * Takes in the rows of one block, so that many can be spread over idle time; false when there is no such block. One that
   * was taken in before stays: `find` holds it against the rows that it is asked about.
   */
  prepare(rows: readonly R[], block: number): boolean {
    if (block * BLOCK >= rows.length) return false;
    if (this.#blocks[block] === undefined) {
      this.#syncBlock(rows, block);
      // They may be rows of before a change, and more than there are now.
      this.#rows = null;
    }
    return true;
  }

  #sync(rows: readonly R[]): void {
    if (this.#rows === rows) return;
    const blocks = Math.ceil(rows.length / BLOCK);
    this.#blocks.length = Math.min(this.#blocks.length, blocks);
    for (let b = 0; b < blocks; b += 1) if (!this.#holds(rows, b)) this.#syncBlock(rows, b);
    this.#rows = rows;
  }

  /** Whether a block is of these very rows, as nearly every one is after a change. */
  #holds(rows: readonly R[], b: number): boolean {
    const known = this.#blocks[b]?.rows ?? [];
    if (known.length !== Math.min(BLOCK, rows.length - b * BLOCK)) return false;
    for (let i = 0; i < known.length; i += 1) if (known[i] !== rows[b * BLOCK + i]) return false;
    return true;
  }

  #syncBlock(rows: readonly R[], b: number): void {
    const own = rows.slice(b * BLOCK, (b + 1) * BLOCK);
    const known = this.#blocks[b];
    const isKnown = own.map((row, i) => known !== undefined && sameText(known.rows[i], row));
    if (known !== undefined && known.rows.length === own.length && isKnown.every(Boolean)) {
      this.#blocks[b] = { ...known, rows: own };
      return;
    }
    const texts = own.map((row, i) =>
      known !== undefined && isKnown[i] === true ? { latin: textAt(known.latin, i), wide: textAt(known.wide, i) } : this.#textOf(row),
    );
    const words = new Uint32Array(SLOTS);
    for (const [i, { latin, wide }] of texts.entries()) {
      setSlots(words, 1 << i, latin);
      setSlots(words, 1 << i, wide);
    }
    const latin = joined(texts.map((text) => text.latin));
    this.#blocks[b] = { rows: own, words, latin: { ...latin, text: oneByte(latin.text) }, wide: joined(texts.map((text) => text.wide)) };
  }
}

const sameText = (a: Searchable | undefined, b: Searchable | undefined): boolean => a === b || (a?.household === b?.household && a?.union === b?.union);

function joined(texts: readonly string[]): Joined {
  const starts = new Uint32Array(texts.length + 1);
  for (const [i, { length }] of texts.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  return { text: texts.join(''), starts };
}

const textAt = ({ text, starts }: Joined, i: number): string => text.slice(starts[i], starts[i + 1]);

/** The same text, held in one byte a character even where a piece of it was cut from a wider one. */
const oneByte = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');

/** Rows of a block that have all slots, a bit each. */
function candidatesIn({ rows, words }: Block<unknown>, slots: readonly number[]): number {
  let left = rows.length === BLOCK ? -1 : (1 << rows.length) - 1;
  for (let i = 0; i < slots.length && left !== 0; i += 1) left &= words[slots[i] ?? 0] ?? 0;
  return left;
}

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

function pushAll(found: number[], from: number, candidates: number): void {
  for (let left = candidates; left !== 0; left &= left - 1) found.push(from + lowest(left));
}

/** Reads on from one candidate to the next match, wherever that is: what lies between is passed over at once. */
function pushMatching(found: number[], from: number, candidates: number, { text, starts }: Joined, query: string): void {
  let left = candidates;
  while (left !== 0) {
    let row = lowest(left);
    const at = text.indexOf(query, starts[row]);
    if (at < 0) return;
    while ((starts[row + 1] ?? 0) <= at) row += 1;
    found.push(from + row);
    // All bits up to this row's are done.
    left &= -2 << row;
  }
}
