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
    <Panel title="今天要办" hint="回车打开名单，数字键直达">
      <Answered answer={answer}>{({ lists }) => <Rows lists={lists} />}</Answered>
    </Panel>
  );
}

function Rows({ lists }: { readonly lists: readonly List[] }) {
  const { navigate } = useRouter();
  const [remembered, remember] = usePageState('home.list', 0);
  const [at, setAt] = useState(remembered);
  const list = useRef<HTMLUListElement>(null);
  const current = Math.min(at, Math.max(lists.length - 1, 0));

  const open = (index: number): void => {
    const entry = lists[index];
    if (entry === undefined || entry.households === 0) return;
    remember(index);
    navigate('households', { drill: entry.drill });
  };
  useDigits(open);

  const onKey = (event: KeyboardEvent): void => {
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: lists.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.min(Math.max(next, 0), lists.length - 1);
    setAt(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  };

  if (lists.length === 0 || lists.every(({ households }) => households === 0)) {
    return (
      <Empty title="没有要办的事">
        <CheckCircleFilled className="tone-done" aria-hidden /> 按现有规则没有找到被遗漏的户。
      </Empty>
    );
  }
  return (
    <ul className="neglect" ref={list} onKeyDown={onKey}>
      {lists.map((entry, index) => (
        <li key={entry.key}>
          <button
            type="button"
            className={`neglect-row neglect-${entry.households === 0 ? 'none' : entry.level}`}
            tabIndex={index === current ? 0 : -1}
            title={entry.rule}
            onFocus={() => setAt(index)}
            onClick={() => open(index)}
          >
            <span className="neglect-number" aria-hidden>
              {index < 9 ? index + 1 : ''}
            </span>
            <span className="neglect-icon" aria-hidden>
              {entry.households === 0 ? <CheckCircleFilled /> : LEVEL[entry.level].icon}
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
  );
}

/** 1–9 anywhere on the page, but not while typing or with a dialog open. */
function useDigits(open: (index: number) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target;
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null) return;
      if (/^[1-9]$/.test(event.key)) latest.current(Number(event.key) - 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
