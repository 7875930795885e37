import { build } from 'vite';
import { bundlesOf } from '../../bundles.mjs';
import { Stop, say } from './run.mjs';

/** Builds one half of the application ('node' or 'page') into build/out. A build that fails is told as vite tells it. */
export async function buildPart(part) {
  for (const config of bundlesOf(part)) await buildBundle(config);
}

/** Builds one bundle of build/bundles.mjs. */
export async function buildBundle(config) {
  try {
    await build({ ...config, customLogger: QUIET });
  } catch (cause) {
    throw new Stop(`构建失败：\n${cause?.message ?? cause}`);
  }
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
