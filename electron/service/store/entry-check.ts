import type { Change, EntryDraft, JournalEntry } from '../../../shared/domain/ledger/change';
import { DOCUMENT_KINDS } from '../../../shared/domain/ledger/documents';

const KINDS: ReadonlySet<unknown> = new Set(DOCUMENT_KINDS);

/** The payload of a record: key order is fixed, so that the same entry always gives the same bytes. */
export function entryText(entry: JournalEntry): string {
  return JSON.stringify(entry);
}

/** The entry that a draft becomes under its number. Anything else that the draft carries stays out. */
export function numbered(draft: EntryDraft, seq: number): JournalEntry {
  const { at, by, command, label, undoable, changes, undoes, redoes } = draft;
  return {
    seq,
    at,
    by,
    command,
    label,
    undoable,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    changes,
  };
}

/**
 * The entry in a payload whose bytes have been verified; null when it is not an entry with that number.
 * The shapes of the documents are not looked at here: that is for whoever applies the changes.
 */
export function parseEntry(payload: string, seq: number): JournalEntry | null {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  return isEntry(value) && value.seq === seq ? value : null;
}

function isEntry(value: unknown): value is JournalEntry {
  if (!isObject<JournalEntry>(value) || typeof value.seq !== 'number' || typeof value.undoable !== 'boolean') return false;
  const texts = [value.at, value.by, value.command, value.label].every((text) => typeof text === 'string');
  const references = [value.undoes, value.redoes].every((seq) => seq === undefined || typeof seq === 'number');
  return texts && references && Array.isArray(value.changes) && value.changes.every(isChange);
}

function isChange(value: unknown): value is Change {
  if (!isObject<Change>(value) || typeof value.id !== 'string' || !KINDS.has(value.kind)) return false;
  return Array.isArray(value.path) && value.path.every((key) => typeof key === 'string');
}

function isObject<T>(value: unknown): value is Partial<Record<keyof T, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
