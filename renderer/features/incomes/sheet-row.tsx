// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn one by one at their place, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the editor of the active cell holds the keyboard
import { memo, type ReactNode } from 'react';
import type { Month } from '../../../shared/domain/primitives';
import { money, monthCn, whole } from '../../ui/format';
import { SixMarks } from '../../ui/six-marks';
import { cellKey, type Pending, type PendingCell } from './pending';
import { cellOf, type SheetRow } from './sheet-state';

/** Columns that stand before the months. */
export const FIXED_COLUMNS = ['姓名', '单位', '人口', '连续达标'] as const;

export interface SheetRowProps {
  readonly row: SheetRow | undefined;
  readonly index: number;
  readonly top: number;
  readonly months: readonly Month[];
  readonly before: Month;
  readonly pending: Pending;
  /** First and last selected column of this row; null when the row is not in the selection. */
  readonly selected: { readonly left: number; readonly right: number } | null;
  /** The active cell's editor, when it is in this row. */
  readonly active: { readonly column: number; readonly editor: ReactNode } | null;
  readonly onOpen: (id: string) => void;
}

/** What a cell shows: what waits to be saved, else what the ledger holds. */
function cellText(pending: PendingCell | undefined, storedFen: number | null): string {
  if (pending === undefined) return storedFen === null ? '' : money(storedFen);
  if (pending.problem !== null) return pending.text;
  return pending.fen === null ? '清除' : money(pending.fen);
}

function cellClass(pending: PendingCell | undefined, selected: boolean, active: boolean): string {
  const names = ['sheet-cell', 'sheet-month'];
  if (pending !== undefined) names.push(pending.problem !== null ? 'sheet-wrong' : pending.fen === null ? 'sheet-removed' : 'sheet-changed');
  if (selected) names.push('sheet-selected');
  if (active) names.push('sheet-active');
  return names.join(' ');
}

function tipOf(pending: PendingCell | undefined): string | undefined {
  if (pending === undefined) return undefined;
  if (pending.problem !== null) return `不能写入：${pending.problem}`;
  return `未保存，台账里是${pending.storedFen === null ? '空白' : money(pending.storedFen)}`;
}

function SheetRowView({ row, index, top, months, before, pending, selected, active, onOpen }: SheetRowProps) {
  const beforeCell = row === undefined ? null : cellOf(row, before);
  return (
    <div role="row" aria-rowindex={index + 2} aria-busy={row === undefined} className="sheet-row" style={{ transform: `translateY(${String(top)}px)` }}>
      <div role="rowheader" className="sheet-cell sheet-name">
        {row === undefined ? (
          <span className="vt-skeleton" />
        ) : (
          <button type="button" tabIndex={-1} className="link" title={`${row.name}　身份证尾号 ${row.idTail}`} onClick={() => onOpen(row.id)}>
            {row.name}
          </button>
        )}
      </div>
      <div role="gridcell" className="sheet-cell" title={row?.unionName}>
        {row?.unionName}
      </div>
      <div role="gridcell" className="sheet-cell sheet-end">
        {row === undefined ? '' : whole(row.population)}
      </div>
      <div role="gridcell" className="sheet-cell">
        {row === undefined ? null : <SixMarks marks={row.marks} />}
      </div>
      <div role="gridcell" className="sheet-cell sheet-end sheet-before">
        {beforeCell?.totalFen == null ? '' : money(beforeCell.totalFen)}
      </div>
      {months.map((month, column) => {
        const cell = row === undefined ? null : cellOf(row, month);
        const waiting = row === undefined ? undefined : pending.get(cellKey(row.id, month));
        const isSelected = selected !== null && column >= selected.left && column <= selected.right;
        const isActive = active?.column === column;
        return (
          <div
            key={month}
            role="gridcell"
            aria-colindex={FIXED_COLUMNS.length + 2 + column}
            aria-selected={isSelected}
            aria-label={row === undefined ? undefined : `${row.name} ${monthCn(month)} ${cellText(waiting, cell?.totalFen ?? null) || '缺'}`}
            data-row={index}
            data-column={column}
            className={cellClass(waiting, isSelected, isActive)}
            title={tipOf(waiting)}
          >
            {cellText(waiting, cell?.totalFen ?? null)}
            {isActive ? active?.editor : null}
          </div>
        );
      })}
    </div>
  );
}

/** One household of the sheet. */
export const SheetRowLine = memo(SheetRowView);
