/**
 * `npm run pack`: an unpacked Linux application in build/release, from the Electron at hand. With arguments
 * (`npm run pack -- --win`) they go to electron-builder as they are; that needs the official Electron.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { locateElectron } from './lib/electron-runtime.mjs';
import { fingerprint, PARTS } from './lib/freshness.mjs';
import { NODE_MODULES, RELEASE, ROOT } from './lib/paths.mjs';
import { run, runMain, Stop, say } from './lib/run.mjs';

const STAMP = path.join(RELEASE, '.stamp');
const UNPACKED = path.join(RELEASE, 'linux-unpacked/jiekun-tuokun');

await runMain(async () => {
  const electron = locateElectron();
  if (electron === null) throw new Stop('没有 Electron，请用 npm run pack 运行（会先准备好）。');
  const wanted = process.argv.slice(2);
  if (wanted.length > 0) return packForUsers(electron, wanted);
  if (process.platform !== 'linux') throw new Stop('这里请写明要打什么包，例如：npm run pack -- --win');

  const state = stateOf(electron);
  if (existsSync(UNPACKED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) {
    say(`已是最新：${path.relative(ROOT, UNPACKED)}`);
    return 0;
  }
  if (!electron.official) say(`用开发测试用的 Electron ${electron.version} 打包，只供测试，不给用户。`);
  const code = await builder(['--linux', 'dir', `-c.electronDist=${electron.directory}`, `-c.electronVersion=${electron.version}`]);
  if (code !== 0) return code;
  // It came with the runtime's directory; a packed application has no other program in it.
  rmSync(path.join(path.dirname(UNPACKED), 'resources/default_app.asar'), { force: true });
  mkdirSync(RELEASE, { recursive: true });
  writeFileSync(STAMP, state);
  say(`打好了：${path.relative(ROOT, UNPACKED)}`);
  return 0;
});

function packForUsers(electron, wanted) {
  if (!electron.official) throw new Stop('给用户的安装包只能用官方 Electron 打，这里连不上它。不带参数可以打一个测试用的包。');
  return builder(wanted);
}

async function builder(args) {
  const options = { env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' }, stdout: 'collect' };
  const { code, text } = await run(process.execPath, [path.join(NODE_MODULES, 'electron-builder/cli.js'), ...args, '--publish', 'never'], options);
  // Its list of packages that occur twice is longer than all the rest, and none of them is packed.
  const said = text.split('\n').filter((line) => !line.includes('duplicate dependency references'));
  say(said.join('\n').trimEnd());
  return code;
}

/** What the packed application was made from. */
function stateOf(electron) {
  const config = readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8');
  return [electron.version, ...Object.keys(PARTS).map(fingerprint), config].join('\n');
}
