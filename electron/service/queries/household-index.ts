import { lastEndedMonth, latestDayOf } from '../../../shared/domain/calendar/date';
import { monthOfIndex, requireMonthIndex } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import type { Pairing } from '../../../shared/domain/household/records';
import { NOT_KNOWN, ownFenOf } from '../../../shared/domain/income/own-income';
import { compareWithLine, roundedFen } from '../../../shared/domain/income/per-head';
import { recordAt } from '../../../shared/domain/income/record-at';
import type { Union } from '../../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { DateText, Month } from '../../../shared/domain/primitives';
import { lineFenAt } from '../../../shared/domain/standard/standard-table';
import { personsOf } from '../../../shared/domain/status/persons';
import { type HouseholdStatus, statusOn } from '../../../shared/domain/status/status';
import type { VerdictCode } from '../../../shared/domain/verdict/income-verdict';
import { type JudgedMonths, judgedMonths, judgeQuick, type MonthMark } from '../../../shared/domain/verdict/judge-quick';
import type { LedgerReader } from '../ledger/documents';
import { schemeOf } from '../ledger/scheme';
import { SearchIndex } from '../search/search-index';
import { searchText } from '../search/search-text';
import { RowOrders } from './row-orders';

/** All that lists, filters and statistics need of one household on one working date. */
export interface IndexRow {
  readonly household: Household;
  readonly union: Union | undefined;
  readonly persons: number;
  readonly status: HouseholdStatus;
  readonly perHeadFen: number | null;
  readonly marks: readonly MonthMark[];
  readonly verdict: VerdictCode;
  readonly openHelpers: readonly Pairing[];
}

interface Basis {
  readonly scheme: PolicyScheme;
  readonly workingDate: DateText;
}

/** Statuses that are on file: 在档 numbers count these. */
export const ON_FILE: ReadonlySet<HouseholdStatus> = new Set<HouseholdStatus>(['在档', '返困', '解困']);

/** Blocks of the search between two turns of the event loop: about a hundred households, some milliseconds. */
const WARM_SLICE = 3;

/** Rows of all households, kept from question to question; only what changed is computed again. */
export class HouseholdIndex {
  readonly search = new SearchIndex<IndexRow>(({ household, union }) => searchText(household, union?.name ?? ''));
  readonly orders = new RowOrders();
  readonly #rows = new Map<string, { readonly row: IndexRow; readonly basis: Basis }>();
  #last: { readonly households: readonly Household[]; readonly unions: readonly Union[]; readonly basis: Basis; readonly rows: readonly IndexRow[] } | null =
    null;

  /** One row per household, in the order in which they were entered. */
  rows(reader: LedgerReader, workingDate: DateText): readonly IndexRow[] {
    const households = reader.all('household');
    const unions = reader.all('union');
    const scheme = schemeOf(reader);
    const last = this.#last;
    const same = last !== null && last.unions === unions && last.basis.scheme === scheme && last.basis.workingDate === workingDate;
    if (same && last.households === households) return last.rows;
    const basis: Basis = { scheme, workingDate };
    const byId = new Map(unions.map((union) => [union.id, union]));
    const throughIndex = requireMonthIndex(lastEndedMonth(workingDate));
    const rows = households.map((household, i) => {
      // Nearly every household stands where it stood, unchanged: no need to look it up.
      const stayed = same && last.households[i] === household ? last.rows[i] : undefined;
      return stayed ?? this.#row(household, byId.get(household.unionId), basis, throughIndex);
    });
    this.#last = { households, unions, basis, rows };
    return rows;
  }

  /** Prepares the search in idle slices, so that the first keystroke need not; ends early when `wanted` says no. */
  async warm(rows: readonly IndexRow[], wanted: () => boolean): Promise<void> {
    for (let block = 0; ; block += 1) {
      if (block % WARM_SLICE === 0) await new Promise((resolve) => setImmediate(resolve));
      if (!wanted() || !this.search.prepare(rows, block)) return;
    }
  }

  #row(household: Household, union: Union | undefined, basis: Basis, throughIndex: number): IndexRow {
    const known = this.#rows.get(household.id);
    const { scheme, workingDate } = basis;
    if (known?.row.household === household && known.row.union === union && known.basis.scheme === scheme && known.basis.workingDate === workingDate)
      return known.row;
    const row = this.#makeRow(household, union, basis, throughIndex);
    this.#rows.set(household.id, { row, basis });
    return row;
  }

  #makeRow(household: Household, union: Union | undefined, { scheme, workingDate }: Basis, throughIndex: number): IndexRow {
    const months = judgedMonths({ household, union, scheme });
    const quick = judgeQuick(months, throughIndex, scheme.runMonths);
    return {
      household,
      union,
      persons: personsOf(household, workingDate),
      status: statusOn(household, workingDate),
      perHeadFen: perHeadAt(months, throughIndex),
      marks: quick.marks,
      verdict: quick.verdict,
      openHelpers: Object.values(household.pairings).filter((pairing) => isOpen(pairing, workingDate)),
    };
  }
}

/**
 * Own income per head of a month in fen, rounded half up for lists; null = not known. Never rounded across the line:
 * what is below it must not read as equal to it.
 */
function perHeadAt({ incomes, settings, line }: JudgedMonths, index: number): number | null {
  const record = recordAt(incomes, index);
  const fen = record === undefined ? NOT_KNOWN : ownFenOf(record, settings, false);
  if (fen < 0) return null;
  const perHead = { fen, population: record?.population ?? 0 };
  const rounded = roundedFen(perHead);
  const lineFen = lineFenAt(line, index);
  return rounded === lineFen && compareWithLine(perHead, lineFen) < 0 ? rounded - 1 : rounded;
}

const isOpen = (pairing: Pairing, day: DateText): boolean => pairing.until === undefined || latestDayOf(pairing.until) > day;

/** Marks with their months, as the page draws them. */
export function markedMonths(marks: readonly MonthMark[], throughIndex: number): { month: Month; state: MonthMark }[] {
  return marks.map((state, i) => ({ month: monthOfIndex(throughIndex - marks.length + 1 + i), state }));
}
