/** 户 and 人 side by side. */
export interface Count {
  readonly households: number;
  readonly persons: number;
}

/** numerator ÷ denominator. `bp`: basis points (100 bp = 1 %), rounded half up, not capped; `null` when nothing is to be divided by. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly bp: number | null;
}

export interface RatePair {
  readonly households: Rate;
  readonly persons: Rate;
}

/** numerator ÷ denominator rounded half up, in whole numbers only. Both at least 0, the denominator above 0. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const doubled = 2 * numerator + denominator;
  return (doubled - (doubled % (2 * denominator))) / (2 * denominator);
}

export function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, bp: denominator > 0 ? roundHalfUp(numerator * 10_000, denominator) : null };
}

export function ratesOf(numerator: Count, denominator: Count): RatePair {
  return { households: rateOf(numerator.households, denominator.households), persons: rateOf(numerator.persons, denominator.persons) };
}
