import path from 'node:path';
import type { AppError } from '../../../shared/contract/app-error';
import type { OutputOf } from '../../../shared/contract/contract';
import type { Notice } from '../../../shared/contract/notices';
import { err, ok, type Result } from '../../../shared/result';
import { createLedger } from '../commands/create-ledger';
import type { WorkbookReader } from '../excel/understood';
import type { IncidentLog } from '../incidents';
import type { LedgerReader } from '../ledger/documents';
import { type Command, type CommandContext, Ledger } from '../ledger/ledger';
import { infoOf, ownUnion } from '../ledger/scheme';
import { storeFailureToError } from '../ledger/store-failure-words';
import { HouseholdIndex, type IndexRow, ON_FILE } from '../queries/household-index';
import type { FileAccess } from '../store/file-access';
import type { JournalStore, OpeningReport } from '../store/journal-store';
import { createWorkspace, openWorkspace } from '../store/workspace';
import { type Clock, localDay } from './clock';
import { Grants } from './grants';
import { RecentLedgers } from './recent-ledgers';

/** What the service needs from outside; tests pass their own. */
export interface SessionPorts {
  readonly fs: FileAccess;
  readonly clock: Clock;
  /** Where the program keeps its own things: recent ledgers, the demo, dropped files. */
  readonly dataFolder: string;
  /** False for scripts: their ledgers are not offered to the clerk at the next start. */
  readonly rememberLedgers: boolean;
  readonly incidents: IncidentLog;
  readonly reader: WorkbookReader;
  readonly notify: (notice: Notice) => void;
}

/** A ledger that is open, with what belongs to this sitting only. */
export interface OpenLedger {
  readonly ledger: Ledger;
  readonly folder: string;
  readonly clerk: string;
  readonly index: HouseholdIndex;
  readonly openingNotes: readonly string[];
  readonly readOnly: boolean;
  /** 工作日期 set by a person for looking back; null = today (or the demo's own). */
  workingDate: string | null;
}

const NO_LEDGER: AppError = { code: 'no-ledger', message: '还没有打开台账。请新建或打开一个台账。' };
const DEFAULT_CLERK = '经办人';

/** One clerk's sitting: at most one ledger is open at a time. */
export class Session {
  readonly ports: SessionPorts;
  readonly grants = new Grants();
  readonly recent: RecentLedgers;
  #open: OpenLedger | null = null;
  #version = 0;
  /** Opening, creating and closing wait for each other: a second click must not meet the lock of the first. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: SessionPorts) {
    this.ports = ports;
    this.recent = new RecentLedgers(ports.fs, ports.dataFolder);
  }

  get open(): OpenLedger | null {
    return this.#open;
  }

  get today(): string {
    return localDay(this.ports.clock());
  }

  /** Day on which everything that depends on today is judged. */
  workingDate(open: OpenLedger): string {
    return open.workingDate ?? infoOf(open.ledger.reader).workingDate ?? this.today;
  }

  /** Index rows of all households on the working date. */
  rows(open: OpenLedger): readonly IndexRow[] {
    return open.index.rows(open.ledger.reader, this.workingDate(open));
  }

  /**
   * Makes a new ledger in an empty folder and opens it.
   * Errors: what the store refuses, in words; the ledger that was open stays open then.
   */
  create(
    folder: string,
    of: { readonly unionName: string; readonly clerk: string; readonly demo?: boolean; readonly workingDate?: string },
  ): Promise<Result<OpenLedger, AppError>> {
    return this.#inTurn(() => this.#create(folder, of));
  }

  /**
   * Opens a ledger. One that another program is writing opens read-only and says so.
   * Errors: no ledger there, newer format, disk; the ledger that was open stays open then.
   */
  openFolder(folder: string, clerk: string | null): Promise<Result<OpenLedger, AppError>> {
    return this.#inTurn(() => this.#openFolder(folder, clerk));
  }

  /** Closes the ledger: waits for what is being written, gives the lock back. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#close());
  }

  async #create(folder: string, of: Parameters<Session['create']>[1]): Promise<Result<OpenLedger, AppError>> {
    const store = await createWorkspace(this.ports.fs, folder);
    if (!store.ok) return err(storeFailureToError(store.error));
    const clerk = of.clerk.trim() === '' ? DEFAULT_CLERK : of.clerk.trim();
    const open = this.#readIn(store.value, folder, clerk);
    const input = { unionName: of.unionName, demo: of.demo ?? false, ...(of.workingDate === undefined ? {} : { workingDate: of.workingDate }) };
    const made = await open.ledger.run(createLedger, input, this.#context(open, this.today));
    if (!made.ok) {
      await open.ledger.close();
      return made;
    }
    await this.#takePlace(open);
    await this.#remember(open);
    return ok(open);
  }

  async #openFolder(folder: string, clerk: string | null): Promise<Result<OpenLedger, AppError>> {
    // Its own lock would keep it out of the ledger that is open.
    if (this.#open !== null && path.resolve(this.#open.folder) === path.resolve(folder)) await this.#close();
    const known = (await this.recent.all()).find((ledger) => path.resolve(ledger.folder) === path.resolve(folder));
    const store = await this.#openStore(folder);
    if (!store.ok) return store;
    if (store.value.store.entries.length === 0) {
      await store.value.store.close();
      return err({ code: 'storage', message: '这个台账建到一半就中断了，里面没有内容。请换一个空文件夹重新新建。' });
    }
    const open = this.#readIn(store.value.store, folder, clerk ?? known?.clerk ?? DEFAULT_CLERK, store.value.notes);
    await this.#takePlace(open);
    if (!open.readOnly) await this.#remember(open);
    return ok(open);
  }

  /** Asks about the open ledger. */
  async ask<T>(question: (open: OpenLedger, reader: LedgerReader) => Result<T, AppError> | Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
    return this.#open === null ? err(NO_LEDGER) : question(this.#open, this.#open.ledger.reader);
  }

