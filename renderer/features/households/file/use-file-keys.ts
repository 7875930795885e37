import { useEffect, useRef } from 'react';

export interface FileKeys {
  readonly back: () => void;
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
}

const LAYERS = '[role="dialog"], .ant-select-open, .ant-select-dropdown, .ant-popover, .ant-dropdown';

/** Esc goes back to the list, Alt+↑ and Alt+↓ to the household before and after. Open layers and composing keep their keys. */
export function useFileKeys(keys: FileKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(LAYERS) !== null) return;
      const act =
        event.key === 'Escape' && !event.altKey
          ? latest.current.back
          : event.altKey && event.key === 'ArrowUp'
            ? latest.current.previous
            : event.altKey && event.key === 'ArrowDown'
              ? latest.current.next
              : null;
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
