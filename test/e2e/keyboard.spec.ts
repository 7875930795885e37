import type { Page } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import { expect, test } from './fixtures';
import { openDemo } from './steps/begin';
import { expectMessage, undoButton } from './steps/frame';
import { list, listRow } from './steps/households';

/** Tab presses that a person would put up with before giving up. */
const FEW_TABS = 25;

test('the way from the list to a file and back is walked by keys alone', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page } = await launch();
  await openDemo(page);

  await page.keyboard.press('Alt+2');
  await expect(listRow(page, 5)).toBeVisible();
  await tabTo(page, '困难职工档案列表');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(listRow(page, 4)).toHaveAttribute('aria-selected', 'true');
  const name = await nameIn(page, 4);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('4 / 62')).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText('5 / 62')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('4 / 62')).toBeVisible();
  await page.keyboard.press('Escape');
  // Back at the row one came from, with the keyboard in the list.
  await expect(listRow(page, 4)).toHaveAttribute('aria-selected', 'true');
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(listRow(page, 5)).toHaveAttribute('aria-selected', 'true');

  // Ctrl+K from anywhere: the initials of a name are enough.
  const wanted = await nameIn(page, 2);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '搜索' });
  await page.keyboard.type(pinyin(wanted, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
  const option = palette.getByRole('option', { name: new RegExp(`^档案\\s*${wanted}`) });
  await expect(option).toBeVisible();
  for (let step = 0; step < FEW_TABS && (await option.getAttribute('aria-selected')) !== 'true'; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
});

test('Ctrl+Z belongs to the text while one types, to the sheet while it waits, to the ledger otherwise', async ({ launch }) => {
  test.setTimeout(90_000);
  const { page } = await launch();
  await openDemo(page);
  const last = await undoButton(page).innerText();

  await page.keyboard.press('Alt+2');
  const box = page.getByRole('textbox', { name: '在档案中查找' });
  await box.focus();
  await page.keyboard.type('zhang');
  await page.keyboard.press('Control+z');
  await expect(box).not.toHaveValue('zhang');
  await expect(undoButton(page)).toHaveText(last, { useInnerText: true });

  // A month typed down its column: the sheet has the keyboard as soon as it opens, Enter goes down.
  await page.keyboard.press('Alt+3');
  const sheet = page.getByRole('grid', { name: '逐月收入登记表' });
  await expect(sheet.locator('.sheet-editor')).toBeFocused();
  for (const amount of ['901', '902.5', '903']) {
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('未保存 3 格（3 户）')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('未保存 2 格（2 户）')).toBeVisible();
  await expect(undoButton(page)).toHaveText(last, { useInnerText: true });
  await page.keyboard.press('Control+s');
  await expectMessage(page, /^登记收入：.+等2户 .+，共2格$/);
  await expect(page.getByText('没有未保存的内容')).toBeVisible();
  await expect(sheet.getByRole('gridcell', { name: /902\.50$/ }).first()).toBeVisible();

  // On the list's rows nothing is typed: there it is the ledger's.
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Control+z');
  await expectMessage(page, /^已撤销：登记收入/);
  await expect(undoButton(page)).toHaveText(last, { useInnerText: true });
});

test('Enter that chooses Chinese characters neither opens nor leaves anything', async ({ launch }) => {
  const { page } = await launch();
  await openDemo(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '搜索' });
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'sz', selectionStart: 2, selectionEnd: 2 });
  await expect(palette.getByRole('option', { name: /设置/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('combobox')).toHaveValue('sz');
  // Chosen and done: the next Enter means the entry.
  await palette.getByRole('combobox').fill('设置');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
});

async function nameIn(page: Page, position: number): Promise<string> {
  return listRow(page, position).getByRole('gridcell').first().innerText();
}

/** Presses Tab until the keyboard is in the element of that name. */
async function tabTo(page: Page, label: string): Promise<void> {
  const there = (): Promise<boolean> => page.evaluate((name) => document.activeElement?.getAttribute('aria-label') === name, label);
  for (let presses = 0; presses < FEW_TABS && !(await there()); presses += 1) await page.keyboard.press('Tab');
  expect(await there(), `${label} is reached by Tab`).toBe(true);
}
