import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCodeOf } from './failures';

/** What the store must know of this process and of the time. Tests put their own behind it. */
export interface ProcessPorts {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the computer; null where the system does not tell (Windows, macOS). */
  readonly bootId: string | null;
  probe(pid: number): Promise<ProcessProbe>;
  now(): Date;
  newId(): string;
  pause(milliseconds: number): Promise<void>;
  /** Calls `run` again and again until the returned function is called. Does not keep the process alive. */
  every(milliseconds: number, run: () => void): () => void;
}

/** `startedAt` is only ever compared: two processes that had one number after the other differ in it. Null where unreadable. */
export interface ProcessProbe {
  readonly alive: boolean;
  readonly startedAt: string | null;
}

/** The real process, clock and chance. */
export async function nodeProcessPorts(): Promise<ProcessPorts> {
  return {
    pid: process.pid,
    host: hostname(),
    bootId: await readText('/proc/sys/kernel/random/boot_id'),
    probe: async (pid) => {
      const alive = isAlive(pid);
      return alive ? probeOf(await readText(`/proc/${pid}/stat`)) : { alive, startedAt: null };
    },
    now: () => new Date(),
    newId: randomUUID,
    pause: async (milliseconds) => {
      await delay(milliseconds);
    },
    every: (milliseconds, run) => {
      const timer = setInterval(run, milliseconds);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

/** Reads Linux' line about a process; null (another system) leaves it alive with an unknown start. */
export function probeOf(statLine: string | null): ProcessProbe {
  if (statLine === null) return { alive: true, startedAt: null };
  // The program's name stands in brackets and may itself hold blanks and brackets.
  const fields = statLine.slice(statLine.lastIndexOf(')') + 2).split(' ');
  // Z and X: ended, and only its parent has not asked yet.
  return { alive: fields[0] !== 'Z' && fields[0] !== 'X', startedAt: fields[19] ?? null };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    const code = systemCodeOf(cause);
    // EPERM: it is there, and belongs to another user of this computer.
    if (code === 'EPERM') return true;
    if (code === 'ESRCH') return false;
    throw cause;
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    if (systemCodeOf(cause) === null) throw cause;
    return null;
  }
}
