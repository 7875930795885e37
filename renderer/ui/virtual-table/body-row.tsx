// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn one by one at their place, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself holds the keyboard and names its active row
import { memo } from 'react';
import type { Column } from './columns';

interface BodyRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly selected: boolean;
}

function BodyRowView<Row>({ id, index, top, row, columns, selected }: BodyRowProps<Row>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-busy={row === undefined}
      data-index={index}
      className={`vt-row vt-body-row${selected ? ' vt-selected' : ''}`}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      {columns.map((column, i) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={i + 1}
          className={`vt-cell${column.align === 'end' ? ' vt-end' : ''}`}
          title={row === undefined ? undefined : column.text?.(row)}
        >
          {row === undefined ? <span className="vt-skeleton" /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** One row; a row whose page has not arrived yet is drawn as a skeleton of the same height. */
export const BodyRow = memo(BodyRowView) as typeof BodyRowView;
