import type { Answer } from '../../platform/use-question';
import { DrillNumber } from '../../ui/drill-number';
import { rate, whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Answered } from '../../ui/states';
import type { Targets } from '../../ui/target-chart/chart-data';
import { TaskBar } from '../../ui/task-bar';
import { currentYear } from './current-year';
import { type UnionProgress, worstFirst } from './worst-first';

/** 各单位进度 of the current year, worst first. */
export function UnionPanel({ answer }: { readonly answer: Answer<Targets> }) {
  const targets = answer.status === 'ready' ? answer.value : null;
  const year = targets === null ? undefined : currentYear(targets)?.year;
  const rows = targets === null ? [] : worstFirst(targets, year);
  if (targets !== null && (targets.base === null || targets.unions.length === 0)) return null;
  // Bars only where there is something to draw: a column of empty ones says nothing that the numbers do not.
  const drawn = rows.some(({ figures: { done, forecast } }) => done.households > 0 || forecast.first.households > 0);
  return (
    <Panel title="各单位进度" {...(year === undefined ? {} : { hint: hintOf(year, drawn) })}>
      <Answered answer={answer}>{() => <Rows rows={rows} drawn={drawn} />}</Answered>
    </Panel>
  );
}

function hintOf(year: number, drawn: boolean): string {
  const order = `${String(year)}年任务，最慢的在前`;
  return drawn ? `${order}；实心已完成，斜纹预计还可完成` : `${order}；目前没有已完成的户，也没有预计能完成的户`;
}

function Rows({ rows, drawn }: { readonly rows: readonly UnionProgress[]; readonly drawn: boolean }) {
  return (
    <table className="grid home-unions">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col" className="num">
            任务（户）
          </th>
          <th scope="col" className="num">
            已完成（户）
          </th>
          <th scope="col" className="num">
            剩余（户）
          </th>
          <th scope="col" className="num">
            完成率
          </th>
          {drawn && (
            <th scope="col" className="home-union-bar">
              完成与预计
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unionId, union, figures, behind }) => (
          <tr key={unionId}>
            <th scope="row">{union}</th>
            <td className="num">{whole(figures.task.households)}</td>
            <td className="num">
              <DrillNumber value={figures.done.households} drill={figures.done.drill} label={`${union}${String(figures.year)}年完成`} />
            </td>
            <td className="num">{whole(figures.remaining.households)}</td>
            <td className={behind ? 'num tone-warm' : 'num'} title={behind ? '低于总体完成率' : undefined}>
              {rate(figures.rates.annualTask.households.bp)}
            </td>
            {drawn && (
              <td className="home-union-bar" title={`预计还可完成${whole(figures.forecast.first.households)}户`}>
                <TaskBar task={figures.task.households} done={figures.done.households} forecast={figures.forecast.first.households} />
                <span className="visually-hidden">预计还可完成{whole(figures.forecast.first.households)}户</span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
