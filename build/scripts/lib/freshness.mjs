import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from './paths.mjs';

/** The two halves of the application, what each is made from and one file of what it becomes. */
export const PARTS = {
  node: { sources: ['shared', 'electron', 'build/bundles.mjs', 'package.json', 'package-lock.json'], proof: 'service/cli.js' },
  page: { sources: ['shared', 'renderer', 'build/bundles.mjs', 'package-lock.json'], proof: 'renderer/index.html' },
};

/** Name of the state of a part's sources: their paths, sizes and times of change. Nothing is read, so it takes milliseconds. */
export function fingerprint(part) {
  const hash = createHash('sha256');
  for (const source of PARTS[part].sources) {
    const top = path.join(ROOT, source);
    if (!existsSync(top)) continue;
    for (const file of statSync(top).isDirectory() ? filesUnder(top) : [top]) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${path.relative(ROOT, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** True when the part was built from exactly the sources of this moment. */
export function isFresh(part) {
  const stamp = stampOf(part);
  return existsSync(path.join(OUT, PARTS[part].proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(part);
}

/** Notes that the part was built from the sources that had this fingerprint before the build began. */
export function markBuilt(part, builtFrom) {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(stampOf(part), builtFrom);
}

function stampOf(part) {
  return path.join(OUT, `.${part}.stamp`);
}

function filesUnder(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
