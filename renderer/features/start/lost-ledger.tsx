import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDeskView } from '../../platform/use-unsaved';

export interface LostLedgerProps {
  readonly unionName: string;
  /** Opens it again where one was, with what was typed. */
  readonly reopen: () => Promise<void>;
}

/** After the service died and the ledger could not be opened again: names what was typed in it, and offers to try once more. */
export function LostLedgerNotice({ unionName, reopen }: LostLedgerProps) {
  const { all } = useDeskView();
  const [busy, setBusy] = useState(false);
  const again = (): void => {
    setBusy(true);
    void reopen().finally(() => setBusy(false));
  };
  return (
    <Alert
      type="warning"
      showIcon
      className="start-lost"
      title={`“${unionName}”的台账因后台服务中断关闭了，还没有重新打开。已保存的内容都在。`}
      description={
        all.length > 0 ? `填了还没有保存的也留着：${all.map(({ what }) => what).join('、')}。重新打开这本台账后接着填；打开别的台账就没有了。` : undefined
      }
      action={
        <Button type="primary" loading={busy} onClick={again}>
          重新打开
        </Button>
      }
    />
  );
}
