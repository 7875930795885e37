import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { addMonths } from '../../../shared/domain/calendar/month';
import { useQuestion } from '../../platform/use-question';
import { monthCn } from '../../ui/format';
import { hasHiddenConditions, NO_FILTER, type SheetState, SPANS, type Span } from './sheet-state';

const REST_MS = 150;
/** Months back that the list of months offers. */
const MONTHS_BACK = 60;

/** Which months and which households the sheet shows. */
export function SheetToolbar({
  state,
  workingDate,
  onState,
}: {
  readonly state: SheetState;
  readonly workingDate: string;
  readonly onState: (state: SheetState) => void;
}) {
  const unions = useQuestion('union:list', {});
  const last = lastEndedMonth(workingDate);
  const until = state.until ?? last;
  const setUntil = (month: string): void => onState({ ...state, until: month === last ? null : month });
  return (
    <div className="sheet-toolbar">
      <span className="sheet-period">
        <Button type="text" size="small" icon={<LeftOutlined aria-hidden />} aria-label="往前一个月" onClick={() => setUntil(addMonths(until, -1))} />
        <Select
          size="small"
          aria-label="登记到哪个月"
          value={until}
          onChange={setUntil}
          popupMatchSelectWidth={false}
          options={Array.from({ length: MONTHS_BACK }, (_, i) => addMonths(last, -i)).map((month) => ({ value: month, label: `到${monthCn(month)}` }))}
        />
        <Button
          type="text"
          size="small"
          icon={<RightOutlined aria-hidden />}
          aria-label="往后一个月"
          disabled={until >= last}
          onClick={() => setUntil(addMonths(until, 1))}
        />
        <Segmented<Span>
          size="small"
          aria-label="几个月"
          value={state.span}
          onChange={(span) => onState({ ...state, span })}
          options={SPANS.map((span) => ({ value: span, label: `${String(span)}个月` }))}
        />
      </span>
      <Select
        size="small"
        mode="multiple"
        className="sheet-unions"
        aria-label="单位"
        placeholder="全部单位"
        allowClear
        maxTagCount="responsive"
        value={[...state.filter.unions]}
        onChange={(chosen: string[]) => onState({ ...state, filter: { ...state.filter, unions: chosen } })}
        showSearch={{ optionFilterProp: 'label' }}
        options={unions.status === 'ready' ? unions.value.filter(({ households }) => households > 0).map(({ id, name }) => ({ value: id, label: name })) : []}
      />
      <FindBox text={state.filter.text} onFind={(text) => onState({ ...state, filter: { ...state.filter, text } })} />
      {hasHiddenConditions(state.filter) ? (
        <span className="sheet-condition">
          只列出档案列表里选出的户
          <Button type="link" size="small" onClick={() => onState({ ...state, filter: NO_FILTER })}>
            列出全部
          </Button>
        </span>
      ) : null}
    </div>
  );
}

/** Search as one types, quiet while characters are being chosen. */
function FindBox({ text, onFind }: { readonly text: string; readonly onFind: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [composing, setComposing] = useState(false);
  const latest = useRef(onFind);
  useEffect(() => {
    latest.current = onFind;
  });
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (composing || typed.trim() === text) return;
    const timer = window.setTimeout(() => latest.current(typed.trim()), REST_MS);
    return () => window.clearTimeout(timer);
  }, [typed, composing, text]);
  return (
    <Input
      size="small"
      className="sheet-find"
      aria-label="在表里查找"
      placeholder="姓名、拼音首字母、身份证"
      allowClear
      value={typed}
      onChange={(change) => setTyped(change.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
    />
  );
}
