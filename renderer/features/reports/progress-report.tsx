import type { OutputOf } from '../../../shared/contract/contract';
import { PROGRESS_SIGNATURES } from '../../../shared/forms/progress-report';
import { Equations } from '../../ui/equations';
import { rate, UNKNOWN, whole } from '../../ui/format';
import { HeadingWords } from '../../ui/heading-words';
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
                  <Heading label={cell.label} unit={cell.unit} />
                </th>
              ))}
            </tr>
            {below.length > 0 && (
              <tr>
                {below.map((cell) => (
                  <th key={cell.key} scope="col">
                    <Heading label={cell.label} unit={cell.unit} />
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
      {report.notes.length > 0 && (
        <ul className="report-notes" aria-label="说明">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className="report-line report-signatures">
        {PROGRESS_SIGNATURES.filter((word) => word !== '填报单位').map((word) => (
          <span key={word}>{word}：</span>
        ))}
      </p>
    </article>
  );
}

/** A heading with its unit on a line of its own. */
function Heading({ label, unit }: { readonly label: string; readonly unit: string }) {
  return (
    <>
      <HeadingWords label={label} />
      {unit !== '' && <span className="report-unit">（{unit}）</span>}
    </>
  );
}

/** Counts with commas; a rate comes in basis points and stands under its per cent sign in the header. */
function inUnit(cell: Cell, unit: string): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === 'string') return cell;
  return unit === '%' ? rate(cell).replace('%', '') : whole(cell);
}

function Row({ cells, columns, total = false }: { readonly cells: readonly Cell[]; readonly columns: Report['columns']; readonly total?: boolean }) {
  return (
    <tr className={total ? 'report-total' : undefined}>
      {columns.map(({ key, unit }, index) => {
        const cell = cells[index] ?? null;
        if (index === 0) {
          return (
            <th key={key} scope="row">
              {cell}
            </th>
          );
        }
        return <td key={key}>{inUnit(cell, unit)}</td>;
      })}
    </tr>
  );
}
