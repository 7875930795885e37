import { unpackRows } from './packed-rows';
import { REASONS } from './read/file-refused';
import type { FileFacts, FileProblem } from './read-file';
import type { UnderstoodFile, UnderstoodRow, UnderstoodSheet, UnreadableFile, WorkbookReader, WorkerConnection, WorkerStarter } from './understood';
import { type FromWorker, type ToWorker, WORKER_LIMITS } from './worker-messages';

export interface ReaderPorts {
  readonly starter: WorkerStarter;
  readonly nowMs: () => number;
  /** Calls `run` once after `ms` unless the returned function was called before. */
  readonly schedule: (run: () => void, ms: number) => () => void;
}

/** The worker's own watchdog comes first; this one is for a process that no longer watches itself. */
const PATIENCE_MS = 5_000;
/** A worker that dies after this much silence was killed for time, otherwise for memory. */
const SILENT_MS = WORKER_LIMITS.stepMs - 1_000;

/** Exit status of a process that an uncaught error ended: the file brought out a bug of ours, and is not read. */
const FAILED = 1;

/** The clock and timers of this process. */
export const PROCESS_TIMERS: Omit<ReaderPorts, 'starter'> = {
  nowMs: () => performance.now(),
  schedule: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The rejection of a reading that its caller broke off: `name` is `AbortError`. */
export class ReadingAborted extends Error {
  override readonly name = 'AbortError';
}

/**
 * Reads each file in a process of its own, which is ended when the answer is there, when it falls silent, or when the
 * caller aborts; then the promise rejects with `ReadingAborted`. A process that dies makes the file unreadable, never this one.
 */
export function createWorkbookReader(ports: ReaderPorts): WorkbookReader {
  return {
    read: async (path, name, { signal, onProgress }) => {
      if (isAborted(signal)) throw new ReadingAborted();
      const worker = await ports.starter.start();
      if (isAborted(signal)) {
        worker.kill();
        throw new ReadingAborted();
      }
      return readIn(worker, { path, name, onProgress, signal }, ports);
    },
  };
}

// A call, because the answer may change while a process starts.
const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

interface Reading {
  readonly path: string;
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((rows: number) => void) | undefined;
}

function readIn(worker: WorkerConnection, { path, name, signal, onProgress }: Reading, ports: ReaderPorts): Promise<UnderstoodFile | UnreadableFile> {
  return new Promise((resolve, reject) => {
    const sheets: UnderstoodSheet[] = [];
    let rows: UnderstoodRow[] = [];
    let heardMs = ports.nowMs();
    let cancelTimer = (): void => undefined;
    let settled = false;

    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      cancelTimer();
      signal?.removeEventListener('abort', abort);
      worker.kill();
      finish();
    };
    const answer = (file: UnderstoodFile | UnreadableFile): void => settle(() => resolve(file));
    const abort = (): void => settle(() => reject(new ReadingAborted()));
    const wait = (): void => {
      cancelTimer();
      cancelTimer = ports.schedule(() => answer(stopped(name, 'time')), WORKER_LIMITS.stepMs + PATIENCE_MS);
    };

    worker.onMessage((message) => {
      if (settled) return;
      heardMs = ports.nowMs();
      wait();
      const from = message as FromWorker;
      switch (from.kind) {
        case 'step':
          return;
        case 'progress':
          onProgress?.(from.rows);
          return;
        case 'sheet':
          rows = [];
          sheets.push({ ...from.sheet, rows });
          return;
        case 'rows':
          for (const row of unpackRows(from.rows)) rows.push(row);
          return;
        case 'done':
          answer(understoodFile(name, from.facts, sheets));
          return;
        case 'problem':
          answer(unreadableFile(name, from.problem));
      }
    });
    worker.onEnd((code) => answer(stopped(name, code === FAILED ? 'damaged' : ports.nowMs() - heardMs >= SILENT_MS ? 'time' : 'memory')));
    signal?.addEventListener('abort', abort);
    wait();
    worker.send({ kind: 'read', path } satisfies ToWorker);
  });
}

const understoodFile = (name: string, facts: FileFacts, sheets: readonly UnderstoodSheet[]): UnderstoodFile => ({ name, ...facts, sheets });

const unreadableFile = (name: string, { refusal, reason }: FileProblem): UnreadableFile => ({ name, refusal, reason });

const stopped = (name: string, refusal: 'time' | 'memory' | 'damaged'): UnreadableFile => ({
  name,
  refusal,
  reason: REASONS[refusal].replace('这个文件', `“${name}”`),
});
