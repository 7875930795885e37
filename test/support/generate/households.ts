import { chanceOf } from '../../../electron/service/demo/chance';
import { inventHousehold } from '../../../electron/service/demo/invent-household';
import type { IncomeStory } from '../../../electron/service/demo/invent-incomes';
import { districtUnions } from '../../../electron/service/demo/load-households';
import { addMonths, monthsFromTo } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import type { Union } from '../../../shared/domain/ledger/documents';
import type { DibaoStandard } from '../../../shared/domain/policy/scheme';
import type { Fen, Month } from '../../../shared/domain/primitives';
import { standardFor } from '../../../shared/domain/standard/standard-table';

/** Last month with incomes; the day on which the ledger is looked at is 2019-01-15. */
export const LAST_MONTH: Month = '2018-12';
export const WORKING_DATE = '2019-01-15';

const entry = (area: string, from: Month, fen: Fen): [string, DibaoStandard] => {
  const id = `std-${area}-${from}`;
  return [id, { id, area, from, fen, document: `虚构${from}` }];
};
/** Lines that rise every year, and a county with its own: what makes looking them up cost something. */
export const GENERATED_STANDARDS: Readonly<Record<string, DibaoStandard>> = Object.fromEntries([
  entry('1303', '2014-01', 48_000),
  entry('1303', '2016-01', 52_000),
  entry('1303', '2017-01', 56_000),
  entry('1303', '2018-01', 60_000),
  entry('130322', '2017-07', 58_000),
  entry('130322', '2018-07', 62_000),
  entry('1303', '2019-02', 65_000),
]);

function lineAt(area: string, month: Month): Fen {
  const line = standardFor(area, month, GENERATED_STANDARDS);
  return line.known ? line.fen : 45_000;
}

/** How often each story is drawn: as often as it stands here. */
const STORIES: readonly IncomeStory[] = [
  ...Array<IncomeStory>(9).fill('above'),
  ...Array<IncomeStory>(6).fill('below'),
  'near',
  'edge',
  'equal',
  'gap',
  'late',
  'rises',
  'rises',
  'dips',
  'dips',
  'falls',
  'relief',
  'relief',
];

export interface GenerateWish {
  readonly seed: number;
  readonly count: number;
  /** Months of incomes up to `LAST_MONTH`, each household's all. */
  readonly months: number;
  /** First 卷号; default 1. */
  readonly firstNumber?: number;
}

export interface Generated {
  /** 区县总工会 below the union `u0001`. */
  readonly unions: readonly Union[];
  readonly households: readonly Household[];
}

/** So many invented households over the seven districts, the same for the same wish. */
export function generateHouseholds({ seed, count, months, firstNumber = 1 }: GenerateWish): Generated {
  const unions = districtUnions('u0001');
  const span = months === 0 ? [] : monthsFromTo(addMonths(LAST_MONTH, 1 - months), LAST_MONTH);
  const chance = chanceOf(seed);
  const taken = new Set<string>();
  const households = Array.from({ length: count }, (_unused, index): Household => {
    const union = chance.pick(unions);
    const year = chance.int(2013, 2018);
    return inventHousehold(
      {
        seed,
        number: firstNumber + index,
        unionId: union.id,
        area: union.area ?? '130302',
        story: chance.pick(STORIES),
        months: span,
        lineAt,
        enrolledOn: `${String(year)}-${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`,
        helpers: chance.int(0, 3),
        plannedExitYear: chance.int(2018, 2020),
      },
      taken,
    );
  });
  return { unions, households };
}

/** The same documents as they come out of a journal: parsed from their JSON. */
export function asRead<T>(document: T): T {
  return JSON.parse(JSON.stringify(document)) as T;
}
