type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Value at a path of a document, or undefined. */
export function valueAt(document: object, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const key of path) value = isNode(value) ? value[key] : undefined;
  return value;
}

/** The document with the value at a path set, or removed when `undefined`; what does not change is shared. */
export function withValueAt<T extends object>(document: T, path: readonly string[], value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) throw new Error('A path needs at least one key');
  const node = document as Node;
  if (rest.length > 0) {
    const child = node[key];
    return { ...document, [key]: withValueAt(isNode(child) ? child : {}, rest, value) };
  }
  if (value !== undefined) return { ...document, [key]: value };
  const { [key]: _gone, ...others } = node;
  return others as T;
}
