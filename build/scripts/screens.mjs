/**
 * `npm run screens`: every screen of the demo ledger as a picture of 1366×768, in build/reports/screens; the four that
 * stand in the README also in build/resources/pictures. Look at them after every change of a screen.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { locateElectron } from './lib/electron-runtime.mjs';
import { ROOT } from './lib/paths.mjs';
import { run, runMain, Stop, say } from './lib/run.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { onVirtualDisplay, windowEnvironment } from './lib/window.mjs';

const SIZE = { width: 1366, height: 768 };
const FOLDER = path.join(ROOT, 'build/reports/screens');
const PICTURES = path.join(ROOT, 'build/resources/pictures');
/** Name in the README → screen. */
const IN_README = { home: 'home', households: 'households', file: 'file-income', targets: 'targets' };
const LEDGERS = ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'];
await runMain(async () => {
  if (!hasDisplay()) {
    const [program, ...args] = onVirtualDisplay([process.execPath, ...process.argv.slice(1)]);
    return (await run(program, args, { stdout: 'inherit' })).code;
  }
  const electron = locateElectron();
  if (electron === null) throw new Stop('没有 Electron，请先运行 npm start。');
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.directory;
  await mkdir(FOLDER, { recursive: true });
  await mkdir(PICTURES, { recursive: true });
  await withWindow(walkDemo);
  await withWindow(walkImport);
  for (const [name, screen] of Object.entries(IN_README)) await copyFile(path.join(FOLDER, `${screen}.png`), path.join(PICTURES, `${name}.png`));
  say(`图片在 ${FOLDER}`);
  return 0;
});

/** A program of its own, fresh each time: nothing opened before, a window of the usual size. */
async function withWindow(walk) {
  const folder = await mkdtemp(path.join(tmpdir(), 'screens-'));
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${path.join(folder, 'data')}`],
    cwd: ROOT,
    env: windowEnvironment(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), SIZE);
    await walk(page, app, folder);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function walkDemo(page) {
  await page.getByRole('button', { name: /^载入演示数据/ }).waitFor();
  await shoot(page, 'start');
  await page.getByRole('button', { name: /^载入演示数据/ }).click();
  await page.getByRole('img', { name: /目标进度/ }).waitFor();
  await shoot(page, 'home');

  await go(page, '档案');
  await page.getByRole('row').nth(3).waitFor();
  await shoot(page, 'households');
  await page.getByRole('textbox', { name: '在档案中查找' }).fill(await nameOfTheRichestStory(page));
  await page.getByText(/^找到 1 户/).waitFor();
  await page.getByRole('row').nth(1).dblclick();
  await page.getByRole('heading', { name: '收入与低保标准' }).waitFor();
  await shoot(page, 'file');
  await page
    .getByRole('navigation', { name: '档案各部分' })
    .getByRole('button', { name: /收入与低保标准/ })
    .click();
  await page.getByRole('figure').waitFor();
  await shoot(page, 'file-income');

  await go(page, '登记收入');
  await page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await shoot(page, 'incomes');
  await go(page, '目标任务');
  await page.getByRole('heading', { name: '各年明细' }).waitFor();
  await shoot(page, 'targets');
  await go(page, '统计报表');
  await page.getByRole('article').waitFor();
  await shoot(page, 'reports');
  await go(page, '数据交换');
  await page.getByRole('region', { name: '放入文件' }).waitFor();
  await shoot(page, 'exchange');
  await go(page, '设置');
  await page.getByRole('table').waitFor();
  await shoot(page, 'settings');
}

/** The office's three workbooks in a new ledger: what was recognised, and the rows against the ledger. */
async function walkImport(page, app, folder) {
  const ledger = path.join(folder, '困难职工台账');
  await mkdir(ledger);
  await chooseInDialogs(app, [ledger]);
  await page.getByRole('button', { name: /^新建台账/ }).click();
  await page.getByLabel('工会名称').fill('秦皇岛市总工会');
  await page.getByLabel('经办人姓名').fill('王经办');
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('button', { name: '采用' }).waitFor();
  await shoot(page, 'standard');
  await page.getByRole('button', { name: '采用' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shoot(page, 'home-empty');

  await chooseInDialogs(
    app,
    LEDGERS.map((name) => path.join(ROOT, 'test/fixtures/ledgers', name)),
  );
  await go(page, '数据交换');
  await page.getByRole('button', { name: '选择文件', exact: true }).last().click();
  await page.getByRole('button', { name: '读取 3 个文件' }).click();
  await page.getByRole('button', { name: /^核对差异/ }).waitFor();
  await shoot(page, 'exchange-mapping');
  await page.getByRole('button', { name: /^核对差异/ }).click();
  await page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await shoot(page, 'exchange-difference');
  await page.getByRole('button', { name: /^导入 / }).click();
  await page.getByText('已写入台账').waitFor();
  await shoot(page, 'exchange-done');
}

function go(page, label) {
  return page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: label, exact: true }).click();
}

/** The household on file whose months tell most: many above the line, many below it, none like the other. */
function nameOfTheRichestStory(page) {
  return page.evaluate(async () => {
    const filter = { text: '', unions: [], statuses: ['在档'], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null };
    const sort = { by: 'fileNo', descending: false };
    const found = await window.ledger.ask('households:list', { filter, sort, offset: 0, limit: 100 });
    const files = await Promise.all(found.value.rows.map(({ id }) => window.ledger.ask('household:file', { id })));
    const told = ({ value: { months } }) => {
      const above = months.filter((month) => month.above === true).length;
      const below = months.filter((month) => month.above === false).length;
      return Math.min(above, below) + new Set(months.map(({ perHeadFen }) => perHeadFen)).size;
    };
    return files.sort((a, b) => told(b) - told(a))[0].value.name;
  });
}

/** Answers the system's dialogs in a person's place. */
function chooseInDialogs(app, filePaths) {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: chosen });
  }, filePaths);
}

async function shoot(page, name) {
  // Everything that was asked is answered, no message covers anything, and nothing moves any more.
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"], .ant-spin-spinning, .ant-skeleton-active, .ant-message-notice, .progress-line') === null,
  );
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}
