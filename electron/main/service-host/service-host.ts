import type { AppError } from '../../../shared/contract/app-error';
import type { Notice } from '../../../shared/contract/notices';
import type { FromService, ToService } from '../../../shared/contract/service-protocol';
import { err, type Result } from '../../../shared/result';
import type { ServicePorts, ServiceProcess } from './service-port';
import { createWorkerDesk } from './worker-desk';

export interface HostPorts extends ServicePorts {
  readonly dataFolder: string;
  readonly onNotice: (notice: Notice) => void;
  readonly reportIncident: (where: string, cause: unknown) => string;
  /** Milliseconds of a clock that only goes forward. */
  readonly clockMs: () => number;
  readonly schedule: (work: () => void, afterMs: number) => void;
}

export type Grant = Omit<Extract<ToService, { kind: 'grant' }>, 'kind'>;

/** The one way to the ledger service, whichever process it lives in at the moment. */
export interface ServiceHost {
  /** The service's reply as it came; an error value when the service ended before it could answer. Never rejects. */
  readonly ask: (channel: string, input: unknown) => Promise<unknown>;
  /** Tells the service what a dialog's token stands for; told again to every later process. */
  readonly grant: (grant: Grant) => void;
  /** Flushes and ends the service; resolves when it is gone, or after `STOP_MS` when it does not answer. */
  readonly stop: () => Promise<void>;
}

/** A service that dies so often in so short a time would only die again. */
const MAX_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;
const STOP_MS = 8_000;

const RESTARTED = '后台服务意外中断，已重新启动。已保存的内容都在，刚才那一步请再做一次。';
const GAVE_UP = '后台服务多次意外中断，已停止重试。已保存的内容都在，请关闭程序后重新打开。';

/** Starts the service and keeps one running until `stop`. */
export function createServiceHost(ports: HostPorts): ServiceHost {
  const waiting = new Map<number, (reply: unknown) => void>();
  const grants = new Map<string, Grant>();
  const workers = createWorkerDesk(ports.startWorker);
  const deaths: number[] = [];
  let unsent: ToService[] = [];
  let lastId = 0;
  let service: ServiceProcess | null = null;
  let ready = false;
  let stopped: (() => void) | null = null;

  const send = (message: ToService): void => {
    if (service !== null && ready) service.post(message);
    else unsent.push(message);
  };

  const onMessage = (message: FromService): void => {
    switch (message.kind) {
      case 'ready':
        ready = true;
        for (const held of unsent.splice(0)) send(held);
        return;
      case 'reply':
        waiting.get(message.id)?.(message.reply);
        waiting.delete(message.id);
        return;
      case 'notice':
        ports.onNotice(message.notice);
        return;
      case 'start-worker':
        if (service !== null) workers.start(message.id, message.worker, service);
        return;
      case 'kill-worker':
        workers.kill(message.id);
        return;
      case 'stopped':
        service?.kill();
        return;
    }
  };

  const onExit = (): void => {
    service = null;
    ready = false;
    workers.killAll();
    if (stopped !== null) {
      answerAll(err(lost('程序正在关闭。')));
      stopped();
      return;
    }
    const incident = ports.reportIncident('service', new Error('service process ended'));
    const now = ports.clockMs();
    deaths.push(now);
    const often = deaths.filter((at) => now - at < DEATHS_WITHIN_MS).length >= MAX_DEATHS;
    const message = often ? GAVE_UP : RESTARTED;
    answerAll(err({ ...lost(message), incident }));
    if (!often) start();
    ports.onNotice({ kind: 'service-restarted', message });
  };

  const answerAll = (reply: Result<never, AppError>): void => {
    const unanswered = [...waiting.values()];
    waiting.clear();
    unsent = [];
    for (const answer of unanswered) answer(reply);
  };

  const start = (): void => {
    service = ports.startService({ onMessage: (message) => onMessage(message as FromService), onExit });
    service.post({ kind: 'start', dataFolder: ports.dataFolder });
    unsent = [...grants.values()].map((grant) => ({ kind: 'grant', ...grant }));
  };

  start();
  return {
    ask: (channel, input) => {
      if (service === null) return Promise.resolve(err(lost(GAVE_UP)));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ kind: 'ask', id, channel, input });
      });
    },
    grant: (grant) => {
      grants.set(grant.token, grant);
      send({ kind: 'grant', ...grant });
    },
    stop: () =>
      new Promise((resolve) => {
        stopped = resolve;
        if (service === null) {
          resolve();
          return;
        }
        send({ kind: 'stop' });
        ports.schedule(() => {
          service?.kill();
          resolve();
        }, STOP_MS);
      }),
  };
}

const lost = (message: string): AppError => ({ code: 'internal', message });
