import { DrillNumber } from '../../ui/drill-number';
import { Panel } from '../../ui/page';
import { type Measure, type Targets, UNIT } from '../../ui/target-chart/chart-data';

export interface BaseFactsProps {
  readonly base: NonNullable<Targets['base']>;
  readonly measure: Measure;
}

/** What the denominator is: when it was frozen, by whom, after which paper, what it counts. */
export function BaseFacts({ base, measure }: BaseFactsProps) {
  const facts: readonly (readonly [string, string])[] = [
    ['基数日期', base.on],
    ['版本', `第${String(base.version)}版`],
    ['冻结日期', base.frozenOn],
    ['冻结人', base.frozenBy],
    ['依据文件', base.document === '' ? '未填' : base.document],
  ];
  return (
    <Panel title="基数口径" hint="冻结后修改、撤销、合并档案都不改变已冻结的名单">
      <dl className="targets-facts">
        <div>
          <dt>基数</dt>
          <dd>
            <DrillNumber value={base[measure]} drill={base.drill} label="基数" /> {UNIT[measure]}
          </dd>
        </div>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="targets-criteria">
        {base.criteriaText.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
