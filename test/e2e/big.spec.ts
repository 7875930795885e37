import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, stubDialogs, test } from './fixtures';
import { LONG_WORK } from './steps/begin';
import { goTo, onUsualScreen } from './steps/frame';
import { expectFound, list, listRow, search } from './steps/households';
import { LONG_NAME, makeLargeLedger } from './steps/large-ledger';

const HOUSEHOLDS = 10_000;
const PAGES = ['首页', '档案', '登记收入', '目标任务', '统计报表', '数据交换', '设置'];

test('10,000 households: first and last rows, search, long names, and no page wider than the screen', async ({ launch, workDir }) => {
  test.setTimeout(180_000);
  const folder = path.join(workDir, '全市台账');
  await makeLargeLedger(folder, path.join(workDir, 'data'), HOUSEHOLDS);
  const { app, page } = await launch();
  await onUsualScreen(app);
  await stubDialogs(app, { open: [folder] });
  await page.getByRole('button', { name: /^打开台账/ }).click();
  await expect(page.getByRole('navigation', { name: '页面' })).toBeVisible(LONG_WORK);

  await test.step('the list, from the first row to the last', async () => {
    await goTo(page, '档案');
    await expectFound(page, '10,000');
    await expect(listRow(page, 1)).toContainText(LONG_NAME);
    await expectEvenRows(page);
    await list(page).focus();
    await page.keyboard.press('End');
    await expect(listRow(page, HOUSEHOLDS)).toHaveAttribute('aria-busy', 'false');
    await expect(listRow(page, HOUSEHOLDS)).toBeInViewport();
    // Only what is on the screen is drawn.
    expect(await list(page).getByRole('row').count()).toBeLessThan(80);
  });

  await test.step('search', async () => {
    await page.getByRole('textbox', { name: '在档案中查找' }).fill('热合曼');
    await expectFound(page, 1);
    await search(page, '没有这个人', 0);
    await expect(page.getByText('没有符合条件的档案')).toBeVisible();
    await page.getByRole('button', { name: '清除条件' }).first().click();
    await expectFound(page, '10,000');
  });

  for (const zoom of [1, 1.25]) {
    await test.step(`no page is wider than the window at ${String(zoom * 100)} %`, async () => {
      await setZoom(app, zoom);
      for (const label of PAGES) {
        await goTo(page, label);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoSidewaysScroll(page, label);
      }
      await goTo(page, '档案');
      await expectEvenRows(page);
      await list(page).getByRole('button', { name: LONG_NAME }).click();
      await expect(page.getByRole('heading', { level: 1, name: LONG_NAME })).toBeVisible();
      await expectNoSidewaysScroll(page, 'the file');
    });
  }
});

async function setZoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
}

/** Every row is one line high, whatever stands in it. */
async function expectEvenRows(page: Page): Promise<void> {
  const heights = await list(page)
    .locator('[data-index]')
    .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).offsetHeight))]);
  expect(heights).toEqual([32]);
}

/** Neither the document nor the page in its frame can be scrolled sideways; a table with a scroll bar of its own may. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('.frame'), document.querySelector('.frame-content'), document.querySelector('.top-bar')]
      .filter((element) => element !== null && element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element?.className ?? ''} ${String(element?.scrollWidth)} > ${String(element?.clientWidth)}`),
  );
  expect(wider, `${where} is wider than the window`).toEqual([]);
}
