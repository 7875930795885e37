import path from 'node:path';
import type { AppError } from '../../../shared/contract/app-error';
import { err, ok, type Result } from '../../../shared/result';
import type { OpenLedger, Session } from '../session/session';
import { DEMO_UNION, DEMO_WORKING_DATE } from './demo-plan';
import { demoSteps } from './demo-steps';

const CLERK = '演示经办人';
/** Where the demo lives below the program's own folder; the others stand in for one that cannot be opened any more. */
const FOLDERS = ['demo', 'demo-2', 'demo-3', 'demo-4', 'demo-5'];

/**
 * Opens the demo ledger: the one that is there with whatever a person has tried in it, else a new one.
 * Errors: what the store refuses, in words; no ledger is open then.
 */
export async function openDemo(session: Session): Promise<Result<OpenLedger, AppError>> {
  let refusal: AppError | null = null;
  for (const name of FOLDERS) {
    const folder = path.join(session.ports.dataFolder, name);
    const opened = await openOrCreate(session, folder);
    // A damaged one can only be looked at; whoever asks for the demo wants to try things.
    if (opened.ok && opened.value.ledger.store.opening.damage === null) return fill(session, opened.value);
    if (!opened.ok) refusal ??= opened.error;
  }
  return err(refusal ?? { code: 'storage', message: '演示台账打不开。' });
}

async function openOrCreate(session: Session, folder: string): Promise<Result<OpenLedger, AppError>> {
  const opened = (await session.ports.fs.stat(folder)) === null ? null : await session.openFolder(folder, CLERK);
  if (opened?.ok === true) return opened;
  // Refuses where a ledger stands that could not be opened: nothing is written over.
  const created = await session.create(folder, { unionName: DEMO_UNION, clerk: CLERK, demo: true, workingDate: DEMO_WORKING_DATE });
  return created.ok ? created : (opened ?? created);
}

/**
 * Does what is still to be done. Each step is one entry, and nobody can work in the demo before the last one, so the
 * number of entries says where a filling that was broken off has to go on.
 */
async function fill(session: Session, open: OpenLedger): Promise<Result<OpenLedger, AppError>> {
  if (open.readOnly) return ok(open);
  for (const step of demoSteps().slice(open.ledger.version - 1)) {
    const done = await step(session);
    if (!done.ok) {
      await session.close();
      return done;
    }
  }
  return ok(open);
}
