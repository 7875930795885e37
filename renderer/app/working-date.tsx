import { CalendarOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button, DatePicker, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useLedgerSession } from '../platform/ledger-session';

/** The day everything is reckoned by. Marked in words and colour when somebody has set it to look back. */
export function WorkingDate({ state }: { readonly state: OutputOf<'session:state'> }) {
  const session = useLedgerSession();
  const [open, setOpen] = useState(false);
  const [date, setDate] = useState(state.workingDate);
  const back = !state.workingDateIsToday;

  const apply = async (next: string | null): Promise<void> => {
    if ((await session.setWorkingDate(next)) !== null) setOpen(false);
  };
  const change = (shown: boolean): void => {
    if (shown) setDate(state.workingDate);
    setOpen(shown);
  };

  const content = (
    <fieldset className="working-date-box" aria-label="工作日期" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <p>认定、提醒、预计和统计都按这一天计算。已保存的内容不变。</p>
      <DatePicker
        aria-label="工作日期"
        allowClear={false}
        value={dayjs(date)}
        onChange={(value: dayjs.Dayjs | null) => {
          if (value !== null) setDate(value.format('YYYY-MM-DD'));
        }}
      />
      <div className="working-date-actions">
        <Button type="primary" disabled={date === state.workingDate} onClick={() => void apply(date)}>
          按这一天
        </Button>
        <Button disabled={!back} onClick={() => void apply(null)}>
          回到今天
        </Button>
      </div>
    </fieldset>
  );
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={change} content={content} title="工作日期">
      <button type="button" className={back ? 'working-date working-date-back' : 'working-date'} aria-haspopup="dialog">
        {back ? <HistoryOutlined aria-hidden /> : <CalendarOutlined aria-hidden />}
        <span>
          工作日期 {state.workingDate}
          {back && '（不是今天）'}
        </span>
      </button>
    </Popover>
  );
}
