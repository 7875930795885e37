import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type IncidentLog, traceOf } from './incidents';

/** A log larger than this gets no more lines: a fault that repeats must not fill the disk. */
const MOST_BYTES = 2_000_000;

/** Incidents in a file of the program's own folder: number, place, stack lines; no messages, no names, no values. */
export function fileIncidentLog(dataFolder: string, now: () => Date): IncidentLog {
  const file = path.join(dataFolder, 'incidents.log');
  return {
    note: (where, cause) => {
      const incident = randomBytes(4).toString('hex').toUpperCase();
      const line = `${now().toISOString()} ${incident} ${where.slice(0, 80)}\n${traceOf(cause)}\n`;
      try {
        mkdirSync(dataFolder, { recursive: true });
        if (sizeOf(file) < MOST_BYTES) appendFileSync(file, line);
      } catch (failure) {
        // The log is a help, not a record: when its disk refuses, the number still reaches the clerk and stderr.
        process.stderr.write(`${incident} could not be logged: ${failure instanceof Error ? failure.name : 'unknown'}\n`);
      }
      return incident;
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
