import { useCallback, useRef } from 'react';
import { usePageState } from '../../platform/route';
import type { KeptDraft } from '../../platform/unsaved';
import { type Pending, withTexts } from './pending';

const PENDING_STATE = 'incomes.pending';
/** Both outlive leaving the page: the cells that wait, and the one that is being typed. */
export const KEPT_CELLS: KeptDraft = { name: PENDING_STATE, place: { page: 'incomes', params: {} } };
export const KEPT_TYPING: KeptDraft = { ...KEPT_CELLS, name: 'incomes.typing' };
const NONE: Pending = new Map();
/** Steps of typing that Ctrl+Z takes back inside the sheet. */
const STEPS = 100;

export interface PendingCells {
  readonly pending: Pending;
  readonly put: (texts: Parameters<typeof withTexts>[1]) => void;
  readonly replace: (pending: Pending) => void;
  /** Takes the last typing, paste or fill back; false when there is none. */
  readonly takeBack: () => boolean;
  /** The cells as they are now, also inside a callback that began earlier. */
  readonly now: () => Pending;
}

/** Cells waiting to be saved. They outlive leaving the page, so that nothing typed is lost by looking something up. */
export function usePendingCells(): PendingCells {
  const [pending, keep] = usePageState<Pending>(PENDING_STATE, NONE);
  const current = useRef(pending);
  const steps = useRef<Pending[]>([]);

  const replace = useCallback(
    (next: Pending) => {
      current.current = next;
      keep(next);
    },
    [keep],
  );
  const put = useCallback(
    (texts: Parameters<typeof withTexts>[1]) => {
      if (texts.length === 0) return;
      steps.current = [...steps.current.slice(1 - STEPS), current.current];
      replace(withTexts(current.current, texts));
    },
    [replace],
  );
  const takeBack = useCallback(() => {
    const before = steps.current.pop();
    if (before === undefined) return false;
    replace(before);
    return true;
  }, [replace]);
  const replaceAndForget = useCallback(
    (next: Pending) => {
      // What was saved cannot be taken back by typing; that is the ledger's own undo.
      steps.current = [];
      replace(next);
    },
    [replace],
  );
  const now = useCallback(() => current.current, []);
  return { pending, put, replace: replaceAndForget, takeBack, now };
}
