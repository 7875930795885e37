import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useBridge } from './bridge';

interface LedgerVersion {
  /** Part of every question's key: when it changes, everything on screen is asked again. */
  readonly epoch: string;
  /** Asks everything again, for what changes without a notice (another ledger, another working date). */
  readonly refresh: () => void;
}

const VersionContext = createContext<LedgerVersion | null>(null);

/** Follows the service's change notices. */
export function LedgerVersionProvider({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const [version, setVersion] = useState(0);
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(
    () =>
      bridge.onNotice((notice) => {
        if (notice.kind === 'changed') setVersion(notice.version);
      }),
    [bridge],
  );

  const value = useMemo(() => ({ epoch: `${String(turn)}.${String(version)}`, refresh }), [turn, version, refresh]);
  return <VersionContext.Provider value={value}>{children}</VersionContext.Provider>;
}

/** The ledger's version as the page knows it. */
export function useLedgerVersion(): LedgerVersion {
  const value = useContext(VersionContext);
  if (value === null) throw new Error('LedgerVersionProvider is missing');
  return value;
}
