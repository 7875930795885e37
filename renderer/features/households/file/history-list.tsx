import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract';
import { useQuestion } from '../../../platform/use-question';
import { dateClock } from '../../../ui/format';
import { Answered, Empty } from '../../../ui/states';

type Entry = OutputOf<'household:history'>['entries'][number];
type Change = Entry['changes'][number];

const STEP = 50;
const LIMIT = 200;
/** Changes shown of one entry before the rest is folded away (an import writes a whole file). */
const FEW = 6;

const shown = (text: string): string => (text === '' ? '空' : text);

/** Changes of a file, newest first: who, when, what, before and after. `matches` keeps those of one section. */
export function HistoryList({ householdId, matches }: { readonly householdId: string; readonly matches?: (change: Change) => boolean }) {
  const [limit, setLimit] = useState(matches === undefined ? STEP : LIMIT);
  const answer = useQuestion('household:history', { id: householdId, offset: 0, limit }, { keepOld: true });
  return (
    <Answered answer={answer} what="正在读取变更记录">
      {({ total, entries }) => {
        const kept =
          matches === undefined
            ? entries
            : entries.map((entry) => ({ ...entry, changes: entry.changes.filter(matches) })).filter(({ changes }) => changes.length > 0);
        return (
          <>
            {kept.length === 0 ? <Empty title="没有变更">{matches === undefined ? '建档以来没有改动过。' : '这一部分没有改动过。'}</Empty> : null}
            <ol className="history">
              {kept.map((entry) => (
                <HistoryEntry key={entry.seq} entry={entry} />
              ))}
            </ol>
            {total > entries.length && limit < LIMIT ? (
              <Button size="small" onClick={() => setLimit(Math.min(LIMIT, limit + STEP))}>
                再看更早的
              </Button>
            ) : null}
            {total > LIMIT && limit === LIMIT ? (
              <p className="section-foot">
                共{total}次变更，这里是最近的{LIMIT}次。
              </p>
            ) : null}
          </>
        );
      }}
    </Answered>
  );
}

function HistoryEntry({ entry }: { readonly entry: Entry }) {
  const [all, setAll] = useState(false);
  const changes = all ? entry.changes : entry.changes.slice(0, FEW);
  return (
    <li className={entry.undone ? 'history-entry history-undone' : 'history-entry'}>
      <p className="history-head">
        <time>{dateClock(entry.at)}</time>
        <span>{entry.by}</span>
        <strong>{entry.label}</strong>
        {entry.undone ? <Tag>已撤销</Tag> : null}
      </p>
      <ul>
        {changes.map((change, i) => (
          // Two changes of one entry may name the same field; their order is fixed.
          <li key={`${String(i)}-${change.field}`}>
            {change.field}：<span className={change.before === '' ? 'history-none' : 'history-before'}>{shown(change.before)}</span>
            {' → '}
            <span className="history-after">{shown(change.after)}</span>
          </li>
        ))}
      </ul>
      {entry.changes.length > FEW ? (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? '收起' : `其余${String(entry.changes.length - FEW)}项`}
        </button>
      ) : null}
    </li>
  );
}
