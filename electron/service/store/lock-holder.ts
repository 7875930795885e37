import type { ProcessPorts } from './process-ports';

/** What the first line of a lock file says of who holds it. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly bootId: string | null;
  readonly startedAt: string | null;
  /** Wall clock, for people only. */
  readonly since: string;
  readonly token: string;
}

/** `unsure`: only a sign of life can tell. */
export type HolderVerdict = 'alive' | 'gone' | 'unsure';

/** Text of a lock file; signs of life are appended behind it. */
export const lockText = (holder: LockHolder): string => `${JSON.stringify(holder)}\n`;

/** Reads a lock file. Null when it is unfinished or damaged. */
export function parseLock(text: string): LockHolder | null {
  const end = text.indexOf('\n');
  if (end < 0) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(0, end));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
  return isHolder(value) ? value : null;
}

/**
 * Whether the holder of a lock still runs. Never decided by a clock, since old computers lose theirs.
 * `ownTokens` are the locks that this very process holds.
 */
export async function judgeHolder(holder: LockHolder, ports: ProcessPorts, ownTokens: ReadonlySet<string>): Promise<HolderVerdict> {
  if (ownTokens.has(holder.token)) return 'alive';
  // Another computer: a shared folder, or a stick that was pulled out there.
  if (holder.host !== ports.host) return 'unsure';
  if (holder.bootId !== null && ports.bootId !== null && holder.bootId !== ports.bootId) return 'gone';
  const process = await ports.probe(holder.pid);
  if (!process.alive) return 'gone';
  if (process.startedAt === null || holder.startedAt === null) return 'unsure';
  if (process.startedAt !== holder.startedAt) return 'gone';
  // Our own number, start and all, yet no lock of ours: another thread, or one that could not be given back.
  return holder.pid === ports.pid ? 'unsure' : 'alive';
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Partial<Record<keyof LockHolder, unknown>>;
  const texts = [fields.host, fields.since, fields.token].every((text) => typeof text === 'string');
  const optional = [fields.bootId, fields.startedAt].every((text) => text === null || typeof text === 'string');
  return texts && optional && typeof fields.pid === 'number';
}
