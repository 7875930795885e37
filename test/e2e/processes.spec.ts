import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import type { Notice } from '../../shared/contract/notices';
import { expect, test } from './fixtures';

test('a service that dies is started again, the page is told, and questions are answered as before', async ({ launch }) => {
  const { app, page } = await launch();
  await page.evaluate(() => {
    const told: Notice[] = [];
    Object.assign(globalThis, { told });
    window.ledger?.onNotice((notice) => told.push(notice));
  });
  const first = await servicePid(app);
  process.kill(first, 'SIGKILL');

  const told = () => page.evaluate(() => (globalThis as unknown as { told: Notice[] }).told.map(({ kind }) => kind));
  await expect.poll(told).toContain('service-restarted');
  expect(await page.evaluate(() => window.ledger?.ask('session:state', {}))).toMatchObject({ ok: true });
  expect(await servicePid(app, first)).toBeGreaterThan(0);
});

test('the program ends with its service, and a second start finds nothing in its way', async ({ launch }) => {
  const { app } = await launch();
  const service = await servicePid(app);
  await app.close();
  await expect.poll(() => isAlive(service)).toBe(false);
  const { page } = await launch();
  await expect(page.locator('#root')).toBeVisible();
});

test('the program can be closed even when its service is gone for good', async ({ launch }) => {
  const { app, page } = await launch();
  // Three deaths in a minute are one too many.
  let pid = 0;
  for (let death = 0; death < 3; death += 1) {
    pid = await servicePid(app, pid);
    process.kill(pid, 'SIGKILL');
  }
  await expect.poll(() => page.evaluate(() => window.ledger?.ask('session:state', {}))).toMatchObject({ ok: false, error: { code: 'internal' } });
  const closing = Date.now();
  await app.close();
  expect(Date.now() - closing).toBeLessThan(5_000);
});

test('a program that is started twice shows the window it has', async ({ launch, dataDir }) => {
  const { app } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(await app.evaluate(() => process.execPath), [...asRoot, '.', `--user-data-dir=${dataDir}`], { env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
});

/** Process number of the running ledger service; waits until there is one that is not `gone`. Never 0, which would mean ourselves. */
async function servicePid(app: ElectronApplication, gone = 0): Promise<number> {
  let pid = 0;
  const look = async (): Promise<boolean> => {
    pid = await app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'ledger-service')?.pid ?? 0);
    return pid > 0 && pid !== gone;
  };
  await expect.poll(look).toBe(true);
  return pid;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
}
