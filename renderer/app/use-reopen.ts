import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useLedgerVersion } from '../platform/ledger-version';
import { useNotice } from '../platform/notices';
import { useAsk, useTellFailure } from '../platform/use-command';

/** What the window says after the service had to be started again, until it was read. */
export interface Restarted {
  readonly message: string | null;
  readonly onRead: () => void;
}

/**
 * After the service had to be started again: opens the ledger that was open, on the same working date, and only then asks
 * everything again. The page stays where it was, with what was typed; a ledger that cannot be opened ends at the start page.
 */
export function useReopen(state: OutputOf<'session:state'> | null): Restarted {
  const ask = useAsk();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const { refresh } = useLedgerVersion();
  const [restarted, setRestarted] = useState<string | null>(null);
  // What was asked when the service died has failed by now; the ledger that was open is the one of the last good answer.
  const last = useRef(state);
  useEffect(() => {
    if (state !== null) last.current = state;
  }, [state]);

  async function reopen(): Promise<void> {
    const before = last.current;
    // One that was open for reading only never stood in front of the list.
    if (before === null || !before.open || before.readOnly) return;
    const recent = await ask('session:recent', {});
    const ledger = recent.ok ? recent.value[0] : undefined;
    if (ledger === undefined) return;
    const opened = await ask('session:openRecent', { id: ledger.id });
    if (!opened.ok) tell(opened.error);
    else if (opened.value.workingDate !== before.workingDate) await ask('session:setWorkingDate', { date: before.workingDate });
  }
  useNotice('service-restarted', (notice) => {
    void reopen().finally(() => {
      // Said when one can go on: what is pressed before that would be refused.
      if (last.current?.open === true) setRestarted(notice.message);
      else void message.warning(notice.message, 6);
      refresh();
    });
  });
  return { message: restarted, onRead: useCallback(() => setRestarted(null), []) };
}
