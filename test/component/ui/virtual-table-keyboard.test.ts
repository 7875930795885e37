import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAfterKey } from '../../../renderer/ui/virtual-table/keyboard';

describe('indexAfterKey', () => {
  it.each([
    { why: 'the first arrow selects the top row', key: 'ArrowDown', from: -1, to: 0 },
    { why: 'down', key: 'ArrowDown', from: 4, to: 5 },
    { why: 'not past the end', key: 'ArrowDown', from: 99, to: 99 },
    { why: 'up', key: 'ArrowUp', from: 4, to: 3 },
    { why: 'not past the top', key: 'ArrowUp', from: 0, to: 0 },
    { why: 'a page keeps one row in view', key: 'PageDown', from: 0, to: 9 },
    { why: 'a page up', key: 'PageUp', from: 50, to: 41 },
    { why: 'home', key: 'Home', from: 50, to: 0 },
    { why: 'end', key: 'End', from: 50, to: 99 },
    { why: 'another key does not move it', key: 'a', from: 5, to: null },
  ])('$why', ({ key, from, to }) => {
    expect(indexAfterKey(key, from, 100, 10)).toBe(to);
  });

  it('selects nothing in an empty table', () => {
    expect(indexAfterKey('End', -1, 0, 10)).toBeNull();
  });

  it('never leaves the table', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (key, total, pageRows, part) => {
          const from = Math.floor(part * total) - 1;
          const to = indexAfterKey(key, from, total, pageRows);
          expect(to).not.toBeNull();
          expect(to).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThan(total);
        },
      ),
    );
  });
});
