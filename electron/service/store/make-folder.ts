import { dirname } from 'node:path';
import type { FileAccess } from './file-access';

/** Makes a folder and those above it; one that is there stays. Errors: what the system says of a drive that is not there. */
export async function makeFolder(fs: FileAccess, dir: string): Promise<void> {
  if ((await fs.stat(dir)) !== null) return;
  const parent = dirname(dir);
  // A drive that is not there has no folder above it either: making it fails below, with the system's word for it.
  if (parent !== dir) await makeFolder(fs, parent);
  await fs.mkdir(dir);
}
