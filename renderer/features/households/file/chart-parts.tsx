import type { TipWords } from '../../../ui/chart-tip';
import { money, monthCn, monthShort, whole } from '../../../ui/format';
import { COLOR } from '../../../ui/theme';
import type { ChartPoint } from './chart-data';
import type { LabelPlace } from './label-place';

/** A white edge around words, so that grid and lines end before them. */
export const HALO = { stroke: '#fff', strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;

/** From the point to where its amount begins, and which end of the text that is. */
const LABEL_AT: Readonly<Record<LabelPlace, { readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'middle' | 'end' }>> = {
  over: { dx: 0, dy: -10, anchor: 'middle' },
  right: { dx: 9, dy: -1, anchor: 'start' },
  'right-low': { dx: 9, dy: 3, anchor: 'start' },
  under: { dx: 0, dy: 19, anchor: 'middle' },
  'under-left': { dx: -5, dy: 17, anchor: 'end' },
  'under-right': { dx: 5, dy: 17, anchor: 'start' },
};

const yuan = (amount: number): string => money(Math.round(amount * 100));

/** A month's point: full above its line, hollow with its amount below or at it, a grey ring where no line is known. */
export function MonthPoint({ cx, cy, payload }: { readonly cx?: number; readonly cy?: number; readonly payload?: ChartPoint }) {
  if (cx === undefined || cy === undefined || payload?.perHead == null) return null;
  const above = payload.finding?.above ?? null;
  if (above === true) return <circle cx={cx} cy={cy} r={4} fill={COLOR.accent} />;
  const color = above === null ? COLOR.textSoft : COLOR.warm;
  const label = payload.label === null ? null : LABEL_AT[payload.label];
  return (
    <g>
      <circle cx={cx} cy={cy} r={4} fill="#fff" stroke={color} strokeWidth={2} />
      {label === null ? null : (
        <text x={cx + label.dx} y={cy + label.dy} textAnchor={label.anchor} fontSize={12} fill={color} {...HALO}>
          {yuan(payload.perHead)}
        </text>
      )}
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

/** All that is known of the month under the pointer; nothing of a month that is still to come. */
export function monthWords({ finding }: ChartPoint): TipWords | null {
  if (finding === null) return null;
  const { month, allFen, population, perHeadFen, lineFen, lineByCity, above } = finding;
  return {
    title: monthCn(month),
    rows: [
      ['家庭收入', allFen === null ? '缺' : `${money(allFen)}元`],
      ['人口', population === null ? '缺' : `${whole(population)}人`],
      ['人均收入', perHeadFen === null ? '缺' : `${money(perHeadFen)}元`],
      ['低保标准', lineFen === null ? '待录' : `${money(lineFen)}元${lineByCity ? '（市级下限）' : ''}`],
      ['结论', above === null ? '无法比较' : above ? '超过' : '未超过'],
    ],
  };
}
