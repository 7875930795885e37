import { useLedgerSession } from '../platform/ledger-session';
import { useRouter } from '../platform/route';
import { RAIL } from './rail-entries';
import type { UndoActions } from './use-undo';

/** Carries out an entry of the palette by its key (see `fixedEntries`). */
export function usePaletteActions({ undo, onCreate }: { readonly undo: UndoActions; readonly onCreate: () => void }): (key: string) => void {
  const { navigate } = useRouter();
  const session = useLedgerSession();
  const actions: Readonly<Record<string, () => void>> = {
    undo: undo.undo,
    redo: undo.redo,
    import: () => navigate('exchange'),
    freeze: () => navigate('targets', { freeze: true }),
    standard: () => navigate('settings', { section: 'standards' }),
    verify: () => navigate('settings', { section: 'verify' }),
    trail: () => navigate('settings', { section: 'trail' }),
    open: () => void session.chooseAndOpen(),
    create: onCreate,
    close: () => void session.change('session:close', {}),
  };
  return (key) => {
    const entry = RAIL.find(({ page }) => key === `page:${page}`);
    if (entry !== undefined) navigate(entry.page);
    else actions[key]?.();
  };
}
