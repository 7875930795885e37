import { App, Button, DatePicker, Drawer, Form, Input, Radio, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { LEVEL } from '../../../shared/codes/household-lists';
import type { InputOf } from '../../../shared/contract/contract';
import { DEFAULT_BASE_CRITERIA } from '../../../shared/domain/target/criteria';
import { useCommand } from '../../platform/use-command';
import { useQuestion } from '../../platform/use-question';
import { useLeave, useUnsaved } from '../../platform/use-unsaved';
import { FreezePreview } from './freeze-preview';

type Criteria = InputOf<'base:freeze'>['criteria'];

export interface FreezeDrawerProps {
  /** There is a base already: this makes a new version beside it. */
  readonly again: boolean;
  readonly onClose: () => void;
  readonly onFrozen: () => void;
}

const DEFAULT_ON = '2017-12-31';

/** Freezing the base: date and criteria on top, what they give below, before anything is frozen. */
export function FreezeDrawer({ again, onClose, onFrozen }: FreezeDrawerProps) {
  const { message } = App.useApp();
  const [on, setOn] = useState(DEFAULT_ON);
  const [criteria, setCriteria] = useState<Criteria>({ ...DEFAULT_BASE_CRITERIA, levels: [...DEFAULT_BASE_CRITERIA.levels] });
  const [document, setDocument] = useState('');
  const preview = useQuestion('base:preview', { on, criteria }, { keepOld: true });
  const freeze = useCommand('base:freeze');
  const leave = useLeave();
  useUnsaved('冻结基数里填的内容', on !== DEFAULT_ON || document.trim() !== '');
  const close = (): void => leave({ kind: 'form' }, onClose);
  const nobody = preview.status !== 'ready' || !preview.fresh || preview.value.households === 0;

  const confirm = async (): Promise<void> => {
    const done = await freeze.run({ on, document: document.trim(), criteria });
    if (done === null) return;
    void message.success(`已冻结：${done.label}`);
    onFrozen();
  };

  return (
    <Drawer
      open
      title={again ? '重新冻结基数' : '冻结基数'}
      size={560}
      onClose={close}
      footer={
        <div className="freeze-foot">
          <span className="soft small">{again ? '旧版本保留，仍可查看。' : '冻结后名单不再变动，可以撤销。'}</span>
          <Button onClick={close}>取消</Button>
          <Button type="primary" disabled={nobody} loading={freeze.busy} onClick={() => void confirm()}>
            {preview.status === 'ready' && preview.fresh ? `冻结 ${String(preview.value.households)} 户` : '冻结'}
          </Button>
        </div>
      }
    >
      <Form layout="vertical" className="freeze-form">
        <Form.Item label="基数日期" htmlFor="freeze-on">
          <DatePicker
            id="freeze-on"
            allowClear={false}
            value={dayjs(on)}
            onChange={(value: dayjs.Dayjs | null) => {
              if (value !== null) setOn(value.format('YYYY-MM-DD'));
            }}
          />
        </Form.Item>
        <Form.Item label="依据文件" htmlFor="freeze-document">
          <Input id="freeze-document" value={document} maxLength={100} placeholder="文件号，可以不填" onChange={(event) => setDocument(event.target.value)} />
        </Form.Item>
        <Form.Item label="计入的建档标准" htmlFor="freeze-levels" extra="不选就是全部计入">
          <Select
            id="freeze-levels"
            mode="multiple"
            placeholder="全部"
            value={[...criteria.levels]}
            options={LEVEL.terms.map(({ term }) => ({ value: term, label: term }))}
            onChange={(levels: string[]) => setCriteria({ ...criteria, levels })}
          />
        </Form.Item>
        <Form.Item label="解困脱困对象">
          <Radio.Group
            value={criteria.exitTarget}
            onChange={(event) => setCriteria({ ...criteria, exitTarget: event.target.value === 'yes-only' ? 'yes-only' : 'yes-or-not-stated' })}
            options={[
              { value: 'yes-or-not-stated', label: '填“是”的和没有填的都计入' },
              { value: 'yes-only', label: '只计填“是”的' },
            ]}
          />
        </Form.Item>
        <Form.Item label="临时档案" htmlFor="freeze-temporary">
          <Switch
            id="freeze-temporary"
            checked={criteria.includeTemporary}
            checkedChildren="计入"
            unCheckedChildren="不计入"
            onChange={(includeTemporary) => setCriteria({ ...criteria, includeTemporary })}
          />
        </Form.Item>
      </Form>
      <FreezePreview answer={preview} />
    </Drawer>
  );
}
