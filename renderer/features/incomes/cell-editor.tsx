import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';

export interface CellEditorProps {
  readonly label: string;
  /** What is being typed; null while the cell is only selected. */
  readonly typed: string | null;
  readonly onType: (text: string) => void;
  readonly onKey: (key: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly onLeave: () => void;
}

/**
 * The one editor of the sheet. It holds the keyboard even while nothing is typed, so that an input method can begin
 * composing at once; it becomes visible with the first character.
 */
export function CellEditor({ label, typed, onType, onKey, onPaste, onCopy, onLeave }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  return (
    <input
      ref={input}
      className={`sheet-editor${typed === null ? ' sheet-editor-idle' : ''}`}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? ''}
      onChange={(change) => onType(change.target.value)}
      onKeyDown={onKey}
      onPaste={onPaste}
      onCopy={onCopy}
      onBlur={onLeave}
    />
  );
}
