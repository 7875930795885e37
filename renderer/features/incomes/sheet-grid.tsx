// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn one by one at their place, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the editor of the active cell holds the keyboard
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Month } from '../../../shared/domain/primitives';
import { useUnsaved } from '../../platform/use-unsaved';
import { monthCn, monthShort } from '../../ui/format';
import { CellEditor } from './cell-editor';
import { boundsOf, type CellAt, type CellRange, cellAfterKey } from './moves';
import type { Pending } from './pending';
import { sheetAction, type TypingMode } from './sheet-keys';
import { FIXED_COLUMNS, SheetRowLine } from './sheet-row';
import { type SheetRow, textIn } from './sheet-state';
import { KEPT_TYPING } from './use-pending';

const ROW_HEIGHT = 32;

export interface SheetGridProps {
  readonly total: number;
  readonly rowAt: (index: number) => SheetRow | undefined;
  readonly onRange: (first: number, last: number) => void;
  readonly months: readonly Month[];
  readonly before: Month;
  readonly pending: Pending;
  readonly range: CellRange;
  readonly onSelect: (range: CellRange) => void;
  readonly onType: (at: CellAt, text: string) => void;
  readonly onAction: (action: 'save' | 'fill-down' | 'same' | 'take-back' | 'clear') => void;
  readonly onPaste: (text: string) => void;
  /** Text of the selection, for the clipboard. */
  readonly copyText: () => string;
  readonly onOpen: (id: string) => void;
}

