import type { DateText } from '../primitives';
import { getOrMake } from './get-or-make';

/** 转移: a household that went from one union to another inside this ledger. */
export interface UnionMove {
  readonly householdId: string;
  readonly on: DateText;
  readonly fromUnionId: string;
  readonly toUnionId: string;
}

/** The moves of each household, the latest first. Moves of one day keep their order. */
export function movesByHousehold(moves: readonly UnionMove[]): ReadonlyMap<string, readonly UnionMove[]> {
  const byHousehold = new Map<string, UnionMove[]>();
  const sorted = moves.map((move, at) => ({ move, at })).sort((a, b) => (a.move.on === b.move.on ? b.at - a.at : a.move.on < b.move.on ? 1 : -1));
  for (const { move } of sorted) {
    getOrMake(byHousehold, move.householdId, () => []).push(move);
  }
  return byHousehold;
}

/** The union of a household at the end of a day: the present one, with later moves taken back. */
export function unionAtEndOf(day: DateText, presentUnionId: string, moves: readonly UnionMove[]): string {
  let unionId = presentUnionId;
  for (const move of moves) {
    if (move.on <= day) break;
    unionId = move.fromUnionId;
  }
  return unionId;
}

/** The union of a household when a day begins: moves of that day have not happened yet. */
export function unionAtStartOf(day: DateText, presentUnionId: string, moves: readonly UnionMove[]): string {
  let unionId = presentUnionId;
  for (const move of moves) {
    if (move.on < day) break;
    unionId = move.fromUnionId;
  }
  return unionId;
}
