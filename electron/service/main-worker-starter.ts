import type { FromService } from '../../shared/contract/service-protocol';
import type { WorkerConnection, WorkerStarter } from './excel/understood';
import type { PortLike } from './parent-port';

interface Running {
  readonly connected: (port: PortLike) => void;
  readonly endListeners: ((code: number | null) => void)[];
  ended: { readonly code: number | null } | null;
}

/** Workers that main starts for the service: a utility process may not start another one. */
export interface MainWorkers {
  readonly starter: WorkerStarter;
  /** Main has started the worker and handed its port over. */
  readonly started: (id: number, port: PortLike | undefined) => void;
  readonly ended: (id: number, code: number | null) => void;
}

/** Asks main for workers by messages. */
export function mainWorkerStarter(send: (message: FromService) => void): MainWorkers {
  const running = new Map<number, Running>();
  let lastId = 0;

  const start = (): Promise<WorkerConnection> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const worker: Running = { connected: (port) => resolve(connect(id, worker, port)), endListeners: [], ended: null };
      running.set(id, worker);
      send({ kind: 'start-worker', id, worker: 'excel' });
    });

  const connect = (id: number, worker: Running, port: PortLike): WorkerConnection => {
    const listeners: ((message: unknown) => void)[] = [];
    port.on('message', ({ data }) => {
      for (const listener of listeners) listener(data);
    });
    port.start();
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => void listeners.push(listener),
      onEnd: (listener) => {
        if (worker.ended === null) worker.endListeners.push(listener);
        else listener(worker.ended.code);
      },
      kill: () => send({ kind: 'kill-worker', id }),
    };
  };

  return {
    starter: { start },
    started: (id, port) => {
      const worker = running.get(id);
      if (worker === undefined) return;
      if (port === undefined) throw new Error('Main started a worker without a port');
      worker.connected(port);
    },
    ended: (id, code) => {
      const worker = running.get(id);
      running.delete(id);
      if (worker === undefined) return;
      worker.ended = { code };
      for (const listener of worker.endListeners) listener(code);
    },
  };
}
