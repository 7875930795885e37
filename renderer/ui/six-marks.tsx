import type { OutputOf } from '../../shared/contract/contract';
import { formatMonthRangeCn } from '../../shared/domain/calendar/chinese';
import './six-marks.css';

/** One month of the mark: strictly above the 低保标准, not above it, or not known. */
export type SixMark = OutputOf<'households:list'>['rows'][number]['marks'][number];

const WORDS: Readonly<Record<SixMark['state'], string>> = { above: '超过', below: '未超过', unknown: '缺' };

/**
 * The marks in words, for screen readers and the tooltip: 「2018年7月至12月：超过、超过、未超过、缺、超过、超过」.
 * The marks are given oldest first, as they are drawn.
 */
export function marksText(marks: readonly SixMark[]): string {
  const first = marks[0];
  const last = marks[marks.length - 1];
  if (first === undefined || last === undefined) return '没有收入记录';
  return `${formatMonthRangeCn(first.month, last.month)}：${marks.map((mark) => WORDS[mark.state]).join('、')}`;
}

const STEP = 12;
const SIDE = 10;

/** One square as drawn: full, hollow, or hatched. Shape alone carries the meaning, so it survives black-and-white print. */
function Square({ state, x }: { readonly state: SixMark['state']; readonly x: number }) {
  if (state === 'above') return <rect className="six-marks-above" x={x} y={1} width={SIDE} height={SIDE} />;
  const frame = <rect className={`six-marks-${state}`} x={x + 0.75} y={1.75} width={SIDE - 1.5} height={SIDE - 1.5} />;
  if (state === 'below') return frame;
  return (
    <>
      {frame}
      <path className="six-marks-hatch" d={`M${String(x + 1)} 6l4 4M${String(x + 1)} 2l8 8M${String(x + 5)} 2l4 4`} />
    </>
  );
}

/** The six small squares of the last months: filled = above the line, hollow = not above, hatched = income missing. */
export function SixMarks({ marks }: { readonly marks: readonly SixMark[] }) {
  const text = marksText(marks);
  if (marks.length === 0) return <span className="six-marks-none">{text}</span>;
  const width = marks.length * STEP - (STEP - SIDE);
  return (
    <svg className="six-marks" role="img" aria-label={text} width={width} height={12} viewBox={`0 0 ${String(width)} 12`}>
      <title>{text}</title>
      {marks.map((mark, i) => (
        <Square key={mark.month} state={mark.state} x={i * STEP} />
      ))}
    </svg>
  );
}

const LEGEND: readonly { readonly state: SixMark['state']; readonly label: string }[] = [
  { state: 'above', label: '超过低保标准' },
  { state: 'below', label: '未超过' },
  { state: 'unknown', label: '缺收入或标准' },
];

/** What the squares mean, in words; stands under every list that shows them. */
export function SixMarksLegend() {
  return (
    <ul className="six-marks-legend" aria-label="图例">
      {LEGEND.map(({ state, label }) => (
        <li key={state}>
          <svg aria-hidden="true" width={SIDE} height={12} viewBox={`0 0 ${String(SIDE)} 12`}>
            <Square state={state} x={0} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
