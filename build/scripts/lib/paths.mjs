import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

export const OUT = path.join(ROOT, 'build/out');
export const REPORTS = path.join(ROOT, 'build/reports');
export const RELEASE = path.join(ROOT, 'build/release');
export const NODE_MODULES = path.join(ROOT, 'node_modules');

/** Where things fetched for development stay between clones, outside git. */
export const CACHE = path.join(
  process.env.XDG_CACHE_HOME || (process.platform === 'win32' && process.env.LOCALAPPDATA) || path.join(os.homedir(), '.cache'),
  'jiekun-tuokun',
);
