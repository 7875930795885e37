import { type ChildProcess, fork } from 'node:child_process';
import type { WorkerConnection, WorkerStarter } from './understood';
import { WORKER_LIMITS } from './worker-messages';

/**
 * Starts the bundled Excel worker as a child of plain Node (command line, tests, benchmarks). `workerFile` is its path;
 * in Electron main forks a utility process instead.
 */
export function nodeWorkerStarter(workerFile: string): WorkerStarter {
  return {
    start: () =>
      new Promise((resolve, reject) => {
        const child = fork(workerFile, [], {
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          execArgv: [`--max-old-space-size=${String(WORKER_LIMITS.heapMb)}`],
        });
        child.once('error', reject);
        child.once('spawn', () => resolve(connectionTo(child)));
      }),
  };
}

function connectionTo(child: ChildProcess): WorkerConnection {
  return {
    // A child that is gone says so by its end; a message to it is nobody's loss.
    send: (message) => void child.send(message as object, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => {
      let ended = false;
      const end = (code: number | null): void => {
        if (!ended) listener(code);
        ended = true;
      };
      if (child.exitCode !== null || child.signalCode !== null) end(child.exitCode);
      else child.once('close', end);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
