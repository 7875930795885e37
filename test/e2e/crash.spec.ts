import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openDemo } from './steps/begin';
import { expectMessage, goTo } from './steps/frame';
import { list, listRow, section } from './steps/households';

test('a service that is killed right after a save has kept it, and the window says what happened', async ({ launch }) => {
  test.setTimeout(90_000);
  const { app, page } = await launch();
  await openDemo(page);
  await goTo(page, '档案');
  const name = await listRow(page, 2).getByRole('gridcell').first().innerText();
  await openByName(page, name);
  const basic = section(page, '基本信息');
  await basic.getByRole('button', { name: '修改基本信息' }).click();
  await basic.getByLabel(/手机号码/).fill('13900000001');
  await page.keyboard.press('Control+s');
  await expectMessage(page, '已保存，改动 1 项');

  process.kill(await servicePid(app), 'SIGKILL');

  await expect(page.getByText(/已保存的内容都在/).first()).toBeVisible();
  const again = page.getByRole('region', { name: '最近打开的台账' }).getByRole('button').first();
  const frame = page.getByRole('navigation', { name: '页面' });
  await expect(again.or(frame).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await goTo(page, '档案');
  await openByName(page, name);
  await expect(section(page, '基本信息')).toContainText('13900000001');
});

async function openByName(page: Page, name: string): Promise<void> {
  await list(page).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const servicePid = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'ledger-service')?.pid ?? 0);
