import type { Household } from '../../../../shared/domain/household/household';
import type { DateText } from '../../../../shared/domain/primitives';

/** A file of one person with nothing else in it yet; id and 卷号 are given when it enters the ledger. */
export function emptyHousehold(of: {
  readonly unionId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly birth?: DateText;
  readonly sex?: string;
}): Household {
  const { unionId, ...head } = of;
  return {
    id: '',
    fileNo: '',
    unionId,
    head,
    home: {},
    account: {},
    signatures: {},
    members: {},
    incomes: {},
    episodes: { e01: { id: 'e01', kind: 'full', relapse: false, exits: {} } },
    pairings: {},
    causeFindings: {},
    measures: {},
    visits: {},
    reliefPapers: {},
    meansChecks: {},
    consents: {},
    insurances: {},
    properties: {},
    attachments: {},
    asWritten: {},
  };
}
