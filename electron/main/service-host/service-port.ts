import type { MessagePortMain } from 'electron';
import type { ToService } from '../../../shared/contract/service-protocol';

/** A running service process as the host sees it: Electron's UtilityProcess, or a stand-in in tests. */
export interface ServiceProcess {
  readonly post: (message: ToService, port?: MessagePortMain) => void;
  readonly kill: () => void;
}

/** What a service process tells the host about itself. */
export interface ServiceEvents {
  readonly onMessage: (message: unknown) => void;
  readonly onExit: () => void;
}

/** A worker process that main runs for the service, which may not start one itself; its port goes on to the service. */
export interface WorkerProcess {
  readonly port: MessagePortMain;
  readonly kill: () => void;
}

/** Starts the processes. */
export interface ServicePorts {
  readonly startService: (events: ServiceEvents) => ServiceProcess;
  /** `onExit` is called once, whether the worker ended by itself or was killed. */
  readonly startWorker: (worker: 'excel', onExit: (code: number | null) => void) => WorkerProcess;
}
