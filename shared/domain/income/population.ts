import { lastDayOfMonth, latestDayOf } from '../calendar/date';
import type { Household, Member } from '../household/household';
import type { DateText, Month } from '../primitives';

/**
 * Whether a member belongs to the household on a day: `from` ≤ day < `until`, blank = always.
 * A date known only to the month counts as that month's last day.
 */
export function isMemberOn(member: Pick<Member, 'from' | 'until'>, day: DateText): boolean {
  if (member.from !== undefined && latestDayOf(member.from) > day) return false;
  return member.until === undefined || latestDayOf(member.until) > day;
}

/**
 * People living on the income of a month, for copying into a new record; `null` = unknown.
 *
 * Policy: rules.md 2. The record's own number, else head and members of the month's last day (only where
 *         any member is dated), else the form's 家庭人口.
 */
export function populationFor(household: Pick<Household, 'incomes' | 'members' | 'home'>, month: Month): number | null {
  const own = household.incomes[month]?.population;
  if (own !== undefined && own !== null && own >= 1) return own;
  const members = Object.values(household.members);
  if (members.some((member) => member.from !== undefined || member.until !== undefined)) {
    const day = lastDayOfMonth(month);
    return 1 + members.filter((member) => isMemberOn(member, day)).length;
  }
  const stated = household.home.population;
  return stated !== undefined && stated >= 1 ? stated : null;
}
