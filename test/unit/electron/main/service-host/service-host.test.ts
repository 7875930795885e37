import type { MessagePortMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { createServiceHost } from '../../../../../electron/main/service-host/service-host';
import type { ServiceEvents } from '../../../../../electron/main/service-host/service-port';
import type { Notice } from '../../../../../shared/contract/notices';
import type { FromService, ToService } from '../../../../../shared/contract/service-protocol';

const PORT = { port: 'of the worker' } as unknown as MessagePortMain;

/** A host over processes that do only what the test says. */
function stage() {
  const services: { events: ServiceEvents; sent: ToService[]; ports: unknown[]; killed: boolean; say: (message: FromService) => void }[] = [];
  const workers: { killed: boolean; end: (code: number | null) => void }[] = [];
  const notices: Notice[] = [];
  const later: (() => void)[] = [];
  let nowMs = 0;
  const host = createServiceHost({
    dataFolder: '/data',
    startService: (events) => {
      const service = { events, sent: [] as ToService[], ports: [] as unknown[], killed: false, say: (message: FromService) => events.onMessage(message) };
      services.push(service);
      return {
        post: (message, port) => {
          service.sent.push(message);
          if (port !== undefined) service.ports.push(port);
        },
        kill: () => {
          service.killed = true;
          events.onExit();
        },
      };
    },
    startWorker: (_worker, onExit) => {
      const worker = { killed: false, end: onExit };
      workers.push(worker);
      return {
        port: PORT,
        kill: () => {
          worker.killed = true;
          onExit(null);
        },
      };
    },
    onNotice: (notice) => notices.push(notice),
    reportIncident: () => 'M1',
    clockMs: () => nowMs,
    schedule: (work) => later.push(work),
  });
  const service = (place: number) => {
    const found = services[place];
    if (found === undefined) throw new Error(`service ${String(place)} was not started`);
    return found;
  };
  return { host, services, service, workers, notices, later, pass: (ms: number) => (nowMs += ms) };
}

describe('createServiceHost', () => {
  it('starts the service, holds questions until it is ready, and matches replies to questions', async () => {
    const { host, service } = stage();
    const [first, second] = [host.ask('session:state', { n: 1 }), host.ask('session:state', { n: 2 })];
    expect(service(0).sent).toEqual([{ kind: 'start', dataFolder: '/data' }]);
    service(0).say({ kind: 'ready' });
    expect(service(0).sent.slice(1)).toMatchObject([
      { kind: 'ask', input: { n: 1 } },
      { kind: 'ask', input: { n: 2 } },
    ]);
    const ids = service(0).sent.flatMap((message) => (message.kind === 'ask' ? [message.id] : []));
    service(0).say({ kind: 'reply', id: ids[1] ?? 0, reply: 'two' });
    service(0).say({ kind: 'reply', id: ids[0] ?? 0, reply: 'one' });
    expect(await Promise.all([first, second])).toEqual(['one', 'two']);
  });

  it('answers what the service left unanswered, starts it again with its tokens, and tells the page', async () => {
    const { host, service, notices } = stage();
    service(0).say({ kind: 'ready' });
    const grant = { token: 't', path: '/ledger', purpose: 'folder' } as const;
    host.grant(grant);
    const lost = host.ask('household:edit', {});
    service(0).events.onExit();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'internal', incident: 'M1' } });
    expect(notices).toMatchObject([{ kind: 'service-restarted' }]);
    service(1).say({ kind: 'ready' });
    expect(service(1).sent).toEqual([
      { kind: 'start', dataFolder: '/data' },
      { kind: 'grant', ...grant },
    ]);
  });

  it('gives up on a service that dies again and again, but not on one that dies now and then', async () => {
    const { host, services, service, notices, pass } = stage();
    service(0).events.onExit();
    pass(120_000);
    service(1).events.onExit();
    service(2).events.onExit();
    expect(services).toHaveLength(4);
    service(3).events.onExit();
    expect(services).toHaveLength(4);
    expect(notices).toHaveLength(4);
    expect(await host.ask('session:state', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('runs workers on the service’s behalf', () => {
    const { service, workers } = stage();
    service(0).say({ kind: 'ready' });
    service(0).say({ kind: 'start-worker', id: 7, worker: 'excel' });
    service(0).say({ kind: 'start-worker', id: 8, worker: 'excel' });
    expect(service(0).ports).toEqual([PORT, PORT]);
    service(0).say({ kind: 'kill-worker', id: 7 });
    workers[1]?.end(0);
    expect(workers[0]?.killed).toBe(true);
    expect(service(0).sent.slice(1)).toEqual([
      { kind: 'worker-started', id: 7 },
      { kind: 'worker-started', id: 8 },
      { kind: 'worker-ended', id: 7, code: null },
      { kind: 'worker-ended', id: 8, code: 0 },
    ]);
  });

  it('ends the workers of a dead service and does not tell the next one about them', () => {
    const { service, workers } = stage();
    service(0).say({ kind: 'ready' });
    service(0).say({ kind: 'start-worker', id: 1, worker: 'excel' });
    service(0).events.onExit();
    expect(workers[0]?.killed).toBe(true);
    expect(service(1).sent).toEqual([{ kind: 'start', dataFolder: '/data' }]);
  });

  it('stops when the service says that it has written everything', async () => {
    const { host, services, service } = stage();
    service(0).say({ kind: 'ready' });
    const stopped = host.stop();
    expect(service(0).sent[1]).toEqual({ kind: 'stop' });
    service(0).say({ kind: 'stopped' });
    await stopped;
    expect(service(0).killed).toBe(true);
    expect(services).toHaveLength(1);
  });

  it('stops without a service that does not answer', async () => {
    const { host, service, later } = stage();
    service(0).say({ kind: 'ready' });
    const stopped = host.stop();
    for (const work of later) work();
    await stopped;
    expect(service(0).killed).toBe(true);
  });
});
