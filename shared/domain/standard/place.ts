import type { Household } from '../household/household';
import type { Union } from '../ledger/documents';
import type { PolicyScheme } from '../policy/scheme';
import type { AreaCode } from '../primitives';

/** Which fact decided the place: 工作地 of a 农民工, 户口所在地, or the area of the 建档工会. */
export type PlaceBasis = 'work' | 'household' | 'union';

export interface StandardPlace {
  readonly area: AreaCode;
  readonly basis: PlaceBasis;
}

/**
 * The place whose 低保标准 counts for a household; `null` when nothing names one.
 *
 * Policy: rules.md 1. 户口所在地, else the area of the union; a 农民工 counts where he works, else as
 *         before. The scheme may put the union's area first (`standardPlace`);
 *         a retired code counts as the one that took its place.
 */
export function placeOf(
  household: Pick<Household, 'head' | 'home'>,
  union: Pick<Union, 'area'> | null | undefined,
  scheme: Pick<PolicyScheme, 'standardPlace' | 'areaSuccessors'>,
): StandardPlace | null {
  const stated = (area: AreaCode | undefined): AreaCode | null => (area === undefined || area === '' ? null : (scheme.areaSuccessors?.[area] ?? area));
  const work = household.head.workerKind === '农民工' ? stated(household.head.workArea) : null;
  if (work !== null) return { area: work, basis: 'work' };
  const own = stated(household.home.area);
  const ofUnion = stated(union?.area);
  const unionFirst = scheme.standardPlace === 'union' && ofUnion !== null;
  if (own !== null && !unionFirst) return { area: own, basis: 'household' };
  return ofUnion === null ? null : { area: ofUnion, basis: 'union' };
}
