import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/contract';
import { useLeave, useUnsavedDesk } from './use-unsaved';

type Filter = InputOf<'households:list'>['filter'];

/** Pages and what each can be opened with. */
export interface PageParams {
  readonly home: object;
  /** `drill` opens the households behind a number; `filter` replaces the conditions kept from the last visit. */
  readonly households: { readonly drill?: string; readonly filter?: Partial<Filter> };
  readonly household: { readonly id: string; readonly section?: string };
  readonly incomes: { readonly drill?: string; readonly filter?: Partial<Filter> };
  readonly exchange: object;
  readonly targets: { readonly freeze?: boolean };
  readonly reports: { readonly year?: number };
  readonly settings: { readonly section?: 'standards' | 'scheme' | 'unions' | 'trail' | 'verify' | 'about' };
}
export type PageName = keyof PageParams;

/** A page with its parameters. */
export type Place = { readonly [P in PageName]: { readonly page: P; readonly params: PageParams[P] } }[PageName];

/** One stop of the way. `key` tells two visits of the same page apart. */
export type Stop = Place & { readonly key: number };

export interface Router {
  readonly stop: Stop;
  /** Goes there, unless something unsaved is in the way and a person decides to stay. So does `back`. */
  readonly navigate: <P extends PageName>(page: P, params?: PageParams[P]) => void;
  /** Goes there without asking, for the way to a draft that needs a person. */
  readonly goTo: (place: Place) => void;
  /** One stop back; to `home` when there is none. */
  readonly back: () => void;
  readonly canGoBack: boolean;
  /** Another ledger: forgets the way and all page state, and stands on `page` (else home). */
  readonly restart: (page?: PageName) => void;
}

const RouterContext = createContext<Router | null>(null);
const MemoryContext = createContext<Map<string, unknown> | null>(null);

const HOME: Stop = { page: 'home', params: {}, key: 0 };

interface Way {
  readonly stops: readonly Stop[];
  readonly at: number;
}

/**
 * Keeps the way through the pages in memory. The window's own history carries only the position, so that the mouse's
 * back button and Alt+Left work; nothing about a household ever stands in an address.
 */
export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [way, setWay] = useState<Way>({ stops: [HOME], at: 0 });
  const current = useRef(way);
  const nextKey = useRef(1);
  const memory = useRef(new Map<string, unknown>());
  const desk = useUnsavedDesk();
  const leave = useLeave();

  const move = useCallback((next: Way) => {
    current.current = next;
    setWay(next);
  }, []);

  useEffect(() => {
    window.history.replaceState({ at: 0 }, '');
    const onPop = (event: PopStateEvent): void => {
      const state: unknown = event.state;
      const { stops, at: here } = current.current;
      const named = typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'number' ? state.at : 0;
      const at = Math.min(Math.max(named, 0), stops.length - 1);
      if (at === here) return;
      const free = desk.ask({ kind: 'walk' });
      if (free === true) {
        move({ stops, at });
        return;
      }
      // The window's history has gone already; it waits where the page stands.
      window.history.go(here - at);
      void free.then((agreed) => {
        if (!agreed) return;
        move({ ...current.current, at });
        window.history.go(at - here);
      });
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [desk, move]);

  const goTo = useCallback(
    (place: Place): void => {
      const { stops, at } = current.current;
      const stop: Stop = { ...place, key: nextKey.current };
      nextKey.current += 1;
      window.history.pushState({ at: at + 1 }, '');
      move({ stops: [...stops.slice(0, at + 1), stop], at: at + 1 });
    },
    [move],
  );
  const navigate = useCallback(
    <P extends PageName>(page: P, params?: PageParams[P]): void => {
      const { stops, at } = current.current;
      // The same page again shows its kept drafts again; a household is another one each time.
      const again = stops[at]?.page === page && page !== 'household';
      // The union's member is built from its own page and params; TypeScript cannot correlate them here.
      leave({ kind: again ? 'form' : 'walk' }, () => goTo({ page, params: params ?? {} } as Place));
    },
    [leave, goTo],
  );
  const back = useCallback(() => {
    if (current.current.at > 0) window.history.back();
    else navigate('home');
  }, [navigate]);

  const restart = useCallback(
    (page: PageName = 'home') => {
      memory.current.clear();
      desk.forget();
      const stop = { page, params: {}, key: nextKey.current } as Stop;
      nextKey.current += 1;
      window.history.replaceState({ at: 0 }, '');
      move({ stops: [stop], at: 0 });
    },
    [desk, move],
  );

  const router = useMemo<Router>(
    () => ({ stop: way.stops[way.at] ?? HOME, navigate, goTo, back, canGoBack: way.at > 0, restart }),
    [way, navigate, goTo, back, restart],
  );
  return (
    <RouterContext.Provider value={router}>
      <MemoryContext.Provider value={memory.current}>{children}</MemoryContext.Provider>
    </RouterContext.Provider>
  );
}

/** Where the page stands and how to go on. */
export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === null) throw new Error('RouterProvider is missing');
  return router;
}

/**
 * State of a page that outlives leaving it: filters, sorting, the row one came from, the scroll position.
 * `name` is unique in the program (`households.filter`). Forgotten when another ledger is opened.
 */
export function usePageState<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const memory = useContext(MemoryContext);
  if (memory === null) throw new Error('RouterProvider is missing');
  // Only this hook writes under this name, always with this type.
  const [value, setValue] = useState<T>(() => (memory.has(name) ? (memory.get(name) as T) : initial));
  const set = useCallback(
    (next: T) => {
      memory.set(name, next);
      setValue(next);
    },
    [memory, name],
  );
  return [value, set];
}
