import { compareText } from './order';
import type { Count } from './rate';

/** A number that opens the households behind it: `drill` is the key of their ids in the drill record that comes with it. */
export interface Figure extends Count {
  readonly drill: string;
  /** How many households open, where one of them counts more than once (户次): the movements of a stock. */
  readonly listed?: number;
}

/** Key of a figure's ids. `unionId` null = the whole; the year 0 = at the working date, of no year. */
export function drillKey(unionId: string | null, year: number, figure: string): string {
  return `${unionId ?? '*'}|${String(year)}|${figure}`;
}

/** Counts households and people and keeps who they were. A movement counts each time (户次): an id may stand in it twice. */
export class Tally {
  households = 0;
  persons = 0;
  readonly ids: string[] = [];

  add(householdId: string, persons: number): void {
    this.households += 1;
    this.persons += persons;
    this.ids.push(householdId);
  }
}

/** Puts a tally's ids into the drill record under its key, each once, and gives the figure that names them. */
export function figureOf(tally: Tally, drill: Record<string, readonly string[]>, key: string): Figure {
  const ids = eachOnce(inOrder(tally.ids));
  drill[key] = ids;
  const { households, persons } = tally;
  return ids.length === households ? { households, persons, drill: key } : { households, persons, drill: key, listed: ids.length };
}

/** Sorts ids in place, unless they are in order already, which a pass over sorted households leaves them. */
function inOrder(ids: string[]): readonly string[] {
  for (let i = 1; i < ids.length; i += 1) if ((ids[i - 1] ?? '') > (ids[i] ?? '')) return ids.sort();
  return ids;
}

/** Ids in order without repetitions; the same list where there are none, as nearly always. */
function eachOnce(ids: readonly string[]): readonly string[] {
  for (let i = 1; i < ids.length; i += 1) if (ids[i - 1] === ids[i]) return ids.filter((id, at) => id !== ids[at - 1]);
  return ids;
}

/** Households in order of id, so that every list counted from them is in order too and is not sorted again. */
export function byId<H extends { readonly id: string }>(households: readonly H[]): readonly H[] {
  for (let i = 1; i < households.length; i += 1) {
    if ((households[i - 1]?.id ?? '') > (households[i]?.id ?? '')) return [...households].sort((a, b) => compareText(a.id, b.id));
  }
  return households;
}
