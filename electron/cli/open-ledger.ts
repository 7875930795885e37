import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceApi } from '../service/api/service-api';
import { nodeWorkerStarter } from '../service/excel/node-worker-starter';
import { createWorkbookReader, PROCESS_TIMERS } from '../service/excel/workbook-reader';
import { traceOf } from '../service/incidents';
import { type OpenLedger, Session } from '../service/session/session';
import { nodeFileAccess } from '../service/store/node-file-access';
import { type Outcome, refusedWith } from './outcome';

/** The same service as the window's, in this process. */
export function cliSession(): Session {
  return new Session({
    fs: nodeFileAccess,
    clock: () => new Date(),
    dataFolder: path.join(tmpdir(), 'jiekun-tuokun-cli'),
    rememberLedgers: false,
    incidents: {
      note: (where, cause) => {
        process.stderr.write(`${where}\n${traceOf(cause)}\n`);
        return 'CLI';
      },
    },
    reader: createWorkbookReader({ starter: nodeWorkerStarter(path.join(__dirname, 'excel-worker.js')), ...PROCESS_TIMERS }),
    notify: () => undefined,
  });
}

export interface Opened {
  readonly session: Session;
  readonly open: OpenLedger;
  readonly api: ReturnType<typeof serviceApi>;
}

/** A folder as the person wrote it, from where the person stands (npm changes the working folder). */
export function fromWhereAsked(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

/** Opens the ledger in `dir`, does the work and closes it again whatever happens. `writes` refuses a read-only ledger. */
export async function withLedger(
  dir: string,
  how: { readonly writes: boolean; readonly asOf?: string | undefined },
  work: (opened: Opened) => Promise<Outcome>,
): Promise<Outcome> {
  const session = cliSession();
  const opened = await session.openFolder(fromWhereAsked(dir), '命令行');
  if (!opened.ok) return refusedWith(opened.error.message);
  try {
    if (how.writes && opened.value.readOnly) return refusedWith(opened.value.openingNotes.join('') || '台账只能查看，不能修改。');
    if (how.asOf !== undefined) opened.value.workingDate = how.asOf;
    return await work({ session, open: opened.value, api: serviceApi(session) });
  } finally {
    await session.close();
  }
}