/** Households × months, edited like a sheet: typing replaces, F2 corrects, Enter goes down, Shift with arrows selects. */
export function SheetGrid(props: SheetGridProps) {
  const { total, rowAt, onRange, months, before, pending, range, onSelect, onType, onAction, onPaste, copyText, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [typing, setTyping] = useState<{ readonly text: string; readonly mode: TypingMode } | null>(null);
  const typed = useRef<string | null>(null);
  const active = range.anchor;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    // The active row stays drawn wherever one scrolls, because its editor holds the keyboard.
    rangeExtractor: (visible) => [...new Set([...defaultRangeExtractor(visible), ...(active.row < total ? [active.row] : [])])].sort((a, b) => a - b),
  });
  const items = virtualizer.getVirtualItems();
  const onScreen = virtualizer.range;
  const first = onScreen?.startIndex ?? 0;
  const last = onScreen?.endIndex ?? 0;
  useEffect(() => {
    if (total > 0) onRange(first, last);
  }, [first, last, total, onRange]);
  useEffect(() => {
    if (range.focus.row < total) virtualizer.scrollToIndex(range.focus.row, { align: 'auto' });
  }, [range.focus.row, total, virtualizer]);

  useUnsaved('正在填的 1 格收入', typing !== null, undefined, KEPT_TYPING);
  const leftTyping = useRef<() => void>(() => undefined);
  useEffect(() => {
    leftTyping.current = () => {
      if (typed.current !== null) onType(active, typed.current);
    };
  });
  // The page may be taken away under the typing (the service has died): the cell then waits with the others.
  useEffect(() => () => leftTyping.current(), []);

  function type(text: string, mode: TypingMode): void {
    typed.current = text;
    setTyping({ text, mode });
  }
  function stopTyping(keep: boolean): void {
    const text = typed.current;
    typed.current = null;
    setTyping(null);
    if (keep && text !== null) onType(active, text);
  }

  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey, composing: event.nativeEvent.isComposing };
    const action = sheetAction(key, typing?.mode ?? 'idle');
    if (action === null) return;
    const size = { rows: total, columns: months.length, pageRows: Math.floor(((scroller.current?.clientHeight ?? 0) - ROW_HEIGHT) / ROW_HEIGHT) };
    if (action === 'move' || action === 'extend') {
      const to = cellAfterKey(key, action === 'extend' ? range.focus : active, size);
      if (to === null) return;
      event.preventDefault();
      stopTyping(true);
      onSelect(action === 'extend' ? { anchor: active, focus: to } : { anchor: to, focus: to });
      return;
    }
    if (action === 'collapse' && range.focus.row === active.row && range.focus.column === active.column) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'edit') {
      const row = rowAt(active.row);
      const month = months[active.column];
      if (row !== undefined && month !== undefined) type(textIn(row, month, pending), 'edit');
    } else if (action === 'cancel') stopTyping(false);
    else if (action === 'collapse') onSelect({ anchor: active, focus: active });
    else {
      if (action === 'save') stopTyping(true);
      onAction(action);
    }
  }

  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text/plain');
    // While a text is being typed a single value goes into it, as in any text field.
    if (typing !== null && !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    stopTyping(false);
    onPaste(text);
  }

  function cellUnder(event: MouseEvent<HTMLDivElement>): CellAt | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
  }

  const bounds = boundsOf(range);
  const columnCount = { '--sheet-months': months.length };
  const activeRow = rowAt(active.row);
  const activeMonth = months[active.column];
  const editor = (
    <CellEditor
      key={`${String(active.row)}-${String(active.column)}`}
      label={activeRow === undefined || activeMonth === undefined ? '收入' : `${activeRow.name} ${monthCn(activeMonth)} 家庭收入`}
      typed={typing?.text ?? null}
      onType={(text) => type(text, typing?.mode ?? 'over')}
      onKey={onKey}
      onPaste={paste}
      onCopy={(event) => {
        if (typing !== null) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', copyText());
      }}
      onLeave={() => stopTyping(true)}
    />
  );

  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      aria-label="逐月收入登记表"
      aria-rowcount={total + 1}
      aria-colcount={FIXED_COLUMNS.length + 1 + months.length}
      aria-multiselectable="true"
      tabIndex={-1}
      onMouseDown={(event) => {
        const at = cellUnder(event);
        if (at === null || event.button !== 0) return;
        if (event.target instanceof HTMLInputElement && typing !== null) return;
        event.preventDefault();
        stopTyping(true);
        dragging.current = true;
        onSelect(event.shiftKey ? { anchor: active, focus: at } : { anchor: at, focus: at });
        scroller.current?.querySelector<HTMLInputElement>('.sheet-editor')?.focus({ preventScroll: true });
      }}
      onMouseMove={(event) => {
        if (!dragging.current) return;
        if (event.buttons !== 1) dragging.current = false;
        const at = cellUnder(event);
        if (dragging.current && at !== null && (at.row !== range.focus.row || at.column !== range.focus.column)) onSelect({ anchor: active, focus: at });
      }}
      onMouseUp={() => {
        dragging.current = false;
      }}
      onDoubleClick={(event) => {
        if (cellUnder(event) === null || activeRow === undefined || activeMonth === undefined || typing !== null) return;
        type(textIn(activeRow, activeMonth, pending), 'edit');
      }}
    >
      <div className="sheet-body" style={{ ...columnCount, height: virtualizer.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="sheet-row sheet-header">
          {FIXED_COLUMNS.map((title, i) => (
            <div key={title} role="columnheader" className={`sheet-cell${i === 0 ? ' sheet-name' : ''}${title === '人口' ? ' sheet-end' : ''}`}>
              {title}
            </div>
          ))}
          <div role="columnheader" className="sheet-cell sheet-end sheet-before" title="只作对照，不在这里填">
            {monthShort(before)}对照
          </div>
          {months.map((month, i) => (
            <div key={month} role="columnheader" className="sheet-cell sheet-end">
              {i === 0 || month.endsWith('-01') ? monthCn(month) : monthShort(month)}
            </div>
          ))}
        </div>
        {items.map(({ index, start }) => (
          <SheetRowLine
            key={index}
            row={rowAt(index)}
            index={index}
            top={start}
            months={months}
            before={before}
            pending={pending}
            selected={index >= bounds.top && index <= bounds.bottom ? bounds : null}
            active={index === active.row ? { column: active.column, editor } : null}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
}
