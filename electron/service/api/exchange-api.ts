import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AppError } from '../../../shared/contract/app-error';
import type { OutputOf, ServiceApi } from '../../../shared/contract/contract';
import { err, ok, type Result } from '../../../shared/result';
import { applyImport } from '../commands/apply-import';
import { distinctNames } from '../excel/distinct-names';
import { exportHouseholds } from '../excel/export/export-households';
import { exportProgress } from '../excel/export/export-progress';
import { planImport } from '../excel/import/plan-import';
import type { ImportPlan } from '../excel/import/plan-types';
import type { UnderstoodFile, UnreadableFile } from '../excel/understood';
import { ReadingAborted } from '../excel/workbook-reader';
import { infoOf, ownUnion } from '../ledger/scheme';
import { headCode } from '../ledger/verify-ledger';
import { previewView, rowView } from '../queries/import-preview';
import { reportOf } from '../queries/progress-report';
import type { OpenLedger, Session } from '../session/session';
import { makeFolder } from '../store/make-folder';
import { findRows } from './household-api';

type Part = Pick<
  ServiceApi,
  'exchange:offerFile' | 'exchange:preview' | 'exchange:rows' | 'exchange:apply' | 'exchange:cancel' | 'exchange:exportHouseholds' | 'exchange:exportProgress'
>;

/** A preview waiting for a person's yes. */
interface Preview {
  readonly id: string;
  readonly open: OpenLedger;
  readonly files: readonly (UnderstoodFile | UnreadableFile)[];
  readonly version: number;
  readonly plan: ImportPlan;
}

/** Most bytes of a dropped file; larger ones are chosen by the dialog and read from the disk. */
const MOST_DROPPED_BYTES = 60_000_000;
const CANCELLED = err<AppError>({ code: 'refused', message: '已取消读取，台账数据未改动。' });
const GONE = err<AppError>({ code: 'not-found', message: '这次预览已经结束，台账数据未改动。请重新选择文件。' });

const isRead = (file: UnderstoodFile | UnreadableFile): file is UnderstoodFile => 'sheets' in file;

