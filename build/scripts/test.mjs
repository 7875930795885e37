/**
 * `npm test`: check, then unit, property and component tests, then the real application; all of it runs whatever fails before.
 * Last line on stdout: "N passed, N failed". A runner that crashed, ran no test or skipped one counts as failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { e2eCounts, stageResult, unitCounts } from './lib/counts.mjs';
import { NODE_MODULES, REPORTS, ROOT } from './lib/paths.mjs';
import { run, runMain, say } from './lib/run.mjs';
import { hasDisplay } from './lib/system-packages.mjs';
import { onVirtualDisplay, windowEnvironment } from './lib/window.mjs';

const UNIT_REPORT = path.join(REPORTS, 'unit.json');
const E2E_REPORT = path.join(REPORTS, 'e2e.json');

await runMain(async () => {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });

  const check = await stage('check', [path.join(ROOT, 'build/scripts/check.mjs')]);
  const unit = await stage('unit', [
    path.join(NODE_MODULES, 'vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const e2e = await stage('e2e', [path.join(NODE_MODULES, '@playwright/test/cli.js'), 'test'], { window: true });

  const results = [{ passed: 0, failed: check === 0 ? 0 : 1 }, counted('unit', unit, UNIT_REPORT, unitCounts), counted('e2e', e2e, E2E_REPORT, e2eCounts)];
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});

async function stage(name, nodeArgs, { window = false } = {}) {
  say(`\n── ${name} ──`);
  const command = [process.execPath, ...nodeArgs];
  const [program, ...args] = window && !hasDisplay() ? onVirtualDisplay(command) : command;
  const { code } = await run(program, args, { env: windowEnvironment() });
  return code;
}

function counted(name, exitCode, file, countsOf) {
  const { why, ...result } = stageResult(exitCode, () => countsOf(JSON.parse(readFileSync(file, 'utf8'))));
  if (why !== null) say(`✗ ${name}: ${why}`);
  return result;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
