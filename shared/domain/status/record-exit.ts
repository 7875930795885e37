import { err, ok, type Result } from '../../result';
import { isDate, latestDayOf } from '../calendar/date';
import type { ExitKind, ExitRecord } from '../household/episode';
import type { Household } from '../household/household';
import type { ReliefPaper } from '../household/records';
import type { DateOrMonth, DateText } from '../primitives';
import { lifeOf, type Stay } from './life';

/** An exit as a clerk enters it (历史退出). */
export interface ExitEntry {
  readonly kind: ExitKind;
  readonly on: DateText;
  readonly reason: string;
  /** Required with 注销, refused with the others. */
  readonly deregisterReason?: string;
}

/** What the rule needs to know beside the file. */
export interface ExitContext {
  readonly workingDate: DateText;
  /** Terms of 注销原因. */
  readonly deregisterReasons: readonly string[];
}

/** Why an exit is refused; `exitRefusalText` puts it into words. */
export type ExitRefusal =
  | { readonly code: 'not-enrolled' }
  | { readonly code: 'invalid-date'; readonly on: string }
  | { readonly code: 'future-date'; readonly on: DateText; readonly workingDate: DateText }
  | { readonly code: 'before-enrolment'; readonly on: DateText; readonly enrolledOn: DateOrMonth }
  | { readonly code: 'already-closed'; readonly kind: ExitKind; readonly on: DateText }
  | { readonly code: 'already-relieved'; readonly on: DateText }
  | { readonly code: 'before-relief'; readonly relievedOn: DateText }
  | { readonly code: 'temporary-file' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'deregister-reason-missing' }
  | { readonly code: 'deregister-reason-unknown'; readonly reason: string }
  | { readonly code: 'deregister-reason-not-wanted' }
  | { readonly code: 'relief-paper-open'; readonly kind: string; readonly document: string };

type ExitableHousehold = Pick<Household, 'episodes' | 'reliefPapers'>;

/** Whether relief is drawn at the end of a day. It has ended only with a date and the paper that ended it. */
function isReliefOpen({ from, until, endDocument }: ReliefPaper, day: DateText): boolean {
  // `from` is compared as text: a month-only start counts from the first day of that month on.
  if (from > day) return false;
  return until === undefined || (endDocument ?? '').trim() === '' || latestDayOf(until) > day;
}

/**
 * Decides whether a 历史退出 can be recorded, and to which stay it belongs (the latest).
 *
 * Policy: rules.md 3 and 4: 脱困 is refused while 低保 or 特困 is drawn unless the paper that ended it is
 *         recorded; 解困 once per stay; a closed file takes no further exit before a 返困.
 * Errors: the first refusal in the order in which a clerk would mend it.
 */
export function canRecordExit(household: ExitableHousehold, entry: ExitEntry, context: ExitContext): Result<{ readonly episodeId: string }, ExitRefusal> {
  const stays = lifeOf(household);
  const stay = stays[stays.length - 1];
  if (stay === undefined) return err({ code: 'not-enrolled' });
  const refusal = refuseDate(household, stay, entry, context.workingDate) ?? refuseStay(stay, entry) ?? refuseReason(entry, context.deregisterReasons);
  if (refusal !== null) return err(refusal);
  if (entry.kind === '脱困') {
    const paper = Object.values(household.reliefPapers).find((each) => isReliefOpen(each, entry.on));
    if (paper !== undefined) return err({ code: 'relief-paper-open', kind: paper.kind, document: paper.document });
  }
  return ok({ episodeId: stay.episodeId });
}

function refuseDate(household: ExitableHousehold, stay: Stay, { on }: ExitEntry, workingDate: DateText): ExitRefusal | null {
  if (!isDate(on)) return { code: 'invalid-date', on };
  if (on > workingDate) return { code: 'future-date', on, workingDate };
  const enrolledOn = household.episodes[stay.episodeId]?.enrolledOn;
  // Text comparison: a month-only 建档日期 allows every day of that month.
  if (enrolledOn !== undefined && on < enrolledOn) return { code: 'before-enrolment', on, enrolledOn };
  return null;
}

function refuseStay(stay: Stay, { kind, on }: ExitEntry): ExitRefusal | null {
  if (stay.closed !== null) return { code: 'already-closed', kind: stay.closed.kind, on: stay.closed.on };
  if (stay.kind === 'temporary' && kind !== '注销') return { code: 'temporary-file' };
  if (stay.relieved === null) return null;
  if (kind === '解困') return { code: 'already-relieved', on: stay.relieved.on };
  return on < stay.relieved.on ? { code: 'before-relief', relievedOn: stay.relieved.on } : null;
}

function refuseReason(entry: ExitEntry, deregisterReasons: readonly string[]): ExitRefusal | null {
  if (entry.reason.trim() === '') return { code: 'reason-missing' };
  const reason = entry.deregisterReason;
  if (entry.kind !== '注销') return reason === undefined ? null : { code: 'deregister-reason-not-wanted' };
  if (reason === undefined || reason === '') return { code: 'deregister-reason-missing' };
  return deregisterReasons.includes(reason) ? null : { code: 'deregister-reason-unknown', reason };
}

/**
 * The file with an exit added to a stay that `canRecordExit` named. The id is the caller's; the file's revision too.
 * Throws for a stay that is not in the file: that is a bug.
 */
export function withExit<H extends Pick<Household, 'episodes'>>(household: H, episodeId: string, id: string, entry: ExitEntry): H {
  const episode = household.episodes[episodeId];
  if (episode === undefined) throw new Error(`No episode ${episodeId}`);
  const { kind, on, reason, deregisterReason } = entry;
  const exit: ExitRecord = { id, kind, on, reason: reason.trim(), ...(deregisterReason === undefined ? {} : { deregisterReason }), procedure: 'historical' };
  return { ...household, episodes: { ...household.episodes, [episodeId]: { ...episode, exits: { ...episode.exits, [id]: exit } } } };
}
