import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceApi } from '../../electron/service/api/service-api';
import { readFileBytes } from '../../electron/service/excel/read-file';
import type { UnderstoodSheet, WorkbookReader } from '../../electron/service/excel/understood';
import { Session } from '../../electron/service/session/session';
import { nodeFileAccess } from '../../electron/service/store/node-file-access';
import type { Notice } from '../../shared/contract/notices';

/** Reads in this process: what the worker does, without the worker. */
export const directReader: WorkbookReader = {
  read: async (file, name) => {
    const sheets: UnderstoodSheet[] = [];
    const facts = readFileBytes(readFileSync(file), { onStep: () => undefined, onProgress: () => undefined, onSheet: (sheet) => void sheets.push(sheet) });
    return 'refusal' in facts ? { name, ...facts } : { name, sheets, ...facts };
  },
};

/** A service on a folder of its own, with a clock that stands at one day. */
export interface TestSession {
  readonly session: Session;
  readonly api: ReturnType<typeof serviceApi>;
  readonly folder: string;
  readonly notices: Notice[];
  readonly dispose: () => Promise<void>;
}

/** Opens a new ledger of 秦皇岛市总工会 in a temporary folder. */
export async function newTestLedger(
  options: { readonly today?: string; readonly unionName?: string; readonly reader?: WorkbookReader } = {},
): Promise<TestSession> {
  const root = mkdtempSync(path.join(tmpdir(), 'ledger-test-'));
  const folder = path.join(root, 'workspace');
  const notices: Notice[] = [];
  const clock = (): Date => new Date(`${options.today ?? '2019-01-15'}T09:00:00`);
  const incidents = {
    note: (where: string, cause: unknown): string => {
      throw new Error(`Incident in ${where}`, { cause });
    },
  };
  const session = new Session({
    fs: nodeFileAccess,
    clock,
    dataFolder: path.join(root, 'data'),
    rememberLedgers: true,
    incidents,
    reader: options.reader ?? directReader,
    notify: (notice) => void notices.push(notice),
  });
  const made = await session.create(folder, { unionName: options.unionName ?? '秦皇岛市总工会', clerk: '王经办' });
  if (!made.ok) throw new Error(made.error.message);
  return {
    session,
    api: serviceApi(session),
    folder,
    notices,
    dispose: async () => {
      await session.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The value of an answer that must be a success. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Previews and applies files in one go. */
export async function importFiles(of: TestSession, files: readonly string[]) {
  const tokens = files.map((file) => of.session.grants.issue({ path: file, purpose: 'read', name: path.basename(file) }));
  const preview = must(await of.api['exchange:preview']({ files: tokens }));
  const applied = must(await of.api['exchange:apply']({ previewId: preview.previewId }));
  return { preview, applied };
}
