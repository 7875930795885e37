import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NODE_MODULES, ROOT } from './paths.mjs';
import { npm, Stop, say } from './run.mjs';

const STAMP = path.join(NODE_MODULES, '.cache/jiekun-tuokun/lock.sha256');

/** True when node_modules is what package-lock.json says; the answer is kept beside the hash of the lock file. */
export function isInstalled() {
  if (read(STAMP) === lockHash()) return true;
  if (!matchesLockFile()) return false;
  stamp();
  return true;
}

/** Makes node_modules what package-lock.json says. */
export async function ensureDependencies() {
  say('正在安装依赖（首次约一分钟）…');
  // Electron's own download comes later, with a time limit and a second source.
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } });
  if (code !== 0) throw new Stop('依赖没有装好。请检查能否连上 npm 软件源，再运行一次。');
  stamp();
}

function stamp() {
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/**
 * True when every package of the lock file that npm put down is there in that version.
 * npm's own record of what it installed is compared, so that an `npm install` by hand is recognised as well.
 */
function matchesLockFile() {
  const record = read(path.join(NODE_MODULES, '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([where, { version, integrity, optional, devOptional, peer }]) => {
    if (where === '') return true;
    const found = installed[where];
    // Packages for other systems are in the lock file but never on this disk.
    if (found === undefined) return Boolean(optional || devOptional || peer);
    return found.version === version && found.integrity === integrity && existsSync(path.join(ROOT, where));
  });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
