import { Low } from 'lowdb';
import { FlushedJsonFile } from './flushed-json-file';
import { WindowState } from './window-bounds';

/** Remembers one window's place in a small file. */
export interface WindowMemory {
  readonly recall: () => Promise<WindowState | null>;
  /** Writes one after the other. A place that cannot be written is forgotten: no reason to disturb anybody. */
  readonly remember: (state: Omit<WindowState, 'version'>) => Promise<void>;
}

export function createWindowMemory(file: string): WindowMemory {
  const parse = (raw: unknown): WindowState | null => WindowState.safeParse(raw).data ?? null;
  const db = new Low<WindowState | null>(new FlushedJsonFile<WindowState | null>(file, parse), null);
  let writing: Promise<void> = Promise.resolve();

  return {
    recall: async () => {
      await db.read();
      return db.data;
    },
    remember: (state) => {
      db.data = { version: 1, ...state };
      writing = writing.then(() => db.write()).catch(() => undefined);
      return writing;
    },
  };
}
