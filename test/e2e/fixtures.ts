import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  /** The program's own folder (its user data): recent ledgers, window place, incidents. Fresh for every test. */
  dataDir: string;
  /** A folder for ledgers, workbooks and exports of this test. */
  workDir: string;
  /** Launches the built app on `dataDir`; `await app.close()` and call it again to prove that data survives a restart. */
  launch: () => Promise<Launched>;
  /**
   * Page errors, console errors and refusals by the content security policy of every window so far.
   * The test fails when any is left at its end; a test that provokes one on purpose takes it out with `splice`.
   */
  complaints: string[];
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this very pattern
  dataDir: async ({}, use) => withFolder('ledger-e2e-data-', use),

  // biome-ignore lint/correctness/noEmptyPattern: as above
  workDir: async ({}, use) => withFolder('ledger-e2e-work-', use),

  // biome-ignore lint/correctness/noEmptyPattern: as above
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    base.expect(complaints, 'page errors, console errors and CSP violations').toEqual([]);
  },

  launch: async ({ dataDir, complaints }, use) => {
    const running = new Set<ElectronApplication>();
    await use(async () => {
      const app = await _electron.launch({
        args: ['.', `--user-data-dir=${dataDir}`],
        env: environment(),
        chromiumSandbox: process.getuid?.() !== 0,
      });
      running.add(app);
      app.once('close', () => running.delete(app));
      listen(app, complaints);
      const page = await app.firstWindow();
      await page.waitForSelector('#root > *');
      return { app, page };
    });
    for (const app of running) {
      // What a test has left typed would hold the window and wait for a person.
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.removeAllListeners('close');
      });
      await app.close();
    }
  },
});

export const expect = base.expect;

/**
 * Answers the system's dialogs in a person's place from now on. `open` is what is chosen in a file or folder dialog,
 * `save` where something is saved; left out, the dialog is cancelled.
 */
export async function stubDialogs(app: ElectronApplication, answers: { readonly open?: readonly string[]; readonly save?: string }): Promise<void> {
  await app.evaluate(
    ({ dialog }, { open, save }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: open === null, filePaths: open ?? [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: save === null, filePath: save ?? '' });
    },
    { open: answers.open === undefined ? null : [...answers.open], save: answers.save ?? null },
  );
}

function listen(app: ElectronApplication, complaints: string[]): void {
  app.context().on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  // Refusals by the content security policy come as console errors.
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
}

function environment(): Record<string, string> {
  // Left in place, it would start Electron as a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function withFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  await use(folder);
  await rm(folder, { recursive: true, force: true });
}
