import { monthIndex, monthOfIndex, requireMonthIndex } from '../calendar/month';
import type { DibaoStandard, PolicyScheme } from '../policy/scheme';
import type { AreaCode, Fen, Month } from '../primitives';

type Standards = PolicyScheme['standards'];

/** The 低保标准 of one place in one month. Unknown is never zero. */
export type StandardAnswer =
  | {
      readonly known: true;
      readonly fen: Fen;
      readonly entry: DibaoStandard;
      /** The county has none of its own, the city's floor was taken: 「按市级下限测算，待录县区标准」. */
      readonly byCity: boolean;
    }
  | { readonly known: false };

/** One step of a place's line: valid from the month at `from` until the next step. */
interface LineStep {
  readonly from: number;
  readonly entry: DibaoStandard;
  readonly byCity: boolean;
}

/** The line of one place, ready for looking up by month index (`monthIndex`). */
export interface LineSeries {
  /** In order of time; before the first step the line is unknown. */
  readonly steps: readonly LineStep[];
  /** Fen per person by `index - first`, up to the last step; `last` holds from there on. */
  readonly first: number;
  readonly fen: readonly Fen[];
  readonly last: Fen;
}

/** All lines of one scheme, compiled a place at a time when first asked for. */
export interface StandardTable {
  readonly lineOf: (area: AreaCode | null) => LineSeries;
}

const NO_LINE: LineSeries = { steps: [], first: Number.POSITIVE_INFINITY, fen: [], last: 0 };
const UNKNOWN: StandardAnswer = { known: false };

/** City of a county code (`130322` → `1303`); a city written with six digits (`130300`) is that city. */
function cityOf(area: AreaCode): AreaCode {
  return area.slice(0, 4);
}

/** The code under which an entry or a household is looked up: a county of six digits, or a city of four. */
function placeKey(area: AreaCode): AreaCode {
  const county = area.slice(0, 6);
  return county.length === 6 && county.endsWith('00') ? cityOf(county) : county;
}

function compileLine(key: AreaCode, entries: ReadonlyMap<AreaCode, ReadonlyMap<number, DibaoStandard>>): LineSeries {
  const own = entries.get(key);
  const city = key.length > 4 ? entries.get(cityOf(key)) : undefined;
  const ownFrom = own === undefined ? Number.POSITIVE_INFINITY : Math.min(...own.keys());
  const steps: LineStep[] = [];
  // The county's own latest entry holds as soon as there is one; until then the city's.
  for (const [from, entry] of city ?? []) if (from < ownFrom) steps.push({ from, entry, byCity: true });
  for (const [from, entry] of own ?? []) steps.push({ from, entry, byCity: false });
  steps.sort((a, b) => a.from - b.from);
  const head = steps[0];
  const tail = steps[steps.length - 1];
  if (head === undefined || tail === undefined) return NO_LINE;
  const fen: Fen[] = [];
  steps.forEach((step, i) => {
    const until = steps[i + 1]?.from ?? step.from;
    for (let index = step.from; index < until; index += 1) fen.push(step.entry.fen);
  });
  return { steps, first: head.from, fen, last: tail.entry.fen };
}

const tables = new WeakMap<Standards, StandardTable>();

/**
 * The lines of a scheme, compiled once (schemes are immutable documents).
 *
 * Policy: two entries of one place from the same month: the one entered later (greater id) holds.
 *         An entry whose month cannot be read is left out, so its months stay unknown.
 */
export function standardTable(standards: Standards): StandardTable {
  const compiled = tables.get(standards);
  if (compiled !== undefined) return compiled;
  const entries = new Map<AreaCode, Map<number, DibaoStandard>>();
  for (const id of Object.keys(standards).sort()) {
    const entry = standards[id];
    const from = entry === undefined ? Number.NaN : monthIndex(entry.from);
    if (entry === undefined || Number.isNaN(from)) continue;
    const key = placeKey(entry.area);
    const ofPlace = entries.get(key) ?? new Map<number, DibaoStandard>();
    entries.set(key, ofPlace.set(from, entry));
  }
  const lines = new Map<AreaCode, LineSeries>();
  const lineOf = (area: AreaCode | null): LineSeries => {
    if (area === null) return NO_LINE;
    const known = lines.get(area);
    if (known !== undefined) return known;
    const line = compileLine(placeKey(area), entries);
    lines.set(area, line);
    return line;
  };
  const table = { lineOf };
  tables.set(standards, table);
  return table;
}

/** Fen per person in the month at `index`, or -1 when the line is not known. */
export function lineFenAt(line: LineSeries, index: number): Fen {
  if (!(index >= line.first)) return -1;
  return line.fen[index - line.first] ?? line.last;
}

/** The line in the month at `index` with the entry it comes from. */
export function standardAt(line: LineSeries, index: number): StandardAnswer {
  let found: LineStep | null = null;
  for (const step of line.steps) if (step.from <= index) found = step;
  if (found === null) return UNKNOWN;
  return { known: true, fen: found.entry.fen, entry: found.entry, byCity: found.byCity };
}

/** Steps of the line that start after the month at `index`, in order of time. */
export function laterSteps(line: LineSeries, index: number): readonly { readonly from: Month; readonly entry: DibaoStandard; readonly byCity: boolean }[] {
  return line.steps.filter((step) => step.from > index).map((step) => ({ from: monthOfIndex(step.from), entry: step.entry, byCity: step.byCity }));
}

/**
 * The 低保标准 of a place in a month.
 *
 * Units:  fen per person and month.
 * Policy: rules.md 1. The county's latest entry with `from` ≤ month, else the city's, flagged; none → unknown.
 */
export function standardFor(area: AreaCode | null, month: Month, standards: Standards): StandardAnswer {
  return standardAt(standardTable(standards).lineOf(area), requireMonthIndex(month));
}
