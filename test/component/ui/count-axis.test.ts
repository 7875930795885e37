import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAxis } from '../../../renderer/ui/target-chart/count-axis';

describe('countAxis', () => {
  it('has round marks in as many parts as were asked for', () => {
    expect(countAxis(28, 5)).toEqual({ top: 30, ticks: [0, 6, 12, 18, 24, 30] });
    expect(countAxis(150, 5)).toEqual({ top: 150, ticks: [0, 30, 60, 90, 120, 150] });
    expect(countAxis(62, 5).top).toBe(75);
    expect(countAxis(1, 5).ticks).toEqual([0, 1, 2, 3, 4, 5]);
    expect(countAxis(100, 5).ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('always holds what is drawn, by whole steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 8 }), (most, parts) => {
        const { top, ticks } = countAxis(most, parts);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(ticks).toHaveLength(parts + 1);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
