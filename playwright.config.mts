import { defineConfig } from '@playwright/test';
import { locateElectron } from './build/scripts/lib/electron-runtime.mjs';

// Playwright starts what `require('electron')` names; this points it to the Electron that `npm start` uses as well.
const electron = locateElectron();
if (electron !== null) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.directory;

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'build/reports/e2e',
  // One window at a time: two of them on two cores only wait for each other, and the clipboard is shared.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'build/reports/e2e.json' }]],
});
