import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createUnsavedDesk, type DeskView, type KeptDraft, type Leaving, type UnsavedDesk } from './unsaved';

const DeskContext = createContext<UnsavedDesk | null>(null);

/** One desk for the whole page. */
export function UnsavedProvider({ children }: { readonly children: ReactNode }) {
  const [desk] = useState(() => createUnsavedDesk(settleTyping));
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

/** The desk itself, for the shell. Screens use `useUnsaved` and `useLeave`. */
export function useUnsavedDesk(): UnsavedDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('UnsavedProvider is missing');
  return desk;
}

/** What is unsaved now and what a person is being asked about it. */
export function useDeskView(): DeskView {
  const desk = useUnsavedDesk();
  return useSyncExternalStore(desk.subscribe, desk.view);
}

/**
 * Says that something typed here is not saved. `what` stands before 尚未保存 (`3 户的 5 格收入`). `save` saves it as the page's own
 * button does, resolves to true when nothing is left unsaved, and is left out while it cannot be saved. `kept` is given for a
 * draft in a page state, which outlives leaving the page and stays known here until it is saved or dropped there.
 */
export function useUnsaved(what: string, hasUnsaved: boolean, save?: (() => Promise<boolean>) | undefined, kept?: KeptDraft): void {
  const desk = useUnsavedDesk();
  const [owner] = useState(() => ({}));
  const latest = useRef({ save, kept });
  useLayoutEffect(() => {
    latest.current = { save, kept };
  });
  const savable = save !== undefined;
  const name = kept?.name;
  useLayoutEffect(() => {
    const saveNow = (): Promise<boolean> => latest.current.save?.() ?? Promise.resolve(false);
    desk.put(owner, name, hasUnsaved ? { what, save: savable ? saveNow : null, kept: latest.current.kept ?? null } : null);
  }, [desk, owner, name, what, hasUnsaved, savable]);
  useLayoutEffect(() => () => desk.unmount(owner), [desk, owner]);
}

/** Goes on when nothing unsaved is in the way or a person agrees; at once in the first case. `asked` says which it was. */
export function useLeave(): (leaving: Leaving, goOn: (asked: boolean) => void) => void {
  const desk = useUnsavedDesk();
  return useCallback(
    (leaving, goOn) => {
      const free = desk.ask(leaving);
      if (free === true) goOn(false);
      else void free.then((agreed) => agreed && goOn(true));
    },
    [desk],
  );
}

/** Takes the keyboard out of the text it is in: a cell of a sheet then counts as typed. Returns the way back. */
function settleTyping(): () => void {
  const before = document.activeElement;
  // What the blur changes must be on the desk before it is asked.
  if (before instanceof HTMLInputElement || before instanceof HTMLTextAreaElement) flushSync(() => before.blur());
  const after = document.activeElement;
  return () => {
    // The palette, for one, is gone by then and has given the keyboard to where it came from.
    const there = before?.isConnected === true ? before : after;
    if (there instanceof HTMLElement && there !== document.body) there.focus({ preventScroll: true });
  };
}
