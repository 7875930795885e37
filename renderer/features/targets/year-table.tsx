import { EditOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { DrillNumber } from '../../ui/drill-number';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { type Measure, type Targets, UNIT, type YearFigures } from '../../ui/target-chart/chart-data';
import { YEAR_ROWS } from './year-rows';

export interface YearTableProps {
  readonly targets: Targets;
  readonly measure: Measure;
  /** Absent where nothing may be changed. */
  readonly onSetTask?: (year: YearFigures) => void;
}

/** The numbers of the chart, year by year. */
export function YearTable({ targets, measure, onSetTask }: YearTableProps) {
  return (
    <Panel title="各年明细" hint={`单位：${UNIT[measure]}。蓝色数字可以打开名单。`}>
      <table className="grid targets-years">
        <thead>
          <tr>
            <th scope="col">项目</th>
            {targets.years.map(({ year, shareBp }) => (
              <th key={year} scope="col" className="num">
                {year}年<span className="targets-paren">（{shareBp / 100}%）</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="targets-strong">
            <th scope="row">任务</th>
            {targets.years.map((year) => (
              <td key={year.year} className="num">
                <TaskCell year={year} measure={measure} {...(onSetTask === undefined ? {} : { onSetTask })} />
              </td>
            ))}
          </tr>
          {YEAR_ROWS.map((row) => (
            <tr key={row.key} className={row.strong === true ? 'targets-strong' : undefined}>
              <th scope="row" className={row.inner === true ? 'targets-inner' : undefined}>
                {row.label}
              </th>
              {targets.years.map((year) => (
                <td key={year.year} className="num">
                  <FigureCell row={row} year={year} measure={measure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function FigureCell({ row, year, measure }: { readonly row: (typeof YEAR_ROWS)[number]; readonly year: YearFigures; readonly measure: Measure }) {
  const figure = row.of(year, measure);
  const note = row.note?.(year) ?? '';
  return (
    <>
      {'rate' in figure ? (
        <>
          {figure.rate}
          {figure.of !== '' && <span className="targets-paren">{figure.of}</span>}
        </>
      ) : figure.drill === undefined ? (
        whole(figure.value)
      ) : (
        <DrillNumber value={figure.value} drill={figure.drill} label={`${String(year.year)}年${row.label}`} />
      )}
      {note !== '' && <div className="targets-note">{note}</div>}
    </>
  );
}

/** A task handed down by document stands; the computed one is shown beside it. */
function TaskCell({ year, measure, onSetTask }: { readonly year: YearFigures; readonly measure: Measure; readonly onSetTask?: (year: YearFigures) => void }) {
  return (
    <>
      {onSetTask !== undefined && (
        <Tooltip title="填写下达任务数">
          <Button
            type="text"
            size="small"
            className={year.taskDocument === null ? 'targets-edit' : 'targets-edit targets-edited'}
            icon={<EditOutlined aria-hidden />}
            aria-label={`填写${String(year.year)}年下达任务数`}
            onClick={() => onSetTask(year)}
          />
        </Tooltip>
      )}
      {whole(year.task[measure])}
      {year.taskDocument !== null && (
        <div className="targets-note">
          下达（{year.taskDocument === '' ? '未填文件号' : year.taskDocument}），测算{whole(year.computedTask)}户
        </div>
      )}
    </>
  );
}
