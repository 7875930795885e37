import fc from 'fast-check';

// PROPERTY_RUNS=5000 npx vitest run … makes every property that names no number of its own run so often.
const runs = Number(process.env['PROPERTY_RUNS']);
if (Number.isInteger(runs) && runs > 0) fc.configureGlobal({ numRuns: runs });
