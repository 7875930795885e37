import { CloseCircleFilled, DownOutlined, EditOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Tooltip } from 'antd';
import { useState } from 'react';
import { usePageState } from '../../platform/route';
import { DrillNumber } from '../../ui/drill-number';
import { rate, whole } from '../../ui/format';
import { HeadingWords } from '../../ui/heading-words';
import { Panel } from '../../ui/page';
import { type Measure, type Targets, UNIT, type YearFigures } from '../../ui/target-chart/chart-data';
import { yearNow } from './year-now';

type Union = Targets['unions'][number];

const COLUMNS = [
  '单位',
  '基数',
  '任务',
  '完成',
  '脱困',
  '解困',
  '剩余',
  '年度任务完成率',
  '累计解困脱困率',
  '扣除注销后完成率',
  '预计还可完成',
  '注销',
  '返困',
] as const;

export interface UnionTableProps {
  readonly targets: Targets;
  readonly measure: Measure;
  readonly onSetTask?: (union: Union, year: YearFigures) => void;
}

/** Every union in one year; opened, a union shows all its years. */
export function UnionTable({ targets, measure, onSetTask }: UnionTableProps) {
  const [chosen, setYear] = usePageState<number | null>('targets.unionYear', null);
  const year = chosen ?? yearNow(targets);
  const total = targets.years.find((figures) => figures.year === year);
  const base = targets.base === null ? 0 : targets.base[measure];
  return (
    <Panel
      title="各单位"
      hint={`单位：${UNIT[measure]}`}
      actions={
        <Segmented<number>
          size="small"
          aria-label="年度"
          value={year}
          onChange={setYear}
          options={targets.years.map((figures) => ({ value: figures.year, label: `${String(figures.year)}年` }))}
        />
      }
    >
      <div className="grid-wide">
        <table className="grid targets-unions">
          <thead>
            <tr>
              {COLUMNS.map((label, index) => (
                <th key={label} scope="col" className={[index === 0 ? '' : 'num', label.length > 4 ? 'targets-wrap' : ''].join(' ').trim()}>
                  <HeadingWords label={label} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.unions.map((union) => (
              <UnionRows key={union.unionId} union={union} year={year} measure={measure} {...(onSetTask === undefined ? {} : { onSetTask })} />
            ))}
            {total !== undefined && (
              <tr className="total">
                <th scope="row">合计</th>
                <td className="num">{whole(base)}</td>
                <Figures name="合计" figures={total} measure={measure} />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <Differences differences={targets.taskDifferences} />
    </Panel>
  );
}

/** Handed-down tasks that do not add up to the whole's, year by year. */
function Differences({ differences }: { readonly differences: Targets['taskDifferences'] }) {
  return differences.map(({ year, difference }) => (
    <p key={year} className="tone-wrong targets-difference">
      <CloseCircleFilled aria-hidden />{' '}
      <span>{`${String(year)}年各单位任务之和比合计${difference > 0 ? '少' : '多'}${whole(Math.abs(difference))}户，请核对下达任务数`}</span>
    </p>
  ));
}

interface UnionRowsProps {
  readonly union: Union;
  readonly year: number;
  readonly measure: Measure;
  readonly onSetTask?: (union: Union, year: YearFigures) => void;
}

function UnionRows({ union, year, measure, onSetTask }: UnionRowsProps) {
  const [open, setOpen] = useState(false);
  const figures = union.years.find((candidate) => candidate.year === year);
  const edit = (of: YearFigures) => (onSetTask === undefined ? {} : { onSetTask: () => onSetTask(union, of) });
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="targets-open" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
            {union.union}
          </button>
        </th>
        <td className="num">{whole(union.base[measure])}</td>
        {figures !== undefined && <Figures name={union.union} figures={figures} measure={measure} {...edit(figures)} />}
      </tr>
      {open &&
        union.years.map((each) => (
          <tr key={each.year} className="targets-year-row">
            <th scope="row">{each.year}年</th>
            <td />
            <Figures name={union.union} figures={each} measure={measure} {...edit(each)} />
          </tr>
        ))}
    </>
  );
}

interface FiguresProps {
  readonly name: string;
  readonly figures: YearFigures;
  readonly measure: Measure;
  readonly onSetTask?: () => void;
}

function Figures({ name, figures, measure, onSetTask }: FiguresProps) {
  const label = `${name}${String(figures.year)}年`;
  const drilled = (of: { readonly households: number; readonly persons: number; readonly drill: string }, what: string) => (
    <td className="num">
      <DrillNumber value={of[measure]} drill={of.drill} label={label + what} />
    </td>
  );
  const share = (of: YearFigures['rates']['annualTask']) => (
    <td className="num" title={`${whole(of[measure].numerator)} / ${whole(of[measure].denominator)}`}>
      {rate(of[measure].bp)}
    </td>
  );
  return (
    <>
      <td className="num targets-task">
        {onSetTask !== undefined && (
          <Tooltip title={figures.taskDocument === null ? '填写下达任务数' : `下达（${figures.taskDocument}），测算${whole(figures.computedTask)}户`}>
            <Button
              type="text"
              size="small"
              className={figures.taskDocument === null ? 'targets-edit' : 'targets-edit targets-edited'}
              icon={<EditOutlined aria-hidden />}
              aria-label={`填写${label}下达任务数`}
              onClick={onSetTask}
            />
          </Tooltip>
        )}
        {whole(figures.task[measure])}
      </td>
      {drilled(figures.done, '完成')}
      {drilled(figures.graduated, '脱困')}
      {drilled(figures.relieved, '解困')}
      <td className="num">{whole(figures.remaining[measure])}</td>
      {share(figures.rates.annualTask)}
      {share(figures.rates.cumulative)}
      {share(figures.rates.afterDeregistered)}
      {drilled(figures.forecast.withProcedure, '预计还可完成')}
      {drilled(figures.deregistered, '注销')}
      {drilled(figures.relapses, '返困')}
    </>
  );
}
