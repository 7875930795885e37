import type { Json } from '../../../shared/domain/ledger/change';
import type { ImportRecord } from '../../../shared/domain/ledger/documents';
import { ok } from '../../../shared/result';
import { planImport } from '../excel/import/plan-import';
import type { ImportPlan, RowCounts } from '../excel/import/plan-types';
import { LEDGER_KIND_LABELS, type LedgerKind, type UnderstoodFile } from '../excel/understood';
import type { Command } from '../ledger/ledger';
import { refused } from './refusal';

export interface AppliedImport {
  readonly counts: RowCounts;
  readonly label: string;
  readonly unions: number;
  readonly plan: ImportPlan;
}

export interface ImportToApply {
  readonly files: readonly UnderstoodFile[];
  /** The comparison that a person has seen; taken as it is while the ledger has not changed since. */
  readonly prepared?: { readonly plan: ImportPlan; readonly isCurrent: () => boolean };
}

/**
 * Applies an import as one step: the comparison is made (again, where the ledger has changed) in the command's own turn, so that what is written fits
 * what is there. Files that change nothing write nothing.
 */
export const applyImport: Command<ImportToApply, AppliedImport> = {
  name: 'exchange:apply',
  decide: (reader, { files, prepared }, context) => {
    if (files.length === 0) return refused('这些文件都没有读出内容，没有导入。');
    const plan = prepared?.isCurrent() === true ? prepared.plan : planImport(files, reader, context);
    const label = labelOf(plan, files);
    const answer = (): AppliedImport => ({ counts: plan.counts, label, unions: plan.unions.length, plan });
    if (plan.changes.length === 0) return ok({ label, changes: [], answer });
    const record: ImportRecord = {
      id: `import-${String(reader.count('importRecord') + 1).padStart(4, '0')}`,
      on: context.today,
      by: context.by,
      files: files.map(({ name, sha256, sheets }) => ({ name, sha256, kinds: sheets.flatMap((sheet) => sheet.kind ?? []) })),
      counts: plan.counts,
    };
    return ok({ label, changes: [...plan.changes, { kind: 'importRecord', id: record.id, path: [], after: record as unknown as Json }], answer });
  },
};

function labelOf(plan: ImportPlan, files: readonly UnderstoodFile[]): string {
  const kinds = [...new Set(files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.kind ?? [])))].map((kind: LedgerKind) => LEDGER_KIND_LABELS[kind]);
  const { new: added, changed } = plan.counts;
  return `导入${kinds.join('、')}：新增${added}行，修改${changed}行`;
}
