import type { OutputOf } from '../../../../shared/contract/contract';
import { addMonths } from '../../../../shared/domain/calendar/month';
import type { Month } from '../../../../shared/domain/primitives';
import { type LabelPlace, labelPlace } from './label-place';

export type MonthFinding = OutputOf<'household:file'>['months'][number];
export type FutureLine = OutputOf<'household:file'>['futureLines'][number];

/** One month of the chart. `x` counts from 0; amounts are yuan, because they are drawn on an axis of yuan. */
export interface ChartPoint {
  readonly x: number;
  readonly month: Month;
  readonly finding: MonthFinding | null;
  readonly perHead: number | null;
  readonly perHeadAll: number | null;
  /** Where the amount of a point that is not above its line is written; null where it is not. */
  readonly label: LabelPlace | null;
}

/** A stretch of neighbouring months, drawn from half a month before the first to half a month after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch over which the 低保标准 stays the same. `entered` is false for months that are still to come. */
export interface LineStretch extends Stretch {
  readonly yuan: number;
  readonly future: boolean;
}

export interface ChartData {
  readonly points: readonly ChartPoint[];
  readonly lines: readonly LineStretch[];
  readonly missing: readonly Stretch[];
  readonly runs: readonly Stretch[];
  /** Marks of the axis of yuan, from its lower to its upper end. */
  readonly ticks: readonly number[];
}

const HALF = 0.5;
/** Months drawn past the last one where a later line is already entered, so that its rise is seen coming. */
const FUTURE_MONTHS = 2;

/** Groups positions that satisfy `holds` into stretches. */
function stretches(points: readonly ChartPoint[], holds: (point: ChartPoint) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (const point of points) {
    if (!holds(point)) continue;
    const open = found[found.length - 1];
    if (open !== undefined && open.to === point.x - HALF) found[found.length - 1] = { from: open.from, to: point.x + HALF };
    else found.push({ from: point.x - HALF, to: point.x + HALF });
  }
  return found;
}

/** Height of the plot in pixels: where labels stand depends on what a yuan is on it. */
export const PLOT_HEIGHT = 262;

/** The axis of yuan: round marks, four to seven of them, that begin and end it with room for labels around everything drawn. */
export function yuanAxis(values: readonly number[]): readonly number[] {
  const smallest = values.length === 0 ? 0 : Math.min(...values);
  const largest = values.length === 0 ? 1000 : Math.max(...values);
  const room = values.length === 0 ? 0 : Math.max(40, (largest - smallest) * 0.14);
  const [low, high] = [Math.max(0, smallest - room), largest + room];
  const step = [50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((size) => Math.ceil(high / size) - Math.floor(low / size) <= 6) ?? 20_000;
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/**
 * What the income chart draws for these months: points, the stepped line of each month, the hatched gaps, the shaded run.
 * Months are in order without holes; later lines that are already entered are drawn two months ahead.
 */
export function chartData(months: readonly MonthFinding[], futureLines: readonly FutureLine[]): ChartData {
  const known = months.map((finding, x): ChartPoint => {
    const { month, perHeadFen, perHeadAllFen } = finding;
    return {
      x,
      month,
      finding,
      perHead: perHeadFen === null ? null : perHeadFen / 100,
      perHeadAll: perHeadAllFen === null ? null : perHeadAllFen / 100,
      label: null,
    };
  });
  const last = known[known.length - 1];
  const ahead =
    last === undefined || futureLines.length === 0
      ? []
      : Array.from(
          { length: FUTURE_MONTHS },
          (_, i): ChartPoint => ({ x: last.x + 1 + i, month: addMonths(last.month, i + 1), finding: null, perHead: null, perHeadAll: null, label: null }),
        );
  const points = [...known, ...ahead];

  const lines: LineStretch[] = [];
  let lineFen: number | null = null;
  for (const point of points) {
    if (point.finding !== null) lineFen = point.finding.lineFen;
    else for (const { from, fen } of futureLines) if (from <= point.month) lineFen = fen;
    if (lineFen === null) continue;
    const open = lines[lines.length - 1];
    const future = point.finding === null;
    const yuan = lineFen / 100;
    if (open !== undefined && open.to === point.x - HALF && open.yuan === yuan && open.future === future)
      lines[lines.length - 1] = { ...open, to: point.x + HALF };
    else lines.push({ from: point.x - HALF, to: point.x + HALF, yuan, future });
  }

  const amounts = points.flatMap(({ perHead }) => (perHead === null ? [] : [perHead]));
  const ticks = yuanAxis([...amounts, ...lines.map(({ yuan }) => yuan)]);
  const yuanPerPixel = ((ticks[ticks.length - 1] ?? 0) - (ticks[0] ?? 0)) / PLOT_HEIGHT;
  const labelled = known.map(({ perHead, finding }) => ({
    perHead,
    line: finding === null || finding.lineFen === null ? null : finding.lineFen / 100,
    above: finding?.above ?? null,
  }));
  return {
    points: points.map((point) => ({ ...point, label: labelPlace(labelled, point.x, yuanPerPixel) })),
    lines,
    missing: stretches(known, ({ perHead }) => perHead === null),
    runs: stretches(known, ({ finding }) => finding?.inRun === true),
    ticks,
  };
}
