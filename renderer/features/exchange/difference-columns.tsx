import type { OutputOf } from '../../../shared/contract/contract';
import type { Column } from '../../ui/virtual-table/columns';
import { stateWord } from './exchange-state';

export type DifferenceRow = OutputOf<'exchange:rows'>['rows'][number];

const shown = (text: string): string => (text === '' ? '空' : text);

/** The row's content in one line of text, for the tooltip. */
function contentText(row: DifferenceRow): string {
  if (row.reason !== '') return row.reason;
  return row.changes
    .map(({ field, before, after }) => (row.state === 'new' ? `${field}：${after}` : `${field}：${shown(before)} → ${shown(after)}`))
    .join('；');
}

/** What the row would do: new values, old → new, or the reason why it is refused. */
function Content({ row }: { readonly row: DifferenceRow }) {
  if (row.state === 'refused') return <span className="tone-wrong">{row.reason}</span>;
  if (row.state === 'new') return <span className="soft">{contentText(row)}</span>;
  return (
    <>
      {row.reason === '' ? null : <span className="tone-soon">{row.reason}　</span>}
      {row.changes.map(({ field, before, after }) => (
        <span key={field} className="change">
          {field} <span className="change-before">{shown(before)}</span> → <span className="change-after">{shown(after)}</span>
        </span>
      ))}
    </>
  );
}

/** Columns of the difference, the row's place in its workbook before what it would do. */
export const DIFFERENCE_COLUMNS: readonly Column<DifferenceRow>[] = [
  { key: 'state', title: '结果', width: 72, cell: (row) => <span className={`state-word state-${row.state}`}>{stateWord(row.state)}</span> },
  { key: 'name', title: '姓名', width: 80, grow: 1, cell: (row) => row.name, text: (row) => row.name },
  { key: 'id', title: '证件尾号', width: 80, cell: (row) => row.idTail },
  {
    key: 'sheet',
    title: '工作表',
    width: 110,
    grow: 1.5,
    cell: (row) => row.sheet,
    text: (row) => `${row.file}，工作表“${row.sheet}”，第${String(row.row)}行，${row.kind}`,
  },
  { key: 'row', title: '行', width: 60, align: 'end', cell: (row) => row.row },
  { key: 'changes', title: '差异', width: 220, grow: 7, cell: (row) => <Content row={row} />, text: contentText },
];
