import { ExclamationCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../../../shared/contract/contract';
import { money, monthCn, UNKNOWN, whole } from '../../../ui/format';
import { SixMarks } from '../../../ui/six-marks';
import type { Column } from '../../../ui/virtual-table/columns';

export type ListRow = OutputOf<'households:list'>['rows'][number];

/** Households that have left need no helper any more. */
const hasLeft = ({ status }: ListRow): boolean => status === '脱困' || status === '注销';

/** First helper, and how many more there are; a household on file without one needs a person today. */
function helperText(row: ListRow): string {
  const { helper, helpers } = row;
  if (helpers === 0) return hasLeft(row) ? UNKNOWN : '未结对';
  return helpers > 1 ? `${helper} 等${String(helpers)}人` : helper;
}

/** Columns of the list of households. `perHeadMonth` names the month of the income column once it is known. */
export function listColumns(perHeadMonth: string | null, onOpen: (row: ListRow) => void): readonly Column<ListRow>[] {
  return [
    {
      key: 'name',
      title: '姓名',
      width: 92,
      grow: 0.3,
      sortable: true,
      text: (row) => `${row.name}　${row.fileNo}　身份证尾号 ${row.idTail}`,
      cell: (row) => (
        <button type="button" tabIndex={-1} className="list-name" onClick={() => onOpen(row)}>
          {row.name}
        </button>
      ),
    },
    { key: 'population', title: '人口', width: 56, align: 'end', sortable: true, cell: (row) => whole(row.population) },
    { key: 'union', title: '单位', width: 108, grow: 1.5, sortable: true, cell: (row) => row.unionName, text: (row) => row.unionName },
    { key: 'mainCause', title: '主要致困原因', width: 108, grow: 1.45, sortable: true, cell: (row) => row.mainCause, text: (row) => row.mainCause },
    {
      key: 'perHead',
      title: perHeadMonth === null ? '人均（元）' : `${monthCn(perHeadMonth).replace(/^\d+年/, '')}人均（元）`,
      width: 122,
      align: 'end',
      sortable: true,
      cell: (row) => (row.perHeadFen === null ? <span className="list-muted">缺</span> : money(row.perHeadFen)),
    },
    { key: 'marks', title: '连续达标', width: 94, sortable: true, cell: (row) => <SixMarks marks={row.marks} /> },
    {
      key: 'status',
      title: '状态',
      width: 100,
      grow: 1.4,
      sortable: true,
      text: (row) => row.statusLabel,
      cell: (row) => <span className={row.relapse ? 'list-warm' : undefined}>{row.statusLabel}</span>,
    },
    {
      key: 'helper',
      title: '帮扶责任人',
      width: 130,
      grow: 2.3,
      sortable: true,
      text: helperText,
      cell: (row) =>
        row.helpers === 0 && !hasLeft(row) ? (
          <span className="list-warm">
            <ExclamationCircleFilled aria-hidden="true" /> 未结对
          </span>
        ) : (
          helperText(row)
        ),
    },
    {
      key: 'enrolledOn',
      title: '建档日期',
      width: 100,
      sortable: true,
      cell: (row) => (row.enrolledOn === '' ? <span className="list-muted">未填</span> : row.enrolledOn),
    },
  ];
}
