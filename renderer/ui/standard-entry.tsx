import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/app-error';
import type { OutputOf } from '../../shared/contract/contract';
import { useCommand } from '../platform/use-command';
import { useQuestion } from '../platform/use-question';
import { useUnsaved } from '../platform/use-unsaved';
import { money, monthCn } from './format';
import './standard-entry.css';
import { Answered } from './states';

type Standards = OutputOf<'policy:standards'>;
type Suggestion = Standards['suggestions'][number];

export interface StandardEntryProps {
  readonly onSaved: () => void;
  /** An entry to correct: place and month stand. */
  readonly correct?: Standards['entries'][number];
}

/** Enters a 低保标准: one click for what a published paper says, or by hand. */
export function StandardEntry({ onSaved, correct }: StandardEntryProps) {
  const answer = useQuestion('policy:standards', {});
  return (
    <Answered answer={answer}>
      {(standards) => (
        <>
          {correct === undefined && <Suggestions standards={standards} onSaved={onSaved} />}
          <StandardForm
            standards={standards}
            onSaved={onSaved}
            main={correct !== undefined || openSuggestions(standards).length === 0}
            {...(correct === undefined ? {} : { correct })}
          />
        </>
      )}
    </Answered>
  );
}

/** What is known from a published paper and not entered yet. */
function openSuggestions({ suggestions, entries }: Standards): readonly Suggestion[] {
  return suggestions.filter((suggestion) => !entries.some(({ area, from }) => area === suggestion.area && from === suggestion.from));
}

function Suggestions({ standards, onSaved }: { readonly standards: Standards; readonly onSaved: () => void }) {
  const set = useCommand('policy:setStandard');
  const adopt = async ({ area, from, fen, document }: Suggestion): Promise<void> => {
    if ((await set.run({ area, from, yuan: (fen / 100).toFixed(2), document })) !== null) onSaved();
  };
  return openSuggestions(standards).map((suggestion) => (
    <div key={`${suggestion.area}.${suggestion.from}`} className="standard-suggestion">
      <div>
        <strong>
          {suggestion.areaName}，{monthCn(suggestion.from)}起，每人每月 {money(suggestion.fen)} 元
        </strong>
        <p>
          {suggestion.document}
          {suggestion.note !== '' && `。${suggestion.note}`}
        </p>
      </div>
      <Button type="primary" loading={set.busy} onClick={() => void adopt(suggestion)}>
        采用
      </Button>
    </div>
  ));
}

interface FormValues {
  readonly area: string;
  readonly from: dayjs.Dayjs;
  readonly yuan: string;
  readonly document: string;
}

interface StandardFormProps extends StandardEntryProps {
  readonly standards: Standards;
  /** Entering by hand is the main way here: nothing is offered above. */
  readonly main: boolean;
}

function StandardForm({ standards, onSaved, correct, main }: StandardFormProps) {
  const [form] = Form.useForm<FormValues>();
  const [fields, setFields] = useState<Readonly<Record<string, string>>>({});
  const [typed, setTyped] = useState(false);
  const takeFieldErrors = (error: AppError): boolean => {
    setFields(error.fields ?? {});
    return error.fields !== undefined && Object.keys(error.fields).length > 0;
  };
  const set = useCommand('policy:setStandard', { onFailure: takeFieldErrors });

  const write = async (values: FormValues): Promise<boolean> => {
    setFields({});
    const saved = await set.run({ area: values.area, from: values.from.format('YYYY-MM'), yuan: values.yuan.trim(), document: values.document.trim() });
    if (saved !== null) setTyped(false);
    return saved !== null;
  };
  const save = async (values: FormValues): Promise<void> => {
    if (await write(values)) onSaved();
  };
  useUnsaved('低保标准里填的内容', typed, async () => {
    // What is missing is said at its field.
    const values = await form.validateFields().catch(() => null);
    return values !== null && write(values);
  });
  const problem = (key: string) => (fields[key] === undefined ? {} : { validateStatus: 'error' as const, help: fields[key] });
  const initial =
    correct === undefined
      ? { document: '' }
      : { area: correct.area, from: dayjs(`${correct.from}-01`), yuan: (correct.fen / 100).toFixed(2), document: correct.document };

  return (
    <Form
      form={form}
      layout="vertical"
      className="standard-form"
      requiredMark={false}
      initialValues={initial}
      onValuesChange={() => setTyped(true)}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="area" label="地区" rules={[{ required: true, message: '请选择地区' }]} {...problem('area')}>
        <Select
          disabled={correct !== undefined}
          showSearch={{ optionFilterProp: 'search' }}
          placeholder="输入名称或行政区划代码"
          options={standards.areas.map(({ code, name }) => ({ value: code, label: name, search: `${name} ${code}` }))}
        />
      </Form.Item>
      <Form.Item name="from" label="执行起始月" rules={[{ required: true, message: '请选择从哪个月起' }]} {...problem('from')}>
        <DatePicker picker="month" format="YYYY-MM" placeholder="如 2018-01" disabled={correct !== undefined} />
      </Form.Item>
      <Form.Item name="yuan" label="标准（元/人·月）" rules={[{ required: true, whitespace: true, message: '请填写金额' }]} {...problem('yuan')}>
        <Input inputMode="decimal" maxLength={12} />
      </Form.Item>
      <Form.Item name="document" label="文件号" {...problem('document')}>
        <Input placeholder="如 秦政字〔2017〕44号" maxLength={100} />
      </Form.Item>
      <Button htmlType="submit" type={main ? 'primary' : 'default'} loading={set.busy}>
        {correct === undefined ? '录入' : '保存更正'}
      </Button>
    </Form>
  );
}
