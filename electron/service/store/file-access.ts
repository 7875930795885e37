/**
 * The only road from the store to a disk. Tests put a simulated disk behind it that loses what was never flushed;
 * everything that is written is written in the order and with the flushes that these calls name.
 */
export interface FileAccess {
  /** Opens for reading and appending; `create: true` fails when the file exists (never write over a live file). */
  open(path: string, mode: 'read' | 'append' | 'create'): Promise<FileHandle>;
  readdir(dir: string): Promise<readonly string[]>;
  stat(path: string): Promise<{ readonly size: number; readonly isDirectory: boolean; readonly modifiedMs: number } | null>;
  mkdir(dir: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Flushes the folder, so that created and renamed names survive a power cut; does nothing where the system cannot. */
  syncDir(dir: string): Promise<void>;
}

/** An open file. Positions are bytes. */
export interface FileHandle {
  read(position: number, length: number): Promise<Uint8Array>;
  /** Writes at the end; resolves with the number of bytes really written, which may be fewer. */
  append(bytes: Uint8Array): Promise<number>;
  /** Resolves only when the data is on the medium. */
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}
