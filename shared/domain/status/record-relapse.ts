import { err, ok, type Result } from '../../result';
import { isDate } from '../calendar/date';
import type { Episode, ExitKind } from '../household/episode';
import type { Household } from '../household/household';
import type { DateText } from '../primitives';
import { type HouseholdLife, lifeOf } from './life';

/** Why a 返困 is refused; `exitRefusalText` puts it into words. */
export type RelapseRefusal =
  | { readonly code: 'never-exited' }
  | { readonly code: 'invalid-date'; readonly on: string }
  | { readonly code: 'future-date'; readonly on: DateText; readonly workingDate: DateText }
  | { readonly code: 'before-exit'; readonly kind: ExitKind; readonly exitedOn: DateText };

/**
 * Decides whether a household can come back on file as 返困: its latest stay ended by 脱困, or is one of 解困.
 *
 * Policy: 返困 follows an exit (domain.md); a household that was 注销 is enrolled anew instead.
 */
export function canRecordRelapse(household: HouseholdLife, on: DateText, workingDate: DateText): Result<{ readonly after: DateText }, RelapseRefusal> {
  const stays = lifeOf(household);
  const stay = stays[stays.length - 1];
  const exit = stay?.closed ?? stay?.relieved ?? null;
  if (exit === null || exit.kind === '注销') return err({ code: 'never-exited' });
  if (!isDate(on)) return err({ code: 'invalid-date', on });
  if (on > workingDate) return err({ code: 'future-date', on, workingDate });
  return on <= exit.on ? err({ code: 'before-exit', kind: exit.kind, exitedOn: exit.on }) : ok({ after: exit.on });
}

/** The file with a new stay that begins as 返困. The id is the caller's; so is the file's revision. */
export function withRelapse<H extends Pick<Household, 'episodes'>>(household: H, id: string, on: DateText): H {
  const episode: Episode = { id, kind: 'full', enrolledOn: on, relapse: true, exits: {} };
  return { ...household, episodes: { ...household.episodes, [id]: episode } };
}
