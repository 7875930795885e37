import { rate } from './format';
import './rate-bar.css';

/** A rate as a bar and its number; `behind` marks what needs a person. Not capped in the number, only in the bar. */
export function RateBar({ bp, behind }: { readonly bp: number | null; readonly behind: boolean }) {
  const width = bp === null ? 0 : Math.min(bp, 10_000) / 100;
  return (
    <span className="rate-bar">
      <span className="rate-bar-track" aria-hidden>
        <span className={behind ? 'rate-bar-fill rate-bar-behind' : 'rate-bar-fill'} style={{ width: `${String(width)}%` }} />
      </span>
      <span className="rate-bar-number">{rate(bp)}</span>
    </span>
  );
}
