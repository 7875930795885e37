import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { asRead, generateHouseholds } from '../support/generate/households';
import { loadInto } from '../support/generate/ledger-folder';
import { newLedger } from './bench-session';
import type { Setting } from './setting';

/** The smallest application there is: one window, one page with one word. */
const BARE = {
  'package.json': '{ "name": "bare-window", "main": "main.js" }',
  'main.js': `const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'));
`,
  'index.html': '<!doctype html><meta charset="utf-8"><title>bare</title><p id="there">there</p>\n',
} as const;

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Writes the bare application into a folder and gives it. */
export async function bareApplication(folder: string): Promise<string> {
  const home = path.join(folder, 'bare-window');
  await mkdir(home);
  for (const [name, text] of Object.entries(BARE)) await writeFile(path.join(home, name), text);
  return home;
}

/** Starts an application in the real Electron, as Playwright's tests do, with a user data folder of its own. */
export async function launch(setting: Setting, application: string, dataFolder: string): Promise<Launched> {
  if (setting.electron === null) throw new Error('No Electron is at hand');
  // From node_modules at run time: Playwright finds its own parts by their place and cannot be bundled.
  const { _electron } = createRequire(path.join(setting.root, 'package.json'))('@playwright/test') as typeof import('@playwright/test');
  const { ELECTRON_RUN_AS_NODE: _unused, ...env } = process.env;
  const app = await _electron.launch({
    executablePath: setting.electron,
    args: [...setting.switches, application, `--user-data-dir=${dataFolder}`],
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  return { app, page: await app.firstWindow() };
}

/** Makes a ledger of invented households that the program on `dataFolder` offers at its start; gives the name in the list's first row. */
export async function rememberedLedger(setting: Setting, folder: string, dataFolder: string, months: number): Promise<string> {
  const { session } = await newLedger(setting, folder, { dataFolder });
  const { unions, households } = generateHouseholds({ seed: 17, count: setting.small, months });
  await loadInto(session, { unions, households: households.map(asRead) });
  await session.close();
  return households[0]?.head.name ?? '';
}

/** From the start page to the list's first rows, as a person goes: the ledger of before, then 档案. */
export async function openToFirstRows(page: Page, firstName: string): Promise<void> {
  const offered = page.getByRole('region', { name: '最近打开的台账' }).getByRole('button').first();
  const archives = page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '档案' });
  await offered.or(archives).first().waitFor();
  // Clicked from inside: Playwright's own click waits for the button to stand still, which no person does.
  if (await offered.isVisible()) await offered.evaluate((button: HTMLElement) => button.click());
  await archives.waitFor();
  await archives.evaluate((button: HTMLElement) => button.click());
  await page.getByRole('grid').getByText(firstName).first().waitFor();
}
