import type { LedgerInfo, Union } from '../../../shared/domain/ledger/documents';
import type { PolicyScheme } from '../../../shared/domain/policy/scheme';
import type { LedgerReader } from './documents';

/** The policy scheme in force. A ledger always has one: it is part of its first entry. */
export function schemeOf(reader: LedgerReader): PolicyScheme {
  const [scheme] = reader.all('policyScheme');
  if (scheme === undefined) throw new Error('The ledger has no policy scheme');
  return scheme;
}

/** The ledger's own facts. */
export function infoOf(reader: LedgerReader): LedgerInfo {
  const info = reader.get('ledger', 'ledger');
  if (info === undefined) throw new Error('The ledger has no first entry');
  return info;
}

/** The union that keeps the ledger. */
export function ownUnion(reader: LedgerReader): Union {
  const union = reader.get('union', infoOf(reader).unionId);
  if (union === undefined) throw new Error('The ledger has no union');
  return union;
}
