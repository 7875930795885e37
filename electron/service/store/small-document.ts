import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import type { FileAccess } from './file-access';
import { makeFolder } from './make-folder';

/**
 * A small document under lowdb's `Low`: each write is a new file `name-000007`, flushed before its name counts, and
 * the older ones go only after it was read back. Never renames over a live file and never rewrites in place.
 * A file that does not verify is passed over for the one before it.
 */
export class SmallDocument<T> implements Adapter<T> {
  readonly #fs: FileAccess;
  readonly #dir: string;
  readonly #name: string;
  readonly #schema: z.ZodType<T>;

  constructor(fs: FileAccess, file: string, schema: z.ZodType<T>) {
    this.#fs = fs;
    this.#dir = path.dirname(file);
    this.#name = path.basename(file);
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    for (const generation of (await this.#generations()).reverse()) {
      const parsed = this.#schema.safeParse(await this.#parse(generation));
      if (parsed.success) return parsed.data;
    }
    return null;
  }

  async write(data: T): Promise<void> {
    await makeFolder(this.#fs, this.#dir);
    const older = await this.#generations();
    const next = (older[older.length - 1] ?? 0) + 1;
    const bytes = new TextEncoder().encode(JSON.stringify(data));
    const file = await this.#fs.open(this.#path(next), 'create');
    try {
      let written = 0;
      while (written < bytes.length) {
        const count = await file.append(bytes.subarray(written));
        if (count === 0) throw new Error('The disk took no more bytes');
        written += count;
      }
      await file.datasync();
    } finally {
      await file.close();
    }
    await this.#fs.syncDir(this.#dir);
    if (JSON.stringify(await this.#parse(next)) !== JSON.stringify(data)) throw new Error('A small document did not read back as written');
    for (const generation of older) await this.#fs.unlink(this.#path(generation));
  }

  #path(generation: number): string {
    return path.join(this.#dir, `${this.#name}-${String(generation).padStart(6, '0')}`);
  }

  async #generations(): Promise<number[]> {
    if ((await this.#fs.stat(this.#dir)) === null) return [];
    const pattern = new RegExp(`^${this.#name}-(\\d{6})$`);
    const numbers = (await this.#fs.readdir(this.#dir)).map((name) => Number(pattern.exec(name)?.[1] ?? 0));
    return numbers.filter((number) => number > 0).sort((a, b) => a - b);
  }

  async #parse(generation: number): Promise<unknown> {
    const file = await this.#fs.open(this.#path(generation), 'read');
    try {
      return JSON.parse(new TextDecoder().decode(await file.read(0, await file.size())));
    } catch (cause) {
      if (cause instanceof SyntaxError) return undefined;
      throw cause;
    } finally {
      await file.close();
    }
  }
}
