import type { InputOf } from '../../../shared/contract/contract';
import type { Notice } from '../../../shared/contract/notices';

export interface LeavePorts {
  readonly tell: (notice: Notice) => void;
  readonly schedule: (work: () => void, afterMs: number) => void;
  /** A dialog of the system asks in the page's place; `until` aborts it when the page comes back. */
  readonly askInstead: (unsaved: readonly string[], until: AbortSignal) => Promise<'wait' | 'close'>;
  /** The page is asking a person: the window must be seen. */
  readonly show: () => void;
  /** Closes the window the usual way; its close event comes to `onClose` again. */
  readonly close: () => void;
  /** Ends the window whatever the page does. */
  readonly destroy: () => void;
}

/** Stands between a window and its closing, so that nothing typed is dropped without a word. */
export interface LeaveGate {
  /** For the window's `close`: held back until the page or a person has agreed. */
  readonly onClose: (event: { readonly preventDefault: () => void }) => void;
  /** What would be lost now, as the page tells it. */
  readonly onUnsaved: (question: InputOf<'shell:unsaved'>) => void;
  readonly onAnswer: (answer: InputOf<'shell:leave'>) => void;
  /** The page listens from now on. Before that nothing can have been typed. */
  readonly onPageReady: () => void;
  readonly onPageGone: () => void;
  /** The system's session is about to end: true when something is unsaved, which is being asked about for a bounded time. */
  readonly holdSessionEnd: () => boolean;
  /** From now on the window closes without a question: the session ends. */
  readonly letGo: () => void;
}

/** A page that is alive says at once that it asks; one that says nothing for so long hangs. */
export const ANSWER_MS = 3_000;
/** How long the end of the system's session waits for a person who may have left. */
export const SESSION_MS = 20_000;

interface Asked {
  readonly id: number;
  heard: boolean;
  /** Open while the system's dialog asks in the page's place. */
  instead: AbortController | null;
}

/**
 * Every attempt to close asks the page anew and forgets the question before, so that a page whose question was left open
 * cannot hold the window for ever; one that does not answer in time is asked for by a dialog of the system.
 */
export function createLeaveGate(ports: LeavePorts): LeaveGate {
  let listening = false;
  let agreed = false;
  let unsaved: readonly string[] = [];
  let lost: readonly string[] = [];
  let asked: Asked | null = null;
  let lastId = 0;

  const ask = (): void => {
    if (asked !== null && asked.instead !== null) return;
    lastId += 1;
    const question: Asked = { id: lastId, heard: false, instead: null };
    asked = question;
    ports.tell({ kind: 'leaving', id: question.id });
    ports.schedule(() => {
      if (asked === question && !question.heard) void askInstead(question);
    }, ANSWER_MS);
  };

  const askInstead = async (question: Asked): Promise<void> => {
    question.instead = new AbortController();
    const choice = await ports.askInstead(unsaved, question.instead.signal);
    question.instead = null;
    // A page that came back meanwhile has the word.
    if (asked !== question || question.heard) return;
    if (choice === 'close') end(ports.destroy);
    // Its answer may still come; a person has decided to wait for it, so that no bound of before holds any more.
    else asked = { ...question };
  };

  const end = (how: () => void): void => {
    asked?.instead?.abort();
    asked = null;
    agreed = true;
    how();
  };

  return {
    onClose: (event) => {
      if (agreed || !listening) return;
      event.preventDefault();
      ask();
    },
    onUnsaved: ({ what }) => {
      unsaved = what;
    },
    onAnswer: ({ id, answer }) => {
      if (asked === null || asked.id !== id) return;
      asked.heard = true;
      asked.instead?.abort();
      if (answer === 'leave') end(ports.close);
      else if (answer === 'stay') asked = null;
      else ports.show();
    },
    onPageReady: () => {
      listening = true;
      if (lost.length > 0) ports.tell({ kind: 'page-restarted', lost });
      lost = [];
    },
    onPageGone: () => {
      listening = false;
      lost = unsaved;
      unsaved = [];
      if (asked !== null) end(ports.close);
    },
    holdSessionEnd: () => {
      if (agreed || !listening || unsaved.length === 0) return false;
      ask();
      const question = asked;
      ports.schedule(() => {
        // Stayed, left or asked anew: then somebody is there and has decided.
        if (asked === question) end(ports.destroy);
      }, SESSION_MS);
      return true;
    },
    letGo: () => {
      agreed = true;
    },
  };
}
