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
import { onVirtualDisplay } from './lib/window.mjs';

const SIZE = { width: 1366, height: 768 };
const FOLDER = path.join(ROOT, 'build/reports/screens');
const PICTURES = path.join(ROOT, 'build/resources/pictures');
const IN_README = ['home', 'households', 'file', 'targets'];

await runMain(async () => {
  if (!hasDisplay()) {
    const [program, ...args] = onVirtualDisplay([process.execPath, ...process.argv.slice(1)]);
    return (await run(program, args, { stdout: 'inherit' })).code;
  }
  const electron = locateElectron();
  if (electron === null) throw new Stop('没有 Electron，请先运行 npm start。');
  process.env.ELECTRON_OVERRIDE_DIST_PATH = electron.directory;
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'screens-'));
  await mkdir(FOLDER, { recursive: true });
  await mkdir(PICTURES, { recursive: true });
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = await _electron.launch({ args: ['.', `--user-data-dir=${dataFolder}`], cwd: ROOT, env, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), SIZE);
    await walk(page);
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
  for (const name of IN_README) await copyFile(path.join(FOLDER, `${name}.png`), path.join(PICTURES, `${name}.png`));
  say(`图片在 ${FOLDER}`);
  return 0;
});

async function walk(page) {
  const shot = async (name) => {
    // Everything that was asked is answered, and nothing moves any more.
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .ant-spin-spinning, .ant-skeleton-active') === null);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
  };
  const go = (label) => page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: label }).click();

  await page.getByRole('button', { name: /载入演示数据/ }).waitFor();
  await shot('start');
  await page.getByRole('button', { name: /载入演示数据/ }).click();
  await page.getByRole('navigation', { name: '页面' }).waitFor();
  await shot('home');
  await go('档案');
  await page.getByRole('row').nth(3).waitFor();
  await shot('households');
  await page.getByRole('row').nth(3).dblclick();
  await page.getByRole('heading', { name: /收入与低保标准/ }).waitFor();
  await shot('file');
  await go('登记收入');
  await page.getByRole('grid').waitFor();
  await shot('incomes');
  for (const [label, name] of [
    ['目标任务', 'targets'],
    ['统计报表', 'reports'],
    ['数据交换', 'exchange'],
    ['设置', 'settings'],
  ]) {
    await go(label);
    await page.getByRole('heading').first().waitFor();
    await shot(name);
  }
}
