import { renameSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { bundlesOf } from '../../bundles.mjs';
import { Stop, say } from './run.mjs';

/** Builds one half of the application ('node' or 'page') into build/out. A build that fails is told as vite tells it. */
export async function buildPart(part) {
  for (const config of bundlesOf(part)) await buildBundle(config);
}

/**
 * Builds one bundle of build/bundles.mjs. It is made beside its place and put there when it is whole: a build that fails
 * leaves the last one, and a program that starts meanwhile finds one or the other.
 */
export async function buildBundle(config) {
  const { outDir } = config.build;
  const fresh = `${outDir}.new`;
  try {
    await build({ ...config, build: { ...config.build, outDir: fresh }, customLogger: QUIET });
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Stop(`构建失败：\n${cause?.message ?? cause}`);
  }
  rmSync(outDir, { recursive: true, force: true });
  renameSync(fresh, outDir);
}

/** Vite's words on stderr, and only those that ask for somebody's attention. */
const QUIET = {
  hasWarned: false,
  info: () => undefined,
  clearScreen: () => undefined,
  hasErrorLogged: () => false,
  warn: (message) => say(message),
  warnOnce: (message) => say(message),
  error: (message) => say(message),
};
