import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { cellsOf, understand } from '../support/read-workbook';
import { expect, stubDialogs, test } from './fixtures';
import { adoptStandard, createLedger, LEDGERS, LONG_WORK, ledgerFile, readWorkbooks, UNION } from './steps/begin';
import { expectMessage, goTo, onUsualScreen, setWorkingDate, undoButton } from './steps/frame';
import { expectFound, fileHead, filterBy, list, listRow, openFile, search, section } from './steps/households';
import { asShown, rowStarting, textsLike } from './steps/workbooks';

/** A household of the truth whose only fault is one missing month. */
const GAP = { name: '宋艳梓', initials: 'syz', idNumber: '130324198808126144', idTail: '6144', union: '卢龙县总工会' } as const;
const WORKING_DATE = '2019-01-15';

test('the main job: from the workbooks to the targets, and everything still there after a restart', async ({ launch, workDir }) => {
  test.setTimeout(240_000);
  const folder = path.join(workDir, '台账');
  await mkdir(folder);
  let { app, page } = await launch();
  await onUsualScreen(app);

  await test.step('first start: a new ledger with its 低保标准', async () => {
    await createLedger(app, page, folder);
    await adoptStandard(page);
  });
  await test.step('the three workbooks go in as one step', () => importThree(app, page));
  await test.step('find a household', () => findHousehold(page));
  await test.step('the missing month is typed and the verdict follows', () => addMissingMonth(page));
  await test.step('a fact is corrected', () => correctPhone(page));
  await test.step('a column of incomes is pasted', () => pasteIncomes(app, page));
  await test.step('the base is frozen', () => freezeBase(page));
  await test.step('an exit moves the targets, and the number opens its household', () => recordExit(page));
  await test.step('the list of households is exported', () => exportHouseholds(app, page, path.join(workDir, '花名册.xlsx')));
  await test.step('the progress report is exported', () => exportProgress(app, page, path.join(workDir, '统计表.xlsx')));
  await test.step('after a restart everything is there, and the last command can still be taken back', async () => {
    await app.close();
    ({ app, page } = await launch());
    await onUsualScreen(app);
    await checkAfterRestart(page);
  });
});

async function importThree(app: ElectronApplication, page: Page): Promise<void> {
  await readWorkbooks(app, page, LEDGERS.map(ledgerFile));
  const file = (name: string) => page.getByRole('region', { name });
  await expect(page.getByText('将新建 300 户档案、7 个单位')).toBeVisible();
  await expect(file('困难职工档案汇总表.xlsx')).toContainText('认作：困难职工档案、家庭成员');
  await expect(file('困难职工档案汇总表.xlsx')).toContainText('数据 300 行　新增 300');
  await expect(file('困难职工档案汇总表.xlsx')).toContainText('数据 565 行　新增 565');
  await expect(file('收入逐月核查台账.xlsx')).toContainText('数据 300 行　新增 300');
  await expect(file('结对帮扶台账.xlsx')).toContainText('数据 403 行　新增 403');
  await expect(page.getByText(`${GAP.union} 36户`)).toBeVisible();

  await page.getByRole('button', { name: '核对差异（1,568行）' }).click();
  await expect(page.getByRole('button', { name: '新增 1,568' })).toBeEnabled();
  await expect(page.getByRole('button', { name: '退回 0' })).toBeDisabled();
  await page.getByRole('button', { name: '导入 1,568 行' }).click();
  await expect(page.getByText('已写入台账')).toBeVisible(LONG_WORK);
  await page.getByRole('button', { name: '看档案' }).click();
  await expectFound(page, 300);
  await setWorkingDate(page, WORKING_DATE);
}

