import type { ChartYear, Measure } from './chart-data';
import { UNIT } from './chart-data';

export interface ChartTipProps {
  readonly measure: Measure;
  /** Given by recharts. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: ChartYear }[];
}

/** The figures of the year under the pointer. */
export function ChartTip({ measure, active, payload }: ChartTipProps) {
  const year = payload?.[0]?.payload;
  if (active !== true || year === undefined) return null;
  const unit = UNIT[measure];
  const rows: readonly (readonly [string, string])[] = [
    ['任务', `${String(year.task)}${unit}`],
    ['已完成', `${String(year.done)}${unit}`],
    ['预计还可完成', `${String(year.forecast)}${unit}`],
    ['应累计', year.planPercent === null ? '—' : `${year.planPercent.toFixed(1)}%`],
    ['实际累计', year.donePercent === null ? '—' : `${year.donePercent.toFixed(1)}%`],
  ];
  return (
    <div className="target-tip">
      <strong>{year.label}</strong>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
