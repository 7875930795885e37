import path from 'node:path';
import type { Page } from '@playwright/test';
import { withFolder } from './bench-session';
import { inMs, noteRow, type Row, ratioRow } from './figures';
import { median } from './measure';
import { inThousands, type Setting } from './setting';
import { bareApplication, launch, openToFirstRows, rememberedLedger } from './window';

/** From nothing to the first rows of the list in the real Electron, and to the word in a bare window; in turn. */
export function starting(setting: Setting): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const bare = await bareApplication(folder);
    const rows: Row[] = [];
    for (const months of [12, setting.months]) {
      const home = path.join(folder, `months-${String(months)}`);
      const dataFolder = path.join(home, 'user-data');
      const firstName = await rememberedLedger(setting, home, dataFolder, months);
      rows.push(...(await compare(setting, { bare, bareData: path.join(folder, 'bare-data'), dataFolder, firstName, months })));
    }
    return rows;
  });
}

interface Comparison {
  readonly bare: string;
  readonly bareData: string;
  readonly dataFolder: string;
  readonly firstName: string;
  readonly months: number;
}

async function compare(setting: Setting, { bare, bareData, dataFolder, firstName, months }: Comparison): Promise<readonly Row[]> {
  const ours: number[] = [];
  const windows: number[] = [];
  const firstContents: number[] = [];
  // The first start of each fills the caches of the system and is thrown away.
  for (let run = 0; run <= setting.runs; run += 1) {
    const other = await startOf(setting, bare, bareData, (page) => page.waitForSelector('#there'));
    let firstContent = 0;
    const own = await startOf(setting, setting.root, dataFolder, async (page, sinceStart) => {
      await page.waitForSelector('#root main, #root nav');
      firstContent = sinceStart();
      await openToFirstRows(page, firstName);
    });
    if (run === 0) continue;
    windows.push(other);
    ours.push(own);
    firstContents.push(firstContent);
  }
  const size = `${inThousands(setting.small)} households × ${String(months)} months`;
  return [
    ratioRow(`start to first rows, ${size}`, median(ours), { name: 'bare Electron window', ms: median(windows) }, 2),
    noteRow(`start to first content (no ledger open yet), ${size}`, inMs(median(firstContents)), {
      name: 'bare Electron window',
      ms: median(windows),
      ratio: median(firstContents) / median(windows),
    }),
  ];
}

/** Milliseconds from the start of the program until the page shows what is waited for. */
async function startOf(
  setting: Setting,
  application: string,
  dataFolder: string,
  wait: (page: Page, sinceStart: () => number) => Promise<unknown>,
): Promise<number> {
  const from = performance.now();
  const { app, page } = await launch(setting, application, dataFolder);
  try {
    await wait(page, () => performance.now() - from);
    return performance.now() - from;
  } finally {
    await app.close();
  }
}
