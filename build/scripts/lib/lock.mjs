import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OUT } from './paths.mjs';
import { say } from './run.mjs';

const LOCK = path.join(OUT, '.prepare.lock');

/**
 * Runs `work` unless `isDone` says that it is not needed, while no other of our scripts prepares this checkout:
 * two terminals would write over each other's build. Nothing is locked when nothing is to do.
 */
export async function withPrepareLock(isDone, work) {
  if (isDone()) return;
  mkdirSync(OUT, { recursive: true });
  let told = false;
  while (!take()) {
    if (!told) say('另一个命令正在准备，稍等…');
    told = true;
    await pause(200);
  }
  try {
    if (!isDone()) await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause.code !== 'EEXIST') throw cause;
  }
  if (!isAlive(holder())) rmSync(LOCK, { force: true });
  return false;
}

function holder() {
  try {
    return Number(readFileSync(LOCK, 'utf8'));
  } catch {
    return 0; // given back between our two looks
  }
}

function isAlive(pid) {
  // A file that was made but not yet written names nobody: count its maker as alive.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}
