import type { Place } from './route';

/** Something typed that is not in the ledger. */
export interface Unsaved {
  /** As it stands before 尚未保存: `3 户的 5 格收入`. */
  readonly what: string;
  /** True when nothing of it is left unsaved; what went wrong has been shown. Null where it can only be saved in its own place. */
  readonly save: (() => Promise<boolean>) | null;
  /** A draft that outlives leaving its page (see `usePageState`), with the way back to it; null = gone with its form. */
  readonly kept: KeptDraft | null;
}

export interface KeptDraft {
  /** Name of its page state: unique in the program. */
  readonly name: string;
  readonly place: Place;
}

/** What is about to happen to the page. */
export type Leaving =
  /** Another page or another household: kept drafts stay. */
  | { readonly kind: 'walk' }
  /** A form over the page is closed; the page under it stays. */
  | { readonly kind: 'form' }
  /** Another ledger or the end of the program: everything typed goes. */
  | { readonly kind: 'end' }
  /** The ledger's last command is taken back or done again under what is typed. */
  | { readonly kind: 'undo'; readonly verb: '撤销' | '恢复'; readonly label: string };

export interface LeaveQuestion {
  /** Tells two questions apart. */
  readonly id: number;
  readonly leaving: Leaving;
  readonly items: readonly Unsaved[];
  readonly savable: boolean;
  /** Gives the keyboard back to where it was. */
  readonly restore: () => void;
  /** A second answer does nothing. Resolves to what could not be saved, which holds the leaving up. */
  readonly answer: (choice: 'save' | 'leave' | 'stay') => Promise<Unsaved | null>;
}

/** What the page shows of the desk; a new object after every change. */
export interface DeskView {
  readonly question: LeaveQuestion | null;
  /** Drafts whose page is not shown. */
  readonly away: readonly Unsaved[];
  readonly all: readonly Unsaved[];
}

/** Knows everything typed and not saved, and is asked before anything would drop it. */
export interface UnsavedDesk {
  /** True at once when nothing is in the way, else what a person decides. A newer question takes the place of an open one, which then means: stay. */
  readonly ask: (leaving: Leaving) => true | Promise<boolean>;
  /** `owner` has this to lose from now on, or nothing. `name` is that of its kept draft. */
  readonly put: (owner: object, name: string | undefined, item: Unsaved | null) => void;
  /** The owner is not shown any more; its kept draft stays on the desk. */
  readonly unmount: (owner: object) => void;
  /** Another ledger: nothing of before is left. */
  readonly forget: () => void;
  /** Without an open ledger nothing can be saved. */
  readonly ledgerIsOpen: (open: boolean) => void;
  readonly view: () => DeskView;
  readonly subscribe: (listener: () => void) => () => void;
}

/** `settle` ends what is being typed at this moment, so that it counts, and returns the way back to it. */
export function createUnsavedDesk(settle: () => () => void): UnsavedDesk {
  const here = new Map<object, Unsaved>();
  const away = new Map<string, Unsaved>();
  const listeners = new Set<() => void>();
  let question: LeaveQuestion | null = null;
  let dismiss: () => void = () => undefined;
  let asks = 0;
  let ledgerOpen = true;
  let view: DeskView = { question: null, away: [], all: [] };

  const changed = (): void => {
    view = { question, away: [...away.values()], all: [...here.values(), ...away.values()] };
    for (const listener of listeners) listener();
  };

  const concerned = ({ kind }: Leaving): readonly Unsaved[] => {
    const shown = [...here.values()];
    if (kind === 'end') return [...shown, ...away.values()];
    return kind === 'form' ? shown.filter(({ kept }) => kept === null) : shown;
  };

  /** The first that could not be saved, or null. One after the other: each is a command of its own. */
  const saveAll = async (items: readonly Unsaved[]): Promise<Unsaved | null> => {
    for (const item of items) {
      if (item.save === null || !(await item.save())) return item;
      // No page is shown that would take it off the desk itself.
      if (item.kept !== null && away.get(item.kept.name) === item) away.delete(item.kept.name);
    }
    changed();
    return null;
  };

  return {
    ask: (leaving) => {
      // While a question is open nothing is typed, and the way back is the one of before.
      const restore = question === null ? settle() : question.restore;
      asks += 1;
      const turn = asks;
      dismiss();
      const items = concerned(leaving);
      if (items.length === 0) {
        restore();
        return true;
      }

      return new Promise<boolean>((resolve) => {
        const close = (): void => {
          dismiss = () => undefined;
          question = null;
          changed();
        };
        dismiss = () => {
          close();
          resolve(false);
        };
        const mine: LeaveQuestion = {
          id: turn,
          leaving,
          items,
          savable: ledgerOpen && leaving.kind !== 'undo' && items.every(({ save }) => save !== null),
          restore,
          answer: async (choice) => {
            if (question !== mine) return null;
            close();
            const stuck = choice === 'save' ? await saveAll(items) : null;
            // Asked anew while it was being saved: that question decides.
            resolve(choice !== 'stay' && stuck === null && turn === asks);
            return stuck;
          },
        };
        question = mine;
        changed();
      });
    },
    put: (owner, name, item) => {
      const cameBack = name !== undefined && away.delete(name);
      const went = item === null && here.delete(owner);
      if (item !== null) here.set(owner, item);
      if (cameBack || went || item !== null) changed();
    },
    unmount: (owner) => {
      const item = here.get(owner);
      here.delete(owner);
      if (item === undefined) return;
      if (item.kept !== null) away.set(item.kept.name, item);
      changed();
    },
    forget: () => {
      here.clear();
      away.clear();
      changed();
    },
    ledgerIsOpen: (open) => {
      ledgerOpen = open;
    },
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
