import { join } from 'node:path';
import type { FileAccess } from './file-access';
import { sha256 } from './record';
import { appendFully, readSmallFile, removeLeftover, withFile } from './write-fully';

export const WORKSPACE_FILE = 'workspace';
export const JOURNAL_FILE = 'journal-000001';
/** Raised whenever an older program could misread what this one writes. */
export const FORMAT_VERSION = 1;
const FORMAT = 'jiekun-tuokun-ledger';

/** What marks a folder as a workspace. */
export interface WorkspaceFacts {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly id: string;
  readonly createdAt: string;
}

export type WorkspaceReading =
  | { readonly kind: 'facts'; readonly facts: WorkspaceFacts }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'missing' }
  /** Unfinished or damaged. */
  | { readonly kind: 'unreadable' };

/** The facts of a new workspace in this program's format. */
export const workspaceFacts = (id: string, createdAt: string): WorkspaceFacts => ({ format: FORMAT, version: FORMAT_VERSION, id, createdAt });

/** The file's text: one line of JSON that ends with the SHA-256 of the same JSON without it. */
export function workspaceText(facts: WorkspaceFacts): string {
  return `${JSON.stringify({ ...facts, checksum: checksumOf(facts) })}\n`;
}

/** Reads the text back. A newer program's text is told by its version, whatever else it holds. */
export function parseWorkspaceText(text: string): WorkspaceReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return { kind: 'unreadable' };
    throw cause;
  }
  if (typeof value !== 'object' || value === null || !('checksum' in value)) return { kind: 'unreadable' };
  const { checksum, ...facts } = value;
  if (checksum !== checksumOf(facts) || !('format' in facts) || facts.format !== FORMAT) return { kind: 'unreadable' };
  if (!('version' in facts) || typeof facts.version !== 'number') return { kind: 'unreadable' };
  if (facts.version > FORMAT_VERSION) return { kind: 'newer', version: facts.version };
  if (!('id' in facts) || typeof facts.id !== 'string' || !('createdAt' in facts) || typeof facts.createdAt !== 'string') return { kind: 'unreadable' };
  const { version, id, createdAt } = facts;
  return { kind: 'facts', facts: { format: FORMAT, version, id, createdAt } };
}

/** Reads a folder's workspace file. Errors: rejects with the system's error when it cannot be read. */
export async function readWorkspaceFile(fs: FileAccess, dir: string): Promise<WorkspaceReading> {
  const bytes = await readSmallFile(fs, join(dir, WORKSPACE_FILE));
  return bytes === null ? { kind: 'missing' } : parseWorkspaceText(bytes.toString('utf8'));
}

/**
 * Writes the file that makes a folder a workspace: on the medium, name and content, when this resolves.
 * Errors: rejects with the system's error; the file is then taken away again, because after a failed flush it could
 * be seen until the computer stops and be gone afterwards.
 */
export async function writeWorkspaceFile(fs: FileAccess, dir: string, facts: WorkspaceFacts): Promise<void> {
  const path = join(dir, WORKSPACE_FILE);
  try {
    await withFile(fs, path, 'create', async (file) => {
      await appendFully(file, Buffer.from(workspaceText(facts)));
      await file.datasync();
    });
    await fs.syncDir(dir);
  } catch (cause) {
    await removeLeftover(fs, path);
    throw cause;
  }
}

const checksumOf = (facts: object): string => sha256(Buffer.from(JSON.stringify(facts))).toString('hex');
