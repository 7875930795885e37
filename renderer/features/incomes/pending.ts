import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import type { Fen, Month } from '../../../shared/domain/primitives';
import { readAmount } from '../../ui/amount';
import { whole } from '../../ui/format';

/** One month of one household, as the sheet knows it. */
export interface CellPlace {
  readonly householdId: string;
  readonly name: string;
  readonly month: Month;
  /** What the ledger holds; null = missing. */
  readonly storedFen: Fen | null;
  /** Revision of the household that the person was looking at; null where the sheet has not shown it. */
  readonly revision: number | null;
}

/** A cell that was typed, pasted or filled and is not in the ledger yet. */
export interface PendingCell extends CellPlace {
  readonly text: string;
  /** What will be written; null removes the month. Without meaning while `problem` stands. */
  readonly fen: Fen | null;
  /** Why it cannot go in: not understood, or refused by the ledger. What was typed stays. */
  readonly problem: string | null;
}

/** Cells waiting to be saved, by `cellKey`. */
export type Pending = ReadonlyMap<string, PendingCell>;

/** Key of one cell. */
export const cellKey = (householdId: string, month: Month): string => `${householdId}|${month}`;

/** The pending cells after `text` was put into every one of `places`. Typing what the ledger already holds takes the mark away. */
export function withTexts(pending: Pending, texts: readonly { readonly place: CellPlace; readonly text: string }[]): Pending {
  const next = new Map(pending);
  for (const { place, text } of texts) {
    const key = cellKey(place.householdId, place.month);
    const read = readAmount(text);
    if (!read.ok) next.set(key, { ...place, text, fen: null, problem: read.error });
    else if (read.value === place.storedFen) next.delete(key);
    else next.set(key, { ...place, text, fen: read.value, problem: null });
  }
  return next;
}

/** Cells that can be saved as they stand. */
export function savable(pending: Pending): readonly PendingCell[] {
  return [...pending.values()].filter((cell) => cell.problem === null);
}

/** The question that saves them, as one step. Revisions of households the sheet never showed are not claimed. */
export function saveQuestion(pending: Pending, source: InputOf<'income:set'>['source'], evidence: string): InputOf<'income:set'> {
  const cells = savable(pending);
  const revisions: Record<string, number> = {};
  for (const { householdId, revision } of cells) if (revision !== null) revisions[householdId] = revision;
  return {
    entries: cells.map(({ householdId, month, fen }) => ({ householdId, month, totalFen: fen, population: null, items: null })),
    source,
    evidence,
    revisions,
  };
}

/** What is still pending after an answer: the refused cells, each with its reason, and those that were not sent. */
export function afterSave(pending: Pending, reply: Pick<OutputOf<'income:set'>, 'refused'>): Pending {
  const reasons = new Map(reply.refused.map(({ householdId, month, reason }) => [cellKey(householdId, month), reason]));
  const next = new Map<string, PendingCell>();
  for (const [key, cell] of pending) {
    const reason = reasons.get(key);
    // A refused cell may be typed again over the newest file, so it no longer claims the old revision.
    if (reason !== undefined) next.set(key, { ...cell, problem: reason, revision: null });
    else if (cell.problem !== null) next.set(key, cell);
  }
  return next;
}

/** Counts for the line above the sheet. */
export function pendingCounts(pending: Pending): { readonly cells: number; readonly households: number; readonly removals: number; readonly problems: number } {
  const households = new Set<string>();
  let removals = 0;
  let problems = 0;
  for (const cell of pending.values()) {
    households.add(cell.householdId);
    if (cell.problem !== null) problems += 1;
    else if (cell.fen === null) removals += 1;
  }
  return { cells: pending.size, households: households.size, removals, problems };
}

/** What waits, before 尚未保存: `3 户的 5 格收入`. */
export function pendingWords(pending: Pending): string {
  const { cells, households } = pendingCounts(pending);
  return `${whole(households)} 户的 ${whole(cells)} 格收入`;
}
