import type { Change, Json } from './change';
import type { DocumentKind } from './documents';

type JsonObject = { readonly [key: string]: Json };

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** True when both are the same JSON, whatever the order of keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]));
}

/**
 * The changes that turn `before` into `after`: the deepest values that differ. Objects are compared key by key,
 * arrays as a whole. An absent document is `undefined`; creating and removing is one change with an empty path.
 */
export function diffDocument(kind: DocumentKind, id: string, before: object | undefined, after: object | undefined): Change[] {
  const changes: Change[] = [];
  walk(before as Json | undefined, after as Json | undefined, []);
  return changes;

  function walk(from: Json | undefined, to: Json | undefined, path: readonly string[]): void {
    if (from === to) return;
    if (isObject(from) && isObject(to)) {
      for (const key of Object.keys(from)) walk(from[key], to[key], [...path, key]);
      for (const key of Object.keys(to)) if (!Object.hasOwn(from, key)) walk(undefined, to[key], [...path, key]);
      return;
    }
    if (sameJson(from, to)) return;
    changes.push({ kind, id, path, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) });
  }
}

/** The changes that take `changes` back, in the order in which they must be applied. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes
    .map(
      ({ kind, id, path, before, after }): Change => ({
        kind,
        id,
        path,
        ...(after === undefined ? {} : { before: after }),
        ...(before === undefined ? {} : { after: before }),
      }),
    )
    .reverse();
}

/** Raised when a change does not meet the value it was made for; the caller's ledger and the journal disagree. */
export class ChangeMismatch extends Error {
  readonly change: Change;

  constructor(change: Change) {
    super(`Change of ${change.kind} ${change.id} at ${change.path.join('.')} does not meet its "before"`);
    this.change = change;
  }
}

/**
 * A document with one change applied; unchanged parts are shared with the old one. `undefined` = not there.
 * Errors: throws ChangeMismatch when the present value is not the change's `before`.
 */
export function applyChange(document: Json | undefined, change: Change): Json | undefined {
  return set(document, 0);

  function set(value: Json | undefined, depth: number): Json | undefined {
    const key = change.path[depth];
    if (key === undefined) {
      if (!sameJson(value, change.before)) throw new ChangeMismatch(change);
      return change.after;
    }
    if (!isObject(value)) throw new ChangeMismatch(change);
    const next = set(Object.hasOwn(value, key) ? value[key] : undefined, depth + 1);
    if (next !== undefined) return { ...value, [key]: next };
    const { [key]: _gone, ...rest } = value;
    return rest;
  }
}
