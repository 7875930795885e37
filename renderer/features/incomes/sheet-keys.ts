/** What is going on in the active cell: only selected, typed over, or corrected with a caret (F2). */
export type TypingMode = 'idle' | 'over' | 'edit';

/** What a key asks the sheet to do. */
export type SheetAction = 'save' | 'fill-down' | 'same' | 'take-back' | 'edit' | 'clear' | 'cancel' | 'collapse' | 'extend' | 'move';

const MOVES = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']);
/** Keys that leave a cell even while a caret stands in it. */
const LEAVES_EDIT = new Set(['Enter', 'Tab', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);

export interface SheetKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Characters are being chosen: every key belongs to the input method. */
  readonly composing: boolean;
}

/** The meaning of a key in the sheet, or null when it belongs to the text or to the page. */
export function sheetAction({ key, ctrl, shift, alt, composing }: SheetKey, mode: TypingMode): SheetAction | null {
  if (composing || alt) return null;
  if (ctrl) {
    if (key.toLowerCase() === 's' || key === 'Enter') return 'save';
    if (mode !== 'idle') return null;
    if (key.toLowerCase() === 'd') return 'fill-down';
    if (key.toLowerCase() === 'z' && !shift) return 'take-back';
    return MOVES.has(key) && key !== 'Tab' ? 'move' : null;
  }
  if (key === 'Escape') return mode === 'idle' ? 'collapse' : 'cancel';
  if (mode === 'edit') return LEAVES_EDIT.has(key) ? 'move' : null;
  if (mode === 'idle') {
    if (key === 'F2') return 'edit';
    if (key === 'Delete' || key === 'Backspace') return 'clear';
    if (key === '=' || key === '+') return 'same';
    if (shift && key.startsWith('Arrow')) return 'extend';
  }
  return MOVES.has(key) ? 'move' : null;
}