async function findHousehold(page: Page): Promise<void> {
  await filterBy(page, '收入结论', '暂无法认定');
  await expectFound(page, 52);
  await filterBy(page, '单位', GAP.union);
  await expect(list(page).getByRole('button', { name: GAP.name })).toBeVisible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expectFound(page, 300);

  await list(page).getByRole('button', { name: '人口' }).click();
  await expect(list(page).getByRole('columnheader', { name: '人口' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(listRow(page, 1).getByRole('gridcell').nth(1)).toHaveText('1');
  await list(page).getByRole('button', { name: '人口' }).click();
  await expect(list(page).getByRole('columnheader', { name: '人口' })).toHaveAttribute('aria-sort', 'descending');
  await expect(listRow(page, 1).getByRole('gridcell').nth(1)).not.toHaveText('1');

  await search(page, GAP.idTail, 1);
  await search(page, GAP.initials, 1);
  await openFile(page, GAP.name);
}

async function addMissingMonth(page: Page): Promise<void> {
  const head = fileHead(page);
  await expect(head).toContainText('暂无法认定');
  await expect(head).toContainText('缺2018年8月收入。补录后若超过600元，即满6个月。');
  await page
    .getByRole('navigation', { name: '档案各部分' })
    .getByRole('button', { name: /收入与低保标准/ })
    .click();
  await expect(page.getByRole('figure').locator('svg').first()).toBeVisible();

  await page.getByRole('textbox', { name: '2018年8月家庭收入' }).fill('3500');
  await page.getByRole('button', { name: '保存收入' }).click();
  await expect(head).toContainText('收入条件符合');
  await expect(head).toContainText('2018年7月至12月连续6个月超过低保标准（600元/月），最低月份超出71.32元');
  await expect(head).toContainText('尚需核实：致困因素、生活状况');
  await expect(section(page, '变更记录')).toContainText(/登记收入：宋艳梓 2018年8月.*2018年8月收入：空 → /);

  await page.keyboard.press('Control+z');
  await expectMessage(page, '已撤销：登记收入：宋艳梓 2018年8月');
  await expect(head).toContainText('暂无法认定');
  await page.keyboard.press('Control+y');
  await expectMessage(page, '已恢复：登记收入：宋艳梓 2018年8月');
  await expect(head).toContainText('收入条件符合');
}

async function correctPhone(page: Page): Promise<void> {
  const basic = section(page, '基本信息');
  await basic.getByRole('button', { name: '修改基本信息' }).click();
  await basic.getByLabel(/手机号码/).fill('13912345678');
  await expect(basic).toContainText('原为：18500008781');
  await page.keyboard.press('Control+s');
  await expectMessage(page, '已保存，改动 1 项');
  await expect(basic).toContainText('13912345678');
  await expect(section(page, '变更记录')).toContainText('18500008781 → 13912345678');
  await expect(undoButton(page)).toBeEnabled();
}

async function pasteIncomes(app: ElectronApplication, page: Page): Promise<void> {
  await goTo(page, '登记收入');
  const sheet = page.getByRole('grid', { name: '逐月收入登记表' });
  const marks = (name: string) => sheet.getByRole('row').filter({ hasText: name }).getByRole('img');
  await expect(marks('孔军桂')).toHaveAccessibleName('2018年7月至12月：未超过、未超过、未超过、未超过、未超过、未超过');
  // A column as WPS copies it: for 孔军桂 and 易海 above the line, for 廖春 (3 persons) below it.
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), '1900\r\n620.00\r\n1,500\r\n');
  await sheet.getByRole('gridcell', { name: /^孔军桂 2018年12月/ }).click();
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('dialog', { name: '粘贴前核对' });
  await expect(preview).toContainText('填入 3 格（3 户），其中替换原有数 3 格');
  await preview.getByRole('button', { name: '填入 3 格' }).click();
  await expect(page.getByText('未保存 3 格（3 户）')).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expectMessage(page, '登记收入：孔军桂等3户 2018年12月，共3格');
  await expect(marks('孔军桂')).toHaveAccessibleName(/未超过、超过$/);
  await expect(marks('易海')).toHaveAccessibleName(/未超过、超过$/);
  await expect(marks('廖春')).toHaveAccessibleName(/超过、超过、未超过$/);
}

async function freezeBase(page: Page): Promise<void> {
  await goTo(page, '目标任务');
  await page.getByRole('button', { name: '冻结基数' }).click();
  const drawer = page.getByRole('dialog', { name: '冻结基数' });
  await expect(drawer.getByLabel('基数日期')).toHaveValue('2017-12-31');
  await expect(drawer.getByRole('region', { name: '冻结前核对' })).toContainText('计入 300 户 865 人');
  await expect(drawer.getByRole('region', { name: '冻结前核对' }).getByRole('listitem')).not.toHaveCount(0);
  await drawer.getByRole('button', { name: '冻结 300 户' }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByText('基数 300 户 865 人')).toBeVisible();
  await expectYears(page, '任务', ['150', '120', '30']);
  await expectYears(page, '完成', ['0', '0', '0']);
}

async function recordExit(page: Page): Promise<void> {
  await goTo(page, '档案');
  await search(page, GAP.initials, 1);
  await openFile(page, GAP.name);
  await page.getByRole('button', { name: '登记退出' }).click();
  const drawer = page.getByRole('dialog', { name: `登记退出　${GAP.name}` });
  await expect(drawer).toContainText('历史退出（程序材料在纸质档案）');
  await drawer.getByLabel('退出日期').fill('2018-12-20');
  await drawer.getByLabel('说明').fill('收入连续达标，致困原因消除');
  await drawer.getByRole('button', { name: '登记脱困' }).click();
  await expect(drawer).toBeHidden();
  await expect(fileHead(page)).toContainText('已脱困');

  await goTo(page, '目标任务');
  await expectYears(page, '完成', ['1', '0', '0']);
  await expectYears(page, '剩余', ['149', '120', '30']);
  await page.getByRole('button', { name: '2018年完成：1，查看名单' }).first().click();
  await expectFound(page, 1);
  await expect(listRow(page, 1)).toContainText(GAP.name);
  await page.getByRole('button', { name: '看全部档案' }).click();
  await expectFound(page, 300);
}

/** Figures of a row of the table of years, by its title. */
async function expectYears(page: Page, title: string, figures: readonly string[]): Promise<void> {
  const row = section(page, '各年明细')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
  await expect(row.getByRole('cell')).toHaveText(figures);
}

async function exportHouseholds(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await stubDialogs(app, { save: file });
  await page.getByRole('button', { name: '导出' }).click();
  const dialog = page.getByRole('dialog', { name: '导出当前列表（300户）' });
  await dialog.getByRole('radio', { name: /写全号/ }).check();
  await dialog.getByRole('button', { name: '选择保存位置' }).click();
  await expect(page.getByText('已导出“花名册.xlsx”，共 300 户')).toBeVisible(LONG_WORK);

  // Read back by the program's own reader: the same households, persons and corrections as on the screen.
  const sheets = understand(await readFile(file)).sheets;
  const archive = sheets.find(({ kind }) => kind === 'households');
  expect(archive?.rows).toHaveLength(300);
  const column = (field: string) => (archive === undefined ? [] : cellsOf(archive, field));
  expect(column('population').reduce((sum, cell) => sum + Number(cell), 0)).toBe(865);
  const row = column('name').indexOf(GAP.name);
  expect([column('idNumber')[row], column('phone')[row]]).toEqual([GAP.idNumber, '13912345678']);
  // And as Excel would: numbers of people are text.
  const ids = await textsLike(file, /^[1-9]\d{16}[\dX]$/);
  expect(ids.filter((id) => id === GAP.idNumber)).not.toHaveLength(0);
  expect(new Set(ids).size).toBeGreaterThanOrEqual(300);
}

async function exportProgress(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await goTo(page, '统计报表');
  const report = page.getByRole('article');
  await chooseYear(page, '2018年');
  await expect(report).toHaveAccessibleName('2018年困难职工解困脱困进度统计表');
  const shown = await report.getByRole('row').filter({ hasText: '合计' }).getByRole('cell').allInnerTexts();
  expect(shown[0]).toBe('300');
  await stubDialogs(app, { save: file });
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText('已导出“统计表.xlsx”')).toBeVisible(LONG_WORK);

  const total = await rowStarting(file, '合计');
  expect(total.map(asShown)).toEqual(shown.map((text) => text.replaceAll(',', '')));
  await expect(report.getByText('相符').first()).toBeVisible();
}

async function checkAfterRestart(page: Page): Promise<void> {
  await page.getByRole('region', { name: '最近打开的台账' }).getByRole('button', { name: UNION }).click();
  await expect(undoButton(page)).toHaveAccessibleName(/登记脱困/);
  await goTo(page, '目标任务');
  await expectYears(page, '任务', ['150', '120', '30']);
  await expectYears(page, '完成', ['1', '0', '0']);
  await goTo(page, '档案');
  await expectFound(page, 300);
  await search(page, GAP.initials, 1);
  await openFile(page, GAP.name);
  await expect(section(page, '基本信息')).toContainText('13912345678');
  await expect(fileHead(page)).toContainText('已脱困');

  await undoButton(page).click();
  await expectMessage(page, /^已撤销：登记脱困/);
  await expect(fileHead(page)).toContainText('在档');
  await expect(fileHead(page)).not.toContainText('已脱困');
}

async function chooseYear(page: Page, year: string): Promise<void> {
  await page.getByRole('combobox', { name: '年度' }).click();
  await page.locator('.ant-select-item-option').getByText(year, { exact: true }).click();
}
