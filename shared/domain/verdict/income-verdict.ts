import type { Household } from '../household/household';
import type { IncomeSource } from '../household/income-record';
import type { PerHead } from '../income/per-head';
import type { Union } from '../ledger/documents';
import type { PolicyScheme } from '../policy/scheme';
import type { Fen, Month } from '../primitives';
import type { StandardPlace } from '../standard/place';

export type VerdictCode = 'passed' | 'failed' | 'insufficient';

/** What a judgement reads: the file, its 建档工会 (for the area) and the scheme of the day. */
export interface JudgeInput {
  readonly household: Pick<Household, 'head' | 'home' | 'incomes'>;
  readonly union: Pick<Union, 'area'> | null | undefined;
  readonly scheme: PolicyScheme;
}

/** One month of the window: every number that the verdict rests on. */
export interface MonthFinding {
  readonly month: Month;
  /** `null` when there is no record or it does not say. */
  readonly population: number | null;
  /** Counted for 脱困, whole household; `null` when the record states no amount or is missing. */
  readonly ownFen: Fen | null;
  /** With 政府救助 and 工会帮扶. */
  readonly allFen: Fen | null;
  /** Fen per person; `null` = unknown. */
  readonly lineFen: Fen | null;
  readonly byCity: boolean;
  /** Document number of the line; blank where none was entered. */
  readonly document: string;
  readonly source: IncomeSource | null;
  /** Has a record with people and an amount. */
  readonly known: boolean;
  /** Strictly above its own line; `null` when the income or the line is unknown. */
  readonly above: boolean | null;
}

/** How far the lowest month of a run is above its line, per head and exact. */
export interface LowestMargin {
  readonly month: Month;
  /** Above zero: fen of the household above line × population, over its population. */
  readonly margin: PerHead;
}

/** A line already entered for later that the last month's income would not exceed. */
export interface FutureLineBreak {
  readonly from: Month;
  readonly lineFen: Fen;
  readonly byCity: boolean;
  readonly document: string;
  /** Income per head of the month `through`. */
  readonly perHead: PerHead;
}

/** What a run of months ending with `through` says about the income (rules.md 3a). */
export interface RunVerdict {
  readonly verdict: VerdictCode;
  /** The window, oldest first: `runMonths` months ending with `through`. */
  readonly months: readonly MonthFinding[];
  /** Known months under their line. */
  readonly below: readonly MonthFinding[];
  /** Known months exactly at their line: not above. */
  readonly equal: readonly MonthFinding[];
  /** Months of the window whose income is not known. */
  readonly missingMonths: readonly Month[];
  /** Those of them that have an amount but not the people. */
  readonly missingPopulation: readonly Month[];
  /** Months of the window whose line is not known. */
  readonly missingLines: readonly Month[];
  /** First month anywhere in the record that ends a whole run above the line. */
  readonly firstPass: Month | null;
  /** Months in a row above the line, ending with `through`; may be longer than the window. */
  readonly runSoFar: number;
  /**
   * When not passed: the month that completes a run if every month after `through` is above.
   * A gap counts as a break unless it is entered. `null` when passed.
   */
  readonly earliest: Month | null;
  /** Only when passed. */
  readonly lowestMargin: LowestMargin | null;
}

/** The income verdict of one file with everything its explanation needs. */
export interface IncomeVerdict extends RunVerdict {
  readonly through: Month;
  readonly runMonths: number;
  readonly place: StandardPlace | null;
  /** Some line of the window is the city's, taken for a county without one. */
  readonly byCity: boolean;
  /** Some month of the window counts 未分项合计 that nobody has confirmed to hold no relief and no aid. */
  readonly unsplit: boolean;
  /** Second run after rigid expenses, where the scheme deducts them for this 困难类别; else `null`. */
  readonly withDeduction: RunVerdict | null;
  /** Later lines, oldest first, that the income of `through` (above today's line) would not exceed. */
  readonly futureLineBreaks: readonly FutureLineBreak[];
}
