/**
 * Makes a fresh clone ready: `node build/scripts/prepare.mjs [--no-electron | --packages]`. Run before start, test, ledger, bench, pack.
 * Plain Node without dependencies; does only what is missing, and says everything on stderr.
 * --no-electron: npm packages and the Node half of the build, which is all that the command line needs. --packages: npm packages only.
 */
import { ensureDependencies, isInstalled } from './lib/dependencies.mjs';
import { fingerprint, isFresh, markBuilt, PARTS } from './lib/freshness.mjs';
import { withPrepareLock } from './lib/lock.mjs';
import { runMain, Stop, say } from './lib/run.mjs';

const NEEDED_NODE = [20, 19];

await runMain(async () => {
  checkNode();
  await withPrepareLock(isInstalled, ensureDependencies);
  if (process.argv.includes('--packages')) return;
  const headless = process.argv.includes('--no-electron');
  if (!headless) await prepareElectron();
  const parts = headless ? ['node'] : Object.keys(PARTS);
  await withPrepareLock(
    () => parts.every(isFresh),
    () => build(parts),
  );
});

async function prepareElectron() {
  // Loaded only here: the command line is run many times a day and needs none of it.
  const { ensureSystemPackages } = await import('./lib/system-packages.mjs');
  const { ensureElectron, isElectronSettled } = await import('./lib/electron-runtime.mjs');
  await ensureSystemPackages();
  await withPrepareLock(isElectronSettled, ensureElectron);
}

async function build(parts) {
  const stale = parts.filter((part) => !isFresh(part));
  if (stale.length === 0) return;
  say('正在构建…');
  const { buildPart } = await import('./lib/build.mjs');
  for (const part of stale) {
    const builtFrom = fingerprint(part);
    await buildPart(part);
    markBuilt(part, builtFrom);
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor < NEEDED_NODE[1])) {
    throw new Stop(`需要 Node.js ${NEEDED_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。`);
  }
}
