import { parseArguments } from './arguments';
import type { CliCommand } from './cli-command';
import { exportCommand, reportCommand } from './commands/export';
import { householdsCommand } from './commands/households';
import { importCommand } from './commands/import';
import { judgeCommand } from './commands/judge';
import { createCommand, lineCommand, verifyCommand } from './commands/ledger';
import { baseCommand, exitCommand, targetsCommand, undoCommand } from './commands/targets';
import { type Outcome, wrongUsage } from './outcome';

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  create: createCommand,
  line: lineCommand,
  import: importCommand,
  households: householdsCommand,
  judge: judgeCommand,
  base: baseCommand,
  targets: targetsCommand,
  exit: exitCommand,
  undo: undoCommand,
  report: reportCommand,
  export: exportCommand,
  verify: verifyCommand,
};

/** Runs one command line. Never throws for what a person can cause. */
async function run(args: readonly string[]): Promise<{ readonly outcome: Outcome; readonly json: boolean; readonly usage: string }> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const usage = Object.values(COMMANDS)
      .map((each) => each.usage)
      .join('\n');
    return { outcome: wrongUsage(name === '' ? '请写明要做什么' : `没有“${name}”这个命令`), json: false, usage };
  }
  const parsed = parseArguments(rest, { ...command.shape, switches: [...command.shape.switches, 'json'] });
  if (!parsed.ok) return { outcome: wrongUsage(parsed.error), json: false, usage: command.usage };
  return { outcome: await command.run(parsed.value), json: parsed.value.switches.has('json'), usage: command.usage };
}

/** One write that is waited for: a pipe may take a large document in several turns. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(`${text}\n`, () => resolve());
  });
}

async function main(): Promise<void> {
  const { outcome, json, usage } = await run(process.argv.slice(2));
  if (json && outcome.status !== 2 && outcome.json !== undefined) await print(process.stdout, JSON.stringify(outcome.json, null, 1));
  else if (outcome.status === 0) await print(process.stdout, outcome.text);
  if (outcome.status !== 0) await print(process.stderr, outcome.status === 2 ? `${outcome.reason}\n用法：\n${usage}` : outcome.reason);
  process.exitCode = outcome.status;
}

// Libraries that were bundled still use Buffer(); stderr belongs to the reasons that a person reads.
process.noDeprecation = true;
// A reader that went away (`| head`) has all it wanted.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
});

main().catch(async (cause: unknown) => {
  await print(process.stderr, `程序出了差错，这一步没有完成；已保存的内容都在。\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  process.exitCode = 1;
});
