import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeFileAccess } from '../../electron/service/store/node-file-access';
import { createWorkspace, openWorkspace } from '../../electron/service/store/workspace';
import { seededChance } from '../support/fake-disk-chance';
import { sampleDraft } from '../support/fake-disk-entries';

/** Kills to try; more of them: CRASH_KILLS=200. */
const KILLS = Number(process.env['CRASH_KILLS'] ?? 6);
const chance = seededChance(Number(process.env['CRASH_SEED'] ?? 1));

describe('kill -9 of a program that saves', { timeout: 600_000 }, () => {
  let work = '';
  let program = '';

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'ledger-kill-'));
    program = join(work, 'program', 'append-child.mjs');
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: join(import.meta.dirname, 'append-child.ts'),
        outDir: join(work, 'program'),
        rollupOptions: { output: { entryFileNames: 'append-child.mjs' } },
      },
    });
  }, 120_000);
  afterAll(() => rm(work, { recursive: true, force: true }));

  it('loses nothing acknowledged and leaves a lock that the next start takes over', async () => {
    const dir = join(work, 'ledger');
    const created = await createWorkspace(nodeFileAccess, dir);
    expect(created).toMatchObject({ ok: true });
    if (created.ok) await created.value.close();

    for (let kill = 0; kill < KILLS; kill += 1) {
      const acknowledged = await killAfter(spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] }), 1 + chance.below(25));
      expect(await nodeFileAccess.stat(join(dir, 'lock'))).not.toBeNull();
      const opened = await openWorkspace(nodeFileAccess, dir);
      if (!opened.ok) throw new Error(`kill ${kill}: ${JSON.stringify(opened.error)}`);
      const { entries, opening } = opened.value;
      expect(opening).toMatchObject({ damage: null, readOnly: false });
      expect(entries.length).toBeGreaterThanOrEqual(acknowledged);
      for (const { seq, ...draft } of entries) expect(draft).toEqual(sampleDraft(seq, draft.changes[0]?.after?.toString().match(/甲/g)?.length ?? 0));
      expect(await opened.value.verify()).toMatchObject({ ok: true, entries: entries.length });
      await opened.value.close();
    }
  });
});

/** Kills the program once it has told of `lines` acknowledged saves; returns the highest number it told before it died. */
async function killAfter(child: ChildProcess, lines: number): Promise<number> {
  if (child.stdout === null) throw new Error('the program has no output');
  const ended = once(child, 'exit');
  let told = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    told += 1;
    if (told === lines) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return last;
}
