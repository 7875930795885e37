import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { goTo } from './frame';

/** The sheet of 登记收入. */
export const sheet = (page: Page) => page.getByRole('grid', { name: '逐月收入登记表' });

/** What the program asks before something unsaved is left. */
export const leaveDialog = (page: Page) => page.getByRole('dialog', { name: '还有内容没有保存' });

/** Types two cells down the first column of the sheet, and a third that is still being typed when one looks away. */
export async function typeCells(page: Page): Promise<void> {
  await goTo(page, '登记收入');
  const editor = sheet(page).locator('.sheet-editor');
  await expect(editor).toBeFocused();
  for (const amount of ['901', '902.5']) {
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('未保存 2 格（2 户）')).toBeVisible();
  await page.keyboard.type('903');
  await expect(editor).toHaveValue('903');
}

/** All three cells stand in the sheet, marked as unsaved. */
export async function expectTyped(page: Page): Promise<void> {
  await expect(page.getByText('未保存 3 格（3 户）')).toBeVisible();
  for (const amount of ['901.00', '902.50', '903.00']) await expect(cell(page, amount)).toBeVisible();
}

/** The cell of the sheet that shows an amount. */
export const cell = (page: Page, amount: string): Locator =>
  sheet(page)
    .getByRole('gridcell', { name: new RegExp(`${amount.replace('.', '\\.')}`) })
    .first();

/** Closes the window as Alt+F4 and the cross do. */
export const closeWindow = (app: ElectronApplication): Promise<void> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Chooses an entry of the system's menu bar. */
export async function chooseInMenu(app: ElectronApplication, menu: RegExp, entry: string): Promise<void> {
  await app.evaluate(
    ({ Menu }, { menu: top, entry: label }) => {
      const found = Menu.getApplicationMenu()?.items.find((item) => new RegExp(top).test(item.label));
      const item = found?.submenu?.items.find((candidate) => candidate.label === label);
      if (item === undefined) throw new Error('No such entry');
      item.click();
    },
    { menu: menu.source, entry },
  );
}
