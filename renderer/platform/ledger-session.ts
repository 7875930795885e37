import { useMemo } from 'react';
import type { Channel, InputOf, OutputOf } from '../../shared/contract/contract';
import { useLedgerVersion } from './ledger-version';
import { type PageName, useRouter } from './route';
import { useAsk, useTellFailure } from './use-command';
import { useUnsavedDesk } from './use-unsaved';

type LedgerState = OutputOf<'session:state'>;
type OpensLedger = Extract<Channel, 'session:open' | 'session:openRecent' | 'session:demo' | 'session:close'>;

export interface LedgerSession {
  /**
   * Opens or closes a ledger: false when somebody stays with what is unsaved, or when it failed, which has been shown.
   * Everything on screen starts over.
   */
  readonly change: <C extends OpensLedger>(channel: C, input: InputOf<C>, page?: PageName) => Promise<boolean>;
  /** Makes a ledger and opens it. Does not ask about what is unsaved: that is asked before its form is filled in. */
  readonly create: (input: InputOf<'session:create'>) => Promise<boolean>;
  /** Lets a person choose a ledger's folder and opens it; false when nothing was chosen, somebody stays, or it failed. */
  readonly chooseAndOpen: () => Promise<boolean>;
  readonly setWorkingDate: (date: string | null) => Promise<LedgerState | null>;
}

/** What changes the whole session: another ledger, another working date. */
export function useLedgerSession(): LedgerSession {
  const ask = useAsk();
  const tell = useTellFailure();
  const desk = useUnsavedDesk();
  const { refresh } = useLedgerVersion();
  const { restart } = useRouter();

  return useMemo(() => {
    const mayLeave = async (): Promise<boolean> => desk.ask({ kind: 'end' });
    const take = async <C extends OpensLedger | 'session:create'>(channel: C, input: InputOf<C>, page?: PageName): Promise<boolean> => {
      const reply = await ask(channel, input);
      if (!reply.ok) {
        tell(reply.error);
        return false;
      }
      restart(page);
      refresh();
      return true;
    };
    return {
      change: async (channel, input, page) => (await mayLeave()) && take(channel, input, page),
      create: (input) => take('session:create', input),
      chooseAndOpen: async () => {
        // Asked before the dialog: nobody looks for a folder in vain. Nothing is dropped until the other ledger is open.
        if (!(await mayLeave())) return false;
        const chosen = await ask('shell:chooseFolder', { purpose: 'open' });
        if (!chosen.ok) {
          tell(chosen.error);
          return false;
        }
        return chosen.value === null ? false : take('session:open', { folder: chosen.value.token });
      },
      setWorkingDate: async (date) => {
        const reply = await ask('session:setWorkingDate', { date });
        if (!reply.ok) {
          tell(reply.error);
          return null;
        }
        refresh();
        return reply.value;
      },
    };
  }, [ask, tell, desk, refresh, restart]);
}
