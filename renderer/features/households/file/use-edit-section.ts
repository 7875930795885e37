import { App } from 'antd';
import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/contract/app-error';
import { useLedgerVersion } from '../../../platform/ledger-version';
import { usePageState } from '../../../platform/route';
import { useCommand } from '../../../platform/use-command';
import { useUnsaved } from '../../../platform/use-unsaved';
import { changedElsewhere, type EditDraft, type FieldView, isTouched, type OtherChange, rebase, startDraft } from './edit-draft';

export interface EditSection {
  /** null = reading view. */
  readonly draft: EditDraft | null;
  readonly setDraft: (draft: EditDraft) => void;
  readonly start: () => void;
  /** Closes the section; asks first when something was typed. */
  readonly cancel: () => void;
  /** True when nothing of it is left unsaved. */
  readonly save: () => Promise<boolean>;
  readonly busy: boolean;
  /** What is wrong with single fields, from the last attempt to save. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** Set while the file has moved on under the draft; typed texts are kept until the person decides. */
  readonly conflict: { readonly others: readonly OtherChange[]; readonly keepTyped: () => void; readonly dropTyped: () => void } | null;
  /** Sentences of the last save that a person should read. */
  readonly warnings: readonly string[];
  readonly dismissWarnings: () => void;
}

/**
 * Editing one section of a file in place: `target` is 'head' or a member's id, `part` tells sections of one target apart.
 * A warning or a refusal never loses what was typed; somebody else's change is never overwritten without being shown.
 */
export function useEditSection(
  file: { readonly id: string; readonly name: string; readonly revision: number },
  target: string,
  part: string,
  fields: readonly FieldView[],
): EditSection {
  const { modal, message } = App.useApp();
  const { refresh } = useLedgerVersion();
  const kept = `household.draft.${file.id}.${target}.${part}`;
  const [draft, setDraft] = usePageState<EditDraft | null>(kept, null);
  const [fieldErrors, setFieldErrors] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);

  const edit = useCommand('household:edit', {
    onFailure: (error: AppError) => {
      if (error.code === 'conflict') {
        setRefused(true);
        refresh();
        return true;
      }
      setFieldErrors(error.fields ?? {});
      return false;
    },
  });

  const others = draft === null ? [] : changedElsewhere(draft, fields);
  const moved = draft !== null && draft.revision !== file.revision;
  useEffect(() => {
    // Another section was saved meanwhile: nothing shown here has changed, so there is nothing to decide.
    if (draft !== null && moved && others.length === 0 && !refused) setDraft(rebase(draft, fields, file.revision));
  }, [draft, moved, others.length, refused, setDraft, fields, file.revision]);

  function close(): void {
    setDraft(null);
    setFieldErrors({});
    setRefused(false);
  }

  async function save(): Promise<boolean> {
    if (draft === null || edit.busy) return draft === null;
    if (!isTouched(draft)) {
      close();
      return true;
    }
    const saved = await edit.run({ id: file.id, revision: draft.revision, target, values: { ...draft.typed }, reasons: { ...draft.reasons } });
    if (saved === null) return false;
    close();
    setWarnings(saved.warnings);
    void message.success(`已保存，改动 ${String(saved.changed)} 项`);
    return true;
  }

  const touched = draft === null ? 0 : Object.keys(draft.typed).length;
  useUnsaved(`${file.name}档案“${part}”的 ${String(touched)} 项改动`, touched > 0, refused || others.length > 0 ? undefined : save, {
    name: kept,
    place: { page: 'household', params: { id: file.id } },
  });

  return {
    draft,
    setDraft: (next) => {
      setDraft(next);
      setFieldErrors({});
    },
    start: () => {
      setWarnings([]);
      setDraft(startDraft(fields, file.revision));
    },
    cancel: () => {
      if (draft === null || !isTouched(draft)) {
        close();
        return;
      }
      void modal.confirm({
        title: '放弃刚才的修改吗？',
        content: `改了 ${String(Object.keys(draft.typed).length)} 项，还没有保存。`,
        okText: '放弃修改',
        cancelText: '继续填写',
        onOk: close,
      });
    },
    save,
    busy: edit.busy,
    fieldErrors,
    conflict:
      draft === null || (!refused && others.length === 0)
        ? null
        : {
            others,
            keepTyped: () => {
              setRefused(false);
              setDraft(rebase(draft, fields, file.revision));
            },
            dropTyped: close,
          },
    warnings,
    dismissWarnings: () => setWarnings([]),
  };
}
