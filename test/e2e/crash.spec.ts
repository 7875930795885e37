import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openDemo } from './steps/begin';
import { expectMessage, goTo, setWorkingDate, undoButton } from './steps/frame';
import { list, listRow, section } from './steps/households';

const LOOKING_BACK = '2019-01-10';

test('a service that is killed right after a save has kept it, and the window says what happened', async ({ launch }) => {
  test.setTimeout(90_000);
  const { app, page } = await launch();
  await openDemo(page);
  await setWorkingDate(page, LOOKING_BACK);
  await goTo(page, '档案');
  const name = await listRow(page, 2).getByRole('gridcell').first().innerText();
  await openByName(page, name);
  const basic = section(page, '基本信息');
  await basic.getByRole('button', { name: '修改基本信息' }).click();
  await basic.getByLabel(/手机号码/).fill('13900000001');
  await page.keyboard.press('Control+s');
  await expectMessage(page, '已保存，改动 1 项');

  process.kill(await servicePid(app), 'SIGKILL');

  await expect(page.getByRole('status').getByText('后台服务意外中断，已重新启动。已保存的内容都在')).toBeVisible();
  // The file is still open, on the same day; what was saved is there, and can be taken back as before.
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('button', { name: `工作日期 ${LOOKING_BACK}（不是今天）` })).toBeVisible();
  await expect(basic).toContainText('13900000001');
  await expect(undoButton(page)).toHaveAccessibleName(/修改/);
  await undoButton(page).click();
  await expectMessage(page, /^已撤销/);
  await expect(basic).not.toContainText('13900000001');
});

async function openByName(page: Page, name: string): Promise<void> {
  await list(page).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const servicePid = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'ledger-service')?.pid ?? 0);
