/** One line of the table: a figure of ours, what it is held against, and whether it is as wanted. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  /** Ours ÷ the other; blank where there is no other. */
  readonly ratio: string;
  readonly aim: string;
  /** `null`: nothing was wanted, the figure explains another. */
  readonly met: boolean | null;
}

/** A time that something else took, in milliseconds. */
export interface Other {
  readonly name: string;
  readonly ms: number;
}

/** Milliseconds as a person reads them. */
export function inMs(ms: number): string {
  if (ms >= 100) return `${String(Math.round(ms))} ms`;
  return `${ms >= 10 ? ms.toFixed(1) : ms.toFixed(2)} ms`;
}

const ratioText = (ratio: number): string => `${ratio < 0.1 ? ratio.toFixed(3) : ratio.toFixed(2)}×`;

/** A figure that is wanted within so many times of another. */
export function ratioRow(what: string, ms: number, other: Other, most: number): Row {
  const ratio = ms / other.ms;
  return { what, ours: inMs(ms), against: `${other.name}: ${inMs(other.ms)}`, ratio: ratioText(ratio), aim: `≤ ${String(most)}×`, met: ratio <= most };
}

/** A figure that is wanted below a time; the other only gives it a measure. */
export function limitRow(what: string, ms: number, mostMs: number, other?: Other): Row {
  const against = other === undefined ? '' : `${other.name}: ${inMs(other.ms)}`;
  return { what, ours: inMs(ms), against, ratio: other === undefined ? '' : ratioText(ms / other.ms), aim: `≤ ${String(mostMs)} ms`, met: ms <= mostMs };
}

/** A figure without an aim. */
export function noteRow(what: string, ours: string, other?: Other & { readonly ratio: number }): Row {
  return {
    what,
    ours,
    against: other === undefined ? '' : `${other.name}: ${inMs(other.ms)}`,
    ratio: other === undefined ? '' : ratioText(other.ratio),
    aim: '',
    met: null,
  };
}

/** The rows as a markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, ours, against, ratio, aim, met }) => `| ${[what, ours, against, ratio, aim, met === null ? '' : met ? 'met' : '**missed**'].join(' | ')} |`,
  );
  return ['| measured | ours | against | ratio | aim | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
