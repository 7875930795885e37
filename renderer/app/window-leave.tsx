import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useNotice } from '../platform/notices';
import { useAsk } from '../platform/use-command';
import { useDeskView, useUnsavedDesk } from '../platform/use-unsaved';

/** As the contract has it. */
const MOST = 50;
const LONGEST = 200;

/**
 * Answers main before the window closes, and keeps main told what would be lost, so that it can be named even when this page
 * hangs or dies. A component of its own that shows nothing: no page is drawn anew because a cell was typed.
 */
export function WindowLeave() {
  const desk = useUnsavedDesk();
  const ask = useAsk();
  const { modal } = App.useApp();
  const { all } = useDeskView();

  const told = useRef('');
  useEffect(() => {
    const what = all.slice(0, MOST).map((item) => item.what.slice(0, LONGEST));
    const text = what.join('\n');
    if (text === told.current) return;
    told.current = text;
    void ask('shell:unsaved', { what });
  }, [all, ask]);

  useNotice('leaving', ({ id }) => {
    const say = (answer: 'asking' | 'leave' | 'stay'): void => void ask('shell:leave', { id, answer });
    const free = desk.ask({ kind: 'end' });
    if (free === true) {
      say('leave');
      return;
    }
    say('asking');
    void free.then((agreed) => say(agreed ? 'leave' : 'stay'));
  });

  useNotice('page-restarted', ({ lost }) => {
    void modal.warning({
      title: '页面意外中断，已重新打开',
      content: `没有来得及保存的内容没有了，请重新填写：${lost.join('；')}。已写入台账的内容都在。`,
      okText: '知道了',
    });
  });
  return null;
}
