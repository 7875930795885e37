import { useId } from 'react';
import { Bar, CartesianGrid, ComposedChart, LabelList, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartTip, type TipWords } from '../chart-tip';
import { UNKNOWN, whole } from '../format';
import { COLOR } from '../theme';
import { type ChartYear, type Measure, UNIT } from './chart-data';
import { countAxis } from './count-axis';
import './target-chart.css';
import { YearBar, type YearBarProps } from './year-bar';

export interface TargetChartProps {
  readonly years: readonly ChartYear[];
  readonly measure: Measure;
  readonly height: number;
}

const HALO_TEXT = { fontSize: 12, fill: COLOR.text, stroke: '#fff', strokeWidth: 4, paintOrder: 'stroke' } as const;
const AXIS = { fontSize: 12, fill: COLOR.textSoft };
const taskText = (task: unknown): string => (task === 0 ? '' : `任务 ${String(task)}`);
const percent = (value: unknown): string => (typeof value === 'number' ? `${(Math.floor(value * 10 + 0.5) / 10).toFixed(1)}%` : '');

/** Bars per year (task, done, forecast) and the cumulative share of the base. Its table stands beside it wherever it is used. */
export function TargetChart({ years, measure, height }: TargetChartProps) {
  const hatch = `hatch-${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const most = Math.max(100, ...years.map(({ planPercent, donePercent }) => Math.max(planPercent ?? 0, donePercent ?? 0)));
  const right = countAxis(most, Math.ceil(most / 20));
  const left = countAxis(Math.max(1, ...years.map(({ top }) => top)), right.ticks.length - 1);
  return (
    <div className="target-chart" role="img" aria-label={inWords(years, measure)}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart data={[...years]} margin={{ top: 22, right: 4, bottom: 0, left: 4 }} barCategoryGap="38%">
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="#fff" />
              <rect width="1.5" height="6" fill={COLOR.accent} />
            </pattern>
          </defs>
          <CartesianGrid yAxisId="count" vertical={false} stroke="#e8ecf1" />
          <XAxis dataKey="label" tick={{ fontSize: 13, fill: COLOR.text }} tickLine={false} axisLine={{ stroke: '#aeb8c4' }} />
          <XAxis xAxisId="end" dataKey="end" type="number" domain={[-0.5, years.length - 0.5]} hide />
          <YAxis yAxisId="count" domain={[0, left.top]} ticks={[...left.ticks]} interval={0} tick={AXIS} tickLine={false} axisLine={false} width={40} />
          <YAxis
            yAxisId="share"
            orientation="right"
            domain={[0, right.top]}
            ticks={[...right.ticks]}
            interval={0}
            tick={AXIS}
            tickLine={false}
            axisLine={false}
            width={44}
            tickFormatter={(value: number) => `${String(value)}%`}
          />
          <Tooltip
            cursor={{ fill: '#1f4e8c', fillOpacity: 0.05 }}
            isAnimationActive={false}
            content={<ChartTip<ChartYear> say={(year) => yearWords(year, measure)} />}
          />
          <Bar
            yAxisId="count"
            dataKey="top"
            maxBarSize={64}
            isAnimationActive={false}
            shape={(props: object) => <YearBar {...(props as YearBarProps)} hatch={hatch} />}
          />
          <Line
            xAxisId="end"
            yAxisId="share"
            dataKey="planPercent"
            stroke="#76839a"
            strokeWidth={1.25}
            strokeDasharray="2 3"
            dot={{ r: 2.5, fill: '#fff', stroke: '#76839a', strokeDasharray: '' }}
            isAnimationActive={false}
          />
          <Line
            xAxisId="end"
            yAxisId="share"
            dataKey="donePercent"
            stroke="#fff"
            strokeWidth={5}
            dot={false}
            activeDot={false}
            tooltipType="none"
            isAnimationActive={false}
          />
          <Line
            xAxisId="end"
            yAxisId="share"
            dataKey="donePercent"
            stroke={COLOR.text}
            strokeWidth={1.75}
            dot={{ r: 4, fill: '#fff', stroke: COLOR.text, strokeWidth: 1.75 }}
            isAnimationActive={false}
          >
            <LabelList dataKey="donePercent" content={(props: object) => <ShareLabel {...(props as ShareLabelProps)} axisTop={right.top} />} />
          </Line>
          {/* Above the whole bar, where neither hatching nor filling is; last, so that no line crosses the words. */}
          <Line yAxisId="count" dataKey="top" stroke="none" dot={false} activeDot={false} tooltipType="none" isAnimationActive={false}>
            <LabelList dataKey="task" position="top" offset={6} formatter={taskText} {...HALO_TEXT} />
          </Line>
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}

interface ShareLabelProps {
  readonly x?: number;
  readonly y?: number;
  readonly value?: number | null;
  readonly axisTop: number;
}

/** The cumulative share below its point, or above it where the axis is too near. */
function ShareLabel({ x = 0, y = 0, value, axisTop }: ShareLabelProps) {
  if (typeof value !== 'number') return null;
  return (
    <text x={x} y={value < axisTop * 0.15 ? y - 9 : y + 18} textAnchor="middle" fontWeight={600} {...HALO_TEXT}>
      {percent(value)}
    </text>
  );
}

/** The figures of the year under the pointer. */
function yearWords({ label, task, done, forecast, planPercent, donePercent }: ChartYear, measure: Measure): TipWords {
  const unit = UNIT[measure];
  return {
    title: label,
    rows: [
      ['任务', `${whole(task)}${unit}`],
      ['已完成', `${whole(done)}${unit}`],
      ['预计还可完成', `${whole(forecast)}${unit}`],
      ['应累计', percent(planPercent) || UNKNOWN],
      ['实际累计', percent(donePercent) || UNKNOWN],
    ],
  };
}

/** The chart in words for a screen reader. */
export function inWords(years: readonly ChartYear[], measure: Measure): string {
  const unit = UNIT[measure];
  const parts = years.map(({ label, task, done, forecast, donePercent }) => {
    const share = donePercent === null ? '' : `，累计占基数${percent(donePercent)}`;
    return `${label}任务${String(task)}${unit}，完成${String(done)}${unit}，预计还可完成${String(forecast)}${unit}${share}`;
  });
  return `目标进度图。${parts.join('；')}。`;
}
