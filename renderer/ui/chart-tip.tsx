import './chart-tip.css';

/** What a tip says of the thing under the pointer. */
export interface TipWords {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

export interface ChartTipProps<Point> {
  /** The words for a point; null where nothing is known of it. */
  readonly say: (point: Point) => TipWords | null;
  /** Given by recharts. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Point }[];
}

/** The figures under the pointer, the same in every chart. */
export function ChartTip<Point>({ say, active, payload }: ChartTipProps<Point>) {
  const point = payload?.[0]?.payload;
  if (active !== true || point === undefined) return null;
  const words = say(point);
  if (words === null) return null;
  return (
    <div className="chart-tip">
      <strong>{words.title}</strong>
      <dl>
        {words.rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
