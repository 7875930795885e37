import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './fixtures';

const EXECUTABLE = path.resolve('build/release/linux-unpacked/jiekun-tuokun');

test.describe('the packed application', () => {
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    expect(await exitOf(process.execPath, ['build/scripts/pack.mjs'])).toBe(0);
  });

  test('starts, shows its first content and ends by itself', async ({ dataDir }) => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    expect(await exitOf(EXECUTABLE, [...asRoot, '--smoke', `--user-data-dir=${dataDir}`])).toBe(0);
    // It really was the program: it has made itself at home.
    expect(await readdir(dataDir)).toContain('Preferences');
  });

  test('is not a Node in disguise', async ({ dataDir }) => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    // With the runAsNode fuse on, this would run the expression and end with 42.
    const code = await exitOf(EXECUTABLE, [...asRoot, '--smoke', `--user-data-dir=${dataDir}`, '-e', 'process.exit(42)'], { ELECTRON_RUN_AS_NODE: '1' });
    expect(code).toBe(0);
  });
});

/** Runs a program to its end and gives its exit code; what it prints goes to the test's output. */
async function exitOf(program: string, args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<number | null> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, args, { env: { ...env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
