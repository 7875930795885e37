import type { DocumentKind } from './documents';

/** A plain JSON value; documents hold nothing else. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One value of one document, before and after. `path` is empty for the whole document (created or removed).
 * An absent `before` means it was not there, an absent `after` that it is gone.
 */
export interface Change {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}

/** What one command did: one record of the journal, all or nothing. */
export interface JournalEntry {
  /** 1, 2, 3 … Order of truth; clocks of old PCs are not. */
  readonly seq: number;
  /** Wall clock as text (ISO, UTC), for people only. */
  readonly at: string;
  readonly by: string;
  /** Name of the command, e.g. `income:set`. */
  readonly command: string;
  /** What the clerk reads, e.g. 「登记收入：宋艳梓等12户」. */
  readonly label: string;
  /** False for what Ctrl+Z must not reach (creating the ledger). */
  readonly undoable: boolean;
  readonly changes: readonly Change[];
  /** This entry takes back the entry with that number … */
  readonly undoes?: number;
  /** … or does it again after it was taken back. */
  readonly redoes?: number;
}

/** An entry before the store has numbered it. */
export type EntryDraft = Omit<JournalEntry, 'seq'>;