  /** Changes the open ledger by a command and tells the page that older answers are stale. */
  async command<I, O>(command: Command<I, O>, input: I): Promise<Result<O, AppError>> {
    const open = this.#open;
    if (open === null) return err(NO_LEDGER);
    if (open.readOnly) return err(storeFailureToError({ code: 'read-only' }));
    const before = open.ledger.version;
    const result = await open.ledger.run(command, input, this.#context(open, this.workingDate(open)));
    if (open.ledger.version !== before) this.changed();
    return result;
  }

  /** Tells the page that answers older than now are stale: after a command, another ledger, another working date. */
  changed(): void {
    this.#version += 1;
    this.ports.notify({ kind: 'changed', version: this.#version });
  }

  /** What the frame shows at all times. */
  state(): OutputOf<'session:state'> {
    const open = this.#open;
    const today = this.today;
    if (open === null) {
      return {
        open: false,
        version: this.#version,
        unionName: '',
        unionId: '',
        area: null,
        demo: false,
        clerk: '',
        readOnly: false,
        openingNotes: [],
        workingDate: today,
        workingDateIsToday: true,
        households: 0,
        onFile: { households: 0, persons: 0 },
        undo: null,
        redo: null,
        savedAt: null,
        standards: 0,
        hasBase: false,
      };
    }
    const { reader, undoStack, entries } = open.ledger;
    const union = ownUnion(reader);
    const workingDate = this.workingDate(open);
    const onFile = this.rows(open).filter((row) => ON_FILE.has(row.status));
    const labelOf = (seq: number | null): { label: string } | null => (seq === null ? null : { label: open.ledger.entry(seq)?.label ?? '' });
    return {
      open: true,
      version: this.#version,
      unionName: union.name,
      unionId: union.id,
      area: union.area ?? null,
      demo: infoOf(reader).demo,
      clerk: open.clerk,
      readOnly: open.readOnly,
      openingNotes: [...open.openingNotes],
      workingDate,
      workingDateIsToday: workingDate === today,
      households: reader.count('household'),
      onFile: { households: onFile.length, persons: onFile.reduce((sum, row) => sum + row.persons, 0) },
      undo: labelOf(undoStack.nextUndo),
      redo: labelOf(undoStack.nextRedo),
      savedAt: entries[entries.length - 1]?.at ?? null,
      standards: reader.all('policyScheme').reduce((sum, scheme) => sum + Object.keys(scheme.standards).length, 0),
      hasBase: reader.count('targetBase') > 0,
    };
  }

  /** Who writes in this sitting. */
  #context(open: OpenLedger, workingDate: string): CommandContext {
    return { by: open.clerk, workingDate, today: this.today };
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.ledger.close();
  }

  async #takePlace(open: OpenLedger): Promise<void> {
    await this.#close();
    this.#open = open;
    setImmediate(() => void this.#warm(open));
  }

  /** Prepares the search while nobody waits for it. */
  async #warm(open: OpenLedger): Promise<void> {
    try {
      if (this.#open === open) await open.index.warm(this.rows(open), () => this.#open === open);
    } catch (cause) {
      this.ports.incidents.note('warm', cause);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work, work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #readIn(store: JournalStore, folder: string, clerk: string, notes: readonly string[] = []): OpenLedger {
    return {
      ledger: new Ledger(store, this.ports.clock),
      folder,
      clerk,
      index: new HouseholdIndex(),
      openingNotes: [...notes, ...openingNotes(store.opening)],
      readOnly: store.opening.readOnly,
      workingDate: null,
    };
  }

  async #openStore(folder: string): Promise<Result<{ store: JournalStore; notes: string[] }, AppError>> {
    const store = await openWorkspace(this.ports.fs, folder);
    if (store.ok) return ok({ store: store.value, notes: [] });
    if (store.error.code !== 'locked' && store.error.code !== 'read-only') return err(storeFailureToError(store.error));
    const readOnly = await openWorkspace(this.ports.fs, folder, { readOnly: true });
    return readOnly.ok
      ? ok({ store: readOnly.value, notes: [`${storeFailureToError(store.error).message}现在以只读方式打开，可以查看和导出，不能修改。`] })
      : err(storeFailureToError(readOnly.error));
  }

  async #remember(open: OpenLedger): Promise<void> {
    if (!this.ports.rememberLedgers) return;
    const { reader } = open.ledger;
    await this.recent.remember({
      folder: open.folder,
      unionName: ownUnion(reader).name,
      clerk: open.clerk,
      demo: infoOf(reader).demo,
      lastOpened: this.ports.clock().toISOString(),
    });
  }
}

/** What opening met, in words: what happened, what was kept. */
function openingNotes(report: OpeningReport): string[] {
  const notes: string[] = [];
  if (report.tornTail !== null) notes.push('上次关机或断电时有一步没有写完，这一步没有保存；以前保存的都在。没写完的部分另存了一份备查。');
  if (report.damage !== null)
    notes.push(`台账文件在第${report.damage.atSeq}条记录处损坏，之前的记录都已读出，现在只能查看。请不要改动文件夹，联系维护人员处理。`);
  return notes;
}
