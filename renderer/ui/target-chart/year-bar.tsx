import { COLOR } from '../theme';
import type { ChartYear } from './chart-data';

/** What recharts hands to the shape of a bar. */
export interface YearBarProps {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: ChartYear;
  readonly hatch: string;
}

/** Height that a number needs inside a bar. */
const LABEL_ROOM = 18;

interface CountProps {
  readonly value: number;
  readonly x: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
  readonly inside: string;
}

/** A count at the foot of its part of the bar, or left of it where the part is too low for it. */
function Count({ value, x, foot, width, height, inside }: CountProps) {
  if (value === 0) return null;
  const roomy = height >= LABEL_ROOM;
  const halo = inside === '#fff' && roomy ? {} : { stroke: '#fff', strokeWidth: 4, paintOrder: 'stroke' };
  return (
    <text
      x={roomy ? x + width / 2 : x - 8}
      y={foot - Math.min(6, height / 2 - 4)}
      fill={roomy ? inside : COLOR.text}
      textAnchor={roomy ? 'middle' : 'end'}
      fontSize={12}
      {...halo}
    >
      {value}
    </text>
  );
}

/** Task as a dashed outline, done filled, forecast hatched on top of it: told apart without colour. */
export function YearBar({ x = 0, y = 0, width = 0, height = 0, payload, hatch }: YearBarProps) {
  if (payload === undefined || payload.top === 0) return null;
  const foot = y + height;
  const scale = height / payload.top;
  const done = payload.done * scale;
  const forecast = payload.forecast * scale;
  const task = payload.task * scale;
  return (
    <g>
      <rect x={x} y={foot - done} width={width} height={done} fill={COLOR.accent} />
      {forecast > 0 && <rect x={x} y={foot - done - forecast} width={width} height={forecast} fill={`url(#${hatch})`} stroke={COLOR.accent} strokeWidth={1} />}
      {task > 0 && <rect x={x - 3} y={foot - task} width={width + 6} height={task} fill="none" stroke="#3d5575" strokeWidth={1.25} strokeDasharray="4 3" />}
      <Count value={payload.done} x={x} foot={foot} width={width} height={done} inside="#fff" />
      <Count value={payload.forecast} x={x} foot={foot - done} width={width} height={forecast} inside={COLOR.text} />
    </g>
  );
}
