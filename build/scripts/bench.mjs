/**
 * `npm run bench [-- SECTION …]`: measures the application and prints one table. BENCH_QUICK=1 measures small sizes, to see that the bench works.
 * The windows open on a virtual display where there is no other.
 */
import path from 'node:path';
import { benchBundle } from '../bundles.mjs';
import { buildBundle } from './lib/build.mjs';
import { locateElectron } from './lib/electron-runtime.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { run, runMain, say } from './lib/run.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { onVirtualDisplay, windowEnvironment, windowSwitches } from './lib/window.mjs';

await runMain(async () => {
  const electron = locateElectron();
  if (electron !== null && !electron.official) say(`用的是开发测试用的 Electron ${electron.version}。`);
  await buildBundle(benchBundle());
  const command = [process.execPath, path.join(OUT, 'bench/bench.js'), ...process.argv.slice(2)];
  const [program, ...args] = hasDisplay() ? command : onVirtualDisplay(command);
  const { code } = await run(program, args, {
    env: windowEnvironment({
      BENCH_ROOT: ROOT,
      BENCH_SWITCHES: windowSwitches().join(' '),
      ...(electron === null ? {} : { BENCH_ELECTRON: electron.executable, BENCH_ELECTRON_VERSION: electron.version }),
    }),
    stdout: 'inherit',
  });
  return code;
});
