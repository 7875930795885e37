import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.{ts,tsx}'], setupFiles: ['test/support/property-runs.ts'] } },
      { extends: true, test: { name: 'crash', environment: 'node', include: ['test/crash/**/*.test.ts'] } },
      { extends: true, test: { name: 'component', environment: 'happy-dom', include: ['test/component/**/*.test.{ts,tsx}'] } },
    ],
  },
});
