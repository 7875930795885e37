/** Draws that are the same for the same seed, on every machine. Never for anything that has to be secret. */
export interface Chance {
  /** Whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** One of the list; throws for an empty one. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** True in so many of a hundred draws. */
  readonly yes: (percent: number) => boolean;
}

/** A sequence of draws that depends on the seed alone (mulberry32: 32 bits are plenty for invented families). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (list) => {
      if (list.length === 0) throw new Error('Nothing to pick from');
      return list[int(0, list.length - 1)] as (typeof list)[number];
    },
    yes: (percent) => next() * 100 < percent,
  };
}
