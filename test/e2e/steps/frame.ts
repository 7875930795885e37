import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The usual office screen. */
export const USUAL_SCREEN = { width: 1366, height: 768 } as const;

/** Gives the window's content the size of the usual office screen. */
export async function onUsualScreen(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), USUAL_SCREEN);
}

/** Opens a page by its entry in the rail. */
export async function goTo(page: Page, label: string): Promise<void> {
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: label, exact: true }).click();
}

/** Sets the day everything is reckoned by, through the top bar. */
export async function setWorkingDate(page: Page, date: string): Promise<void> {
  await page.getByRole('button', { name: /工作日期/ }).click();
  const box = page.getByRole('textbox', { name: '工作日期' });
  await box.fill(date);
  await box.press('Enter');
  await page.getByRole('button', { name: '按这一天' }).click();
  await expect(page.getByRole('button', { name: `工作日期 ${date}（不是今天）` })).toBeVisible();
}

/** Waits for a message at the top of the window. */
export async function expectMessage(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.locator('.ant-message').getByText(text).last()).toBeVisible();
}

/** The button in the top bar that takes the last command back; its name carries the command's. */
export const undoButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: /撤销/ });
