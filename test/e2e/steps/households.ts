import type { Page } from '@playwright/test';
import { expect } from '../fixtures';

/** The list of households. */
export const list = (page: Page) => page.getByRole('grid', { name: '困难职工档案列表' });

/** A row of the list by its position, the first one is 1. */
export const listRow = (page: Page, position: number) => list(page).locator(`[aria-rowindex="${String(position + 1)}"]`);

/** How many households the list has found. */
export async function expectFound(page: Page, households: number | string): Promise<void> {
  await expect(page.getByText(new RegExp(`^找到 ${String(households)} 户`))).toBeVisible();
}

/** Opens a condition above the list and takes one of its values; the condition is closed again. */
export async function filterBy(page: Page, label: string, value: string): Promise<void> {
  const chip = page.locator('.list-toolbar').getByRole('button', { name: new RegExp(`^${label}`) });
  await chip.click();
  await page.getByRole('checkbox', { name: new RegExp(`^${value}`) }).check();
  await chip.click();
}

/** Types into the list's search box and waits until the list follows. */
export async function search(page: Page, text: string, found: number): Promise<void> {
  await page.getByRole('textbox', { name: '在档案中查找' }).fill(text);
  await expectFound(page, found);
}

/** Opens the file of the household of that name in the list. */
export async function openFile(page: Page, name: string): Promise<void> {
  await list(page).getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The fixed head of the open file: verdict, months, what is still open. */
export const fileHead = (page: Page) => page.locator('.file-head');

/** A section of the open file by its title. */
export const section = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
