import type { Episode, ExitKind, ExitRecord } from '../../../../../shared/domain/household/episode';
import type { Home, Member } from '../../../../../shared/domain/household/household';
import type { ReliefPaper } from '../../../../../shared/domain/household/records';
import type { TargetBase } from '../../../../../shared/domain/target/base';
import { DEFAULT_BASE_CRITERIA } from '../../../../../shared/domain/target/criteria';
import type { UnionName } from '../../../../../shared/domain/target/progress-types';
import { type BaseCandidate, selectBase } from '../../../../../shared/domain/target/select-base';

/** Kind, day, and with 注销 its 注销原因. */
export type SampleExit = readonly [kind: ExitKind, on: string, reason?: string];

export interface SampleStay {
  /** 建档日期; `null` = not written down. */
  readonly from: string | null;
  readonly kind?: Episode['kind'];
  readonly relapse?: boolean;
  readonly exits?: readonly SampleExit[];
}

export type SampleHousehold = BaseCandidate & { readonly reliefPapers: Readonly<Record<string, ReliefPaper>> };

/** An invented household with these stays. */
export function household(
  id: string,
  stays: readonly SampleStay[],
  more: { readonly unionId?: string; readonly home?: Home; readonly members?: readonly Member[]; readonly reliefPapers?: readonly ReliefPaper[] } = {},
): SampleHousehold {
  const episodes = stays.map(({ from, kind = 'full', relapse = false, exits = [] }, i): Episode => {
    const records = exits.map(
      ([exitKind, on, reason], j): ExitRecord => ({
        id: `x${String(j)}`,
        kind: exitKind,
        on,
        reason: '测试',
        ...(reason === undefined ? {} : { deregisterReason: reason }),
        procedure: 'historical',
      }),
    );
    return {
      id: `e${String(i)}`,
      kind,
      relapse,
      ...(from === null ? {} : { enrolledOn: from }),
      exits: Object.fromEntries(records.map((each) => [each.id, each])),
    };
  });
  const { unionId = 'u1', home = {}, members = [], reliefPapers = [] } = more;
  return {
    id,
    unionId,
    head: { name: `户${id}` },
    home,
    members: Object.fromEntries(members.map((each) => [each.id, each])),
    episodes: Object.fromEntries(episodes.map((each) => [each.id, each])),
    reliefPapers: Object.fromEntries(reliefPapers.map((each) => [each.id, each])),
  };
}

export const UNIONS: readonly UnionName[] = [
  { id: 'u1', name: '海港区总工会', code: '130302' },
  { id: 'u2', name: '昌黎县总工会', code: '130322' },
  { id: 'u3', name: '卢龙县总工会', code: '130324' },
];

/** A base frozen from these households. */
export function baseOf(households: readonly BaseCandidate[], on = '2017-12-31', criteria = DEFAULT_BASE_CRITERIA): TargetBase {
  const { entries } = selectBase(households, on, criteria);
  return { id: 'b1', version: 1, on, frozenOn: '2018-01-10', frozenBy: '王经办', document: '', criteria, entries, unions: UNIONS };
}

export const SHARES = [
  { year: 2018, bp: 5000 },
  { year: 2019, bp: 4000 },
  { year: 2020, bp: 1000 },
] as const;
