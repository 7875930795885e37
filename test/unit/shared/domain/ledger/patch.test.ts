import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Json } from '../../../../../shared/domain/ledger/change';
import { applyChange, ChangeMismatch, diffDocument, inverse, sameJson } from '../../../../../shared/domain/ledger/patch';

const KEYS = ['a', 'b', 'c', 'd'] as const;
const { json: anyJson } = fc.letrec<{ json: Json; object: { [key: string]: Json } }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ maxLength: 3 }),
    fc.array(tie('json'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 4, noNullPrototype: true }),
}));
const anyDocument = fc.dictionary(fc.constantFrom(...KEYS), anyJson, { maxKeys: 4, noNullPrototype: true });
/** Absent documents too: creating and removing are changes like others. */
const anyState = fc.option(anyDocument, { nil: undefined });

const applyAll = (document: Json | undefined, changes: readonly Change[]): Json | undefined => changes.reduce(applyChange, document);
const diff = (before: object | undefined, after: object | undefined): Change[] => diffDocument('household', 'h-1', before, after);

/** The same JSON with every object's keys in the opposite order. */
function reversedKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversedKeys(item)]),
  );
}

describe('diffDocument and applyChange', () => {
  it('turn before into after', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        expect(applyAll(before, diff(before, after))).toEqual(after);
      }),
    );
  });

  it('come back by the inverse', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        expect(applyAll(after, inverse(diff(before, after)))).toEqual(before);
      }),
    );
  });

  it('find nothing to change in the same document, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(diff(document, reversedKeys(document) as object)).toEqual([]);
      }),
    );
  });

  it('give the same result whatever the order of keys was', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        expect(applyAll(reversedKeys(before), diff(before, after))).toEqual(after);
      }),
    );
  });

  it('leave the document they were given alone', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const copy = JSON.stringify(before);
        applyAll(before, diff(before, after));
        expect(JSON.stringify(before)).toBe(copy);
      }),
    );
  });

  it('refuse a document that is not the one the change was made for', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, anyJson, (before, after, other) => {
        for (const change of diff(before, after)) {
          fc.pre(!sameJson(change.before, other));
          expect(() => applyChange(withValue(before, change.path, other), change)).toThrow(ChangeMismatch);
        }
      }),
    );
  });

  it('name the deepest value that differs, and arrays as a whole', () => {
    expect(diff({ head: { name: '宋艳梓', age: 40 }, causes: ['a'] }, { head: { name: '宋艳梓', age: 41 }, causes: ['a', 'b'] })).toEqual([
      { kind: 'household', id: 'h-1', path: ['head', 'age'], before: 40, after: 41 },
      { kind: 'household', id: 'h-1', path: ['causes'], before: ['a'], after: ['a', 'b'] },
    ]);
  });

  it('tell a missing value from an empty one', () => {
    expect(diff({}, { note: null })).toEqual([{ kind: 'household', id: 'h-1', path: ['note'], after: null }]);
    expect(applyChange({ note: null }, { kind: 'household', id: 'h-1', path: ['note'], before: null })).toEqual({});
    expect(() => applyChange({}, { kind: 'household', id: 'h-1', path: ['note'], before: null, after: 1 })).toThrow(ChangeMismatch);
  });

  it('create and remove a document as one change', () => {
    const created = diff(undefined, { id: 'h-1' });
    expect(created).toEqual([{ kind: 'household', id: 'h-1', path: [], after: { id: 'h-1' } }]);
    expect(() => applyChange({ id: 'h-1' }, created[0] as Change)).toThrow(ChangeMismatch);
    expect(applyAll({ id: 'h-1' }, inverse(created))).toBeUndefined();
  });

  it('refuse a path through a value that holds no others', () => {
    expect(() => applyChange({ head: 'x' }, { kind: 'household', id: 'h-1', path: ['head', 'name'], after: 'y' })).toThrow(ChangeMismatch);
  });
});

describe('sameJson', () => {
  it('agrees with the text of both in one order of keys', () => {
    const sorted = (value: Json): string =>
      JSON.stringify(value, (_key, item: Json) =>
        typeof item === 'object' && item !== null && !Array.isArray(item)
          ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
          : item,
      );
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        expect(sameJson(a, b)).toBe(sorted(a) === sorted(b));
      }),
    );
    fc.assert(
      fc.property(anyJson, (a) => {
        expect(sameJson(a, reversedKeys(a))).toBe(true);
      }),
    );
  });

  it('tells an array from an object and a missing key from another', () => {
    expect(sameJson([], {})).toBe(false);
    expect(sameJson({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameJson({ a: 1, b: 2 }, { a: 1 })).toBe(false);
  });
});

/** The document with another value at `path`; the objects on the way exist, since the path comes from a diff. */
function withValue(document: Json, path: readonly string[], value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const object = document as { [key: string]: Json };
  return { ...object, [key]: withValue(object[key] ?? null, rest, value) };
}
