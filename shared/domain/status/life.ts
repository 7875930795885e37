import { latestDayOf } from '../calendar/date';
import type { Episode, ExitRecord } from '../household/episode';
import type { Household } from '../household/household';
import type { DateText } from '../primitives';

/** The part of a file that says when it was on file. */
export type HouseholdLife = Pick<Household, 'episodes'>;

/** One stay on file with its dates sorted out: what every status, count and rate is derived from. */
export interface Stay {
  readonly episodeId: string;
  readonly kind: Episode['kind'];
  readonly relapse: boolean;
  /** First day on file; `null` = nobody wrote it down, then the file counts as on file since before any date asked for. */
  readonly from: DateText | null;
  /** The 解困 of this stay: the household stays on file under 常态化帮扶. */
  readonly relieved: ExitRecord | null;
  /** The 脱困 or 注销 that closed this stay; on that day the file is closed. */
  readonly closed: ExitRecord | null;
  /** A later stay took this one's place on that day (转正, or 返困 of a relieved household). */
  readonly replacedOn: DateText | null;
}

/** Order of two exits: by day, on the same day in the order of entry. */
export function comesBefore(a: ExitRecord, b: ExitRecord): boolean {
  return a.on < b.on || (a.on === b.on && a.id < b.id);
}

function earliest(exits: readonly ExitRecord[], wanted: (exit: ExitRecord) => boolean): ExitRecord | null {
  let found: ExitRecord | null = null;
  for (const exit of exits) if (wanted(exit) && (found === null || comesBefore(exit, found))) found = exit;
  return found;
}

function stayOf(episode: Episode): Stay {
  const exits = Object.values(episode.exits);
  const closed = earliest(exits, (exit) => exit.kind !== '解困');
  const relieved = earliest(exits, (exit) => exit.kind === '解困' && (closed === null || comesBefore(exit, closed)));
  const written = episode.enrolledOn === undefined ? null : latestDayOf(episode.enrolledOn);
  const firstExit = relieved ?? closed;
  // An exit proves that the file was there: a month-only 建档日期 whose last day lies after it gives way.
  const from = written !== null && firstExit !== null && firstExit.on < written ? firstExit.on : written;
  return { episodeId: episode.id, kind: episode.kind, relapse: episode.relapse, from, relieved, closed, replacedOn: null };
}

function byStart(a: Stay, b: Stay): number {
  if (a.from !== b.from) return a.from === null || (b.from !== null && a.from < b.from) ? -1 : 1;
  return a.episodeId < b.episodeId ? -1 : 1;
}

/**
 * The stays of a household in order of time, an undated one first.
 *
 * Shape:  a full file is replaced by the next full one, a temporary file by the next file of either kind.
 *         Files that overlap for another reason than 转正 or 解困→返困 show up in the stock equation.
 * Policy: a 建档日期 known only to the month counts from its last day (rules.md 7).
 */
export function lifeOf(household: HouseholdLife): readonly Stay[] {
  const stays = Object.values(household.episodes).map(stayOf);
  if (stays.length < 2) return stays;
  stays.sort(byStart);
  return stays.map((stay, i) => {
    const next = stays.find((other, j) => j > i && (other.kind === 'full' || stay.kind === 'temporary'));
    return next === undefined ? stay : { ...stay, replacedOn: next.from };
  });
}

/** Whether relieved households leave the stock; by default they stay on file (常态化帮扶). */
export interface StockRule {
  readonly relievedLeaves: boolean;
}

export const RELIEVED_STAY: StockRule = { relievedLeaves: false };

/** First day on which a stay is no longer on file; `null` = still open. */
export function endOf(stay: Stay, rule: StockRule = RELIEVED_STAY): DateText | null {
  let end = stay.closed?.on ?? null;
  if (rule.relievedLeaves && stay.relieved !== null && (end === null || stay.relieved.on < end)) end = stay.relieved.on;
  if (stay.replacedOn !== null && (end === null || stay.replacedOn < end)) end = stay.replacedOn;
  return end;
}

/** Whether a stay is on file at the end of a day. */
export function coversDay(stay: Stay, day: DateText, rule: StockRule = RELIEVED_STAY): boolean {
  if (stay.from !== null && stay.from > day) return false;
  const end = endOf(stay, rule);
  return end === null || end > day;
}

/** Whether a stay is on file when a day begins: what happens on that day itself has not happened yet. */
export function coversStartOf(stay: Stay, day: DateText, rule: StockRule = RELIEVED_STAY): boolean {
  if (stay.from !== null && stay.from >= day) return false;
  const end = endOf(stay, rule);
  return end === null || end >= day;
}

/** The exit by 脱困 or 解困 that a stay counts as: the earlier of the two. */
export function countedExitOf(stay: Stay): ExitRecord | null {
  if (stay.relieved !== null) return stay.relieved;
  return stay.closed?.kind === '脱困' ? stay.closed : null;
}