/** Workbooks in and out. */
export function exchangeApi(session: Session): Part {
  let preview: Preview | null = null;
  let reading: AbortController | null = null;
  let nextId = 1;

  const plan = (open: OpenLedger, files: readonly (UnderstoodFile | UnreadableFile)[]): ImportPlan =>
    planImport(files.filter(isRead), open.ledger.reader, { by: open.clerk, today: session.today });

  const readAll = async (open: OpenLedger, tokens: readonly string[], signal: AbortSignal): Promise<Result<(UnderstoodFile | UnreadableFile)[], AppError>> => {
    const files: (UnderstoodFile | UnreadableFile)[] = [];
    const grants = tokens.flatMap((token) => session.grants.find(token, 'read') ?? []);
    if (grants.length < tokens.length) return err({ code: 'refused', message: '没有选到文件，台账数据未改动。请重新选择。' });
    const dropped = droppedFolder(session);
    const names = distinctNames(grants.map(({ name, path: file }) => ({ name, folder: path.dirname(file) === dropped ? null : path.dirname(file) })));
    for (const [i, grant] of grants.entries()) {
      const step = (rows: number): void =>
        session.ports.notify({
          kind: 'progress',
          task: 'import',
          step: `正在读取 ${grant.name}${rows > 0 ? `，已读${rows}行` : ''}`,
          done: i,
          total: tokens.length,
        });
      step(0);
      try {
        files.push(await session.ports.reader.read(grant.path, names[i] ?? grant.name, { signal, onProgress: step }));
      } catch (cause) {
        if (cause instanceof ReadingAborted) return CANCELLED;
        throw cause;
      }
    }
    session.ports.notify({ kind: 'progress', task: 'import', step: '正在与台账核对', done: tokens.length, total: tokens.length });
    return session.open === open ? ok(files) : GONE;
  };

  return {
    'exchange:offerFile': async ({ name, bytes }) => {
      if (bytes.length > MOST_DROPPED_BYTES) return err({ code: 'refused', message: '文件太大，请用“选择文件”打开。台账数据未改动。' });
      const folder = droppedFolder(session);
      const file = path.join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 32));
      await writeDropped(session, folder, file, bytes);
      return ok({ token: session.grants.issue({ path: file, purpose: 'read', name: path.basename(name) }) });
    },
    'exchange:preview': ({ files: tokens }) =>
      session.ask(async (open) => {
        reading?.abort();
        const controller = new AbortController();
        reading = controller;
        preview = null;
        const files = await readAll(open, tokens, controller.signal);
        await removeDropped(session, tokens);
        if (!files.ok) return files;
        preview = { id: `preview-${nextId}`, open, files: files.value, version: open.ledger.version, plan: plan(open, files.value) };
        nextId += 1;
        return ok(previewView(preview.id, preview.files, preview.plan));
      }),
    'exchange:rows': async ({ previewId, states, offset, limit }) => {
      if (preview === null || preview.id !== previewId || preview.open !== session.open) return GONE;
      const wanted = new Set(states);
      const rows = wanted.size === 0 ? preview.plan.rows : preview.plan.rows.filter((row) => wanted.has(row.state));
      return ok({ total: rows.length, rows: rows.slice(offset, offset + limit).map(rowView) });
    },
    'exchange:apply': ({ previewId }) =>
      session.ask(async (open) => {
        const current = preview;
        if (current === null || current.id !== previewId || current.open !== open) return GONE;
        if (current.version !== open.ledger.version) {
          preview = { ...current, version: open.ledger.version, plan: plan(open, current.files) };
          if (!sameCounts(preview.plan, current.plan))
            return err<AppError>({ code: 'conflict', message: '台账在预览之后有改动，已重新核对，还没有导入。请再看一遍差异，然后导入。' });
        }
        const seen = preview ?? current;
        const prepared = { plan: seen.plan, isCurrent: () => open.ledger.version === seen.version };
        const applied = await session.command(applyImport, { files: seen.files.filter(isRead), prepared });
        if (!applied.ok) return applied;
        preview = null;
        const { counts, label, unions } = applied.value;
        return ok({ counts, label, unions });
      }),
    'exchange:cancel': async () => {
      reading?.abort();
      reading = null;
      preview = null;
      return ok({});
    },
    'exchange:exportHouseholds': ({ to, filter, sort, masked }) =>
      session.ask((open) =>
        writeTo(session, to, (file) =>
          exportHouseholds(
            file,
            {
              rows: findRows(session, open, filter, sort).rows,
              masked,
              unionName: ownUnion(open.ledger.reader).name,
              workingDate: session.workingDate(open),
              headCode: headCode(open.ledger.store.head()),
              demo: infoOf(open.ledger.reader).demo,
            },
            (done, total) => session.ports.notify({ kind: 'progress', task: 'export', step: '正在导出', done, total }),
          ),
        ),
      ),
    'exchange:exportProgress': ({ to, year }) =>
      session.ask((open) =>
        writeTo(session, to, async (file) => {
          const report = reportOf(session, open, year);
          if (!report.ok) return report;
          return exportProgress(file, {
            report: report.value,
            unionName: ownUnion(open.ledger.reader).name,
            filler: open.clerk,
            filledOn: session.workingDate(open),
            headCode: headCode(open.ledger.store.head()),
            demo: infoOf(open.ledger.reader).demo,
          });
        }),
      ),
  };

  function sameCounts(a: ImportPlan, b: ImportPlan): boolean {
    return JSON.stringify(a.counts) === JSON.stringify(b.counts) && a.changes.length === b.changes.length;
  }
}

const droppedFolder = (session: Session): string => path.join(session.ports.dataFolder, 'dropped');

async function writeTo(
  session: Session,
  token: string,
  write: (file: string) => Promise<Result<{ readonly rows: number }, AppError>>,
): Promise<Result<OutputOf<'exchange:exportHouseholds'>, AppError>> {
  const grant = session.grants.find(token, 'write');
  if (grant === undefined) return err({ code: 'refused', message: '没有选择保存位置，没有导出。' });
  const written = await write(grant.path);
  return written.ok ? ok({ rows: written.value.rows, fileName: path.basename(grant.path) }) : written;
}

async function writeDropped(session: Session, folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const { fs } = session.ports;
  await makeFolder(fs, folder);
  if ((await fs.stat(file)) !== null) await fs.unlink(file);
  const handle = await fs.open(file, 'create');
  try {
    for (let written = 0; written < bytes.length; ) written += await handle.append(bytes.subarray(written));
  } finally {
    await handle.close();
  }
}

/** A dropped file's copy goes as soon as it was read: it holds people's numbers. */
async function removeDropped(session: Session, tokens: readonly string[]): Promise<void> {
  const folder = droppedFolder(session);
  for (const token of tokens) {
    const grant = session.grants.find(token, 'read');
    if (grant !== undefined && path.dirname(grant.path) === folder && (await session.ports.fs.stat(grant.path)) !== null)
      await session.ports.fs.unlink(grant.path);
  }
}
