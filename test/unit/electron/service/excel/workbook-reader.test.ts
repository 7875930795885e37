import { describe, expect, it } from 'vitest';
import { packRows } from '../../../../../electron/service/excel/packed-rows';
import type { WorkerConnection } from '../../../../../electron/service/excel/understood';
import { createWorkbookReader } from '../../../../../electron/service/excel/workbook-reader';
import type { FromWorker } from '../../../../../electron/service/excel/worker-messages';

/** A worker and a clock in the hands of the test. */
function stage() {
  let nowMs = 0;
  let timer: { readonly run: () => void; readonly at: number } | null = null;
  const state = { killed: 0, sent: [] as unknown[], say: (_message: FromWorker): void => undefined, end: (_code: number | null): void => undefined };
  const connection: WorkerConnection = {
    send: (message) => void state.sent.push(message),
    onMessage: (listener) => {
      state.say = listener;
    },
    onEnd: (listener) => {
      state.end = listener;
    },
    kill: () => {
      state.killed += 1;
    },
  };
  const reader = createWorkbookReader({
    starter: { start: () => Promise.resolve(connection) },
    nowMs: () => nowMs,
    schedule: (run, ms) => {
      const own = { run, at: nowMs + ms };
      timer = own;
      return () => {
        if (timer === own) timer = null;
      };
    },
  });
  const pass = (ms: number): void => {
    nowMs += ms;
    if (timer !== null && nowMs >= timer.at) timer.run();
  };
  return { state, reader, pass };
}

/** Lets the promise of the starter settle. */
const started = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('the reader beside its worker', () => {
  const facts = { sha256: 'x', date1904: false, notes: [] };
  const sheet = { sheet: 'a', hidden: false, kind: null, reason: null, headerRow: 0, columns: [], unknownColumns: [], unionWritten: null, incomeBasis: null };

  it('puts batches together and ends the process', async () => {
    const { state, reader } = stage();
    const file = reader.read('/p', '名', {});
    await started();
    expect(state.sent).toEqual([{ kind: 'read', path: '/p' }]);
    for (const name of ['a', 'b']) {
      state.say({ kind: 'sheet', sheet: { ...sheet, sheet: name } });
      state.say({ kind: 'rows', rows: packRows([{ row: 1, cells: [name] }]) });
      state.say({ kind: 'rows', rows: packRows([{ row: 2, cells: [name] }]) });
    }
    state.say({ kind: 'done', facts });
    const rows = (name: string) => [1, 2].map((row) => ({ row, cells: [name] }));
    expect(await file).toEqual({
      name: '名',
      ...facts,
      sheets: [
        { ...sheet, sheet: 'a', rows: rows('a') },
        { ...sheet, sheet: 'b', rows: rows('b') },
      ],
    });
    expect(state.killed).toBe(1);
  });

  it('waits as long as there are signs of life, then no longer', async () => {
    const { state, reader, pass } = stage();
    const file = reader.read('/p', '名', {});
    await started();
    for (let step = 0; step < 5; step += 1) {
      pass(30_000);
      state.say({ kind: 'step' });
    }
    expect(state.killed).toBe(0);
    pass(35_000);
    expect(await file).toMatchObject({ name: '名', refusal: 'time' });
    expect(state.killed).toBe(1);
  });

  it.each([
    [null, 30_000, 'time'],
    [null, 5_000, 'memory'],
    [134, 5_000, 'memory'],
    [1, 5_000, 'damaged'],
  ] as const)('takes an end with %s after %i ms for %s', async (code, silentMs, refusal) => {
    const { state, reader, pass } = stage();
    const file = reader.read('/p', '名', {});
    await started();
    pass(silentMs);
    state.end(code);
    expect(await file).toMatchObject({ refusal });
  });

  it('starts nothing for a caller who has already left, and says nothing after an abort', async () => {
    const { state, reader } = stage();
    const controller = new AbortController();
    const file = reader.read('/p', '名', { signal: controller.signal });
    await started();
    controller.abort();
    state.say({ kind: 'done', facts });
    await expect(file).rejects.toMatchObject({ name: 'AbortError' });
    await expect(reader.read('/p', '名', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect([state.sent.length, state.killed]).toEqual([1, 1]);
  });
});
