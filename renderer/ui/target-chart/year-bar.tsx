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
const LABEL_ROOM = 20;
const PLATE_HEIGHT = 16;
/** Width of a figure of 12 px, with room for the plate's edge. */
const FIGURE_WIDTH = 7;

interface CountProps {
  readonly value: number;
  readonly x: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
  /** On hatching a number needs a ground of its own. */
  readonly plate: boolean;
}

/** A count in the middle of its part of the bar, or left of it where the part is too low for it. */
function Count({ value, x, foot, width, height, plate }: CountProps) {
  if (value === 0) return null;
  const text = String(value);
  if (height < LABEL_ROOM) {
    return (
      <text x={x - 8} y={foot - height / 2 + 4} fill={COLOR.text} textAnchor="end" fontSize={12} stroke="#fff" strokeWidth={4} paintOrder="stroke">
        {text}
      </text>
    );
  }
  const middle = foot - height / 2;
  const plateWidth = text.length * FIGURE_WIDTH + 10;
  return (
    <>
      {plate && <rect x={x + (width - plateWidth) / 2} y={middle - PLATE_HEIGHT / 2} width={plateWidth} height={PLATE_HEIGHT} rx={2} fill="#fff" />}
      <text x={x + width / 2} y={middle + 4.5} fill={plate ? COLOR.text : '#fff'} textAnchor="middle" fontSize={12}>
        {text}
      </text>
    </>
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
      {task > 0 && <rect x={x - 4} y={foot - task} width={width + 8} height={task} fill="none" stroke="#3d5575" strokeWidth={1.25} strokeDasharray="4 3" />}
      <Count value={payload.done} x={x} foot={foot} width={width} height={done} plate={false} />
      <Count value={payload.forecast} x={x} foot={foot - done} width={width} height={forecast} plate />
    </g>
  );
}
