import path from 'node:path';
import type { FromService, ToService } from '../../shared/contract/service-protocol';
import { serviceApi } from './api/service-api';
import { createWorkbookReader, PROCESS_TIMERS } from './excel/workbook-reader';
import { fileIncidentLog } from './file-incident-log';
import { askThroughGate } from './gate';
import { mainWorkerStarter } from './main-worker-starter';
import { type ParentPortLike, parentPort } from './parent-port';
import { Session } from './session/session';
import { nodeFileAccess } from './store/node-file-access';

/** Entry of the utility process: answers main's messages until it is told to stop. */
function serve(port: ParentPortLike): void {
  const send = (message: FromService): void => port.postMessage(message);
  const workers = mainWorkerStarter(send);
  let answer: ((channel: string, input: unknown) => Promise<unknown>) | null = null;
  let session: Session | null = null;

  port.on('message', ({ data, ports }) => {
    // Main is the only process that holds the other end of this port.
    const message = data as ToService;
    switch (message.kind) {
      case 'start': {
        const clock = (): Date => new Date();
        const incidents = fileIncidentLog(message.dataFolder, clock);
        const reader = createWorkbookReader({ starter: workers.starter, ...PROCESS_TIMERS });
        const opened = new Session({
          fs: nodeFileAccess,
          clock,
          dataFolder: message.dataFolder,
          rememberLedgers: true,
          incidents,
          reader,
          notify: (notice) => send({ kind: 'notice', notice }),
        });
        const api = serviceApi(opened);
        session = opened;
        answer = (channel, input) => askThroughGate(api, incidents, channel, input);
        send({ kind: 'ready' });
        return;
      }
      case 'ask':
        void answer?.(message.channel, message.input).then((reply) => send({ kind: 'reply', id: message.id, reply }));
        return;
      case 'grant':
        session?.grants.add(message.token, { path: message.path, purpose: message.purpose, name: path.basename(message.path) });
        return;
      case 'worker-started':
        workers.started(message.id, ports[0]);
        return;
      case 'worker-ended':
        workers.ended(message.id, message.code);
        return;
      case 'stop':
        void (session?.close() ?? Promise.resolve()).finally(() => send({ kind: 'stopped' }));
        return;
    }
  });
}

const port = parentPort();
if (port === undefined) throw new Error('The service runs inside a utility process; scripts use the command line instead');
serve(port);
