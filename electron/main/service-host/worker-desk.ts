import type { ServicePorts, ServiceProcess, WorkerProcess } from './service-port';

/** The workers of one service process, by the number the service gave them. */
export interface WorkerDesk {
  readonly start: (id: number, worker: 'excel', service: ServiceProcess) => void;
  readonly kill: (id: number) => void;
  /** Their service is gone: nobody waits for them any more. */
  readonly killAll: () => void;
}

/** Starts workers on the service's behalf, hands their ports over and tells the service when one ends. */
export function createWorkerDesk(startWorker: ServicePorts['startWorker']): WorkerDesk {
  const running = new Map<number, WorkerProcess>();
  return {
    start: (id, worker, service) => {
      const process = startWorker(worker, (code) => {
        // Not in the list: its service is gone, and the next one has numbers of its own.
        if (running.get(id) !== process) return;
        running.delete(id);
        service.post({ kind: 'worker-ended', id, code });
      });
      running.set(id, process);
      service.post({ kind: 'worker-started', id }, process.port);
    },
    kill: (id) => running.get(id)?.kill(),
    killAll: () => {
      const orphans = [...running.values()];
      running.clear();
      for (const orphan of orphans) orphan.kill();
    },
  };
}
