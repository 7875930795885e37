import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceApi } from '../../electron/service/api/service-api';
import { nodeWorkerStarter } from '../../electron/service/excel/node-worker-starter';
import { createWorkbookReader, PROCESS_TIMERS } from '../../electron/service/excel/workbook-reader';
import { askThroughGate } from '../../electron/service/gate';
import { Session } from '../../electron/service/session/session';
import type { FileAccess } from '../../electron/service/store/file-access';
import { nodeFileAccess } from '../../electron/service/store/node-file-access';
import type { InputOf, OutputOf, ServiceChannel } from '../../shared/contract/contract';
import { WORKING_DATE } from '../support/generate/households';
import { must } from './measure';
import type { Setting } from './setting';

/** The service in this process, asked through its one door. */
export interface Service {
  readonly session: Session;
  readonly ask: <C extends ServiceChannel>(channel: C, input: InputOf<C>) => Promise<OutputOf<C>>;
  readonly folder: string;
}

/** Runs work with a folder that is gone afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ledger-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A service with a new, empty ledger in `folder`. `remember` keeps it in the list of ledgers opened before. */
export async function newLedger(setting: Setting, folder: string, options: { readonly fs?: FileAccess; readonly dataFolder?: string } = {}): Promise<Service> {
  const incidents = {
    note: (where: string, cause: unknown): string => {
      throw new Error(`Incident in ${where}`, { cause });
    },
  };
  const session = new Session({
    fs: options.fs ?? nodeFileAccess,
    clock: () => new Date(),
    dataFolder: options.dataFolder ?? path.join(folder, 'data'),
    rememberLedgers: options.dataFolder !== undefined,
    incidents,
    reader: createWorkbookReader({ starter: nodeWorkerStarter(path.join(setting.root, 'build/out/service/excel-worker.js')), ...PROCESS_TIMERS }),
    notify: () => undefined,
  });
  const api = serviceApi(session);
  const ledgerFolder = path.join(folder, 'ledger');
  must(await session.create(ledgerFolder, { unionName: '秦皇岛市总工会', clerk: '经办人', workingDate: WORKING_DATE }));
  return {
    session,
    folder: ledgerFolder,
    // The gate has parsed the answer by this channel's schema; its type does not say so.
    ask: async (channel, input) => must(await askThroughGate(api, incidents, channel, input)) as OutputOf<typeof channel>,
  };
}

/** The computer's files, but for the journal, whose bytes go nowhere: for ledgers larger than a bench should write. */
export const withoutJournal: FileAccess = {
  ...nodeFileAccess,
  open: async (file, mode) => {
    const handle = await nodeFileAccess.open(file, mode);
    return path.basename(file).startsWith('journal-') ? { ...handle, append: async (bytes) => bytes.byteLength, datasync: async () => undefined } : handle;
  },
};
