import type { Count } from './rate';

/** A number that opens the households behind it: `drill` is the key of their ids in the drill record that comes with it. */
export interface Figure extends Count {
  readonly drill: string;
}

/** Key of a figure's ids. `unionId` null = the whole; the year 0 = at the working date, of no year. */
export function drillKey(unionId: string | null, year: number, figure: string): string {
  return `${unionId ?? '*'}|${String(year)}|${figure}`;
}

/** Counts households and people and keeps who they were. An event counts each time: an id may stand in it twice. */
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

/** Puts a tally's ids into the drill record under its key and gives the figure that names them. */
export function figureOf(tally: Tally, drill: Record<string, readonly string[]>, key: string): Figure {
  drill[key] = tally.ids.sort();
  return { households: tally.households, persons: tally.persons, drill: key };
}
