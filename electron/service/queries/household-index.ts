import { lastEndedMonth, latestDayOf } from '../../../shared/domain/calendar/date';
import { monthOfIndex, requireMonthIndex } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import type { Pairing } from '../../../shared/domain/household/records';
import { incomeSeries } from '../../../shared/domain/income/income-series';
import { compareWithLine, roundedFen } from '../../../shared/domain/income/per-head';
import type { Union } from '../../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { DateText, Month } from '../../../shared/domain/primitives';
import { lineFenAt } from '../../../shared/domain/standard/standard-table';
import { personsOf } from '../../../shared/domain/status/persons';
import { type HouseholdStatus, statusOn } from '../../../shared/domain/status/status';
import type { JudgeInput, VerdictCode } from '../../../shared/domain/verdict/income-verdict';
import { lineFor } from '../../../shared/domain/verdict/judge-income';
import { judgeQuickOf, type MonthMark } from '../../../shared/domain/verdict/judge-quick';
import type { LedgerReader } from '../ledger/documents';
import { schemeOf } from '../ledger/scheme';
import { searchText } from '../search/search-text';

/** All that lists, filters and statistics need of one household on one working date. */
export interface IndexRow {
  readonly household: Household;
  readonly union: Union | undefined;
  readonly persons: number;
  readonly status: HouseholdStatus;
  readonly perHeadFen: number | null;
  readonly marks: readonly MonthMark[];
  readonly verdict: VerdictCode;
  readonly firstPass: Month | null;
  readonly openHelpers: readonly Pairing[];
  readonly searchText: string;
}

interface Basis {
  readonly scheme: PolicyScheme;
  readonly workingDate: DateText;
}

/** Statuses that are on file: 在档 numbers count these. */
export const ON_FILE: ReadonlySet<HouseholdStatus> = new Set<HouseholdStatus>(['在档', '返困', '解困']);

/** Households between two turns of the event loop while search texts are made: about ten milliseconds. */
const WARM_SLICE = 100;

/** Rows of all households, kept from question to question; only what changed is computed again. */
export class HouseholdIndex {
  readonly #rows = new Map<string, { readonly row: IndexRow; readonly basis: Basis }>();
  readonly #texts = new WeakMap<Household, { readonly union: string; readonly text: string }>();
  #last: { readonly households: readonly Household[]; readonly unions: readonly Union[]; readonly basis: Basis; readonly rows: readonly IndexRow[] } | null =
    null;

  /** One row per household, in the order in which they were entered. */
  rows(reader: LedgerReader, workingDate: DateText): readonly IndexRow[] {
    const households = reader.all('household');
    const unions = reader.all('union');
    const scheme = schemeOf(reader);
    const last = this.#last;
    if (last !== null && last.households === households && last.unions === unions && last.basis.scheme === scheme && last.basis.workingDate === workingDate)
      return last.rows;
    const basis: Basis = { scheme, workingDate };
    const byId = new Map(unions.map((union) => [union.id, union]));
    const throughIndex = requireMonthIndex(lastEndedMonth(workingDate));
    const rows = households.map((household) => {
      const known = this.#rows.get(household.id);
      const union = byId.get(household.unionId);
      if (
        known !== undefined &&
        known.row.household === household &&
        known.row.union === union &&
        known.basis.scheme === scheme &&
        known.basis.workingDate === workingDate
      )
        return known.row;
      const row = this.#makeRow(household, union, basis, throughIndex);
      this.#rows.set(household.id, { row, basis });
      return row;
    });
    this.#last = { households, unions, basis, rows };
    return rows;
  }

  /** Makes the search texts in idle slices, so that the first keystroke need not; ends early when `wanted` says no. */
  async warm(rows: readonly IndexRow[], wanted: () => boolean): Promise<void> {
    for (const [i, row] of rows.entries()) {
      if (i % WARM_SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
      if (!wanted()) return;
      void row.searchText;
    }
  }

  #makeRow(household: Household, union: Union | undefined, { scheme, workingDate }: Basis, throughIndex: number): IndexRow {
    const quick = judgeQuickOf({ household, union, scheme }, throughIndex);
    const facts = {
      household,
      union,
      persons: personsOf(household, workingDate),
      status: statusOn(household, workingDate),
      perHeadFen: perHeadAt({ household, union, scheme }, throughIndex),
      marks: quick.marks,
      verdict: quick.verdict,
      firstPass: quick.firstPass,
      openHelpers: Object.values(household.pairings).filter((pairing) => isOpen(pairing, workingDate)),
    };
    return new LazyRow(facts, () => this.#searchText(household, union?.name ?? ''));
  }

  #searchText(household: Household, union: string): string {
    const known = this.#texts.get(household);
    if (known !== undefined && known.union === union) return known.text;
    const text = searchText(household, union);
    this.#texts.set(household, { union, text });
    return text;
  }
}

/** A row whose search text is made when first looked at: opening a ledger need not wait for the sounds of all its names. */
class LazyRow implements IndexRow {
  readonly household: Household;
  readonly union: Union | undefined;
  readonly persons: number;
  readonly status: HouseholdStatus;
  readonly perHeadFen: number | null;
  readonly marks: readonly MonthMark[];
  readonly verdict: VerdictCode;
  readonly firstPass: Month | null;
  readonly openHelpers: readonly Pairing[];
  readonly #makeText: () => string;
  #text: string | null = null;

  constructor(facts: Omit<IndexRow, 'searchText'>, makeText: () => string) {
    this.household = facts.household;
    this.union = facts.union;
    this.persons = facts.persons;
    this.status = facts.status;
    this.perHeadFen = facts.perHeadFen;
    this.marks = facts.marks;
    this.verdict = facts.verdict;
    this.firstPass = facts.firstPass;
    this.openHelpers = facts.openHelpers;
    this.#makeText = makeText;
  }

  get searchText(): string {
    if (this.#text === null) this.#text = this.#makeText();
    return this.#text;
  }
}

/**
 * Own income per head of a month in fen, rounded half up for lists; null = not known. Never rounded across the line:
 * what is below it must not read as equal to it.
 */
function perHeadAt(input: JudgeInput, index: number): number | null {
  const series = incomeSeries(input.household, input.scheme.income);
  const population = series.population[index - series.first] ?? 0;
  if (population === 0) return null;
  const perHead = { fen: series.ownFen[index - series.first] ?? 0, population };
  const rounded = roundedFen(perHead);
  const lineFen = lineFenAt(lineFor(input), index);
  return rounded === lineFen && compareWithLine(perHead, lineFen) < 0 ? rounded - 1 : rounded;
}

const isOpen = (pairing: Pairing, day: DateText): boolean => pairing.until === undefined || latestDayOf(pairing.until) > day;

/** Marks with their months, as the page draws them. */
export function markedMonths(marks: readonly MonthMark[], throughIndex: number): { month: Month; state: MonthMark }[] {
  return marks.map((state, i) => ({ month: monthOfIndex(throughIndex - marks.length + 1 + i), state }));
}
