import { App, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../platform/use-command';
import { useLeave, useUnsaved } from '../../platform/use-unsaved';
import { whole } from '../../ui/format';
import type { YearFigures } from '../../ui/target-chart/chart-data';

export interface TaskToSet {
  readonly base: string;
  /** null = the whole. */
  readonly unionId: string | null;
  readonly name: string;
  readonly figures: YearFigures;
}

/** 下达任务数: a task handed down by document stands in place of the computed one, or is taken away again. */
export function SetTask({ task, onClose }: { readonly task: TaskToSet; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<{ households: number; document: string }>();
  const set = useCommand('targets:setTask');
  const { figures } = task;
  const leave = useLeave();
  const [typed, setTyped] = useState(false);
  useUnsaved('下达任务数里填的内容', typed);
  const close = (): void => leave({ kind: 'form' }, onClose);

  const save = async (households: number | null, document: string): Promise<void> => {
    const done = await set.run({ baseId: task.base, year: figures.year, unionId: task.unionId, households, document: document.trim() });
    if (done === null) return;
    void message.success(`已保存：${done.label}`);
    onClose();
  };

  return (
    <Modal
      open
      width={420}
      title={`下达任务数 · ${task.name} · ${String(figures.year)}年`}
      onCancel={close}
      footer={
        <>
          {figures.taskDocument !== null && (
            <Button loading={set.busy} onClick={() => void save(null, '')}>
              改回测算数
            </Button>
          )}
          <Button onClick={close}>取消</Button>
          <Button type="primary" loading={set.busy} onClick={() => form.submit()}>
            保存
          </Button>
        </>
      }
    >
      <p className="soft targets-task-note">按基数和比例测算为 {whole(figures.computedTask)} 户。上级有文件下达的，以文件为准，测算数仍列在旁边。</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={() => setTyped(true)}
        initialValues={{ households: figures.task.households, document: figures.taskDocument ?? '' }}
        onFinish={({ households, document }) => void save(households, document)}
      >
        <Form.Item name="households" label="下达任务（户）" rules={[{ required: true, message: '请填写户数' }]}>
          <InputNumber autoFocus min={0} max={1_000_000} precision={0} />
        </Form.Item>
        <Form.Item name="document" label="文件号" rules={[{ required: true, whitespace: true, message: '请填写下达任务的文件号' }]}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
