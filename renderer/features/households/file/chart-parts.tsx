import { money, monthCn, monthShort, whole } from '../../../ui/format';
import { COLOR } from '../../../ui/theme';
import type { ChartPoint } from './chart-data';

const yuan = (amount: number): string => money(Math.round(amount * 100));

/** A month's point: full above its line, hollow with its amount below or at it, a grey ring where no line is known. */
export function MonthPoint({ cx, cy, payload }: { readonly cx?: number; readonly cy?: number; readonly payload?: ChartPoint }) {
  if (cx === undefined || cy === undefined || payload?.perHead == null) return null;
  const above = payload.finding?.above ?? null;
  if (above === true) return <circle cx={cx} cy={cy} r={4} fill={COLOR.accent} />;
  const color = above === null ? COLOR.textSoft : COLOR.warm;
  return (
    <g>
      <circle cx={cx} cy={cy} r={4} fill="#fff" stroke={color} strokeWidth={2} />
      {payload.label !== null ? (
        <text x={cx} y={payload.label === 'over' ? cy - 9 : cy + 18} textAnchor="middle" fontSize={11} fill={color}>
          {yuan(payload.perHead)}
        </text>
      ) : null}
    </g>
  );
}

/** 7月, with its year under the first month shown and under every January. */
export function MonthTick({ x, y, month, first }: { readonly x: number; readonly y: number; readonly month: string; readonly first: boolean }) {
  if (month === '') return null;
  return (
    <text x={x} y={y + 12} textAnchor="middle" fontSize={12} fill={COLOR.textSoft}>
      <tspan x={x}>{monthShort(month)}</tspan>
      {first || month.endsWith('-01') ? (
        <tspan x={x} dy={15}>
          {month.slice(0, 4)}年
        </tspan>
      ) : null}
    </text>
  );
}

/** All that is known of the month under the pointer. */
export function MonthTip({ active, payload }: { readonly active?: boolean; readonly payload?: readonly { readonly payload?: ChartPoint }[] }) {
  const point = payload?.[0]?.payload;
  if (active !== true || point === undefined) return null;
  const { finding } = point;
  if (finding === null) return null;
  const rows: readonly (readonly [string, string])[] = [
    ['家庭收入', finding.allFen === null ? '缺' : `${money(finding.allFen)}元`],
    ['人口', finding.population === null ? '缺' : `${whole(finding.population)}人`],
    ['人均收入', finding.perHeadFen === null ? '缺' : `${money(finding.perHeadFen)}元`],
    ['低保标准', finding.lineFen === null ? '待录' : `${money(finding.lineFen)}元${finding.lineByCity ? '（市级下限）' : ''}`],
    ['结论', finding.above === null ? '无法比较' : finding.above ? '超过' : '未超过'],
  ];
  return (
    <div className="chart-tip">
      <strong>{monthCn(finding.month)}</strong>
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
