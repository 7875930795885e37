import { compareUnions } from './order';

/** A union among which a number is divided. */
export interface Portion {
  readonly id: string;
  readonly code: string;
  /** Its part of the base; what it gets in all years together never exceeds this. */
  readonly base: number;
  readonly already: number;
}

/** A cumulative share as a fraction of whole numbers. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

interface Seat {
  readonly id: string;
  /** Room up to the union's base. */
  readonly room: number;
  given: number;
  /** Entitlement not met yet, times the denominator; negative = given more than the entitlement. */
  unmet: number;
}

const sum = (portions: readonly Portion[], of: (portion: Portion) => number): number => portions.reduce((total, portion) => total + of(portion), 0);

/**
 * Divides `total` among unions by largest remainder, in whole numbers only.
 *
 * Policy: rules.md 7. Entitlement = base × cumulative share − already allocated; never below 0 nor above what is
 *         left of the union's base; ties by union code. `share` is that of the scheme; `null` where a task
 *         handed down has moved the total away from it: then the cumulative share that yields `total` is taken,
 *         unions that it would give less than nothing or more than their rest set aside.
 * Shape:  id → number; they add up to `total`, or to what is left of all bases where that is less.
 */
export function apportion(portions: readonly Portion[], total: number, share: Fraction | null): ReadonlyMap<string, number> {
  const roomOf = (portion: Portion): number => Math.max(0, portion.base - portion.already);
  const wanted = Math.max(0, Math.min(total, sum(portions, roomOf)));
  const { numerator, denominator } = share ?? fairShare(portions, wanted);
  const seats = [...portions].sort(compareUnions).map((portion): Seat => {
    const entitled = portion.base * numerator - portion.already * denominator;
    const whole = entitled <= 0 ? 0 : (entitled - (entitled % denominator)) / denominator;
    const given = Math.min(whole, roomOf(portion));
    return { id: portion.id, room: roomOf(portion), given, unmet: entitled - given * denominator };
  });
  let missing = wanted - seats.reduce((given, seat) => given + seat.given, 0);
  for (; missing > 0; missing -= 1) give(neediest(seats), 1, denominator);
  for (; missing < 0; missing += 1) give(mostFavoured(seats), -1, denominator);
  return new Map(seats.map((seat) => [seat.id, seat.given]));
}

function give(seat: Seat | null, one: 1 | -1, denominator: number): void {
  if (seat === null) throw new Error('Nobody left to give to or take from');
  seat.given += one;
  seat.unmet -= one * denominator;
}

function neediest(seats: readonly Seat[]): Seat | null {
  let found: Seat | null = null;
  for (const seat of seats) if (seat.given < seat.room && (found === null || seat.unmet > found.unmet)) found = seat;
  return found;
}

/** The last in order of code among equals, so that who comes first keeps what he has. */
function mostFavoured(seats: readonly Seat[]): Seat | null {
  let found: Seat | null = null;
  for (const seat of seats) if (seat.given > 0 && (found === null || seat.unmet <= found.unmet)) found = seat;
  return found;
}

/** The cumulative share at which the entitlements add up to `total`, unions that already have more set aside. */
function fairShare(portions: readonly Portion[], total: number): Fraction {
  let active = portions;
  for (;;) {
    const numerator = sum(active, (portion) => portion.already) + total;
    const denominator = sum(active, (portion) => portion.base);
    if (numerator === 0 || denominator === 0) return { numerator: 0, denominator: 1 };
    const within = active.filter((portion) => portion.base * numerator >= portion.already * denominator);
    if (within.length === active.length) return { numerator, denominator };
    active = within;
  }
}
