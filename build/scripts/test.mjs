/**
 * `npm test`: check, then unit, property and component tests, then the real application; all of it runs whatever fails before.
 * Last line on stdout: "N passed, N failed". A runner that crashed, ran no test or skipped one counts as failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
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

  const results = [
    { passed: 0, failed: check === 0 ? 0 : 1 },
    counted('unit', unit, () => unitCounts(JSON.parse(readFileSync(UNIT_REPORT, 'utf8')))),
    counted('e2e', e2e, () => e2eCounts(JSON.parse(readFileSync(E2E_REPORT, 'utf8')))),
  ];
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

/** Reads a runner's report. Its exit code has the last word: one that says failure without a failed test counts as one. */
function counted(name, code, read) {
  let counts;
  try {
    counts = read();
  } catch (cause) {
    say(`✗ ${name}: no report (${cause.message})`);
    return { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped } = counts;
  if (skipped > 0) say(`✗ ${name}: ${skipped} skipped, counted as failed`);
  if (passed + failed + skipped === 0) say(`✗ ${name}: ran no test`);
  const bad = failed + skipped;
  return { passed, failed: bad === 0 && (code !== 0 || passed === 0) ? 1 : bad };
}

function unitCounts(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + (report.numTodoTests ?? 0) };
}

function e2eCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
