import type { EntryDraft, JournalEntry } from '../../../shared/domain/ledger/change';
import { err, ok, type Result } from '../../../shared/result';
import { entryText, numbered } from './entry-check';
import { storeFailureOf, systemCodeOf } from './failures';
import type { FileHandle } from './file-access';
import type { StoreFailure } from './journal-store';
import type { WorkspaceLock } from './lock';
import { encodeRecord } from './record';
import { appendFully } from './write-fully';

/** The end of the journal as far as it is on the medium. Only the writer moves it. */
export interface JournalState {
  readonly entries: JournalEntry[];
  head: Buffer;
  /** Bytes. */
  end: number;
}

type Outcome = Result<JournalEntry, StoreFailure>;

export interface JournalWriter {
  append(draft: EntryDraft): Promise<Outcome>;
  /** True while something is on its way to the disk. */
  busy(): boolean;
  /** Refuses whatever comes from now on; resolves when all that was asked for before has been answered. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly draft: EntryDraft;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (bug: unknown) => void;
}

/** A record on its way to the disk and who waits for it. */
interface Framed {
  readonly entry: JournalEntry;
  readonly bytes: Buffer;
  readonly hash: Buffer;
  readonly waiting: Waiting;
}

/**
 * Group commit: appends that arrive while a flush is under way are written together and share the next one.
 * Nobody is told of success before the flush; everybody in the group is told of a failure, and then nothing is written any more:
 * after a failed flush nobody knows what is on the medium, so trying again could only pretend.
 */
export function journalWriter(state: JournalState, file: FileHandle, lock: WorkspaceLock): JournalWriter {
  let queue: Waiting[] = [];
  let stopped = false;
  let failed = false;
  let draining: Promise<void> | null = null;
  return { append, busy: () => draining !== null, stop };

  function append(draft: EntryDraft): Promise<Outcome> {
    if (stopped || failed) return Promise.resolve(err({ code: 'read-only' }));
    return new Promise((resolve, reject) => {
      queue.push({ draft, resolve, reject });
      draining ??= drain();
    });
  }

  async function stop(): Promise<void> {
    stopped = true;
    await draining;
  }

  async function drain(): Promise<void> {
    // One turn of the loop, so that what is asked for in the same breath shares a flush.
    await null;
    while (queue.length > 0) {
      const group = queue;
      queue = [];
      const framed = frame(group);
      try {
        settle(framed, failed ? { code: 'read-only' } : await commit(framed));
      } catch (bug) {
        failed = true;
        for (const { waiting } of framed) waiting.reject(bug);
      }
    }
    draining = null;
  }

  /** Numbers and frames what can be framed. A draft that is no JSON is its caller's bug and harms nobody else. */
  function frame(group: readonly Waiting[]): readonly Framed[] {
    const framed: Framed[] = [];
    for (const waiting of group) {
      const entry = numbered(waiting.draft, state.entries.length + framed.length + 1);
      const previousHash = framed[framed.length - 1]?.hash ?? state.head;
      try {
        const record = encodeRecord(entryText(entry), { seq: entry.seq, indexInFlush: framed.length, previousHash });
        if (record === null) waiting.resolve(err({ code: 'io', operation: 'append', detail: 'too large for one record' }));
        else framed.push({ entry, ...record, waiting });
      } catch (bug) {
        waiting.reject(bug);
      }
    }
    return framed;
  }

  /** Null when all of it is on the medium. */
  async function commit(framed: readonly Framed[]): Promise<StoreFailure | null> {
    const [first] = framed;
    if (first === undefined) return null;
    try {
      const lost = await lock.lost();
      if (lost !== null) return lost;
      await appendFully(file, framed.length === 1 ? first.bytes : Buffer.concat(framed.map(({ bytes }) => bytes)));
      await file.datasync();
      return null;
    } catch (cause) {
      const failure = storeFailureOf('append', cause);
      await takeBack();
      return failure;
    }
  }

  /**
   * What was not acknowledged should not turn up after a restart. After a failed flush the system's memory may also show bytes that
   * are not on the medium, and a later record written behind them would be lost with them. Where this fails too, the next opening decides.
   */
  async function takeBack(): Promise<void> {
    try {
      await file.truncate(state.end);
    } catch (cause) {
      if (systemCodeOf(cause) === null) throw cause;
    }
  }

  function settle(framed: readonly Framed[], failure: StoreFailure | null): void {
    if (failure !== null) failed = true;
    for (const { entry, bytes, hash, waiting } of framed) {
      if (failure !== null) {
        waiting.resolve(err(failure));
        continue;
      }
      state.entries.push(entry);
      state.head = hash;
      state.end += bytes.length;
      waiting.resolve(ok(entry));
    }
  }
}
