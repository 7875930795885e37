import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';

const LIMIT_BYTES = 256 * 1024;

export interface IncidentPorts {
  readonly folder: string;
  readonly now: () => Date;
  readonly version: string;
}

export interface IncidentLog {
  /** Notes a bug and gives the number that a person can quote. Never throws and never waits for the disk. */
  readonly report: (where: string, cause: unknown) => string;
}

/**
 * A local log of bugs, one JSON line each. It holds where and what kind, never the message: messages quote values,
 * and values are people's names and numbers. File names lose their folders, which name the computer's user.
 */
export function createIncidentLog(ports: IncidentPorts): IncidentLog {
  const file = path.join(ports.folder, 'main.jsonl');
  let count = 0;
  let writing: Promise<void> = Promise.resolve();

  return {
    report: (where, cause) => {
      const at = ports.now();
      count += 1;
      const incident = `M${at.getTime().toString(36).toUpperCase()}${count.toString(36).toUpperCase()}`;
      const line = `${JSON.stringify({ incident, at: at.toISOString(), version: ports.version, where, ...traceOf(cause) })}\n`;
      // The program must go on where its log cannot be written (a full disk): the number is given all the same.
      writing = writing.then(() => append(ports.folder, file, line)).catch(() => undefined);
      return incident;
    },
  };
}

async function append(folder: string, file: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LIMIT_BYTES) await rename(file, `${file}.old`);
  await appendFile(file, line, 'utf8');
}

function traceOf(cause: unknown): { readonly kind: string; readonly frames: readonly string[] } {
  if (!(cause instanceof Error)) return { kind: typeof cause, frames: [] };
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/(?:file:\/\/)?[^\s()]*[\\/]([^\\/\s()]+)/g, '$1'));
  return { kind: cause.name, frames };
}
