/** Reading the reports of the test runners. A count is { passed, failed }; what was skipped or never reported counts as failed. */

/** Counts of a vitest JSON report. */
export function unitCounts(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + (report.numTodoTests ?? 0) };
}

/** Counts of a Playwright JSON report. A flaky test is one that failed. */
export function e2eCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * What a runner's stage counts for. `read` gives its counts and may throw where it left no report; its exit code has the last
 * word: one that says failure without a failed test (a file that does not load, a crash) counts as one. `why` names what is odd.
 */
export function stageResult(exitCode, read) {
  let counts;
  try {
    counts = read();
  } catch (cause) {
    return { passed: 0, failed: 1, why: `no report (${cause.message})` };
  }
  const { passed, failed, skipped } = counts;
  if (skipped > 0) return { passed, failed: failed + skipped, why: `${skipped} skipped, counted as failed` };
  if (passed + failed === 0) return { passed, failed: 1, why: 'ran no test' };
  if (failed === 0 && exitCode !== 0) return { passed, failed: 1, why: `ended with ${exitCode} although no test failed` };
  return { passed, failed, why: null };
}
