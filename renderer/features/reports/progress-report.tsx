import type { OutputOf } from '../../../shared/contract/contract';
import { Equations } from '../../ui/equations';
import { whole } from '../../ui/format';
import { headerBands } from './header-bands';

type Report = OutputOf<'report:progress'>;
type Cell = Report['rows'][number][number];

/** The official table: title, two header rows with bands, unions, total, equations, signatures. */
export function ProgressReport({ report, unionName }: { readonly report: Report; readonly unionName: string }) {
  const { top, below } = headerBands(report.columns);
  return (
    <article className="report print-landscape" aria-label={report.title}>
      <h2>{report.title}</h2>
      <p className="report-line">
        <span>填报单位：{unionName}</span>
        <span>统计截至：{report.asOf}</span>
      </p>
      <div className="grid-wide">
        <table className="report-table">
          <thead>
            <tr>
              {top.map((cell) => (
                <th key={cell.key} scope={cell.columns > 1 ? 'colgroup' : 'col'} colSpan={cell.columns} rowSpan={cell.rows}>
                  {cell.label}
                  {cell.unit !== '' && <span className="report-unit">（{cell.unit}）</span>}
                </th>
              ))}
            </tr>
            {below.length > 0 && (
              <tr>
                {below.map((cell) => (
                  <th key={cell.key} scope="col">
                    {cell.label}
                    {cell.unit !== '' && <span className="report-unit">（{cell.unit}）</span>}
                  </th>
                ))}
              </tr>
            )}
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Row key={String(row[0])} cells={row} columns={report.columns} />
            ))}
            <Row cells={report.total} columns={report.columns} total />
          </tbody>
        </table>
      </div>
      <Equations equations={report.equations} />
      <p className="report-line report-signatures">
        <span>负责人：</span>
        <span>审核人：</span>
        <span>填表人：</span>
        <span>填报日期：</span>
      </p>
    </article>
  );
}

function Row({ cells, columns, total = false }: { readonly cells: readonly Cell[]; readonly columns: Report['columns']; readonly total?: boolean }) {
  return (
    <tr className={total ? 'report-total' : undefined}>
      {columns.map(({ key }, index) => {
        const cell = cells[index] ?? null;
        if (index === 0) {
          return (
            <th key={key} scope="row">
              {cell}
            </th>
          );
        }
        return <td key={key}>{typeof cell === 'number' ? whole(cell) : (cell ?? '—')}</td>;
      })}
    </tr>
  );
}
