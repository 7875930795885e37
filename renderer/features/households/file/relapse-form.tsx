import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract';
import { parseDateOrMonth } from '../../../../shared/forms/written-date';
import { useCommand } from '../../../platform/use-command';
import { useLeave, useUnsaved } from '../../../platform/use-unsaved';

type File = OutputOf<'household:file'>;

/** The date as the contract wants it, or null while the text is none. */
function readDate(text: string): string | null {
  const read = parseDateOrMonth(text);
  return read.ok ? (read.value.value ?? null) : null;
}

/** 登记返困: the household comes back on file; the year its exit counted in keeps it. */
export function RelapseForm({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [dateText, setDateText] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const command = useCommand('household:relapse');
  const on = readDate(dateText);
  const leave = useLeave();
  useUnsaved(`${file.name}登记返困里填的内容`, dateText.trim() !== '' || reason.trim() !== '');

  async function record(): Promise<void> {
    setAsked(true);
    if (on === null || reason.trim() === '') return;
    const done = await command.run({ id: file.id, revision: file.revision, on, reason: reason.trim() });
    if (done === null) return;
    onClose();
    void message.success(done.label);
  }

  const missing = (empty: boolean, words: string) => (asked && empty ? { validateStatus: 'error' as const, help: words } : {});
  return (
    <Form layout="vertical">
      <p className="section-none">重新在档，原来的退出仍计在当年，不会减少已完成数。</p>
      <Form.Item label="返困日期" required htmlFor="relapse-on" {...missing(on === null, '请填写日期或月份，如 2019-03-05 或 2019-03')}>
        <Input id="relapse-on" autoFocus value={dateText} placeholder="如 2019-03-05 或 2019-03" onChange={(change) => setDateText(change.target.value)} />
      </Form.Item>
      <Form.Item label="原因" required htmlFor="relapse-reason" {...missing(reason.trim() === '', '请写明返困的原因')}>
        <Input.TextArea id="relapse-reason" rows={3} maxLength={200} value={reason} onChange={(change) => setReason(change.target.value)} />
      </Form.Item>
      <div className="exit-buttons">
        <Button onClick={() => leave({ kind: 'form' }, onClose)}>取消</Button>
        <Button type="primary" loading={command.busy} onClick={() => void record()}>
          登记返困
        </Button>
      </div>
    </Form>
  );
}
