import { useEffect, useRef } from 'react';

export interface FrameActions {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly search: () => void;
  /** 1 is the first entry of the rail. */
  readonly page: (number: number) => void;
}

const NOT_TYPED_INTO = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file', 'image']);

/** Whether keys go into a text there: Ctrl+Z then undoes typing and never a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type) && !target.readOnly;
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

const inDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role="dialog"]') !== null;

/** Which action a key means, or null. `typing` keeps the keys of text editing where they belong. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  typing: boolean,
): keyof FrameActions | null {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && !event.altKey) {
    if (key === 'k' && !event.shiftKey) return 'search';
    if (typing) return null;
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
    if (key === 'y' && !event.shiftKey) return 'redo';
    return null;
  }
  return event.altKey && !command && !event.shiftKey && /^Digit[1-9]$/.test(event.code) ? 'page' : null;
}

/** The keys of the frame: Ctrl+Z, Ctrl+Y, Ctrl+K, Alt+1 … Alt+7. Silent while a dialog is open or characters are being composed. */
export function useFrameKeys(actions: FrameActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || inDialog(event.target)) return;
      const action = actionOf(event, isTyping(event.target));
      if (action === null) return;
      event.preventDefault();
      if (action === 'page') latest.current.page(Number(event.code.slice(5)));
      else latest.current[action]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
