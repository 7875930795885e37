import { WarningOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { readAmount } from '../../../ui/amount';
import { money } from '../../../ui/format';
import { draftText, type EditDraft, type FieldView, giveReason, typeInto } from './edit-draft';
import { FieldEditor } from './field-editor';

/** Longer values get twice the room. */
const LONG_VALUE = 18;
const WIDE_KEYS = new Set(['address', 'employer', 'note', 'secondaryCauses', 'priorityGroups', 'measureBatches']);

const isWide = (field: FieldView, text: string): boolean => WIDE_KEYS.has(field.key) || text.length > LONG_VALUE;

/** Facts for reading: label and value; what is missing, was written otherwise or looks wrong stands with the value. */
export function FieldReading({ fields }: { readonly fields: readonly FieldView[] }) {
  return (
    <dl className="fields">
      {fields.map((field) => (
        <div key={field.key} className={`field${isWide(field, field.written) ? ' field-wide' : ''}`}>
          <dt>{field.label}</dt>
          <dd>
            <FieldValue field={field} />
            {field.asWritten === null || field.asWritten === field.written ? null : <span className="field-as-written">原填：{field.asWritten}</span>}
            {field.warning === null ? null : (
              <span className="field-warning">
                <WarningOutlined aria-hidden="true" /> {field.warning}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FieldValue({ field }: { readonly field: FieldView }) {
  if (field.written === '') return field.mandatory ? <span className="field-missing">未填</span> : <span className="field-blank">—</span>;
  if (field.type !== 'money') return <span>{field.written}</span>;
  const amount = readAmount(field.written);
  return <span>{amount.ok ? `${money(amount.value)}元` : field.written}</span>;
}

/** The same facts for editing; a changed one is marked, with what it was, until it is saved. */
export function FieldEditing({
  fields,
  draft,
  errors,
  onDraft,
}: {
  readonly fields: readonly FieldView[];
  readonly draft: EditDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onDraft: (draft: EditDraft) => void;
}) {
  const prefix = useId();
  return (
    <div className="fields fields-editing">
      {fields.map((field) => {
        const inputId = `${prefix}-${field.key}`;
        const text = draftText(draft, field.key);
        const changed = draft.typed[field.key] !== undefined;
        const error = errors[field.key] ?? null;
        return (
          <div key={field.key} className={`field${isWide(field, field.written) ? ' field-wide' : ''}${changed ? ' field-changed' : ''}`}>
            <label htmlFor={inputId}>
              {field.label}
              {field.mandatory ? <span className="field-star">★</span> : null}
            </label>
            <div className="field-input">
              <FieldEditor
                field={field}
                inputId={inputId}
                text={text}
                reason={draft.reasons[field.key] ?? ''}
                error={error}
                onText={(next) => onDraft(typeInto(draft, field.key, next))}
                onReason={(reason) => onDraft(giveReason(draft, field.key, reason))}
              />
              {error === null ? null : (
                <p className="field-error" role="alert">
                  {error}
                </p>
              )}
              {changed ? <p className="field-before">原为：{draft.base[field.key] === '' ? '未填' : draft.base[field.key]}</p> : null}
            </div>
          </div>
        );
      })}
    </div>
  );
}
