import path from 'node:path';
import { app, MessageChannelMain, utilityProcess } from 'electron';
import { watchMemory } from './memory-guard';
import type { ServicePorts } from './service-port';

const WORKER_FILE = { excel: 'excel-worker.js' } as const;

/** A workbook is other people's data: a worker that grows past this is ended, and the import says so. */
const WORKER_MEMORY_LIMIT_KB = 1_500_000;

/**
 * The processes in Electron: each a utility process that runs one bundle of `serviceFolder`.
 * Messages go over `process.parentPort`; a worker finds its port to the service as the only port of its first message.
 */
export function electronProcesses(serviceFolder: string): ServicePorts {
  const fork = (file: string, serviceName: string): Electron.UtilityProcess =>
    utilityProcess.fork(path.join(serviceFolder, file), [], { serviceName, stdio: app.isPackaged ? 'ignore' : 'inherit' });

  return {
    startService: ({ onMessage, onExit }) => {
      const child = fork('service.js', 'ledger-service');
      child.on('message', onMessage);
      child.once('exit', onExit);
      return {
        post: (message, port) => child.postMessage(message, port === undefined ? [] : [port]),
        kill: () => void child.kill(),
      };
    },

    startWorker: (worker, onExit) => {
      const child = fork(WORKER_FILE[worker], `${worker}-worker`);
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ kind: 'port' }, [port1]);
      const memory = watchMemory({
        limitKb: WORKER_MEMORY_LIMIT_KB,
        usedKb: () => app.getAppMetrics().find(({ pid }) => pid === child.pid)?.memory.workingSetSize ?? 0,
        onExceeded: () => void child.kill(),
      });
      child.once('exit', (code) => {
        memory.stop();
        onExit(code);
      });
      return { port: port2, kill: () => void child.kill() };
    },
  };
}
