import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { InputOf } from '../../shared/contract/contract';

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

/** One stop of the way: a page with its parameters. `key` tells two visits of the same page apart. */
export type Stop = { readonly [P in PageName]: { readonly page: P; readonly params: PageParams[P]; readonly key: number } }[PageName];

export interface Router {
  readonly stop: Stop;
  readonly navigate: <P extends PageName>(page: P, params?: PageParams[P]) => void;
  /** One stop back; to `home` when there is none. */
  readonly back: () => void;
  readonly canGoBack: boolean;
  /** Another ledger: forgets the way and all page state, and stands on `page` (else home). */
  readonly restart: (page?: PageName) => void;
}

const RouterContext = createContext<Router | null>(null);
const MemoryContext = createContext<Map<string, unknown> | null>(null);

const HOME: Stop = { page: 'home', params: {}, key: 0 };

/**
 * Keeps the way through the pages in memory. The window's own history carries only the position, so that the mouse's
 * back button and Alt+Left work; nothing about a household ever stands in an address.
 */
export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [way, setWay] = useState<{ readonly stops: readonly Stop[]; readonly at: number }>({ stops: [HOME], at: 0 });
  const nextKey = useRef(1);
  const memory = useRef(new Map<string, unknown>());

  useEffect(() => {
    window.history.replaceState({ at: 0 }, '');
    const onPop = (event: PopStateEvent): void => {
      const state: unknown = event.state;
      const at = typeof state === 'object' && state !== null && 'at' in state && typeof state.at === 'number' ? state.at : 0;
      setWay((before) => ({ ...before, at: Math.min(Math.max(at, 0), before.stops.length - 1) }));
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  const navigate = useCallback(
    <P extends PageName>(page: P, params?: PageParams[P]): void => {
      // The union's member is built from its own page and params; TypeScript cannot correlate them here.
      const stop = { page, params: params ?? {}, key: nextKey.current } as Stop;
      nextKey.current += 1;
      window.history.pushState({ at: way.at + 1 }, '');
      setWay({ stops: [...way.stops.slice(0, way.at + 1), stop], at: way.at + 1 });
    },
    [way],
  );
  const back = useCallback(() => {
    if (way.at > 0) window.history.back();
    else navigate('home');
  }, [way, navigate]);

  const restart = useCallback((page: PageName = 'home') => {
    memory.current.clear();
    const stop = { page, params: {}, key: nextKey.current } as Stop;
    nextKey.current += 1;
    window.history.replaceState({ at: 0 }, '');
    setWay({ stops: [stop], at: 0 });
  }, []);

  const router = useMemo<Router>(() => ({ stop: way.stops[way.at] ?? HOME, navigate, back, canGoBack: way.at > 0, restart }), [way, navigate, back, restart]);
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
