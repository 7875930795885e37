import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import type { Month } from '../../../../shared/domain/primitives';
import { money, monthCn, monthShort } from '../../../ui/format';
import { SixMarks } from '../../../ui/six-marks';
import { type MonthPart, storedText, type YearBlock } from './months-draft';
import type { Months } from './use-months';

type Cell = YearBlock['months'][number];

/** The editor that Enter or an arrow goes to: neighbours in the same row of figures, across the blocks of years in time order. */
function neighbour(from: HTMLInputElement, step: number): HTMLInputElement | null {
  const all = [...(from.closest('.months')?.querySelectorAll<HTMLInputElement>(`input[data-part="${from.dataset['part'] ?? ''}"]`) ?? [])];
  all.sort((a, b) => ((a.dataset['month'] ?? '') < (b.dataset['month'] ?? '') ? -1 : 1));
  return all[all.indexOf(from) + step] ?? null;
}

function other(from: HTMLInputElement, part: MonthPart): HTMLInputElement | null {
  return from.closest('.months')?.querySelector<HTMLInputElement>(`input[data-part="${part}"][data-month="${from.dataset['month'] ?? ''}"]`) ?? null;
}

/** Where a key takes the caret; left and right only at the ends of the text, so that digits can still be corrected. */
function goal(key: KeyboardEvent<HTMLInputElement>): HTMLInputElement | null {
  const input = key.currentTarget;
  const { selectionStart, selectionEnd, value } = input;
  switch (key.key) {
    case 'Enter':
      return neighbour(input, key.shiftKey ? -1 : 1);
    case 'ArrowRight':
      return selectionStart === value.length ? neighbour(input, 1) : null;
    case 'ArrowLeft':
      return selectionEnd === 0 || (selectionStart === 0 && selectionEnd === value.length) ? neighbour(input, -1) : null;
    case 'ArrowDown':
      return other(input, 'population');
    case 'ArrowUp':
      return other(input, 'total');
    default:
      return null;
  }
}

/** The table of months, editable like a sheet: Enter goes to the next month, a copied row or column is laid on from here. */
export function MonthsTable({ blocks, months, readOnly }: { readonly blocks: readonly YearBlock[]; readonly months: Months; readonly readOnly: boolean }) {
  const open = blocks.flatMap((block) => block.months.filter((cell) => cell.open)).sort((a, b) => (a.month < b.month ? -1 : 1));

  function paste(event: ClipboardEvent<HTMLInputElement>, cell: Cell, part: MonthPart): void {
    const rows = event.clipboardData
      .getData('text/plain')
      .replace(/\r\n?/g, '\n')
      .replace(/\n+$/, '')
      .split('\n')
      .map((line) => line.split('\t'));
    const values = rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? '');
    if (values.length <= 1) return;
    event.preventDefault();
    const start = open.findIndex(({ month }) => month === cell.month);
    months.typeMany(open.slice(start, start + values.length).map(({ month }, i) => ({ month, part, text: (values[i] ?? '').trim() })));
  }

  const editor = (cell: Cell, part: MonthPart, label: string) => {
    const typed = months.draft.typed[cell.month]?.[part];
    if (!cell.open || readOnly) return <span className="months-closed">{storedText(cell.finding, part)}</span>;
    const problem = months.problems[cell.month];
    const wrong = problem !== undefined && (typed !== undefined || part === 'total');
    return (
      <input
        className={`months-input${typed === undefined ? '' : ' months-changed'}${wrong ? ' months-wrong' : ''}`}
        data-part={part}
        data-month={cell.month}
        aria-label={`${monthCn(cell.month)}${label}`}
        aria-invalid={wrong}
        title={wrong ? problem : undefined}
        inputMode="decimal"
        placeholder={part === 'total' && cell.finding !== null && cell.finding.allFen === null ? '缺' : undefined}
        value={typed ?? storedText(cell.finding, part)}
        onChange={(change) => months.type(cell.month, part, change.target.value)}
        onFocus={(focus) => focus.target.select()}
        onPaste={(event) => paste(event, cell, part)}
        onKeyDown={(key) => {
          // Enter that ends the choosing of characters belongs to the input method.
          if (key.nativeEvent.isComposing || key.ctrlKey || key.metaKey) return;
          const target = goal(key);
          if (target === null) return;
          key.preventDefault();
          target.focus();
        }}
      />
    );
  };

  const withRelief = blocks.some((block) => block.months.some(({ finding }) => finding !== null && finding.ownFen !== finding.allFen));
  return (
    <div className="months">
      {blocks.map((block) => (
        <div key={block.year} className="months-block">
          <table>
            <thead>
              <tr>
                <th scope="col">{block.year}年</th>
                {block.months.map(({ month, open: ended }) => (
                  <th key={month} scope="col" className={ended ? undefined : 'months-later'}>
                    {monthShort(month)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Row title="家庭收入（元）" block={block} cell={(cell) => editor(cell, 'total', '家庭收入')} />
              {withRelief ? (
                <Row
                  computed
                  title="计入脱困（元）"
                  block={block}
                  cell={({ finding }) => (finding === null || finding.ownFen === null ? '' : money(finding.ownFen))}
                />
              ) : null}
              <Row title="人口" block={block} cell={(cell) => editor(cell, 'population', '人口')} />
              <Row
                computed
                title="人均（元）"
                block={block}
                cell={({ finding }) => (finding === null || finding.perHeadFen === null ? '' : money(finding.perHeadFen))}
              />
              <Row
                computed
                title="低保标准（元）"
                block={block}
                cell={({ finding }) => (finding === null || finding.lineFen === null ? '' : money(finding.lineFen))}
              />
              <Row title="超过标准" block={block} cell={({ month, finding }) => (finding === null ? '' : <AboveMark month={month} above={finding.above} />)} />
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly title: string;
  readonly block: YearBlock;
  readonly cell: (cell: Cell) => ReactNode;
  /** Follows from what is typed above it. */
  readonly computed?: boolean;
}

function Row({ title, block, cell, computed = false }: RowProps) {
  return (
    <tr className={computed ? 'months-computed' : undefined}>
      <th scope="row">{title}</th>
      {block.months.map((month) => (
        <td key={month.month}>{cell(month)}</td>
      ))}
    </tr>
  );
}

function AboveMark({ month, above }: { readonly month: Month; readonly above: boolean | null }) {
  return <SixMarks marks={[{ month, state: above === null ? 'unknown' : above ? 'above' : 'below' }]} />;
}
