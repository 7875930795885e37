import type { EntryDraft, JournalEntry } from '../../../shared/domain/ledger/change';
import type { Result } from '../../../shared/result';

/** Why the store could not do it. Words for the clerk are made at the edge. */
export type StoreFailure =
  | { readonly code: 'not-a-workspace' }
  | { readonly code: 'exists' }
  | { readonly code: 'locked'; readonly holder: { readonly pid: number; readonly host: string; readonly since: string } }
  | { readonly code: 'newer-format'; readonly version: number }
  | { readonly code: 'damaged'; readonly file: string; readonly atSeq: number; readonly detail: string }
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  | { readonly code: 'io'; readonly operation: string; readonly detail: string };

/** What opening met and what it did about it. */
export interface OpeningReport {
  /**
   * Bytes behind the last whole record, cut off after a copy was kept (a torn tail after a power cut).
   * `keptAs` is null when the ledger was opened for reading only: then they are left where they are.
   */
  readonly tornTail: { readonly bytes: number; readonly keptAs: string | null } | null;
  /** Set when a bad record is followed by a good one: everything before it is read, writing is refused. */
  readonly damage: Extract<StoreFailure, { code: 'damaged' }> | null;
  readonly readOnly: boolean;
}

/** A ledger's journal: append-only, one command = one record = one flush = all or nothing. */
export interface JournalStore {
  readonly opening: OpeningReport;
  /** All entries in order of `seq`; grows with every append. */
  readonly entries: readonly JournalEntry[];
  /**
   * Writes one entry and flushes it; resolves with success only when it is on the medium. After a failure the
   * store is read-only and says so; what was acknowledged before stays readable. Appends may be called while
   * another one is under way: they are written in the order of the calls and may share a flush.
   */
  append(draft: EntryDraft): Promise<Result<JournalEntry, StoreFailure>>;
  /** Hash of the last record as lower-case hex: the chain's head. */
  head(): string;
  /** Reads the files again from the disk and checks every record, hash and sequence number. */
  verify(): Promise<{ readonly ok: boolean; readonly head: string; readonly entries: number; readonly problems: readonly string[] }>;
  /** Flushes, gives the lock back. */
  close(): Promise<void>;
}
