import { Alert, App, Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { codeList } from '../../../../shared/codes/code-lists';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract';
import { parseDate } from '../../../../shared/forms/written-date';
import { useCommand } from '../../../platform/use-command';
import { useLeave, useUnsaved } from '../../../platform/use-unsaved';
import { SixMarks } from '../../../ui/six-marks';
import { isClosed } from './file-head';
import { RelapseForm } from './relapse-form';

type File = OutputOf<'household:file'>;
type Kind = InputOf<'exit:record'>['kind'];

const KINDS: readonly { readonly kind: Kind; readonly says: string }[] = [
  { kind: '脱困', says: '致困原因消除，收入连续6个月超过低保标准' },
  { kind: '解困', says: '纳入政府救助和常态化帮扶，仍在档' },
  { kind: '注销', says: '死亡、精准识别不符合、退休调离等，不计入完成数' },
];

/** The date as the contract wants it, or null while the text is none. */
function readDate(text: string): string | null {
  const read = parseDate(text);
  return read.ok ? (read.value.value ?? null) : null;
}

/** 登记退出: date, kind and reason as the paper has them; of a closed file 登记返困. */
export function ExitDrawer({ file, open, onClose }: { readonly file: File; readonly open: boolean; readonly onClose: () => void }) {
  const closed = isClosed(file.status);
  const leave = useLeave();
  return (
    <Drawer title={`${closed ? '登记返困' : '登记退出'}　${file.name}`} open={open} onClose={() => leave({ kind: 'form' }, onClose)} size={480} destroyOnHidden>
      {closed ? <RelapseForm file={file} onClose={onClose} /> : <ExitForm file={file} onClose={onClose} />}
    </Drawer>
  );
}

function ExitForm({ file, onClose }: { readonly file: File; readonly onClose: () => void }) {
  const { message, modal } = App.useApp();
  const [kind, setKind] = useState<Kind>('脱困');
  const [dateText, setDateText] = useState('');
  const [reason, setReason] = useState('');
  const [deregisterReason, setDeregisterReason] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const command = useCommand('exit:record');
  const on = readDate(dateText);
  const leave = useLeave();
  useUnsaved(`${file.name}登记退出里填的内容`, dateText.trim() !== '' || reason.trim() !== '');
  const complete = on !== null && reason.trim() !== '' && (kind !== '注销' || deregisterReason !== null);

  async function record(): Promise<void> {
    setAsked(true);
    if (!complete || on === null) return;
    const done = await command.run({
      id: file.id,
      revision: file.revision,
      kind,
      on,
      reason: reason.trim(),
      deregisterReason: kind === '注销' ? (deregisterReason ?? '') : '',
    });
    if (done === null) return;
    onClose();
    if (done.warnings.length > 0) void modal.warning({ title: `${done.label}，已登记`, content: done.warnings.join('；'), okText: '知道了' });
    else void message.success(done.label);
  }

  const missing = (empty: boolean, words: string) => (asked && empty ? { validateStatus: 'error' as const, help: words } : {});
  return (
    <Form
      layout="vertical"
      onKeyDown={(key) => {
        if (key.nativeEvent.isComposing || !(key.ctrlKey || key.metaKey)) return;
        if (key.key !== 'Enter' && key.key.toLowerCase() !== 's') return;
        key.preventDefault();
        void record();
      }}
    >
      <Alert
        type="info"
        showIcon
        className="section-alert"
        title="历史退出（程序材料在纸质档案）"
        description="这里登记的是已经按程序办完的退出，照纸质材料填写。入户核查、评议、公示等过程不在这里办理。"
      />
      <Form.Item label="退出方式" required>
        <Radio.Group className="exit-kinds" value={kind} onChange={(change) => setKind(change.target.value as Kind)}>
          {KINDS.map(({ kind: value, says }) => (
            <Radio key={value} value={value}>
              <strong>{value}</strong> <span className="soft">{says}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <div className={`exit-verdict exit-verdict-${file.verdict.verdict}`}>
        <SixMarks marks={file.verdict.marks} />
        <p>{file.verdict.sentence}</p>
      </div>
      <Form.Item label="退出日期" required htmlFor="exit-on" {...missing(on === null, '请填写日期，如 2018-12-20')} extra="市级备案或审批的日期">
        <Input id="exit-on" autoFocus value={dateText} placeholder="如 2018-12-20" onChange={(change) => setDateText(change.target.value)} />
      </Form.Item>
      {kind === '注销' ? (
        <Form.Item label="注销原因" required htmlFor="exit-deregister" {...missing(deregisterReason === null, '请选择注销原因')}>
          <Select
            id="exit-deregister"
            value={deregisterReason}
            placeholder="请选择"
            onChange={setDeregisterReason}
            options={codeList('deregisterReason').terms.map(({ term }) => ({ value: term, label: term }))}
          />
        </Form.Item>
      ) : null}
      <Form.Item label="说明" required htmlFor="exit-reason" {...missing(reason.trim() === '', '请照纸质材料写明原因')}>
        <Input.TextArea id="exit-reason" rows={3} maxLength={200} value={reason} onChange={(change) => setReason(change.target.value)} />
      </Form.Item>
      <div className="exit-buttons">
        <Button onClick={() => leave({ kind: 'form' }, onClose)}>取消</Button>
        <Button type="primary" loading={command.busy} onClick={() => void record()}>
          登记{kind}
        </Button>
      </div>
    </Form>
  );
}
