import { Button, Modal } from 'antd';
import { useLeave } from '../../platform/use-unsaved';
import { StandardEntry } from '../../ui/standard-entry';

/** After a ledger was made: without the 低保标准 nothing can be judged, so it is asked for once, and may wait. */
export function StandardPrompt({ onDone }: { readonly onDone: () => void }) {
  const leave = useLeave();
  const close = (): void => leave({ kind: 'form' }, onDone);
  return (
    <Modal open title="录入低保标准" footer={<Button onClick={close}>以后再录</Button>} onCancel={close} width={560} mask={{ closable: false }}>
      <p className="start-prompt">收入是否超过低保标准，要按当地的文件逐月对照。台账里不会自动填写，请采用已知的文件或照文件录入。</p>
      <StandardEntry onSaved={onDone} />
    </Modal>
  );
}
