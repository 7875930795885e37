import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { demoSteps } from '../../../electron/service/demo/demo-steps';
import type {} from '../../../renderer/platform/bridge';
import { expect, stubDialogs } from '../fixtures';
import { goTo } from './frame';

export const UNION = '秦皇岛市总工会';
export const LEDGERS = ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'] as const;

/** Path of one of the office's workbooks (invented). */
export const ledgerFile = (name: string): string => path.resolve('test/fixtures/ledgers', name);

/** 新建台账 in a fresh folder, up to the question for the 低保标准. */
export async function createLedger(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await stubDialogs(app, { open: [folder] });
  await page.getByRole('button', { name: /^新建台账/ }).click();
  const dialog = page.getByRole('dialog', { name: '新建台账' });
  await dialog.getByLabel('工会名称').fill(UNION);
  await dialog.getByLabel('经办人姓名').fill('王经办');
  await dialog.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(dialog.getByText(path.basename(folder), { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
}

/** 600 yuan from 2018-01: the program knows the paper and offers it, one click takes it over. */
export async function adoptStandard(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '录入低保标准' });
  await expect(dialog.getByText('秦皇岛市，2018年1月起，每人每月 600.00 元')).toBeVisible();
  await dialog.getByRole('button', { name: '采用' }).click();
  await expect(dialog).toBeHidden();
}

/** Reading and writing hundreds of rows on a busy machine. */
export const LONG_WORK = { timeout: 60_000 } as const;

/** Chooses workbooks in the system's dialog; nothing is read yet. */
export async function chooseWorkbooks(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await stubDialogs(app, { open: files });
  await goTo(page, '数据交换');
  await page.getByRole('button', { name: '选择文件', exact: true }).last().click();
}

/** Chooses and reads workbooks, up to the preview. */
export async function readWorkbooks(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await chooseWorkbooks(app, page, files);
  await page.getByRole('button', { name: `读取 ${String(files.length)} 个文件` }).click();
  await expect(page.getByRole('button', { name: /^核对差异/ })).toBeVisible(LONG_WORK);
}

/** Loads the invented demo ledger: 62 households, with incomes, base and exits; waits until the last of its steps is done. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^载入演示数据/ }).click();
  const steps = async (): Promise<number> => {
    const trail = await page.evaluate(() => window.ledger?.ask('session:trail', { offset: 0, limit: 1, text: '' }));
    return trail?.ok === true ? trail.value.total : 0;
  };
  await expect.poll(steps, LONG_WORK).toBe(1 + demoSteps().length);
  await expect(page.getByRole('heading', { level: 1, name: '首页' })).toBeVisible();
}
