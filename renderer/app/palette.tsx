import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useRouter } from '../platform/route';
import { useQuestion } from '../platform/use-question';
import './palette.css';
import { type Entry, fixedEntries, matching } from './palette-entries';
import { usePaletteActions } from './use-palette-actions';
import type { UndoActions } from './use-undo';

export interface PaletteProps {
  readonly state: OutputOf<'session:state'>;
  readonly undo: UndoActions;
  readonly onCreate: () => void;
  readonly onClose: () => void;
}

const HOUSEHOLDS = 12;

/** Ctrl+K: one box for households, pages and actions. Arrows move, Enter goes, Esc returns to where one was. */
export function Palette({ state, undo, onCreate, onClose }: PaletteProps) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { navigate } = useRouter();
  const perform = usePaletteActions({ undo, onCreate });

  const question = text.trim();
  const found = useQuestion('households:search', question === '' ? null : { text: question.slice(0, 200), limit: HOUSEHOLDS }, { keepOld: true });
  const households = question !== '' && found.status === 'ready' ? found.value : { total: 0, rows: [] };
  const entries: readonly Entry[] = [
    ...households.rows.map(
      (row): Entry => ({
        key: `household:${row.id}`,
        kind: '档案',
        label: row.name,
        hint: [row.unionName, row.fileNo, `尾号${row.idTail}`, row.statusLabel].filter((part) => part !== '').join(' · '),
        matched: row.matched,
      }),
    ),
    ...matching(fixedEntries(state, undo), question),
  ];
  const at = Math.min(chosen, Math.max(entries.length - 1, 0));

  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    document.getElementById(`${listId}-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, listId]);

  const go = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    if (entry.key.startsWith('household:')) navigate('household', { id: entry.key.slice('household:'.length) });
    else perform(entry.key);
  };
  const onKey = (event: ReactKeyboardEvent): void => {
    // Enter and the arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') go(entries[at]);
    else if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
    else if (event.key === 'k' && event.ctrlKey) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="palette-shade">
      <button type="button" className="palette-away" tabIndex={-1} aria-label="关闭搜索" onClick={onClose} />
      <div className="palette" role="dialog" aria-modal="true" aria-label="搜索" onKeyDown={onKey}>
        <div className="palette-box">
          <SearchOutlined aria-hidden />
          <input
            ref={input}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${String(at)}`}
            aria-label="搜索职工、页面、操作"
            placeholder="姓名、拼音首字母、证件号码后四位、档案编号、电话，或页面、操作"
            value={text}
            spellCheck={false}
            onChange={(event) => {
              setText(event.target.value);
              setChosen(0);
            }}
          />
          <kbd>Esc</kbd>
        </div>
        <div id={listId} className="palette-list" role="listbox" aria-label="结果">
          {entries.map((entry, index) => (
            <button
              type="button"
              tabIndex={-1}
              key={entry.key}
              id={`${listId}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              className="palette-entry"
              onMouseMove={() => setChosen(index)}
              onClick={() => go(entry)}
            >
              <span className="palette-kind">{entry.kind}</span>
              <span className="palette-label">{entry.label}</span>
              <span className="palette-hint">{entry.hint}</span>
              {entry.matched !== undefined && entry.matched !== '' && <span className="palette-matched">{entry.matched}</span>}
            </button>
          ))}
        </div>
        <Foot
          question={question}
          entries={entries.length}
          hidden={households.total - households.rows.length}
          failed={found.status === 'failed' ? found.error.message : null}
        />
      </div>
    </div>
  );
}

function Foot({
  question,
  entries,
  hidden,
  failed,
}: {
  readonly question: string;
  readonly entries: number;
  readonly hidden: number;
  readonly failed: string | null;
}) {
  let words = '↑↓ 选择，回车打开';
  if (failed !== null) words = failed;
  else if (entries === 0) words = `没有找到“${question}”。可以换拼音首字母或证件号码后四位再试。`;
  else if (hidden > 0) words = `还有 ${String(hidden)} 户，请再输入几个字，或到档案页查看`;
  return (
    <p className="palette-foot" role="status">
      {words}
    </p>
  );
}
