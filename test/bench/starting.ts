import path from 'node:path';
import { withFolder } from './bench-session';
import { inMs, noteRow, ratioRow, type Row } from './figures';
import { median, timed } from './measure';
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
      await rememberedLedger(setting, home, dataFolder, months);
      rows.push(...(await compare(setting, { bare, bareData: path.join(folder, 'bare-data'), dataFolder, months })));
    }
    return rows;
  });
}

interface Comparison {
  readonly bare: string;
  readonly bareData: string;
  readonly dataFolder: string;
  readonly months: number;
}

async function compare(setting: Setting, { bare, bareData, dataFolder, months }: Comparison): Promise<readonly Row[]> {
  const ours: number[] = [];
  const windows: number[] = [];
  const firstContents: number[] = [];
  // The first start of each fills the caches of the system and is thrown away.
  for (let run = 0; run <= setting.runs; run += 1) {
    const other = await timed(async () => {
      const { app, page } = await launch(setting, bare, bareData);
      await page.waitForSelector('#there');
      return app;
    });
    await other.value.close();
    let firstContent = 0;
    const start = performance.now();
    const own = await timed(async () => {
      const { app, page } = await launch(setting, setting.root, dataFolder);
      await page.waitForSelector('#root main, #root nav');
      firstContent = performance.now() - start;
      await openToFirstRows(page);
      return app;
    });
    await own.value.close();
    if (run === 0) continue;
    windows.push(other.ms);
    ours.push(own.ms);
    firstContents.push(firstContent);
  }
  const size = `${inThousands(setting.small)} households × ${String(months)} months`;
  return [
    ratioRow(`start to first rows, ${size}`, median(ours), { name: 'bare Electron window', ms: median(windows) }, 2),
    noteRow(`start to first content (no ledger open yet), ${size}`, inMs(median(firstContents)), { name: 'bare Electron window', ms: median(windows), ratio: median(firstContents) / median(windows) }),
  ];
}
