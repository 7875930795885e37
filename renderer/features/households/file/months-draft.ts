import type { InputOf } from '../../../../shared/contract/contract';
import type { Fen, Month } from '../../../../shared/domain/primitives';
import { readAmount, typedAmount } from '../../../ui/amount';
import type { MonthFinding } from './chart-data';

/** Which figure of a month is typed. */
export type MonthPart = 'total' | 'population';

/** Texts typed over the table of months and not saved yet, by month. */
export interface MonthsDraft {
  /** Revision of the file the person was looking at. */
  readonly revision: number;
  readonly typed: Readonly<Record<Month, Readonly<Partial<Record<MonthPart, string>>>>>;
  /** Months that the ledger refused, each with its reason. */
  readonly refused: Readonly<Record<Month, string>>;
}

/** One year of the table: January to December, null where the ledger shows no month yet. */
export interface YearBlock {
  readonly year: number;
  readonly months: readonly { readonly month: Month; readonly finding: MonthFinding | null; readonly open: boolean }[];
}

/** Years shown even where nothing is recorded in them. */
const ALWAYS_SHOWN = 2;

/**
 * The newest years down to the oldest in which anything is recorded or typed (`blocks` newest first). No year in between is left
 * out: a pasted row goes on from month to month.
 */
export function recentBlocks(blocks: readonly YearBlock[], draft: Pick<MonthsDraft, 'typed'>): readonly YearBlock[] {
  const used = blocks.map(({ months }) =>
    months.some(({ month, finding }) => (finding !== null && finding.allFen !== null) || draft.typed[month] !== undefined),
  );
  return blocks.slice(0, Math.max(ALWAYS_SHOWN, used.lastIndexOf(true) + 1));
}

/** Nothing typed yet. */
export function noMonthsTyped(revision: number): MonthsDraft {
  return { revision, typed: {}, refused: {} };
}

/** The text that the ledger's own figure would be typed as. */
export function storedText(finding: MonthFinding | null, part: MonthPart): string {
  if (finding === null) return '';
  if (part === 'total') return typedAmount(finding.allFen);
  return finding.population === null ? '' : String(finding.population);
}

/** The draft after typing; what the ledger already holds is no change. A month typed again is no longer refused. */
export function typeMonth(draft: MonthsDraft, month: Month, part: MonthPart, text: string, finding: MonthFinding | null): MonthsDraft {
  const { [part]: _before, ...otherPart } = draft.typed[month] ?? {};
  const next = text === storedText(finding, part) ? otherPart : { ...otherPart, [part]: text };
  const { [month]: _month, ...others } = draft.typed;
  const { [month]: _reason, ...refused } = draft.refused;
  return { ...draft, typed: Object.keys(next).length === 0 ? others : { ...others, [month]: next }, refused };
}

type Entry = InputOf<'income:set'>['entries'][number];

/** What saving would do, month by month. */
export interface MonthsPlan {
  readonly entries: readonly Entry[];
  /** Months whose income would be taken away. */
  readonly removals: readonly Month[];
  /** Texts that are not understood: month → what is wrong. They stay typed. */
  readonly problems: Readonly<Record<Month, string>>;
}

/** Reads the draft into the months to write. A blank total removes the month; a population alone keeps the total. */
export function planMonths(draft: MonthsDraft, householdId: string, findings: ReadonlyMap<Month, MonthFinding>): MonthsPlan {
  const entries: Entry[] = [];
  const removals: Month[] = [];
  const problems: Record<Month, string> = {};
  for (const [month, texts] of Object.entries(draft.typed)) {
    const stored = findings.get(month)?.allFen ?? null;
    const total = texts.total === undefined ? { ok: true as const, value: stored as Fen | null } : readAmount(texts.total);
    const population = readPopulation(texts.population);
    if (!total.ok) problems[month] = total.error;
    else if (population === 'wrong') problems[month] = '人口应为1至30的整数';
    else if (total.value === null && texts.total === undefined) problems[month] = '先填这个月的收入，再填人口';
    else {
      if (total.value === null) removals.push(month);
      entries.push({ householdId, month, totalFen: total.value, population: total.value === null ? null : population, items: null });
    }
  }
  return { entries: entries.sort((a, b) => (a.month < b.month ? -1 : 1)), removals: removals.sort(), problems };
}

function readPopulation(text: string | undefined): number | null | 'wrong' {
  if (text === undefined || text.trim() === '') return null;
  const count = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return count >= 1 && count <= 30 ? count : 'wrong';
}

/** The draft after an answer: refused months stay typed, each with its reason. */
export function monthsAfterSave(draft: MonthsDraft, refused: readonly { readonly month: Month; readonly reason: string }[], revision: number): MonthsDraft {
  const reasons = Object.fromEntries(refused.map(({ month, reason }) => [month, reason]));
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([month]) => reasons[month] !== undefined));
  return { revision, typed, refused: reasons };
}

/**
 * The years to show, newest first. Months after `last` (the month before the working date) are not open: they have not ended.
 * Earlier months of the first year are open, because older incomes may still be found in the folder.
 */
export function yearBlocks(findings: readonly MonthFinding[], last: Month): readonly YearBlock[] {
  const byMonth = new Map(findings.map((finding) => [finding.month, finding]));
  const lastYear = Number(last.slice(0, 4));
  const firstYear = Math.min(lastYear, Number((findings[0]?.month ?? last).slice(0, 4)));
  return Array.from({ length: lastYear - firstYear + 1 }, (_, i) => {
    const year = lastYear - i;
    return {
      year,
      months: Array.from({ length: 12 }, (_unused, k) => {
        const month = `${String(year)}-${String(k + 1).padStart(2, '0')}`;
        return { month, finding: byMonth.get(month) ?? null, open: month <= last };
      }),
    };
  });
}
