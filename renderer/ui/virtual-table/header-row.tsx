// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn one by one at their place, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself holds the keyboard and names its active row
import type { Column, TableSort } from './columns';

/** Arrow of the sorted column. */
function SortArrow({ direction }: { readonly direction: 'ascending' | 'descending' }) {
  return (
    <svg className="vt-sort" aria-hidden="true" width="8" height="10" viewBox="0 0 8 10">
      <path d={direction === 'descending' ? 'M4 9L1 4.5h6z' : 'M4 1l3 4.5H1z'} />
    </svg>
  );
}

/** Column titles; a sortable one is a button, a second press turns the order round. */
export function HeaderRow<Row>({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly Column<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: ((sort: TableSort) => void) | null;
}) {
  return (
    <div role="row" aria-rowindex={1} className="vt-row vt-header">
      {columns.map((column, i) => {
        const sorted = sort?.by === column.key ? (sort.descending ? 'descending' : 'ascending') : 'none';
        const align = column.align === 'end' ? ' vt-end' : '';
        if (column.sortable !== true || onSort === null) {
          return (
            <div key={column.key} role="columnheader" aria-colindex={i + 1} className={`vt-cell${align}`}>
              <span className="vt-title">{column.title}</span>
            </div>
          );
        }
        return (
          <div key={column.key} role="columnheader" aria-colindex={i + 1} aria-sort={sorted} className={`vt-cell${align}`}>
            <button
              type="button"
              tabIndex={-1}
              className="vt-sort-button"
              onClick={() => {
                onSort({ by: column.key, descending: sorted === 'ascending' });
              }}
            >
              <span className="vt-title">{column.title}</span>
              {sorted === 'none' ? null : <SortArrow direction={sorted} />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
