import { startWatchdog } from '../../../electron/service/excel/watchdog';

/** A worker that does what a hostile file may do to a parser: `run in a circle` or `take memory`. Only its watchdog can end it. */
process.on('message', (message: { readonly path: string }) => {
  startWatchdog({ stepMs: 300, memoryBytes: 100 * 1024 * 1024 });
  const taken: Buffer[] = [];
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    // Outside the heap, where no heap limit sees it; slowly enough for the watchdog's look every tenth of a second.
    if (message.path === 'take memory' && taken.length < 40) taken.push(Buffer.alloc(8 * 1024 * 1024, 1));
  }
  process.exit(0);
});
