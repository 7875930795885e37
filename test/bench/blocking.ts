import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../renderer/platform/bridge';
import { writeArchiveWorkbook } from '../support/generate/archive-workbook';
import { generateHouseholds } from '../support/generate/households';
import { withFolder } from './bench-session';
import { inMs, limitRow, noteRow, type Row } from './figures';
import { timed } from './measure';
import { inThousands, type Setting } from './setting';
import { launch, openToFirstRows, rememberedLedger } from './window';

const MOST_MS = 50;
const TICK_MS = 2;

declare global {
  /** Put into the main process by this bench. */
  var longestGapMs: number | undefined;
  interface Window {
    readonly ledger?: Bridge;
  }
}

/** How long main stood still while a large workbook came in and went out, in the real Electron. */
export function blocking(setting: Setting): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const dataFolder = path.join(folder, 'user-data');
    const firstName = await rememberedLedger(setting, folder, dataFolder, 12);
    // Other people than the ledger's: numbers of files are given on, names and IDs are of another seed.
    const workbook = path.join(folder, '困难职工档案汇总表.xlsx');
    await writeArchiveWorkbook(workbook, generateHouseholds({ seed: 18, count: setting.small, months: 0, firstNumber: 500_001 }).households);
    const { app, page } = await launch(setting, setting.root, dataFolder);
    try {
      await openToFirstRows(page, firstName);
      await answerDialogs(app, workbook, path.join(folder, '导出.xlsx'));
      const idle = await longestGap(app, () => page.waitForTimeout(setting.quick ? 500 : 3000));
      const importing = await longestGap(app, () => importWorkbook(page));
      const exporting = await longestGap(app, () => exportList(page));
      const size = inThousands(setting.small);
      return [
        limitRow(`main process blocked while ${size} rows are imported (${inMs(importing.ms)})`, importing.gap, MOST_MS),
        limitRow(`main process blocked while ${size} households and as many more are exported (${inMs(exporting.ms)})`, exporting.gap, MOST_MS),
        noteRow('main process blocked while nothing happens (what the machine itself does)', inMs(idle.gap)),
      ];
    } finally {
      await app.close();
    }
  });
}

async function answerDialogs(app: ElectronApplication, toOpen: string, toSave: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, files) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [files.toOpen] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: files.toSave });
    },
    { toOpen, toSave },
  );
}

/** A timer in main that wants to run every two milliseconds; the longest time that it had to wait beyond that. */
async function longestGap(app: ElectronApplication, work: () => Promise<unknown>): Promise<{ readonly gap: number; readonly ms: number }> {
  const timer = await app.evaluateHandle((_electron, tick) => {
    globalThis.longestGapMs = 0;
    let last = performance.now();
    return setInterval(() => {
      const now = performance.now();
      globalThis.longestGapMs = Math.max(globalThis.longestGapMs ?? 0, now - last - tick);
      last = now;
    }, tick);
  }, TICK_MS);
  const { ms } = await timed(work);
  const gap = await app.evaluate((_electron, handle) => {
    clearInterval(handle);
    return globalThis.longestGapMs ?? 0;
  }, timer);
  return { gap, ms };
}

/** In the page, through the bridge, as the page's own code asks. */
function importWorkbook(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ask = window.ledger?.ask;
    if (ask === undefined) throw new Error('No bridge');
    const chosen = await ask('shell:chooseWorkbooks', {});
    if (!chosen.ok) throw new Error(chosen.error.message);
    const preview = await ask('exchange:preview', { files: chosen.value.map(({ token }) => token) });
    if (!preview.ok) throw new Error(preview.error.message);
    const applied = await ask('exchange:apply', { previewId: preview.value.previewId });
    if (!applied.ok) throw new Error(applied.error.message);
    if (applied.value.counts.new === 0) throw new Error('Nothing was imported');
  });
}

function exportList(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const ask = window.ledger?.ask;
    if (ask === undefined) throw new Error('No bridge');
    const chosen = await ask('shell:chooseSave', { suggestedName: '导出.xlsx' });
    if (!chosen.ok || chosen.value === null) throw new Error('No place to save');
    const filter = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const, drill: null };
    const written = await ask('exchange:exportHouseholds', { to: chosen.value.token, filter, sort: { by: 'fileNo', descending: false }, masked: false });
    if (!written.ok) throw new Error(written.error.message);
  });
}
