import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useRouter } from '../../platform/route';
import { whole } from '../../ui/format';
import type { PendingCells } from './use-pending';

/** On the way out with unsaved cells: asks whether to go back and save, or to keep them for later. Nothing typed is lost either way. */
export function useLeaveReminder(cells: PendingCells): void {
  const { modal } = App.useApp();
  const { navigate } = useRouter();
  const latest = useRef({ modal, navigate, cells });
  useEffect(() => {
    latest.current = { modal, navigate, cells };
  });
  useEffect(
    () => () => {
      const { modal: ask, navigate: go, cells: left } = latest.current;
      const count = left.now().size;
      if (count === 0) return;
      void ask.confirm({
        title: `还有${whole(count)}格收入没有保存`,
        content: '填的内容都留着，可以先看别的，回到“登记收入”接着填；没有保存之前，台账和收入结论不变。',
        okText: '回去保存',
        cancelText: '先留着',
        onOk: () => go('incomes'),
      });
    },
    [],
  );
}
