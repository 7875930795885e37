import { openDemo } from '../../../../../electron/service/demo/open-demo';
import { type OpenLedger, Session } from '../../../../../electron/service/session/session';
import type { FileAccess } from '../../../../../electron/service/store/file-access';

/** A sitting on a given disk, years after the demo's own working date. Nothing in it reads workbooks or notes bugs. */
export function sittingOn(fs: FileAccess, dataFolder: string): Session {
  const refuse = (): never => {
    throw new Error('Not part of this test');
  };
  return new Session({
    fs,
    clock: () => new Date('2024-05-06T07:08:09Z'),
    dataFolder,
    rememberLedgers: false,
    incidents: { note: refuse },
    reader: { read: refuse },
    notify: () => undefined,
  });
}

/** The demo, opened; fails the test with the refusal's words. */
export async function opened(session: Session): Promise<OpenLedger> {
  const open = await openDemo(session);
  if (!open.ok) throw new Error(open.error.message);
  return open.value;
}
