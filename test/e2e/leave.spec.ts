import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './fixtures';
import { createLedger, openDemo, UNION } from './steps/begin';
import { expectMessage, goTo } from './steps/frame';
import { list } from './steps/households';
import { cell, chooseInMenu, closeWindow, expectTyped, leaveDialog, sheet, typeCells } from './steps/leave';

test.setTimeout(90_000);

test('a wrong click while cells are unsaved drops nothing, whichever way it leads', async ({ launch }) => {
  const { page } = await launch();
  await openDemo(page);
  await typeCells(page);
  const dialog = leaveDialog(page);

  // Another household, by its name in the sheet: stays with Esc, with the keyboard where it was.
  await sheet(page).getByRole('button').nth(4).click();
  await expect(dialog.getByText('3 户的 3 格收入尚未保存')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '保存并离开' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectTyped(page);

  // Another page by key, and the way back of the mouse.
  await page.keyboard.press('Alt+1');
  await dialog.getByRole('button', { name: '留下' }).click();
  await page.evaluate(() => window.history.back());
  await dialog.getByRole('button', { name: '留下' }).click();
  await expectTyped(page);

  // The last command is not what one meant.
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(dialog.getByText(/不是刚填的内容/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expectTyped(page);

  // Left without saving, the cells wait, are named, and are saved from elsewhere.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('档案');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: '不保存离开' }).click();
  await expect(list(page)).toBeVisible();
  await page.getByRole('button', { name: '1 处未保存' }).click();
  await page.getByRole('menuitem', { name: '3 户的 3 格收入尚未保存，回去接着填' }).click();
  await expectTyped(page);
  await goTo(page, '档案');
  await page.keyboard.press('Enter');
  await expectMessage(page, /^登记收入：.+共3格$/);
  await expect(list(page)).toBeVisible();
  await expect(page.getByRole('button', { name: '1 处未保存' })).toBeHidden();
});

test('closing the window asks first, saves when told so, and the cells are there at the next start', async ({ launch }) => {
  const { app, page } = await launch();
  await openDemo(page);
  await typeCells(page);
  const dialog = leaveDialog(page);

  await closeWindow(app);
  await expect(dialog.getByText('3 户的 3 格收入尚未保存')).toBeVisible();
  await expect(dialog.getByText('不保存离开，填的内容就没有了。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectTyped(page);

  const gone = app.waitForEvent('close');
  await closeWindow(app);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await gone;

  const next = (await launch()).page;
  await next.getByRole('button', { name: /^载入演示数据/ }).click();
  await goTo(next, '登记收入');
  for (const amount of ['901.00', '902.50', '903.00']) await expect(cell(next, amount)).toBeVisible();
  await expect(next.getByText('没有未保存的内容')).toBeVisible();
});

test('quitting by the menu asks as well, as often as it is tried, and goes when told so', async ({ launch }) => {
  const { app, page } = await launch();
  await openDemo(page);
  await typeCells(page);
  const dialog = leaveDialog(page);
  await chooseInMenu(app, /^文件/, '退出');
  await expect(dialog).toBeVisible();
  await chooseInMenu(app, /^文件/, '退出');
  await dialog.getByRole('button', { name: '留下' }).click();
  await expectTyped(page);

  const gone = app.waitForEvent('close');
  await chooseInMenu(app, /^文件/, '退出');
  await dialog.getByRole('button', { name: '不保存离开' }).click();
  await gone;
});

test('opening a recent ledger asks first, and brings nothing of this one along', async ({ launch, workDir }) => {
  const { app, page } = await launch();
  await createLedger(app, page, workDir);
  await page.getByRole('button', { name: '以后再录' }).click();
  await page.getByRole('banner').getByRole('button', { name: UNION }).click();
  await page.getByRole('menuitem', { name: '关闭台账' }).click();
  await openDemo(page);
  await typeCells(page);

  const dialog = leaveDialog(page);
  const openOther = async (): Promise<void> => {
    await page.locator('.top-bar-ledger').click();
    await page.getByRole('menuitem', { name: `${UNION}（${path.basename(workDir)}）` }).click();
  };
  await openOther();
  await expect(dialog.getByText('3 户的 3 格收入尚未保存')).toBeVisible();
  await dialog.getByRole('button', { name: '留下' }).click();
  await expectTyped(page);

  await openOther();
  await dialog.getByRole('button', { name: '不保存离开' }).click();
  await expect(page.locator('.top-bar-ledger')).toHaveText(UNION);
  await expect(page.getByRole('button', { name: /处未保存/ })).toBeHidden();
  const gone = app.waitForEvent('close');
  await closeWindow(app);
  await gone;
});

test('cells that are typed outlive the death of the service', async ({ launch }) => {
  const { app, page } = await launch();
  await openDemo(page);
  await typeCells(page);
  process.kill(await servicePid(app), 'SIGKILL');
  await expect(page.getByRole('status').getByText(/后台服务意外中断，已重新启动/)).toBeVisible();
  await expect(sheet(page).locator('.sheet-editor')).toHaveValue('903');
  await page.keyboard.press('Enter');
  await expectTyped(page);
  await page.keyboard.press('Control+s');
  await expectMessage(page, /^登记收入：.+共3格$/);
});

test('a page that hangs is asked for by the system, and what it held is named', async ({ launch }) => {
  const { app, page } = await launch();
  await openDemo(page);
  await typeCells(page);
  await answerMessageBox(app, '不保存，直接关闭');
  // It never answers again. The timer is due before anything that is sent from here on arrives.
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 0);
  });
  const gone = app.waitForEvent('close');
  await closeWindow(app);
  await expect.poll(() => messageBoxes(app)).toEqual([expect.stringContaining('还没有保存：2 户的 2 格收入；正在填的 1 格收入')]);
  await gone;
});

test('the end of the system’s session is held up by what is typed, not otherwise', async ({ launch }) => {
  const first = await launch();
  await openDemo(first.page);
  const firstGone = first.app.waitForEvent('close');
  await signal(first.app);
  await firstGone;

  const { app, page } = await launch();
  await openDemo(page);
  await typeCells(page);
  await signal(app);
  await expect(leaveDialog(page)).toBeVisible();
  const gone = app.waitForEvent('close');
  await leaveDialog(page).getByRole('button', { name: '不保存离开' }).click();
  await gone;
});

/** What the system sends when the computer is shut down. */
const signal = (app: ElectronApplication): Promise<unknown> => app.evaluate(() => process.kill(process.pid, 'SIGTERM')).catch(() => undefined);

const servicePid = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'ledger-service')?.pid ?? 0);

/** Chooses a button in every dialog of the system from now on, and notes what they say. */
async function answerMessageBox(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, label) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
      said.push(options.detail ?? '');
      // The answer is given once the test has read what was said.
      return new Promise((resolve) => {
        Object.assign(globalThis, { answer: () => resolve({ response: (options.buttons ?? []).indexOf(label), checkboxChecked: false }) });
      });
    }) as typeof dialog.showMessageBox;
  }, button);
}

/** What the dialogs of the system have said; the open one is answered by it. */
const messageBoxes = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => {
    const { said, answer } = globalThis as unknown as { said: string[]; answer?: () => void };
    if (answer !== undefined) setTimeout(answer, 0);
    return said;
  });
