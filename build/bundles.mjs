import path from 'node:path';
import react from '@vitejs/plugin-react';
import { OUT, ROOT } from './scripts/lib/paths.mjs';

/**
 * What is bundled into what. One source runs on Electron 22 (Node 16, Chrome 108; the last for Windows 7) up to the current one,
 * so everything is brought down to that and bundled whole: the packed application has no node_modules.
 */
const NODE_TARGET = 'node16';
const PAGE_TARGET = 'chrome108';

/** Placeholder for the nonce of a load; electron/main/platform/serve-app.ts puts a fresh one in its place. */
const CSP_NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Vite configurations of one half of the application. */
export function bundlesOf(part) {
  if (part === 'page') return [page()];
  return [
    node('main', { main: 'electron/main/main.ts' }),
    node('preload', { preload: 'electron/preload/preload.ts' }),
    node('service', {
      service: 'electron/service/index.ts',
      'excel-worker': 'electron/service/excel/worker.ts',
      cli: 'electron/cli/index.ts',
    }),
  ];
}

/** The measurements (`npm run bench`), which import the application's sources. */
export function benchBundle() {
  return node('bench', { bench: 'test/bench/main.ts' });
}

/** CommonJS for a process with Node: main, the sandboxed preload, or the service with its worker and command line. */
function node(folder, entries) {
  return {
    root: ROOT,
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: NODE_TARGET,
      outDir: path.join(OUT, folder),
      emptyOutDir: true,
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, path.join(ROOT, source)])),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  };
}

function page() {
  return {
    root: path.join(ROOT, 'renderer'),
    configFile: false,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    plugins: [react(), nonceForPage()],
    build: {
      target: PAGE_TARGET,
      cssTarget: PAGE_TARGET,
      outDir: path.join(OUT, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  };
}

/** Puts the nonce where renderer/platform finds it: every `<style>` that a library makes at run time must carry it. */
function nonceForPage() {
  return {
    name: 'nonce-for-page',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'csp-nonce', content: CSP_NONCE_PLACEHOLDER }, injectTo: 'head-prepend' }],
  };
}
