import type { Household } from '../household/household';
import { isMemberOn } from '../income/population';
import type { DateText } from '../primitives';

/**
 * People of a household, head included; at least 1.
 *
 * Shape: 家庭人口 of the form, else the head and the members in the file. With a day, members that carry dates
 *        decide first: then the head and those who belonged to the household on that day.
 */
export function personsOf(household: Pick<Household, 'home' | 'members'>, day?: DateText): number {
  const { population } = household.home;
  const stated = population !== undefined && population >= 1 ? population : null;
  if (day === undefined) return stated ?? 1 + Object.keys(household.members).length;
  const members = Object.values(household.members);
  const dated = members.some((member) => member.from !== undefined || member.until !== undefined);
  if (stated !== null && !dated) return stated;
  return 1 + members.filter((member) => isMemberOn(member, day)).length;
}
