import type { Household } from '../household/household';
import type { DateText } from '../primitives';
import { coversDay, coversStartOf, endOf, lifeOf, RELIEVED_STAY, type Stay, type StockRule } from '../status/life';
import { personsOf } from '../status/persons';
import { getOrMake } from './get-or-make';
import { byId, Tally } from './tally';
import { movesByHousehold, type UnionMove, unionAtEndOf, unionAtStartOf } from './union-on';

/** What makes up the stock of a period, in the order of the equation. */
export const STOCK_PARTS = [
  'opening',
  'enrolled',
  'relapsed',
  'graduated',
  'relieved',
  'deregistered',
  'movedIn',
  'movedOut',
  'closing',
  'unexplained',
] as const;
export type StockPart = (typeof STOCK_PARTS)[number];

/** The stock of one union or of the whole. `unexplained`: households whose own events do not lead from opening to closing. */
export type Stock = Readonly<Record<StockPart, Tally>>;

export type StockHousehold = Pick<Household, 'id' | 'unionId' | 'home' | 'members' | 'episodes'>;

export interface StockInput {
  readonly households: readonly StockHousehold[];
  /** Both days included. */
  readonly from: DateText;
  readonly to: DateText;
  /** Absent = nobody moved. */
  readonly moves?: readonly UnionMove[];
  /** Default: relieved households stay on file. */
  readonly rule?: StockRule;
}

export interface StockResult {
  readonly total: Stock;
  /** Only unions in which something is to be counted. */
  readonly unions: ReadonlyMap<string, Stock>;
}

/** A stock in which nothing has been counted yet. */
export function emptyStock(): Stock {
  const tally = (): Tally => new Tally();
  return {
    opening: tally(),
    enrolled: tally(),
    relapsed: tally(),
    graduated: tally(),
    relieved: tally(),
    deregistered: tally(),
    movedIn: tally(),
    movedOut: tally(),
    closing: tally(),
    unexplained: tally(),
  };
}

/** Sign of each part in 期末在档 = …; what is not in the equation has none. */
export function signOf(part: StockPart, rule: StockRule): 1 | -1 | 0 {
  switch (part) {
    case 'opening':
    case 'enrolled':
    case 'relapsed':
    case 'movedIn':
      return 1;
    case 'graduated':
    case 'deregistered':
    case 'movedOut':
      return -1;
    case 'relieved':
      return rule.relievedLeaves ? -1 : 0;
    default:
      return 0;
  }
}

/**
 * Counts a period's stock, each side on its own: opening and closing from who was on file on those days, the
 * parts between from the dates of the events. Only full files; a temporary one enters when it is 转正.
 *
 * Policy: rules.md 7. 期末在档 = 期初在档 + 新增 + 返困 − 脱困 − 注销 ± 转移 (− 解困 when relieved households
 *         leave; else 解困 is counted beside it). An undated file is on file from before the period. Movements
 *         count every time (户次): who left twice and came back once in a year is not on file at its end.
 */
export function stockOf({ households, from, to, moves = [], rule = RELIEVED_STAY }: StockInput): StockResult {
  const total = emptyStock();
  const unions = new Map<string, Stock>();
  const allMoves = movesByHousehold(moves);
  const none: readonly UnionMove[] = [];

  for (const household of byId(households)) {
    const stays = lifeOf(household).filter((stay) => stay.kind === 'full');
    if (stays.length === 0) continue;
    const own = allMoves.get(household.id) ?? none;
    let persons = 0;
    let balance = 0;
    const count = (part: StockPart, unionId: string): void => {
      persons ||= personsOf(household);
      getOrMake(unions, unionId, emptyStock)[part].add(household.id, persons);
      total[part].add(household.id, persons);
      balance += part === 'closing' ? -1 : signOf(part, rule);
    };
    const endUnion = (day: DateText): string => unionAtEndOf(day, household.unionId, own);
    const startUnion = (day: DateText): string => unionAtStartOf(day, household.unionId, own);

    if (stays.some((stay) => coversStartOf(stay, from, rule))) count('opening', startUnion(from));
    if (stays.some((stay) => coversDay(stay, to, rule))) count('closing', endUnion(to));
    for (const stay of stays) {
      if (stay.from !== null && stay.from >= from && stay.from <= to && !goesOn(stays, stay, rule))
        count(stay.relapse ? 'relapsed' : 'enrolled', endUnion(stay.from));
      for (const { part, on } of departuresOf(stay, rule)) {
        // Who came and left on one day was only ever in the union of that evening.
        if (on >= from && on <= to) count(part, stay.from === on ? endUnion(on) : startUnion(on));
      }
    }
    for (const move of own) {
      if (move.on < from || move.on > to || !staysThroughout(stays, move.on, rule)) continue;
      count('movedOut', move.fromUnionId);
      count('movedIn', move.toUnionId);
    }
    if (balance !== 0) count('unexplained', endUnion(to));
  }
  return { total, unions };
}

/** A relieved household that stays on file and falls back begins a new stay without having left: no event of the stock. */
function goesOn(stays: readonly Stay[], stay: Stay, rule: StockRule): boolean {
  return (
    !rule.relievedLeaves &&
    stay.relapse &&
    stays.some((other) => other.replacedOn === stay.from && other.relieved !== null && endOf(other, rule) === stay.from && other.closed?.on !== stay.from)
  );
}

/** On file when a day begins and when it ends, without having left in between. */
function staysThroughout(stays: readonly Stay[], day: DateText, rule: StockRule): boolean {
  const left = stays.some((stay) => departuresOf(stay, rule).some(({ part, on }) => on === day && signOf(part, rule) !== 0));
  return !left && stays.some((stay) => coversStartOf(stay, day, rule)) && stays.some((stay) => coversDay(stay, day, rule));
}

interface Departure {
  readonly part: 'graduated' | 'relieved' | 'deregistered';
  readonly on: DateText;
}

/** The events of one stay. Where relieved households leave, what follows their 解困 is no departure any more. */
function departuresOf({ relieved, closed }: Stay, rule: StockRule): readonly Departure[] {
  const departures: Departure[] = relieved === null ? [] : [{ part: 'relieved', on: relieved.on }];
  if (closed !== null && !(rule.relievedLeaves && relieved !== null))
    departures.push({ part: closed.kind === '脱困' ? 'graduated' : 'deregistered', on: closed.on });
  return departures;
}
