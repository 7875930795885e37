import { describe, expect, it } from 'vitest';
import { e2eCounts, stageResult, unitCounts } from '../../../build/scripts/lib/counts.mjs';

const counts =
  (passed: number, failed = 0, skipped = 0) =>
  () => ({ passed, failed, skipped });

describe('stageResult', () => {
  it.each([
    { why: 'all passed', exit: 0, read: counts(5), passed: 5, failed: 0 },
    { why: 'some failed', exit: 1, read: counts(5, 2), passed: 5, failed: 2 },
    { why: 'one was skipped', exit: 0, read: counts(5, 0, 1), passed: 5, failed: 1 },
    { why: 'no test was run', exit: 0, read: counts(0), passed: 0, failed: 1 },
    { why: 'a file did not load', exit: 1, read: counts(5), passed: 5, failed: 1 },
    {
      why: 'the runner crashed before its report',
      exit: 139,
      read: () => {
        throw new Error('ENOENT');
      },
      passed: 0,
      failed: 1,
    },
  ])('is honest when $why', ({ exit, read, passed, failed }) => {
    expect(stageResult(exit, read)).toMatchObject({ passed, failed });
  });
});

describe('the reports', () => {
  it('counts skipped, pending and flaky tests', () => {
    expect(unitCounts({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 3, failed: 1, skipped: 3 });
    expect(e2eCounts({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});
