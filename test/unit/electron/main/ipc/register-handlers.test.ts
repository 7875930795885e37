import { describe, expect, it } from 'vitest';
import { registerHandlers } from '../../../../../electron/main/ipc/register-handlers';
import type { ShellApi } from '../../../../../electron/main/shell/shell-api';
import { CHANNELS } from '../../../../../shared/contract/channels';
import { ok } from '../../../../../shared/result';

const unexpected = () => Promise.reject(new Error('not asked for'));
const quiet: ShellApi = {
  'shell:chooseFolder': unexpected,
  'shell:chooseWorkbooks': unexpected,
  'shell:chooseSave': unexpected,
  'shell:reveal': unexpected,
  'shell:about': unexpected,
  'shell:ready': () => Promise.resolve(ok({})),
  'shell:unsaved': () => Promise.resolve(ok({})),
  'shell:leave': () => Promise.resolve(ok({})),
};

function opened({ trusted = true } = {}) {
  const handlers = new Map<string, (event: never, input: unknown) => Promise<unknown>>();
  const incidents: string[] = [];
  registerHandlers({
    ipcMain: { handle: (channel, handler) => void handlers.set(channel, handler as never) },
    isTrustedSender: () => trusted,
    askService: (channel, input) => Promise.resolve({ passedOn: channel, input }),
    shellApi: quiet,
    reportIncident: (where) => `M${incidents.push(where)}`,
  });
  return { handlers, incidents, ask: (channel: string, input: unknown) => handlers.get(channel)?.({} as never, input) };
}

describe('registerHandlers', () => {
  it('opens the channels of the contract and no other', () => {
    expect([...opened().handlers.keys()].sort()).toEqual([...CHANNELS].sort());
  });

  it('passes a question for the service on as it came', async () => {
    expect(await opened().ask('household:file', { any: 'shape' })).toEqual({ passedOn: 'household:file', input: { any: 'shape' } });
  });

  it('answers a question for main itself after checking its shape', async () => {
    const { ask } = opened();
    expect(await ask('shell:ready', {})).toEqual({ ok: true, value: {} });
    expect(await ask('shell:ready', { more: 1 })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await ask('shell:reveal', { token: '/etc/passwd' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(await ask('shell:leave', { id: 1, answer: 'leave' })).toEqual({ ok: true, value: {} });
  });

  it.each([
    ['shell:leave', { id: 0, answer: 'leave' }],
    ['shell:leave', { id: 1, answer: 'close' }],
    ['shell:leave', { id: 1 }],
    ['shell:unsaved', { what: '5 格收入' }],
    ['shell:unsaved', { what: Array.from({ length: 51 }, () => '5 格收入') }],
    ['shell:unsaved', { what: ['x'.repeat(201)] }],
  ])('refuses what the contract does not know on %s', async (channel, input) => {
    expect(await opened().ask(channel, input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('turns a bug into an incident number', async () => {
    const { ask, incidents } = opened();
    expect(await ask('shell:about', {})).toMatchObject({ ok: false, error: { code: 'internal', incident: 'M1' } });
    expect(incidents).toEqual(['shell:about']);
  });

  it('rejects a sender that is not our page, for every channel', async () => {
    const { handlers, ask, incidents } = opened({ trusted: false });
    for (const channel of handlers.keys()) await expect(ask(channel, {})).rejects.toThrow('untrusted sender');
    expect(incidents).toHaveLength(handlers.size);
  });
});
