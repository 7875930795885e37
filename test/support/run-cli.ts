import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

const CLI = path.resolve('build/out/service/cli.js');

/** What one run of the command line said. */
export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command line where its bundle is missing or older than its source, as `npm run ledger` does. */
export function buildCli(): void {
  const built = spawnSync(process.execPath, ['build/scripts/prepare.mjs', '--no-electron'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The command line could not be built:\n${built.stderr}`);
}

/** Runs the built command line from a folder, as npm does: the person's folder is in INIT_CWD. */
export function runCli(from: string, ...args: readonly string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, INIT_CWD: from } });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...output }));
  });
}
