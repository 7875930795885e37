import { Button } from 'antd';
import { RATE_LABELS } from '../../../shared/domain/target/progress-types';
import { useRouter } from '../../platform/route';
import type { Answer } from '../../platform/use-question';
import { Equations } from '../../ui/equations';
import { rate, whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Answered, Empty } from '../../ui/states';
import { chartYears, type Targets, type YearFigures } from '../../ui/target-chart/chart-data';
import { ChartLegend } from '../../ui/target-chart/chart-legend';
import { TargetChart } from '../../ui/target-chart/target-chart';
import { currentYear } from './current-year';

/** 目标进度: the chart, the rates in words, and the equation that shows nothing was lost. */
export function ProgressPanel({ answer }: { readonly answer: Answer<Targets> }) {
  const { navigate } = useRouter();
  const hint = answer.status === 'ready' && answer.value.base !== null ? <ChartLegend /> : undefined;
  return (
    <Panel
      title="目标进度"
      hint={hint}
      actions={
        <Button size="small" onClick={() => navigate('targets')}>
          查看明细
        </Button>
      }
    >
      <Answered answer={answer}>{(targets) => (targets.base === null ? <NoBase /> : <Progress targets={targets} base={targets.base} />)}</Answered>
    </Panel>
  );
}

function Progress({ targets, base }: { readonly targets: Targets; readonly base: NonNullable<Targets['base']> }) {
  const year = currentYear(targets);
  return (
    <>
      <TargetChart years={chartYears(targets.years, base, targets.asOf, 'households')} measure="households" height={160} />
      <div className="home-foot">
        {year !== undefined && <Rates year={year} />}
        <Equations equations={targets.equations.slice(0, 1)} />
      </div>
    </>
  );
}

function Rates({ year }: { readonly year: YearFigures }) {
  const { annualTask, cumulative, afterDeregistered } = year.rates;
  const shown = [
    { label: `${String(year.year)}${RATE_LABELS.annualTask}`, value: annualTask.households },
    { label: RATE_LABELS.cumulative, value: cumulative.households },
    { label: RATE_LABELS.afterDeregistered, value: afterDeregistered.households },
  ];
  return (
    <dl className="home-rates">
      {shown.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{rate(value.bp)}</strong>
            <span>
              {whole(value.numerator)} / {whole(value.denominator)} 户
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NoBase() {
  const { navigate } = useRouter();
  return (
    <Empty
      title="还没有冻结基数"
      action={
        <Button type="primary" onClick={() => navigate('targets', { freeze: true })}>
          冻结基数
        </Button>
      }
    >
      冻结基数后，按政策方案的分年比例算出各年任务，这里显示完成、剩余和预计。基数一经冻结，以后改档案不影响它。
    </Empty>
  );
}
