type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Value at a path of a document, or undefined. */
export function valueAt(document: object, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const key of path) value = isNode(value) ? value[key] : undefined;
  return value;
}

/** A document being changed at many paths: each part is copied once, at its first change; what does not change is shared. */
export class DocumentDraft<T extends object> {
  #document: T;
  readonly #owned = new Set<unknown>();

  constructor(document: T) {
    this.#document = document;
  }

  /** The document as it stands; the very one given to the constructor while nothing was set. */
  get document(): T {
    return this.#document;
  }

  /** Sets the value at a path, or removes it when `undefined`. Errors: throws for an empty path, which is a bug. */
  set(path: readonly string[], value: unknown): void {
    const last = path[path.length - 1];
    if (last === undefined) throw new Error('A path needs at least one key');
    const root = this.#own(this.#document as Node);
    let node = root;
    for (const key of path.slice(0, -1)) {
      const child = node[key];
      const own = this.#own(isNode(child) ? child : {});
      node[key] = own;
      node = own;
    }
    if (value === undefined) delete node[last];
    else node[last] = value;
    this.#document = root as T;
  }

  #own(node: Node): { [key: string]: unknown } {
    if (this.#owned.has(node)) return node as { [key: string]: unknown };
    const copy = { ...node };
    this.#owned.add(copy);
    return copy;
  }
}
