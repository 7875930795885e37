import { Input, Select } from 'antd';
import { parseId } from '../../../../shared/domain/identity/id-number';
import { type FieldView, splitTerms } from './edit-draft';

/** How a text of each kind is written; shown while the field is empty. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  date: '如 2018-03-05',
  dateOrMonth: '如 2018-03-05 或 2018-03',
  month: '如 2018-03',
  year: '如 2019',
  id: '18位或15位',
};

const FLAG_OPTIONS = [
  { term: '是', digit: '1' },
  { term: '否', digit: '2' },
];

export interface FieldEditorProps {
  readonly field: FieldView;
  readonly inputId: string;
  readonly text: string;
  readonly reason: string;
  readonly error: string | null;
  readonly onText: (text: string) => void;
  readonly onReason: (reason: string) => void;
}

/** The editor that fits a field's kind. Lists answer to part of the word or to the code digit. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, inputId, text, error, onText } = props;
  const status = error === null ? '' : 'error';
  const options = field.type === 'flag' ? FLAG_OPTIONS : field.options;
  if (options !== null && options.length > 0) return <TermSelect {...props} options={options} />;
  if (field.type === 'id') return <IdEditor {...props} />;
  if (field.key === 'note' || field.key.endsWith('Note')) {
    return (
      <Input.TextArea id={inputId} autoSize={{ minRows: 1, maxRows: 4 }} value={text} status={status} onChange={(change) => onText(change.target.value)} />
    );
  }
  return (
    <Input
      id={inputId}
      value={text}
      status={status}
      placeholder={PLACEHOLDERS[field.type] ?? ''}
      suffix={field.type === 'money' ? '元' : undefined}
      className={field.type === 'money' || field.type === 'count' ? 'field-number' : ''}
      onChange={(change) => onText(change.target.value)}
    />
  );
}

/** A list of terms. A word as it was once imported, which the list does not know, stays selectable. */
function TermSelect({
  field,
  inputId,
  text,
  error,
  onText,
  options,
}: FieldEditorProps & { readonly options: readonly { readonly term: string; readonly digit: string }[] }) {
  const items = options.map(({ term, digit }) => ({ value: term, label: term, digit }));
  const showSearch = {
    filterOption: (typed: string, option?: { readonly label: string; readonly digit: string }) =>
      option !== undefined && (option.label.includes(typed.trim()) || option.digit === typed.trim()),
  };
  const optionRender = (option: { readonly data: { readonly label: string; readonly digit: string } }) => (
    <span className="field-option">
      <span className="field-digit">{option.data.digit}</span>
      {option.data.label}
    </span>
  );
  const common = {
    id: inputId,
    options: items,
    showSearch,
    optionRender,
    status: error === null ? '' : 'error',
    allowClear: true,
    placeholder: '未填',
    popupMatchSelectWidth: false,
  } as const;
  if (field.type === 'codes') {
    return <Select {...common} mode="multiple" className="field-select" value={splitTerms(text)} onChange={(terms: string[]) => onText(terms.join('、'))} />;
  }
  return <Select {...common} className="field-select" value={text === '' ? null : text} onChange={(term: string | null | undefined) => onText(term ?? '')} />;
}

/** An ID number says at once what follows from it; a wrong check digit asks for the reason why it is right nevertheless. */
function IdEditor({ inputId, text, reason, error, onText, onReason }: FieldEditorProps) {
  const parsed = parseId(text);
  const wrongCheck = !parsed.ok && parsed.problem === 'check';
  const doubt = parsed.ok || parsed.problem === 'empty' || parsed.problem === 'check' ? null : ID_DOUBTS[parsed.problem];
  return (
    <div className="field-id">
      <Input
        id={inputId}
        value={text}
        status={error === null ? '' : 'error'}
        placeholder={PLACEHOLDERS['id']}
        onChange={(change) => onText(change.target.value)}
      />
      {parsed.ok ? (
        <p className="field-says">
          {parsed.id.sex}，{parsed.id.birth} 出生
        </p>
      ) : null}
      {doubt === null ? null : <p className="field-says field-doubt">{doubt}</p>}
      {wrongCheck ? (
        <div className="field-reason">
          <label htmlFor={`${inputId}-reason`}>{error === null ? '校验码不符。核对原件后确实如此的，写明理由：' : '确实如此的理由：'}</label>
          <Input id={`${inputId}-reason`} value={reason} onChange={(change) => onReason(change.target.value)} />
        </div>
      ) : null}
    </div>
  );
}

const ID_DOUBTS = {
  length: '应为18位或15位',
  characters: '只能有数字，末位可以是X',
  birth: '出生日期部分不是日期',
  damaged: '像是经过表格数字格式的号码，末几位已经失真，请按原件重新录入',
} as const;
