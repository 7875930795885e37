import path from 'node:path';
import type { AppError } from '../../../shared/contract/app-error';
import type { ServiceApi } from '../../../shared/contract/contract';
import type { JournalEntry } from '../../../shared/domain/ledger/change';
import { err, ok, type Result } from '../../../shared/result';
import { openDemo } from '../demo/open-demo';
import { verifyLedger } from '../ledger/verify-ledger';
import { isWorkingDate } from '../session/clock';
import type { OpenLedger, Session } from '../session/session';

type Part = Pick<
  ServiceApi,
  | 'session:state'
  | 'session:recent'
  | 'session:create'
  | 'session:open'
  | 'session:openRecent'
  | 'session:demo'
  | 'session:close'
  | 'session:setWorkingDate'
  | 'session:undo'
  | 'session:redo'
  | 'session:verify'
  | 'session:trail'
>;

const NO_FOLDER = err<AppError>({ code: 'refused', message: '没有选择文件夹。请重新选择。' });

/** Opening, closing, looking back, undoing. */
export function sessionApi(session: Session): Part {
  const stateAfter = (opened: Result<OpenLedger, AppError>) => {
    if (opened.ok) session.changed();
    return opened.ok ? ok(session.state()) : opened;
  };
  const step = async (direction: 'undo' | 'redo') =>
    session.ask(async (open) => {
      if (open.readOnly) return err<AppError>({ code: 'read-only', message: '台账现在只能查看，不能修改。以前保存的都在。' });
      const entry = await open.ledger[direction](open.clerk);
      if (!entry.ok) return entry;
      session.changed();
      const of = open.ledger.entry(entry.value.undoes ?? entry.value.redoes ?? 0);
      return ok({ label: of?.label ?? '', householdIds: householdsOf(entry.value).slice(0, 200), place: placeOf(entry.value) });
    });
  return {
    'session:state': async () => ok(session.state()),
    'session:recent': async () => {
      const ledgers = await session.recent.all();
      const views = ledgers.map(async ({ id, folder, unionName, lastOpened, demo }) => ({
        id,
        unionName,
        folderName: path.basename(folder),
        lastOpened,
        missing: (await session.ports.fs.stat(folder)) === null,
        demo,
      }));
      return ok(await Promise.all(views));
    },
    'session:create': async ({ folder, unionName, clerk }) => {
      const grant = session.grants.find(folder, 'folder');
      return grant === undefined ? NO_FOLDER : stateAfter(await session.create(grant.path, { unionName, clerk }));
    },
    'session:open': async ({ folder }) => {
      const grant = session.grants.find(folder, 'folder');
      return grant === undefined ? NO_FOLDER : stateAfter(await session.openFolder(grant.path, null));
    },
    'session:openRecent': async ({ id }) => {
      const recent = (await session.recent.all()).find((ledger) => ledger.id === id);
      return recent === undefined
        ? err({ code: 'not-found', message: '这个台账不在最近打开的列表里。请用“打开”选择它的文件夹。' })
        : stateAfter(await session.openFolder(recent.folder, null));
    },
    'session:demo': async () => stateAfter(await openDemo(session)),
    'session:close': async () => {
      await session.close();
      session.changed();
      return ok(session.state());
    },
    'session:setWorkingDate': ({ date }) =>
      session.ask((open) => {
        if (date !== null && !isWorkingDate(date)) return err<AppError>({ code: 'refused', message: `工作日期${date}不是有效日期，没有改动。` });
        open.workingDate = date;
        session.changed();
        return ok(session.state());
      }),
    'session:undo': () => step('undo'),
    'session:redo': () => step('redo'),
    'session:verify': () => session.ask(async (open) => ok(await verifyLedger(open.ledger))),
    'session:trail': ({ offset, limit, text }) =>
      session.ask((open) => {
        const query = text.trim();
        const found = [...open.ledger.entries]
          .reverse()
          .filter((entry) => query === '' || entry.label.includes(query) || entry.by.includes(query) || entry.at.startsWith(query));
        const entries = found.slice(offset, offset + limit).map((entry) => ({
          seq: entry.seq,
          at: entry.at,
          by: entry.by,
          label: entry.label,
          households: householdsOf(entry).length,
          undone: open.ledger.undoStack.isTakenBack(entry.seq),
        }));
        return ok({ total: found.length, entries });
      }),
  };
}

/** Households that an entry changed, each once. */
function householdsOf(entry: JournalEntry): string[] {
  return [...new Set(entry.changes.filter((change) => change.kind === 'household').map((change) => change.id))];
}

/** The page on which the change is to be seen. */
function placeOf(entry: JournalEntry): string {
  const kinds = new Set(entry.changes.map((change) => change.kind));
  if (kinds.has('targetBase') || kinds.has('taskAllocation')) return 'targets';
  if (kinds.has('policyScheme')) return 'settings';
  return householdsOf(entry).length === 1 ? 'household' : 'households';
}
