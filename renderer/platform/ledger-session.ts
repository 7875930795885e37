import { useMemo } from 'react';
import type { Channel, InputOf, OutputOf } from '../../shared/contract/contract';
import { useLedgerVersion } from './ledger-version';
import { type PageName, useRouter } from './route';
import { useAsk, useTellFailure } from './use-command';

type LedgerState = OutputOf<'session:state'>;
type OpensLedger = Extract<Channel, 'session:create' | 'session:open' | 'session:openRecent' | 'session:demo' | 'session:close'>;

export interface LedgerSession {
  /** Opens, makes or closes a ledger: false when it failed, which has been shown. Everything on screen starts over. */
  readonly change: <C extends OpensLedger>(channel: C, input: InputOf<C>, page?: PageName) => Promise<boolean>;
  /** Lets a person choose a ledger's folder and opens it; false when nothing was chosen or it failed. */
  readonly chooseAndOpen: () => Promise<boolean>;
  readonly setWorkingDate: (date: string | null) => Promise<LedgerState | null>;
}

/** What changes the whole session: another ledger, another working date. */
export function useLedgerSession(): LedgerSession {
  const ask = useAsk();
  const tell = useTellFailure();
  const { refresh } = useLedgerVersion();
  const { restart } = useRouter();

  return useMemo(() => {
    const change: LedgerSession['change'] = async (channel, input, page) => {
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
      change,
      chooseAndOpen: async () => {
        const chosen = await ask('shell:chooseFolder', { purpose: 'open' });
        if (!chosen.ok) {
          tell(chosen.error);
          return false;
        }
        return chosen.value === null ? false : change('session:open', { folder: chosen.value.token });
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
  }, [ask, tell, refresh, restart]);
}
