import { monthIndex } from '../calendar/month';
import type { Household } from '../household/household';
import type { IncomeKind, IncomeRecord } from '../household/income-record';
import type { Fen } from '../primitives';
import type { IncomeSettings } from './count-income';

/**
 * A household's incomes as plain columns by month, for judging many households quickly.
 * Position `i` is the month with index `first + i`.
 */
export interface IncomeSeries {
  readonly first: number;
  /** People of the month; 0 where the month is not known. */
  readonly population: readonly number[];
  /** Counted for 脱困, in fen of the whole household; 0 where not known. */
  readonly ownFen: readonly Fen[];
}

type Incomes = Household['incomes'];

const EMPTY: IncomeSeries = { first: 0, population: [], ownFen: [] };

/** Own income of a record under the settings, or -1 when it states no amount. Walks only what is there. */
function ownOf(record: IncomeRecord, settings: IncomeSettings, deductExpenses: boolean): Fen {
  let fen = -1;
  for (const kind in record.items) {
    const amount = record.items[kind as IncomeKind];
    if (amount === undefined) continue;
    if (fen < 0) fen = 0;
    if ((kind === 'relief' && settings.excludeRelief) || (kind === 'unionAid' && settings.excludeUnionAid)) continue;
    fen += amount;
  }
  if (fen < 0 || !deductExpenses || record.expenses === undefined) return fen;
  for (const amount of Object.values(record.expenses)) fen -= amount;
  return Math.max(0, fen);
}

function compile(incomes: Incomes, settings: IncomeSettings, deductExpenses: boolean): IncomeSeries {
  // Two parallel lists instead of a look-up per month: this is the cold path of judging the whole ledger.
  const indices = Object.keys(incomes).map(monthIndex);
  const records = Object.values(incomes);
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const index of indices) {
    if (index < first) first = index;
    if (index > last) last = index;
  }
  if (last < first) return EMPTY;
  const length = last - first + 1;
  const population = new Array<number>(length).fill(0);
  const ownFen = new Array<Fen>(length).fill(0);
  for (let i = 0; i < records.length; i += 1) {
    const record = records[i];
    const at = (indices[i] ?? Number.NaN) - first;
    const people = record?.population ?? 0;
    if (record === undefined || people < 1 || !(at >= 0)) continue;
    const fen = ownOf(record, settings, deductExpenses);
    if (fen < 0) continue;
    population[at] = people;
    ownFen[at] = fen;
  }
  return { first, population, ownFen };
}

// One memory per setting: documents are immutable, so an entry can never be out of date.
const compiled = Array.from({ length: 8 }, () => new WeakMap<Incomes, IncomeSeries>());

/**
 * The income columns of a household under the scheme's settings, compiled once per version of the document.
 * `deductExpenses` gives own income after rigid expenses instead.
 */
export function incomeSeries(household: Pick<Household, 'incomes'>, settings: IncomeSettings, deductExpenses = false): IncomeSeries {
  const memory = compiled[(settings.excludeRelief ? 1 : 0) + (settings.excludeUnionAid ? 2 : 0) + (deductExpenses ? 4 : 0)];
  const known = memory?.get(household.incomes);
  if (known !== undefined) return known;
  const series = compile(household.incomes, settings, deductExpenses);
  memory?.set(household.incomes, series);
  return series;
}
