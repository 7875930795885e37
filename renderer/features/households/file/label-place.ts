/** One month as far as the place of its amount is concerned; amounts in yuan. */
export interface LabelledMonth {
  readonly perHead: number | null;
  readonly line: number | null;
  /** Whether the amount is above the line; only amounts that are not are written. */
  readonly above: boolean | null;
}

/** Where the amount stands, seen from its point. */
export type LabelPlace = 'over' | 'right' | 'right-low' | 'under' | 'under-left' | 'under-right';

/** More months than this leave no room for an amount at every point; then only low points have theirs. */
const CROWDED = 16;
/** How far up a label reaches from its point, in pixels: over it, beside it, and beside it a little lower. */
const OVER_REACH = 24;
const RIGHT_REACH = 14;
const RIGHT_LOW_REACH = 7;

/**
 * Where the amount of month `x` is written so that neither the curve nor the 低保标准 crosses it; null where none is written.
 * `yuanPerPixel` is the chart's scale.
 */
export function labelPlace(months: readonly LabelledMonth[], x: number, yuanPerPixel: number): LabelPlace | null {
  const month = months[x];
  if (month === undefined || month.perHead === null || month.above !== false) return null;
  const here = month.perHead;
  const before = months[x - 1]?.perHead ?? here;
  const after = months[x + 1]?.perHead ?? here;
  if (months.length > CROWDED && (before < here || after < here)) return null;
  // The line is never below such a point, so that under it is always free of the line.
  if (before >= here && after >= here) return 'under';
  if (before < here && after > here) return 'under-right';
  if (before > here && after < here) return 'under-left';
  const room = month.line === null ? Number.POSITIVE_INFINITY : (month.line - here) / yuanPerPixel;
  if (room >= OVER_REACH) return 'over';
  return room >= RIGHT_REACH ? 'right' : room >= RIGHT_LOW_REACH ? 'right-low' : 'under';
}
