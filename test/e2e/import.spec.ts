import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator } from '@playwright/test';
import { writeArchiveWorkbook } from '../support/generate/archive-workbook';
import { generateHouseholds } from '../support/generate/households';
import { expect, test } from './fixtures';
import { adoptStandard, chooseWorkbooks, createLedger, LEDGERS, LONG_WORK, ledgerFile, readWorkbooks } from './steps/begin';
import { expectMessage, goTo, undoButton } from './steps/frame';
import { expectFound } from './steps/households';

test.beforeEach(() => test.setTimeout(120_000));

test('an import is one step: Ctrl+Z takes all of it back, Ctrl+Y brings it back, the same files again change nothing', async ({ launch, workDir }) => {
  const { app, page } = await launch();
  await createLedger(app, page, await emptyFolder(workDir));
  await adoptStandard(page);
  await readWorkbooks(app, page, LEDGERS.map(ledgerFile));
  await page.getByRole('button', { name: /^核对差异/ }).click();
  await page.getByRole('button', { name: '导入 1,568 行' }).click();
  await expect(page.getByText('已写入台账')).toBeVisible(LONG_WORK);

  await page.keyboard.press('Control+z');
  await expectMessage(page, /^已撤销：导入/);
  await expect(page.getByText('台账里还没有档案')).toBeVisible();
  await expectFound(page, 0);
  await page.keyboard.press('Control+y');
  await expectMessage(page, /^已恢复：导入/);
  await expectFound(page, 300);

  const before = await undoButton(page).innerText();
  await goTo(page, '数据交换');
  await page.getByRole('button', { name: '再导入别的文件' }).click();
  await readWorkbooks(app, page, [...LEDGERS].reverse().map(ledgerFile));
  await page.getByRole('button', { name: /^核对差异/ }).click();
  await expect(page.getByRole('button', { name: '相同 1,568' })).toBeVisible();
  await expect(page.getByRole('button', { name: '导入 0 行' })).toBeDisabled();
  expect(await undoButton(page).innerText()).toBe(before);
});

test('a file that is dropped is read; one that is no workbook says why and keeps nothing else back', async ({ launch, workDir, dataDir }) => {
  const { app, page } = await launch();
  await createLedger(app, page, await emptyFolder(workDir));
  await adoptStandard(page);
  await goTo(page, '数据交换');
  const zone = page.getByRole('region', { name: '放入文件' });
  await drop(zone, '困难职工档案汇总表.xlsx', await readFile(ledgerFile('困难职工档案汇总表.xlsx')));
  await drop(zone, '走访照片.xlsx', Buffer.from('这不是表格'));
  await expect(page.getByRole('list', { name: '已选文件' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: '读取 2 个文件' }).click();

  await expect(page.getByText('将新建 300 户档案、7 个单位')).toBeVisible(LONG_WORK);
  const bad = page.getByRole('region', { name: '走访照片.xlsx' });
  await expect(bad.getByLabel('没有读入')).toBeVisible();
  await expect(bad).toContainText(/不是.*(表格|工作簿)|认不出|打不开/);
  // What was dropped holds people's numbers: no copy stays in the program's own folder.
  await expect.poll(() => filesIn(path.join(dataDir, 'dropped'))).toEqual([]);

  await page.getByRole('button', { name: /^核对差异/ }).click();
  await page.getByRole('button', { name: '导入 865 行' }).click();
  await expect(page.getByText('已写入台账')).toBeVisible(LONG_WORK);
  await goTo(page, '档案');
  await expectFound(page, 300);
});

test('reading that is stopped leaves nothing behind', async ({ launch, workDir }) => {
  const { app, page } = await launch();
  await createLedger(app, page, await emptyFolder(workDir));
  await adoptStandard(page);
  const large = path.join(workDir, '全市档案.xlsx');
  await writeArchiveWorkbook(large, generateHouseholds({ seed: 7, count: 6_000, months: 0 }).households);
  await chooseWorkbooks(app, page, [large]);
  await page.getByRole('button', { name: '读取 1 个文件' }).click();
  await page.getByRole('button', { name: '停止读取' }).click();
  await expectMessage(page, '已停止读取，台账没有改动');
  await expect(page.getByRole('button', { name: '读取 1 个文件' })).toBeVisible();
  await expect.poll(() => utilityProcesses(app)).toEqual(['ledger-service']);
  await goTo(page, '档案');
  await expectFound(page, 0);
  // The files are still chosen; nothing was read.
  await goTo(page, '数据交换');
  await expect(page.getByRole('button', { name: '对应表头' })).toBeDisabled();
});

async function emptyFolder(workDir: string): Promise<string> {
  const folder = path.join(workDir, '台账');
  await mkdir(folder);
  return folder;
}

/** Drops a file as the system would: bytes under a name, no path. */
async function drop(zone: Locator, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await zone.page().evaluateHandle(
    ({ fileName, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], fileName));
      return transfer;
    },
    { fileName: name, base64: bytes.toString('base64') },
  );
  await zone.dispatchEvent('drop', { dataTransfer });
  await expect(zone.page().getByRole('list', { name: '已选文件' })).toContainText(name);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/** Names of the processes besides the window's own. */
const utilityProcesses = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Utility' && /^ledger-service$|-worker$/.test(name ?? ''))
      .map(({ name }) => name ?? ''),
  );
