import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useLedgerSession } from '../../platform/ledger-session';
import { usePageState } from '../../platform/route';
import { useAsk, useTellFailure } from '../../platform/use-command';
import { useUnsaved } from '../../platform/use-unsaved';

export interface CreateLedgerDialogProps {
  readonly onClose: () => void;
  readonly onCreated: () => void;
}

interface Folder {
  readonly token: string;
  readonly name: string;
}

const BLANK = { unionName: '', clerk: '' };

/** Asks the three things a new ledger needs: whose it is, who keeps it, where it lies. What was typed is there again after closing. */
export function CreateLedgerDialog({ onClose, onCreated }: CreateLedgerDialogProps) {
  const ask = useAsk();
  const tell = useTellFailure();
  const session = useLedgerSession();
  const [form] = Form.useForm<{ unionName: string; clerk: string }>();
  const [typed, keepTyped] = usePageState('start.create', BLANK);
  useUnsaved('新建台账里填的内容', typed.unionName.trim() !== '' || typed.clerk.trim() !== '');
  const [folder, setFolder] = useState<Folder | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const choose = async (): Promise<void> => {
    const reply = await ask('shell:chooseFolder', { purpose: 'create' });
    if (!reply.ok) tell(reply.error);
    else if (reply.value !== null) {
      setFolder(reply.value);
      setMissing(false);
    }
  };
  const create = async ({ unionName, clerk }: { readonly unionName: string; readonly clerk: string }): Promise<void> => {
    if (folder === null) {
      setMissing(true);
      return;
    }
    setBusy(true);
    const created = await session.create({ folder: folder.token, unionName: unionName.trim(), clerk: clerk.trim() });
    setBusy(false);
    if (created) onCreated();
  };

  return (
    <Modal
      open
      title="新建台账"
      okText="新建"
      cancelText="取消"
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={480}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={typed}
        onValuesChange={(_changed, values) => keepTyped(values)}
        onFinish={(values) => void create(values)}
        requiredMark={false}
      >
        <Form.Item name="unionName" label="工会名称" rules={[{ required: true, whitespace: true, min: 2, message: '请填写工会全称' }]}>
          <Input autoFocus placeholder="如：秦皇岛市总工会" maxLength={60} />
        </Form.Item>
        <Form.Item name="clerk" label="经办人姓名" rules={[{ required: true, whitespace: true, message: '请填写经办人，操作记录里要用' }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          label="存放位置"
          required
          {...(missing
            ? { validateStatus: 'error' as const, help: '请选择一个文件夹' }
            : { extra: '选一个空文件夹。台账的所有内容都在里面，备份时整个文件夹一起拷走。' })}
        >
          <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void choose()}>
            {folder === null ? '选择文件夹…' : '换一个…'}
          </Button>
          {folder !== null && <span className="start-folder">{folder.name}</span>}
        </Form.Item>
      </Form>
    </Modal>
  );
}
