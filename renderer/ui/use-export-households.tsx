import { App, Button } from 'antd';
import { useState } from 'react';
import type { InputOf } from '../../shared/contract/contract';
import { useAsk, useTellFailure } from '../platform/use-command';
import { whole } from './format';

type Which = Pick<InputOf<'exchange:exportHouseholds'>, 'filter' | 'sort' | 'masked'>;

/** Writes households as a 困难职工档案汇总表 to where a person says, and offers to show the file there. False when nothing was written. */
export function useExportHouseholds(): { readonly run: (which: Which) => Promise<boolean>; readonly busy: boolean } {
  const ask = useAsk();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function write(which: Which): Promise<boolean> {
    const chosen = await ask('shell:chooseSave', { suggestedName: '困难职工档案汇总表.xlsx' });
    if (!chosen.ok) tell(chosen.error);
    if (!chosen.ok || chosen.value === null) return false;
    const { token } = chosen.value;
    const written = await ask('exchange:exportHouseholds', { to: token, ...which });
    if (!written.ok) {
      tell(written.error);
      return false;
    }
    const key = `export-${token}`;
    const show = async (): Promise<void> => {
      message.destroy(key);
      const reply = await ask('shell:reveal', { token });
      if (!reply.ok) tell(reply.error);
    };
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          已导出“{written.value.fileName}”，共 {whole(written.value.rows)} 户{which.masked ? '，身份证号、电话、银行卡号已遮盖' : ''}{' '}
          <Button type="link" size="small" onClick={() => void show()}>
            打开所在文件夹
          </Button>
        </>
      ),
    });
    return true;
  }

  return {
    busy,
    run: async (which) => {
      setBusy(true);
      const done = await write(which);
      setBusy(false);
      return done;
    },
  };
}
