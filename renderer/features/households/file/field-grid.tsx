import { WarningOutlined } from '@ant-design/icons';
import { type CSSProperties, useId } from 'react';
import { readAmount } from '../../../ui/amount';
import { money } from '../../../ui/format';
import { draftText, type EditDraft, type FieldView, giveReason, typeInto } from './edit-draft';
import { FieldEditor } from './field-editor';
import { fieldSpans, isWide } from './field-layout';
import './fields.css';

/** Columns of the grid in a wide and in a narrow window; fields.css chooses between them. */
const COLUMNS = { wide: 3, narrow: 2 } as const;

/** Facts for reading: label and value; what is missing, was written otherwise or looks wrong stands with the value. */
export function FieldReading({ fields }: { readonly fields: readonly FieldView[] }) {
  const wide = fields.map(isWide);
  const spans = { wide: fieldSpans(wide, COLUMNS.wide), narrow: fieldSpans(wide, COLUMNS.narrow) };
  return (
    <dl className="fields fields-reading">
      {fields.map((field, i) => (
        <div
          key={field.key}
          className="field"
          // Custom properties are not in React's list of styles.
          style={{ '--span-wide': spans.wide[i], '--span-narrow': spans.narrow[i] } as CSSProperties}
        >
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
          <div key={field.key} className={`field${isWide(field) ? ' field-wide' : ''}${changed ? ' field-changed' : ''}`}>
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
