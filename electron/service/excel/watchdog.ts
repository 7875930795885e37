import { Worker } from 'node:worker_threads';

export interface Watchdog {
  /** Says that the reading goes on. */
  readonly step: () => void;
  readonly stop: () => void;
}

/**
 * The thread's own text, because the worker is bundled into one file. It kills the process from inside: a parser that
 * runs in a circle, or a buffer that grows outside the heap limit, leaves the event loop no time to notice anything.
 */
const THREAD = `
const { workerData } = require('node:worker_threads');
const steps = new Int32Array(workerData.steps);
let seen = -1;
let since = Date.now();
setInterval(() => {
  const now = Atomics.load(steps, 0);
  if (now !== seen) { seen = now; since = Date.now(); }
  const late = Date.now() - since > workerData.stepMs;
  const large = process.memoryUsage.rss() - workerData.startBytes > workerData.memoryBytes;
  if (late || large) process.kill(process.pid, 'SIGKILL');
}, 100);
`;

/** Watches this process until `stop`: it is killed when a step takes longer or the resident memory grows by more than allowed. */
export function startWatchdog(limits: { readonly stepMs: number; readonly memoryBytes: number }): Watchdog {
  const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(THREAD, {
    eval: true,
    workerData: { steps: steps.buffer, stepMs: limits.stepMs, memoryBytes: limits.memoryBytes, startBytes: process.memoryUsage.rss() },
  });
  // Unwatched is not allowed to go on.
  thread.on('error', () => process.exit(1));
  thread.unref();
  return {
    step: () => void Atomics.add(steps, 0, 1),
    stop: () => void thread.terminate(),
  };
}
