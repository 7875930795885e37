/** `npm start`: the built application in a real Electron, on a display of its own where there is none. */
import { locateElectron } from './lib/electron-runtime.mjs';
import { ROOT } from './lib/paths.mjs';
import { run, runMain, Stop, say } from './lib/run.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { onVirtualDisplay, windowEnvironment, windowSwitches } from './lib/window.mjs';

await runMain(async () => {
  const electron = locateElectron();
  if (electron === null) throw new Stop('没有 Electron，请用 npm start 运行（会先准备好）。');
  if (!electron.official) say(`用的是开发测试用的 Electron ${electron.version}。`);
  const command = [electron.executable, ...windowSwitches(), ROOT, ...process.argv.slice(2)];
  if (!hasDisplay()) say('这里没有显示器，窗口开在虚拟显示器（xvfb-run）上，看不见；按 Ctrl+C 结束。');
  const [program, ...args] = hasDisplay() ? command : onVirtualDisplay(command);
  const { code } = await run(program, args, { env: windowEnvironment(), stdout: 'inherit' });
  return code;
});
