import type { Answer } from '../../platform/use-question';
import { DrillNumber } from '../../ui/drill-number';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { RateBar } from '../../ui/rate-bar';
import { Answered } from '../../ui/states';
import type { Targets } from '../../ui/target-chart/chart-data';
import { currentYear } from './current-year';
import { worstFirst } from './worst-first';

/** 各单位进度 of the current year, worst first. */
export function UnionPanel({ answer }: { readonly answer: Answer<Targets> }) {
  const targets = answer.status === 'ready' ? answer.value : null;
  const year = targets === null ? undefined : currentYear(targets);
  if (answer.status === 'ready' && (answer.value.base === null || answer.value.unions.length === 0)) return null;
  return (
    <Panel title="各单位进度" hint={year === undefined ? undefined : `${String(year.year)}年任务，最慢的在前`}>
      <Answered answer={answer}>
        {(value) => (
          <table className="grid">
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
                <th scope="col" className="home-union-rate">
                  完成率
                </th>
              </tr>
            </thead>
            <tbody>
              {worstFirst(value, year?.year).map(({ unionId, union, figures, behind }) => (
                <tr key={unionId}>
                  <th scope="row">{union}</th>
                  <td className="num">{whole(figures.task.households)}</td>
                  <td className="num">
                    <DrillNumber value={figures.done.households} drill={figures.done.drill} label={`${union}${String(figures.year)}年完成`} />
                  </td>
                  <td className="num">{whole(figures.remaining.households)}</td>
                  <td>
                    <RateBar bp={figures.rates.annualTask.households.bp} behind={behind} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </Panel>
  );
}
