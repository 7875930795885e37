import { App } from 'antd';
import { useAsk, useCommand } from '../../../platform/use-command';
import type { Filter, Sort } from './list-state';

/** Writes the list as it is filtered and sorted to a workbook that the person names; says how many rows went in and shows the file. */
export function useExportList(filter: Filter, sort: Sort): { readonly run: (masked: boolean) => Promise<void>; readonly busy: boolean } {
  const { notification } = App.useApp();
  const ask = useAsk();
  const choose = useCommand('shell:chooseSave');
  const write = useCommand('exchange:exportHouseholds');
  return {
    busy: write.busy,
    run: async (masked) => {
      const target = await choose.run({ suggestedName: '困难职工档案汇总表.xlsx' });
      if (target === null) return;
      const written = await write.run({ to: target.token, filter, sort, masked });
      if (written === null) return;
      notification.success({
        title: '已导出',
        description: `${written.fileName}，${String(written.rows)}户${masked ? '，身份证号、银行卡号等已遮盖' : ''}。`,
        placement: 'bottomRight',
      });
      await ask('shell:reveal', { token: target.token });
    },
  };
}
