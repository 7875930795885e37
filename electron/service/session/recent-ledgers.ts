import { createHash } from 'node:crypto';
import path from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { FileAccess } from '../store/file-access';
import { SmallDocument } from '../store/small-document';

const Recent = z.object({
  id: z.string(),
  folder: z.string(),
  unionName: z.string(),
  clerk: z.string(),
  demo: z.boolean(),
  lastOpened: z.string(),
});
const RecentList = z.object({ version: z.literal(1), ledgers: z.array(Recent) });
export type RecentLedger = z.output<typeof Recent>;

const MOST = 12;

/** Ledgers opened before, newest first. Holds folder names and union names, nothing of a person. */
export class RecentLedgers {
  readonly #low: Low<z.output<typeof RecentList>>;
  #loaded: Promise<void> | null = null;

  constructor(fs: FileAccess, dataFolder: string) {
    this.#low = new Low(new SmallDocument(fs, path.join(dataFolder, 'recent'), RecentList), { version: 1, ledgers: [] });
  }

  async all(): Promise<readonly RecentLedger[]> {
    this.#loaded ??= this.#low.read();
    await this.#loaded;
    return this.#low.data.ledgers;
  }

  /** Puts a ledger in front. */
  async remember(ledger: Omit<RecentLedger, 'id'>): Promise<void> {
    const id = createHash('sha256').update(path.resolve(ledger.folder)).digest('hex').slice(0, 16);
    const others = (await this.all()).filter((other) => other.id !== id);
    this.#low.data = { version: 1, ledgers: [{ id, ...ledger }, ...others].slice(0, MOST) };
    await this.#low.write();
  }
}
