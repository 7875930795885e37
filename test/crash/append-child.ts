import { nodeFileAccess } from '../../electron/service/store/node-file-access';
import { openWorkspace } from '../../electron/service/store/workspace';
import { sampleDraft } from '../support/fake-disk-entries';

/** Saves for ever and tells each acknowledged number on a line of its own, until somebody kills it. */
async function main(dir: string): Promise<void> {
  const opened = await openWorkspace(nodeFileAccess, dir);
  if (!opened.ok) throw new Error(`could not open: ${JSON.stringify(opened.error)}`);
  const store = opened.value;
  for (;;) {
    const next = store.entries.length + 1;
    // Groups of one to four, from short to about 60 kB, so that the kill meets every stage of a write.
    const group = Array.from({ length: 1 + (next % 4) }, (_, i) => store.append(sampleDraft(next + i, ((next * 7919) % 20) * 1000)));
    for (const outcome of await Promise.all(group)) {
      if (!outcome.ok) throw new Error(`could not save: ${JSON.stringify(outcome.error)}`);
      process.stdout.write(`${outcome.value.seq}\n`);
    }
  }
}

await main(process.argv[2] ?? '');
