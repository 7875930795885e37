import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useLedgerVersion } from '../platform/ledger-version';
import { useNotice } from '../platform/notices';
import { useAsk } from '../platform/use-command';

/**
 * Opens the ledger again after the service has died and was started anew, on the same page and working date: the
 * person goes on where the window stood. True while that is under way. When it fails the start page takes over.
 */
export function useReopen(state: OutputOf<'session:state'> | null): boolean {
  const ask = useAsk();
  const { refresh } = useLedgerVersion();
  const [reopening, setReopening] = useState(false);
  const before = useRef<OutputOf<'session:state'> | null>(null);
  useEffect(() => {
    // The state that follows a death says "nothing open"; what was open is what has to come back.
    if (state !== null && !reopening) before.current = state;
  }, [state, reopening]);

  const reopen = async (workingDate: string): Promise<void> => {
    const recent = await ask('session:recent', {});
    const [last] = recent.ok ? recent.value : [];
    const opened = last === undefined ? null : await ask('session:openRecent', { id: last.id });
    if (opened?.ok === true && opened.value.workingDate !== workingDate) await ask('session:setWorkingDate', { date: workingDate });
  };
  useNotice('service-restarted', () => {
    const known = before.current;
    if (known?.open !== true || reopening) return;
    setReopening(true);
    void reopen(known.workingDate).finally(() => {
      setReopening(false);
      refresh();
    });
  });
  return reopening;
}
