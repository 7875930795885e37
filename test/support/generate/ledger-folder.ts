import type { Command } from '../../../electron/service/ledger/ledger';
import { schemeOf } from '../../../electron/service/ledger/scheme';
import type { Session } from '../../../electron/service/session/session';
import type { Household } from '../../../shared/domain/household/household';
import type { Change, Json } from '../../../shared/domain/ledger/change';
import type { Union } from '../../../shared/domain/ledger/documents';
import { diffDocument } from '../../../shared/domain/ledger/patch';
import { ok } from '../../../shared/result';
import { GENERATED_STANDARDS, type Generated } from './households';

/** Households an entry holds: as many as a large import writes at a time. */
const HOUSEHOLDS_PER_ENTRY = 500;

interface Load {
  readonly unions: readonly Union[];
  readonly households: readonly Household[];
  /** With the lines, as the first entry has it. */
  readonly standards: boolean;
}

const created = (kind: 'union' | 'household', document: Union | Household): Change => ({ kind, id: document.id, path: [], after: document as unknown as Json });

const loadGenerated: Command<Load, null> = {
  name: 'test:load',
  decide: (reader, { unions, households, standards }) => {
    const scheme = schemeOf(reader);
    const lines = standards ? diffDocument('policyScheme', scheme.id, scheme, { ...scheme, standards: GENERATED_STANDARDS }) : [];
    const changes = [...lines, ...unions.map((union) => created('union', union)), ...households.map((household) => created('household', household))];
    return ok({ label: `载入${String(households.length)}户（虚构）`, changes, answer: () => null });
  },
};

/** Fills the ledger that is open and new, in entries of some hundred households. Errors: throws in the refusal's words. */
export async function loadInto(session: Session, { unions, households }: Generated): Promise<void> {
  for (let at = 0; at < households.length; at += HOUSEHOLDS_PER_ENTRY) {
    const done = await session.command(loadGenerated, {
      unions: at === 0 ? unions : [],
      households: households.slice(at, at + HOUSEHOLDS_PER_ENTRY),
      standards: at === 0,
    });
    if (!done.ok) throw new Error(done.error.message);
  }
}
