import type { ExitRecord } from '../household/episode';
import type { DateOrMonth, DateText } from '../primitives';
import { comesBefore, countedExitOf, coversDay, endOf, type HouseholdLife, lifeOf, type Stay } from './life';

/** Where a household stands on a day, derived from the dates of its stays and exits, never stored. */
export type HouseholdStatus = 'not-yet' | '在档' | '返困' | '临时' | '解困' | '脱困' | '注销';

/** What the clerk reads, in the order in which a filter offers it. */
export const STATUS_LABELS: Readonly<Record<HouseholdStatus, string>> = {
  在档: '在档',
  返困: '返困在档',
  解困: '解困（常态化帮扶）',
  脱困: '已脱困',
  注销: '已注销',
  临时: '临时档案',
  'not-yet': '尚未建档',
};

/** A status with the stay and the day it rests on. */
export interface Standing {
  readonly status: HouseholdStatus;
  /** The day on which this status began; `null` = unknown or not yet. */
  readonly since: DateText | null;
  readonly stay: Stay | null;
}

const hasBegun = (stay: Stay, day: DateText): boolean => stay.from === null || stay.from <= day;

/** Where a household with these stays stands at the end of a day: an open full file first, then an open temporary one, then the last exit. */
export function standingOn(stays: readonly Stay[], day: DateText): Standing {
  let temporary: Stay | null = null;
  let last: Stay | null = null;
  for (let i = stays.length - 1; i >= 0; i -= 1) {
    const stay = stays[i];
    if (stay === undefined || !hasBegun(stay, day)) continue;
    if (coversDay(stay, day)) {
      if (stay.kind === 'full') return openStanding(stay, day);
      temporary ??= stay;
    } else if (stay.closed !== null && stay.closed.on <= day && (last?.closed == null || comesBefore(last.closed, stay.closed))) {
      last = stay;
    }
  }
  if (temporary !== null) return { status: '临时', since: temporary.from, stay: temporary };
  if (last?.closed == null) return { status: 'not-yet', since: null, stay: null };
  return { status: last.closed.kind, since: last.closed.on, stay: last };
}

function openStanding(stay: Stay, day: DateText): Standing {
  if (stay.relieved !== null && stay.relieved.on <= day) return { status: '解困', since: stay.relieved.on, stay };
  return { status: stay.relapse ? '返困' : '在档', since: stay.from, stay };
}

/**
 * Status of a household at the end of a day.
 *
 * Policy: a relieved household stays on file under 常态化帮扶 until 脱困 or 注销 closes it (rules.md 4); on the
 *         day of its exit a file is closed. A file without a 建档日期 counts as on file.
 */
export function statusOn(household: HouseholdLife, day: DateText): HouseholdStatus {
  return standingOn(lifeOf(household), day).status;
}

/** Whether a household has an open full file at the end of a day (在档, 返困, 解困); a temporary file is not 在档. */
export function onFile(household: HouseholdLife, day: DateText): boolean {
  return lifeOf(household).some((stay) => stay.kind === 'full' && coversDay(stay, day));
}

/** The first exit by 脱困 or 解困 a household ever had; 注销 is none. */
export function firstExit(household: HouseholdLife): ExitRecord | null {
  let first: ExitRecord | null = null;
  for (const stay of lifeOf(household)) {
    const exit = countedExitOf(stay);
    if (exit !== null && (first === null || comesBefore(exit, first))) first = exit;
  }
  return first;
}

/** One enrolment with the date as the paper gives it. */
export interface Enrolment {
  readonly episodeId: string;
  readonly kind: Stay['kind'];
  readonly relapse: boolean;
  /** 建档日期 as written; `null` where nobody wrote it down. */
  readonly on: DateOrMonth | null;
  /** Last day of this stay is the day before; `null` = open. */
  readonly until: DateText | null;
}

/** Every time a household was enrolled, in order of time. */
export function enrolments(household: HouseholdLife): readonly Enrolment[] {
  return lifeOf(household).map((stay) => ({
    episodeId: stay.episodeId,
    kind: stay.kind,
    relapse: stay.relapse,
    on: household.episodes[stay.episodeId]?.enrolledOn ?? null,
    until: endOf(stay),
  }));
}
