import type { AppError } from '../../../shared/contract/app-error';
import type { Change, EntryDraft, JournalEntry } from '../../../shared/domain/ledger/change';
import { inverse } from '../../../shared/domain/ledger/patch';
import { err, ok, type Result } from '../../../shared/result';
import type { JournalStore } from '../store/journal-store';
import { Documents, type LedgerReader } from './documents';
import { storeFailureToError } from './store-failure-words';
import { UndoStack } from './undo-stack';

/** What a command decided: nothing is changed yet. */
export interface Decision<O> {
  /** What was done, in the clerk's words. */
  readonly label: string;
  /** No changes = nothing to write; the answer is given all the same. */
  readonly changes: readonly Change[];
  readonly undoable?: boolean;
  /** Made after the entry is on the medium; `reader` shows the new state. */
  readonly answer: (reader: LedgerReader, seq: number | null) => O;
}

/** Who and when; values from outside are passed in, so that a decision is a pure function. */
export interface CommandContext {
  readonly by: string;
  /** 工作日期. */
  readonly workingDate: string;
  /** Real day of the entry. */
  readonly today: string;
}

/** One way to change the ledger. */
export type Command<I, O> = {
  readonly name: string;
  readonly decide: (reader: LedgerReader, input: I, context: CommandContext) => Result<Decision<O>, AppError>;
};

/** An open ledger: documents in memory, the journal behind them, one command at a time. */
export class Ledger {
  readonly #documents = new Documents();
  readonly #undo = new UndoStack();
  readonly #store: JournalStore;
  readonly #now: () => Date;
  #queue: Promise<unknown> = Promise.resolve();

  /** Reads the whole journal. Errors: throws ChangeMismatch when entries that verify do not fit each other (a bug). */
  constructor(store: JournalStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
    for (const entry of store.entries) {
      this.#documents.apply(entry);
      this.#undo.push(entry);
    }
  }

  get reader(): LedgerReader {
    return this.#documents;
  }

  get store(): JournalStore {
    return this.#store;
  }

  get entries(): readonly JournalEntry[] {
    return this.#store.entries;
  }

  /** Number of the newest entry; every answer belongs to one version. */
  get version(): number {
    return this.#store.entries.length;
  }

  get undoStack(): UndoStack {
    return this.#undo;
  }

  /** Entry by its number. */
  entry(seq: number): JournalEntry | undefined {
    return this.#store.entries[seq - 1];
  }

  /** Runs a command: decide → one journal record, flushed → documents. Commands wait for each other. */
  run<I, O>(command: Command<I, O>, input: I, context: CommandContext): Promise<Result<O, AppError>> {
    return this.#inTurn(async () => {
      const decided = command.decide(this.#documents, input, context);
      if (!decided.ok) return decided;
      const { label, changes, answer, undoable = true } = decided.value;
      if (changes.length === 0) return ok(answer(this.#documents, null));
      const written = await this.#write({ at: this.#at(), by: context.by, command: command.name, label, undoable, changes });
      return written.ok ? ok(answer(this.#documents, written.value.seq)) : written;
    });
  }

  /** Takes the last command back, as a new entry. */
  undo(by: string): Promise<Result<JournalEntry, AppError>> {
    return this.#inTurn(() => {
      const target = this.#entryOf(this.#undo.nextUndo);
      if (target === undefined) return Promise.resolve(err<AppError>({ code: 'refused', message: '没有可以撤销的操作。' }));
      return this.#write({
        at: this.#at(),
        by,
        command: 'undo',
        label: `撤销：${target.label}`,
        undoable: false,
        changes: inverse(target.changes),
        undoes: target.seq,
      });
    });
  }

  /** Does the last undone command again, as a new entry. */
  redo(by: string): Promise<Result<JournalEntry, AppError>> {
    return this.#inTurn(() => {
      const target = this.#entryOf(this.#undo.nextRedo);
      if (target === undefined) return Promise.resolve(err<AppError>({ code: 'refused', message: '没有可以重做的操作。' }));
      return this.#write({ at: this.#at(), by, command: 'redo', label: `重做：${target.label}`, undoable: false, changes: target.changes, redoes: target.seq });
    });
  }

  /** Waits for commands under way, then flushes and gives the lock back. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#store.close());
  }

  #entryOf(seq: number | null): JournalEntry | undefined {
    return seq === null ? undefined : this.entry(seq);
  }

  async #write(draft: EntryDraft): Promise<Result<JournalEntry, AppError>> {
    const prepared = this.#documents.preview(draft.changes);
    const written = await this.#store.append(draft);
    if (!written.ok) return err(storeFailureToError(written.error));
    this.#documents.apply(written.value, prepared);
    this.#undo.push(written.value);
    return written;
  }

  #at(): string {
    return this.#now().toISOString();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work, work);
    this.#queue = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  }
}
