import type { OutputOf } from '../../../../shared/contract/contract';
import { addMonths } from '../../../../shared/domain/calendar/month';
import type { Month } from '../../../../shared/domain/primitives';

export type MonthFinding = OutputOf<'household:file'>['months'][number];
export type FutureLine = OutputOf<'household:file'>['futureLines'][number];

/** One month of the chart. `x` counts from 0; amounts are yuan, because they are drawn on an axis of yuan. */
export interface ChartPoint {
  readonly x: number;
  readonly month: Month;
  readonly finding: MonthFinding | null;
  readonly perHead: number | null;
  readonly perHeadAll: number | null;
  /** Where the amount of a point below its line is written; null where there is no room to write every one. */
  readonly label: 'over' | 'under' | null;
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
  readonly low: number;
  readonly high: number;
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

/** More months than this leave no room for an amount at every point. */
const CROWDED = 16;

/** On the side of a point that the line does not pass; among many months only at the low points. */
function labelPlace(months: readonly MonthFinding[], x: number): ChartPoint['label'] {
  const here = months[x]?.perHeadFen ?? null;
  if (here === null || months[x]?.above !== false) return null;
  const before = months[x - 1]?.perHeadFen ?? here;
  const after = months[x + 1]?.perHeadFen ?? here;
  if (months.length > CROWDED && (before < here || after < here)) return null;
  return before + after < here * 2 ? 'over' : 'under';
}

/** Tens of yuan below and above everything drawn, with room for labels. */
function bounds(values: readonly number[]): { readonly low: number; readonly high: number } {
  if (values.length === 0) return { low: 0, high: 1000 };
  const smallest = Math.min(...values);
  const largest = Math.max(...values);
  const room = Math.max(40, (largest - smallest) * 0.18);
  return { low: Math.max(0, Math.floor((smallest - room) / 50) * 50), high: Math.ceil((largest + room) / 50) * 50 };
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
      label: labelPlace(months, x),
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
  return {
    points,
    lines,
    missing: stretches(known, ({ perHead }) => perHead === null),
    runs: stretches(known, ({ finding }) => finding?.inRun === true),
    ...bounds([...amounts, ...lines.map(({ yuan }) => yuan)]),
  };
}

/** Round steps for the axis of yuan, four to seven of them. */
export function yuanTicks(low: number, high: number): number[] {
  const step = [50, 100, 200, 500, 1000, 2000, 5000, 10_000].find((size) => (high - low) / size <= 6) ?? 20_000;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick);
  return ticks;
}
