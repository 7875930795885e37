/** An axis of counts from 0: its marks, and the count at its upper end. */
export interface CountAxis {
  readonly top: number;
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** Smallest round whole step of at least `least`: 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30 and so on. */
function roundStep(least: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(least, 1))));
  return (ROUND_STEPS.find((step) => Number.isInteger(step * power) && step * power >= least) ?? 10) * power;
}

/** An axis up to `most` in exactly `parts` round steps, so that its grid is also that of the percentages opposite. */
export function countAxis(most: number, parts: number): CountAxis {
  const step = roundStep(Math.ceil(most / parts));
  return { top: step * parts, ticks: Array.from({ length: parts + 1 }, (_, i) => i * step) };
}
