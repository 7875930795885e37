import { formatFen } from '../money';
import type { Fen } from '../primitives';

/** Income per head as an exact fraction: whole fen over whole people. Never rounded before it is compared. */
export interface PerHead {
  readonly fen: Fen;
  readonly population: number;
}

/** -1 below the line, 0 equal to it, 1 above. `lineFen` is per person. */
export function compareWithLine(income: PerHead, lineFen: Fen): -1 | 0 | 1 {
  const line = lineFen * income.population;
  return income.fen > line ? 1 : income.fen === line ? 0 : -1;
}

/** Whole fen of a fraction, half a fen rounded up. */
export function roundedFen(income: PerHead): Fen {
  return Math.floor((2 * income.fen + income.population) / (2 * income.population));
}

/** -1, 0 or 1 as the first per-head amount is less, equal or greater; compared exactly. */
export function comparePerHead(a: PerHead, b: PerHead): -1 | 0 | 1 {
  const left = a.fen * b.population;
  const right = b.fen * a.population;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The per-head amount as it is printed next to its line, without 元: 512.00.
 * Rounded to the fen, but never across the line: what is below never reads as equal to it.
 */
export function formatPerHead(income: PerHead, lineFen: Fen | null): string {
  const rounded = roundedFen(income);
  const crossed = lineFen !== null && rounded === lineFen && compareWithLine(income, lineFen) < 0;
  return formatFen(crossed ? rounded - 1 : rounded);
}
