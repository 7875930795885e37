import { fork } from 'node:child_process';
import os from 'node:os';
import { blocking } from './blocking';
import { exporting, importing } from './exchanging';
import { noteRow, type Row, tableOf } from './figures';
import { judging } from './judging';
import { BY_CPU_TIME } from './measure';
import { saving } from './saving';
import { searching } from './searching';
import { type Setting, settingOf } from './setting';
import { starting } from './starting';

/** What can be measured, in the order of the table. */
const SECTIONS: Readonly<Record<string, (setting: Setting) => readonly Row[] | Promise<readonly Row[]>>> = {
  starting,
  judging,
  searching,
  saving,
  importing,
  exporting,
  blocking,
};

/** 100,000 households with all their months are large; the heap must not be what is measured. */
const HEAP_MB = 8192;

interface Outcome {
  readonly rows: readonly Row[];
  readonly failure: string | null;
}

/**
 * `bench.js [SECTION …]`: measures the sections asked for (default all), each in a process of its own so that none pays for
 * the memory of the one before, and prints one table on stdout. Exit status 1 when a section could not be measured.
 */
async function main(): Promise<number> {
  const setting = settingOf(process.env);
  const [first, only] = process.argv.slice(2);
  if (first === '--section') return measureHere(only ?? '', setting);
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(SECTIONS, name));
  if (unknown.length > 0) {
    process.stderr.write(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(SECTIONS).join(', ')}.\n`);
    return 2;
  }
  const rows: Row[] = [];
  let failures = 0;
  for (const name of asked.length > 0 ? asked : Object.keys(SECTIONS)) {
    process.stderr.write(`${name}…\n`);
    const outcome = await measureApart(name);
    rows.push(...outcome.rows);
    if (outcome.failure !== null) {
      failures += 1;
      rows.push({ ...noteRow(`${name}: could not be measured`, ''), against: outcome.failure.replace(/[|\n]+/g, ' '), met: false });
    }
  }
  process.stdout.write(`${machine(setting)}\n\n${tableOf(rows)}\n`);
  return failures === 0 ? 0 : 1;
}

function machine({ quick, electron }: Setting): string {
  const [cpu] = os.cpus();
  const parts = [
    `${String(os.cpus().length)} cores (${cpu?.model.trim() ?? '?'})`,
    `${String(Math.round(os.totalmem() / 2 ** 30))} GB`,
    `${os.platform()} ${os.arch()}`,
    `Node ${process.versions.node}`,
    `Electron ${electron === null ? 'none' : (process.env['BENCH_ELECTRON_VERSION'] ?? '?')}`,
    `load ${os
      .loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  ];
  const clock = BY_CPU_TIME ? ' Judging, searching and exporting by CPU time instead of the wall clock.' : '';
  return `${quick ? 'Quick run with small sizes: it shows that the bench works, not how fast the program is.\n' : ''}Measured on: ${parts.join(', ')}. Medians; ratio = ours ÷ the other, both in this run.${clock}`;
}

function measureApart(name: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = fork(__filename, ['--section', name], { execArgv: [`--max-old-space-size=${String(HEAP_MB)}`, '--expose-gc'], serialization: 'advanced' });
    let outcome: Outcome = { rows: [], failure: 'the process ended early' };
    child.on('message', (message) => {
      // Sent by `measureHere` below.
      outcome = message as Outcome;
    });
    child.once('close', () => resolve(outcome));
  });
}

async function measureHere(name: string, setting: Setting): Promise<number> {
  const measure = SECTIONS[name];
  let outcome: Outcome;
  try {
    outcome = measure === undefined ? { rows: [], failure: 'no such section' } : { rows: await measure(setting), failure: null };
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    outcome = { rows: [], failure: cause instanceof Error ? cause.message : String(cause) };
  }
  await new Promise<void>((resolve) => process.send?.(outcome, () => resolve()));
  return 0;
}

void main().then((status) => {
  process.exitCode = status;
  if (process.connected) process.disconnect();
});
