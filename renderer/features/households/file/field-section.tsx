import { EditOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { ConflictNotice } from './conflict-notice';
import type { FieldView } from './edit-draft';
import { FieldEditing, FieldReading } from './field-grid';
import { useEditSection } from './use-edit-section';

/** Keys while a section is edited. Never while Chinese characters are being chosen or a list is open. */
function sectionKey(key: KeyboardEvent<HTMLElement>): 'save' | 'cancel' | null {
  if (key.nativeEvent.isComposing || key.altKey) return null;
  const inOpenList = key.target instanceof Element && key.target.closest('.ant-select-open') !== null;
  if (key.key === 'Escape') return inOpenList ? null : 'cancel';
  if ((key.ctrlKey || key.metaKey) && (key.key === 'Enter' || key.key.toLowerCase() === 's')) return 'save';
  return null;
}

export interface FieldSectionProps {
  readonly file: { readonly id: string; readonly name: string; readonly revision: number };
  /** 'head' for worker and household, else a member's id. */
  readonly target: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
  readonly readOnly: boolean;
  /** Opens the history of these fields. */
  readonly onHistory: (title: string, fields: readonly FieldView[]) => void;
}

/** One group of facts: read first, edited in place, saved with Ctrl+S or Ctrl+Enter, put back with Esc. */
export function FieldSection({ file, target, title, fields, readOnly, onHistory }: FieldSectionProps) {
  const section = useEditSection(file, target, title, fields);
  const { draft } = section;
  const body = useRef<HTMLDivElement>(null);
  const editing = draft !== null;

  useEffect(() => {
    if (editing) body.current?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, [editing]);

  return (
    <section
      className={`panel section${editing ? ' section-editing' : ''}`}
      aria-label={title}
      onKeyDown={(key) => {
        const action = editing ? sectionKey(key) : null;
        if (action === null) return;
        key.preventDefault();
        key.stopPropagation();
        if (action === 'save') void section.save();
        else section.cancel();
      }}
    >
      <header className="section-head">
        <h3>{title}</h3>
        {editing ? (
          <span className="section-actions">
            <span className="section-keys">Ctrl+S 保存　Esc 还原</span>
            <Button size="small" onClick={section.cancel}>
              取消
            </Button>
            <Button size="small" type="primary" loading={section.busy} disabled={section.conflict !== null} onClick={() => void section.save()}>
              保存
            </Button>
          </span>
        ) : (
          <span className="section-actions">
            <Button size="small" type="text" className="section-quiet" onClick={() => onHistory(title, fields)}>
              变更记录
            </Button>
            {readOnly ? null : (
              <Button size="small" type="text" icon={<EditOutlined aria-hidden />} onClick={section.start} aria-label={`修改${title}`}>
                修改
              </Button>
            )}
          </span>
        )}
      </header>
      {section.conflict === null ? null : <ConflictNotice conflict={section.conflict} />}
      {section.warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className="section-alert"
          title="已保存，有几处请留意"
          description={section.warnings.join('；')}
          closable={{ onClose: section.dismissWarnings, 'aria-label': '知道了' }}
        />
      ) : null}
      <div ref={body}>
        {draft === null ? (
          <FieldReading fields={fields} />
        ) : (
          <FieldEditing fields={fields} draft={draft} errors={section.fieldErrors} onDraft={section.setDraft} />
        )}
      </div>
    </section>
  );
}
