import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/** Bundles one entry as the build does (CommonJS for Node 16) into a fresh temporary folder; gives the file. */
export async function bundle(entry: string): Promise<string> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'bundle-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node16',
      outDir,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { input: { worker: path.resolve(entry) }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  return path.join(outDir, 'worker.cjs');
}
