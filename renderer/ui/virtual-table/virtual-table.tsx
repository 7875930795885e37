// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn one by one at their place, which table elements cannot be
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { BodyRow } from './body-row';
import { type Column, gridTemplate, narrowestWidth, type TableSort } from './columns';
import { HeaderRow } from './header-row';
import { indexAfterKey } from './keyboard';
import './virtual-table.css';

const ROW_HEIGHT = 32;
const HEADER_HEIGHT = 32;
const OVERSCAN = 10;

export interface VirtualTableProps<Row> {
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly total: number;
  /** The row at a position, or undefined while its page has not arrived. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Called with the first and last position on screen, so that their pages can be asked for. */
  readonly onRange: (first: number, last: number) => void;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  /** Selected position; -1 for none. */
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  /** Shown in place of the rows when there are none. */
  readonly empty: ReactNode;
  /** Takes the keyboard as soon as it appears, e.g. on the way back from a file. */
  readonly autoFocus?: boolean;
}

/**
 * A table of any length that draws only the rows on screen. Keys: arrows, PageUp/PageDown, Home/End move the
 * selection and keep it visible, Enter opens it. Clicking selects, double-clicking opens.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, columns, total, rowAt, onRange, sort, onSort, selected, onSelect, onOpen, empty, autoFocus = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const tableId = useId();
  const rowId = (index: number): string => `${tableId}-${String(index)}`;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    paddingStart: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? 0;

  useEffect(() => {
    if (total > 0) onRange(first, last);
  }, [first, last, total, onRange]);

  useEffect(() => {
    if (selected >= 0 && selected < total) virtualizer.scrollToIndex(selected, { align: 'auto' });
  }, [selected, total, virtualizer]);

  useEffect(() => {
    if (autoFocus) scroller.current?.focus({ preventScroll: true });
  }, [autoFocus]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target === scroller.current && selected >= 0) {
      event.preventDefault();
      onOpen(selected);
      return;
    }
    const pageRows = Math.floor(((scroller.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT);
    const next = indexAfterKey(event.key, selected, total, pageRows);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
  }

  /** Position of the row under the pointer; null beside the rows. */
  function indexUnder(event: MouseEvent<HTMLDivElement>): number | null {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    return row === null ? null : Number(row.dataset['index']);
  }

  const widths = { '--vt-columns': gridTemplate(columns), minWidth: narrowestWidth(columns) };
  return (
    <div className="vt-frame">
      <div
        ref={scroller}
        className="vt"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-activedescendant={selected >= first && selected <= last && total > 0 ? rowId(selected) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const index = indexUnder(event);
          if (index !== null) onSelect(index);
        }}
        onDoubleClick={(event) => {
          const index = indexUnder(event);
          if (index !== null) onOpen(index);
        }}
      >
        <div className="vt-sheet" style={{ ...widths, height: total === 0 ? undefined : virtualizer.getTotalSize() }}>
          <div role="rowgroup" className="vt-head">
            <HeaderRow columns={columns} sort={sort ?? null} onSort={onSort ?? null} />
          </div>
          <div role="rowgroup">
            {items.map(({ index, start }) => (
              <BodyRow key={index} id={rowId(index)} index={index} top={start} row={rowAt(index)} columns={columns} selected={index === selected} />
            ))}
          </div>
        </div>
        {total === 0 ? <div className="vt-empty">{empty}</div> : null}
      </div>
    </div>
  );
}
