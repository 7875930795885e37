import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';

/**
 * lowdb adapter for a small file of the program's own. lowdb's own adapter does not flush before the rename, so a power cut
 * may leave an empty file; ours writes under a new name, flushes, then renames. Reading gives null for a file that is absent,
 * torn or not what `parse` accepts: what is kept this way may be forgotten, never block the start.
 */
export class FlushedJsonFile<T> implements Adapter<T> {
  readonly #file: string;
  readonly #parse: (raw: unknown) => T | null;

  constructor(file: string, parse: (raw: unknown) => T | null) {
    this.#file = file;
    this.#parse = parse;
  }

  async read(): Promise<T | null> {
    try {
      return this.#parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch {
      return null; // absent or torn, see above
    }
  }

  async write(data: T): Promise<void> {
    await mkdir(path.dirname(this.#file), { recursive: true });
    const fresh = `${this.#file}.new`;
    const handle = await open(fresh, 'w');
    try {
      await handle.writeFile(JSON.stringify(data), 'utf8');
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(fresh, this.#file);
  }
}
