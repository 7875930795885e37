/** V8 keeps a piece of this length or more as a view of the text it was cut from. */
const SLICE_LENGTH = 13;
/** Different texts remembered at once; a ledger's words are few, its names and numbers need no remembering. */
const MOST = 20_000;

/**
 * Gives equal texts one string, cut loose from the piece of XML it came from: otherwise one ID number a page would keep
 * the whole file's text in memory.
 */
export class TextPool {
  readonly #known = new Map<string, string>();

  /** The same text, fit for keeping. */
  keep(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST) this.#known.clear();
    const own = text.length < SLICE_LENGTH ? text : Buffer.from(text, 'utf16le').toString('utf16le');
    this.#known.set(own, own);
    return own;
  }
}
