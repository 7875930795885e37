import { CheckCircleFilled, ClockCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract';
import { usePageState, useRouter } from '../../platform/route';
import type { Answer } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Answered, Empty } from '../../ui/states';

type Home = OutputOf<'home:view'>;
type List = Home['lists'][number];

const LEVEL: Readonly<Record<List['level'], { readonly icon: ReactNode; readonly word: string }>> = {
  red: { icon: <WarningFilled />, word: '今天要办' },
  amber: { icon: <ClockCircleFilled />, word: '近期要办' },
  grey: { icon: <InfoCircleFilled />, word: '提示' },
};

/** 今天要办: who is being neglected, by the rule that finds them. Arrows move, Enter opens, 1–9 go straight there. */
export function NeglectLists({ answer }: { readonly answer: Answer<Home> }) {
  return (
    <Panel title="今天要办" hint={answer.status === 'ready' && answer.value.lists.some(concerns) ? '回车打开名单，数字键直达' : undefined}>
      <Answered answer={answer}>{({ lists }) => (lists.some(concerns) ? <Rows lists={lists} /> : <Nobody rules={lists.length} />)}</Answered>
    </Panel>
  );
}

const concerns = ({ households }: List): boolean => households > 0;

/** Nobody is being neglected: calm, and saying what was looked at. */
function Nobody({ rules }: { readonly rules: number }) {
  return (
    <Empty title="没有要办的事">
      <CheckCircleFilled className="tone-done" aria-hidden /> {rules === 0 ? '没有被遗漏的户。' : `按${String(rules)}条规则核对过，没有被遗漏的户。`}
    </Empty>
  );
}

function Rows({ lists }: { readonly lists: readonly List[] }) {
  const { navigate } = useRouter();
  const [remembered, remember] = usePageState('home.list', 0);
  const [at, setAt] = useState(remembered);
  const list = useRef<HTMLUListElement>(null);
  // A rule keeps its number whether or not it finds anybody today, so that a hand may learn it.
  const rows = lists.map((entry, index) => ({ entry, number: index + 1 })).filter(({ entry }) => concerns(entry));
  const quiet = lists.filter((entry) => !concerns(entry));
  const current = Math.min(at, Math.max(rows.length - 1, 0));

  const open = (row: number): void => {
    const found = rows[row];
    if (found === undefined) return;
    remember(row);
    navigate('households', { drill: found.entry.drill });
  };
  useDigits((digit) => open(rows.findIndex(({ number }) => number === digit)));

  const onKey = (event: KeyboardEvent): void => {
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(next, 0), rows.length - 1);
    setAt(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  };

  return (
    <>
      <ul className="neglect" ref={list} onKeyDown={onKey}>
        {rows.map(({ entry, number }, row) => (
          <li key={entry.key}>
            <button
              type="button"
              className={`neglect-row neglect-${entry.level}`}
              tabIndex={row === current ? 0 : -1}
              title={entry.rule}
              onFocus={() => setAt(row)}
              onClick={() => open(row)}
            >
              <span className="neglect-number" aria-hidden>
                {number < 10 ? number : ''}
              </span>
              <span className="neglect-icon" aria-hidden>
                {LEVEL[entry.level].icon}
              </span>
              <span className="neglect-label">
                {entry.label}
                <span className="visually-hidden">（{LEVEL[entry.level].word}）</span>
              </span>
              <span className="neglect-count">{whole(entry.households)}</span>
              <span className="visually-hidden">户。{entry.rule}</span>
            </button>
          </li>
        ))}
      </ul>
      {quiet.length > 0 && <Quiet lists={quiet} />}
    </>
  );
}

/** The rules that find nobody today, folded away: there is nothing to do about them. */
function Quiet({ lists }: { readonly lists: readonly List[] }) {
  return (
    <details className="neglect-quiet">
      <summary>
        <CheckCircleFilled className="tone-done" aria-hidden /> 其余{lists.length}项没有要办的户
      </summary>
      <ul>
        {lists.map(({ key, label, rule }) => (
          <li key={key} title={rule}>
            {label}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** 1–9 anywhere on the page, but not while typing or with a dialog open. */
function useDigits(onDigit: (digit: number) => void): void {
  const latest = useRef(onDigit);
  useEffect(() => {
    latest.current = onDigit;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null) return;
      if (/^[1-9]$/.test(event.key)) latest.current(Number(event.key));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
