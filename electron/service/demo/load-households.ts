import { countiesOf } from '../../../shared/codes/areas';
import { districtUnionName } from '../../../shared/codes/union-areas';
import { latestDayOf } from '../../../shared/domain/calendar/date';
import type { Household } from '../../../shared/domain/household/household';
import type { Change, Json } from '../../../shared/domain/ledger/change';
import type { Union } from '../../../shared/domain/ledger/documents';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';
import { infoOf } from '../ledger/scheme';
import { DEMO_HOUSEHOLDS, DEMO_MONTHS, demoLineAt } from './demo-plan';
import { inventHousehold } from './invent-household';

const SEED = 20_190_115;
const CITY = '1303';

/** Where the households live, in turn: the largest district comes twice. */
const AREAS_IN_TURN = ['130302', '130303', '130302', '130304', '130306', '130321', '130322', '130324'] as const;

/** The 区县总工会 of the city below the ledger's own union. */
export function districtUnions(parentId: string): readonly Union[] {
  return countiesOf(CITY).map(
    ({ code, name }, index): Union => ({ id: `u${String(index + 2).padStart(4, '0')}`, name: districtUnionName(code) ?? name, parentId, code, area: code }),
  );
}

/** The households of the demo as they stand before any exit, in the order of their 卷号. */
export function demoHouseholds(unions: readonly Union[]): readonly Household[] {
  const taken = new Set<string>();
  return DEMO_HOUSEHOLDS.map(({ story, enrolledOn, temporary = false, exit }, index) => {
    const area = AREAS_IN_TURN[index % AREAS_IN_TURN.length] ?? AREAS_IN_TURN[0];
    const union = unions.find((each) => each.area === area);
    if (union === undefined) throw new Error(`No union for ${area}`);
    const plannedExitYear = exit === undefined ? 2018 + (index % 3) : Number(exit.on.slice(0, 4));
    return inventHousehold(
      {
        seed: SEED,
        number: index + 1,
        unionId: union.id,
        area,
        story,
        months: DEMO_MONTHS.filter((month) => isAsked(month, enrolledOn)),
        lineAt: demoLineAt,
        enrolledOn,
        temporary,
        helpers: index % 4,
        plannedExitYear,
      },
      taken,
    );
  });
}

/** Incomes are asked for from the half year before the enrolment on. */
function isAsked(month: string, enrolledOn: string | null): boolean {
  if (enrolledOn === null || enrolledOn < '2018-06') return true;
  return month >= latestDayOf(enrolledOn).slice(0, 7);
}

/** Lays the demo's unions and households down as one step that says what they are. */
export const loadHouseholds: Command<Readonly<Record<string, never>>, { readonly households: number }> = {
  name: 'demo:load',
  decide: (reader) => {
    const unions = districtUnions(infoOf(reader).unionId);
    const households = demoHouseholds(unions);
    // Documents are plain JSON by their types; TypeScript cannot see that through `readonly` interfaces.
    const created = (kind: 'union' | 'household', document: Union | Household): Change => ({
      kind,
      id: document.id,
      path: [],
      after: document as unknown as Json,
    });
    return ok({
      label: '载入演示数据（虚构）',
      undoable: false,
      changes: [...unions.map((union) => created('union', union)), ...households.map((household) => created('household', household))],
      answer: () => ({ households: households.length }),
    });
  },
};
