import { describe, expect, it } from 'vitest';
import { labelPlace } from '../../../../renderer/features/households/file/label-place';

const months = (...amounts: (number | null)[]) => amounts.map((perHead) => ({ perHead, line: 600, above: perHead === null ? null : perHead > 600 }));

describe('labelPlace', () => {
  it('writes only what is not above the line', () => {
    expect(labelPlace(months(700), 0, 1)).toBeNull();
    expect(labelPlace(months(null), 0, 1)).toBeNull();
    expect(labelPlace(months(600), 0, 1)).toBe('under');
  });

  it('keeps off the curve: under a low point, beside a slope, over a peak', () => {
    expect(labelPlace(months(400, 300, 400), 1, 1)).toBe('under');
    expect(labelPlace(months(300, 400, 500), 1, 1)).toBe('under-right');
    expect(labelPlace(months(500, 400, 300), 1, 1)).toBe('under-left');
    expect(labelPlace(months(300, 400, 300), 1, 1)).toBe('over');
  });

  it('keeps off the line where a peak comes near it', () => {
    expect(labelPlace(months(300, 585, 300), 1, 1)).toBe('right');
    expect(labelPlace(months(300, 585, 300), 1, 0.5)).toBe('over');
    expect(labelPlace(months(300, 592, 300), 1, 1)).toBe('right-low');
    expect(labelPlace(months(300, 599, 300), 1, 1)).toBe('under');
  });

  it('goes by the one neighbour that is known', () => {
    expect(labelPlace(months(null, 400, 500), 1, 1)).toBe('under');
    expect(labelPlace(months(300, 400, null), 1, 1)).toBe('over');
  });

  it('writes only low points where there are many months', () => {
    const many = months(...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 400 : 300)));
    expect(labelPlace(many, 2, 1)).toBeNull();
    expect(labelPlace(many, 3, 1)).toBe('under');
  });
});
