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

/** The ledger that was open when the service died and could not be opened again; what was typed in it is still here. */
export interface LostLedger {
  /** Its number in the list of recent ledgers; null when not even that could be read. */
  readonly id: string | null;
  readonly unionName: string;
  readonly reopen: () => Promise<void>;
}

/**
 * After the service had to be started again: opens the ledger that was open, on the same working date, and only then asks
 * everything again. The page stays where it was, with what was typed. A ledger that cannot be opened ends at the start page,
 * which offers it again: opened from there it still finds what was typed.
 */
export function useReopen(state: OutputOf<'session:state'> | null): Restarted & { readonly lost: LostLedger | null } {
  const ask = useAsk();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const { refresh } = useLedgerVersion();
  const [restarted, setRestarted] = useState<string | null>(null);
  const [lost, setLost] = useState<{ readonly id: string | null; readonly before: OutputOf<'session:state'> } | null>(null);
  // What was asked when the service died has failed by now; the ledger that was open is the one of the last good answer.
  const last = useRef(state);
  const opened = state?.open === true;
  useEffect(() => {
    if (state !== null) last.current = state;
  }, [state]);
  useEffect(() => {
    if (opened) setLost(null);
  }, [opened]);

  /** True when there is nothing to open or it is open. */
  async function reopen(before: OutputOf<'session:state'> | null): Promise<boolean> {
    // One that was open for reading only never stood in front of the list.
    if (before === null || !before.open || before.readOnly) return true;
    const recent = await ask('session:recent', {});
    const id = recent.ok ? (recent.value[0]?.id ?? null) : null;
    const reply = id === null ? null : await ask('session:openRecent', { id });
    if (reply === null || !reply.ok) {
      if (reply !== null) tell(reply.error);
      else if (!recent.ok) tell(recent.error);
      setLost({ id, before });
      return false;
    }
    if (reply.value.workingDate !== before.workingDate) await ask('session:setWorkingDate', { date: before.workingDate });
    return true;
  }
  useNotice('service-restarted', (notice) => {
    const before = last.current;
    void reopen(before).then((open) => {
      // Said when one can go on: what is pressed before that would be refused.
      if (open && before?.open === true) setRestarted(notice.message);
      else void message.warning(notice.message, 6);
      refresh();
    });
  });
  return {
    message: restarted,
    onRead: useCallback(() => setRestarted(null), []),
    lost:
      lost === null
        ? null
        : { id: lost.id, unionName: lost.before.unionName, reopen: () => reopen(lost.before).then((open) => (open ? refresh() : undefined)) },
  };
}
