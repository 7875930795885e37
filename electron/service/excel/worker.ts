import { readFileSync, statSync } from 'node:fs';
import { packRows } from './packed-rows';
import { REASONS } from './read/file-refused';
import { LIMITS } from './read/limits';
import { type FileProblem, readFileBytes } from './read-file';
import type { UnderstoodSheet } from './understood';
import { startWatchdog } from './watchdog';
import { type FromWorker, isToWorker, WORKER_LIMITS } from './worker-messages';

/** Electron's ports as far as they are used; the package itself may not be imported here. */
interface ElectronPort {
  on(event: 'message', listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void): void;
  on(event: 'close', listener: () => void): void;
  postMessage(message: unknown): void;
  start?(): void;
}

const ROWS_PER_MESSAGE = 500;

/** Reads one file and sends what it holds. The process is fresh for each file and ended by the one who started it. */
function readAndSend(path: string, send: (message: FromWorker) => void): void {
  const watchdog = startWatchdog(WORKER_LIMITS);
  const step = (): void => {
    watchdog.step();
    send({ kind: 'step' });
  };
  step();
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) send({ kind: 'problem', problem: bytes });
  else {
    const answer = readFileBytes(bytes, {
      onStep: step,
      onProgress: (rows) => send({ kind: 'progress', rows }),
      onSheet: (sheet) => sendSheet(sheet, send, step),
    });
    send('refusal' in answer ? { kind: 'problem', problem: answer } : { kind: 'done', facts: answer });
  }
  watchdog.stop();
}

function sendSheet(sheet: UnderstoodSheet, send: (message: FromWorker) => void, step: () => void): void {
  const { rows, ...facts } = sheet;
  send({ kind: 'sheet', sheet: facts });
  for (let at = 0; at < rows.length; at += ROWS_PER_MESSAGE) {
    step();
    send({ kind: 'rows', rows: packRows(rows.slice(at, at + ROWS_PER_MESSAGE)) });
  }
}

function bytesOf(path: string): Uint8Array | FileProblem {
  try {
    if (statSync(path).size > LIMITS.fileBytes) return { refusal: 'too-big', reason: REASONS.tooBig };
    return readFileSync(path);
  } catch (cause) {
    const gone = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
    return { refusal: 'missing', reason: gone ? REASONS.missing : REASONS.unreadable };
  }
}

function listen(): void {
  const electron = (process as { readonly parentPort?: ElectronPort }).parentPort;
  if (electron === undefined) {
    process.on('message', (message) => {
      if (isToWorker(message)) readAndSend(message.path, (answer) => void process.send?.(answer));
    });
    // An orphan has nobody to read for.
    process.on('disconnect', () => process.exit(0));
    return;
  }
  electron.on('message', ({ ports }) => {
    const [port] = ports;
    if (port === undefined) return;
    port.on('message', ({ data }) => {
      if (isToWorker(data)) readAndSend(data.path, (answer) => port.postMessage(answer));
    });
    port.on('close', () => process.exit(0));
    port.start?.();
  });
}

listen();
