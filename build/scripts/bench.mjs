/** `npm run bench`: bundles test/bench/main.ts and runs it, with windows on a display of their own where there is none. Its table is on stdout. */
import path from 'node:path';
import { benchBundle } from '../bundles.mjs';
import { buildBundle } from './lib/build.mjs';
import { locateElectron } from './lib/electron-runtime.mjs';
import { OUT } from './lib/paths.mjs';
import { run, runMain } from './lib/run.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { onVirtualDisplay, windowEnvironment } from './lib/window.mjs';

await runMain(async () => {
  await buildBundle(benchBundle());
  const command = [process.execPath, '--expose-gc', path.join(OUT, 'bench/bench.js'), ...process.argv.slice(2)];
  const [program, ...args] = hasDisplay() ? command : onVirtualDisplay(command);
  const env = windowEnvironment({ BENCH_ELECTRON: locateElectron()?.executable ?? '' });
  const { code } = await run(program, args, { env, stdout: 'inherit' });
  return code;
});
