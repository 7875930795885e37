import { CartesianGrid, ComposedChart, Line, ReferenceArea, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartTip } from '../../../ui/chart-tip';
import { monthCn, whole } from '../../../ui/format';
import { COLOR } from '../../../ui/theme';
import { type ChartData, type ChartPoint, PLOT_HEIGHT, type Stretch } from './chart-data';
import { HALO, MonthPoint, MonthTick, monthWords } from './chart-parts';

const ROOM_ABOVE = 22;
const MONTHS_HEIGHT = 36;
const HEIGHT = ROOM_ABOVE + PLOT_HEIGHT + MONTHS_HEIGHT;
const HATCH = 'income-chart-hatch';

/** 600 → 600元 without needless decimals, as the standard is written. */
function lineText(amount: number): string {
  return `${Number.isInteger(amount) ? String(amount) : amount.toFixed(2)}元`;
}

/** The standard is written at its end; an earlier one where it begins. Not where the same one only goes on. */
function levelLabel(lines: ChartData['lines'], i: number) {
  const line = lines[i];
  if (line === undefined) return {};
  const words = { value: lineText(line.yuan), fill: COLOR.warm, fontSize: 12, ...HALO };
  if (i === lines.length - 1) return { label: { ...words, position: 'right' as const } };
  const changesLater = lines.slice(i + 1).some(({ yuan }) => yuan !== line.yuan);
  return changesLater && lines[i - 1]?.yuan !== line.yuan ? { label: { ...words, position: 'insideBottomLeft' as const } } : {};
}

const months = ({ from, to }: Stretch): number => Math.round(to - from);

/** Spoken form of the chart; the table of months stands under it with every figure. */
function chartLabel(data: ChartData): string {
  const known = data.points.filter(({ perHead }) => perHead !== null);
  const first = data.points[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return '还没有逐月收入';
  return `家庭人均月收入与低保标准，${monthCn(first.month)}至${monthCn(last.month)}，数字见下方表格`;
}

/**
 * Income per head by month against the stepped 低保标准. Legible in black and white: points are full or hollow, gaps are
 * hatched, the standard is dashed, the run is a shade with its length in words.
 */
export function IncomeChart({ data, withRelief }: { readonly data: ChartData; readonly withRelief: boolean }) {
  const { points, lines, missing, runs, ticks } = data;
  const end = points.length - 0.5;
  const monthAt = (x: number): string => points[x]?.month ?? '';
  const every = points.length > 30 ? 3 : points.length > 18 ? 2 : 1;
  return (
    <figure className="income-chart" aria-label={chartLabel(data)}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 900, height: HEIGHT }}>
        <ComposedChart data={[...points]} margin={{ top: ROOM_ABOVE, right: 60, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <defs>
            <pattern id={HATCH} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1="0" y1="0" x2="0" y2="6" stroke="#9aa4b2" strokeWidth="1.4" />
            </pattern>
          </defs>
          <CartesianGrid vertical={false} stroke="#e6eaf0" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[-0.5, end]}
            ticks={points.filter(({ x }) => x % every === 0).map(({ x }) => x)}
            interval={0}
            height={MONTHS_HEIGHT}
            tick={(tick: { readonly x?: number | string; readonly y?: number | string; readonly payload?: { readonly value?: unknown } }) => (
              <MonthTick x={Number(tick.x)} y={Number(tick.y)} month={monthAt(Number(tick.payload?.value))} first={Number(tick.payload?.value) === 0} />
            )}
            tickLine={false}
            stroke="#8b96a5"
          />
          <YAxis
            domain={[ticks[0] ?? 0, ticks[ticks.length - 1] ?? 0]}
            ticks={[...ticks]}
            interval={0}
            allowDataOverflow
            width={58}
            tickFormatter={(v: number) => whole(v)}
            tick={{ fontSize: 12, fill: COLOR.textSoft }}
            tickLine={false}
            axisLine={false}
          />
          {runs.map((run) => (
            <ReferenceArea
              key={run.from}
              x1={run.from}
              x2={run.to}
              fill={COLOR.accent}
              fillOpacity={0.08}
              stroke="none"
              label={{ value: `连续${String(months(run))}个月`, position: 'insideTop', fill: COLOR.accent, fontSize: 12 }}
            />
          ))}
          {missing.map((gap) => (
            <ReferenceArea
              key={gap.from}
              x1={gap.from}
              x2={gap.to}
              fill={`url(#${HATCH})`}
              fillOpacity={0.55}
              stroke="none"
              label={{ value: '缺', position: 'insideTop', fill: '#3c4654', fontSize: 13, fontWeight: 600 }}
            />
          ))}
          {lines.map((line, i) => {
            const next = lines[i + 1];
            const dash = line.future ? '2 4' : '6 4';
            return [
              <ReferenceLine
                key={`level-${String(line.from)}`}
                segment={[
                  { x: line.from, y: line.yuan },
                  { x: line.to, y: line.yuan },
                ]}
                stroke={COLOR.warm}
                strokeWidth={1.8}
                strokeDasharray={dash}
                {...levelLabel(lines, i)}
              />,
              next !== undefined && next.from === line.to ? (
                <ReferenceLine
                  key={`rise-${String(line.to)}`}
                  segment={[
                    { x: line.to, y: line.yuan },
                    { x: line.to, y: next.yuan },
                  ]}
                  stroke={COLOR.warm}
                  strokeWidth={1.8}
                  strokeDasharray={next.future ? '2 4' : '6 4'}
                />
              ) : null,
            ];
          })}
          {withRelief ? (
            <Line
              dataKey="perHeadAll"
              stroke="#7b8696"
              strokeWidth={1.4}
              strokeDasharray="1 3"
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              connectNulls={false}
            />
          ) : null}
          <Line
            dataKey="perHead"
            stroke={COLOR.accent}
            strokeWidth={2}
            dot={(dot: { readonly cx?: number; readonly cy?: number; readonly payload?: ChartPoint; readonly index?: number }) => (
              <MonthPoint
                key={dot.index}
                {...(dot.cx === undefined || dot.cy === undefined ? {} : { cx: dot.cx, cy: dot.cy })}
                {...(dot.payload === undefined ? {} : { payload: dot.payload })}
              />
            )}
            activeDot={false}
            isAnimationActive={false}
            connectNulls={false}
          />
          <Tooltip content={<ChartTip<ChartPoint> say={monthWords} />} cursor={{ stroke: '#8b96a5', strokeDasharray: '3 3' }} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
      <figcaption className="chart-legend">
        <span>
          <svg aria-hidden="true" width="26" height="10">
            <path d="M1 5h24" stroke={COLOR.accent} strokeWidth="2" />
            <circle cx="13" cy="5" r="3.5" fill={COLOR.accent} />
          </svg>
          家庭人均月收入（元）
        </span>
        <span>
          <svg aria-hidden="true" width="10" height="10">
            <circle cx="5" cy="5" r="3.5" fill="#fff" stroke={COLOR.warm} strokeWidth="1.8" />
          </svg>
          未超过的月份
        </span>
        <span>
          <svg aria-hidden="true" width="26" height="10">
            <path d="M1 8h12V3h12" fill="none" stroke={COLOR.warm} strokeWidth="1.8" strokeDasharray="5 3" />
          </svg>
          当月低保标准
        </span>
        {withRelief ? (
          <span>
            <svg aria-hidden="true" width="26" height="10">
              <path d="M1 5h24" stroke="#7b8696" strokeWidth="1.6" strokeDasharray="1 3" />
            </svg>
            含救助帮扶的人均
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}
