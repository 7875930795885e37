import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/** Says a line to the person at the terminal. Always on stderr: stdout belongs to the command that was asked for. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A failure that the person at the terminal can do something about: its message is shown without a stack. */
export class Stop extends Error {}

/**
 * Runs a program and gives its exit code (1 when a signal or the time limit ended it, 127 when it could not be started).
 * Its stdout goes to our stderr unless `stdout` says 'inherit', 'collect' to get it back as text, or 'both' for stderr as well.
 */
export function run(command, args, { cwd = ROOT, env = process.env, timeoutMs = 0, stdout = 'stderr', quiet = false } = {}) {
  return new Promise((resolve) => {
    const out = { stderr: quiet ? 'ignore' : 2, inherit: 'inherit', collect: 'pipe', both: 'pipe' }[stdout];
    const errors = stdout === 'both' ? 'pipe' : quiet ? 'ignore' : 'inherit';
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', out, errors] });
    let text = '';
    const collect = (chunk) => {
      text += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : undefined;
    const finish = (code) => {
      clearTimeout(timer);
      resolve({ code, text });
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Runs npm with the node that runs us (on Windows `npm` is a script that spawn cannot start). */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}

/** Runs the main function of a script and turns its outcome into an exit status. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (cause) {
    say(cause instanceof Stop ? cause.message : String(cause?.stack ?? cause));
    process.exitCode = 1;
  }
}
