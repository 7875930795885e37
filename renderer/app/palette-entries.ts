import type { OutputOf } from '../../shared/contract/contract';
import { RAIL } from './rail-entries';
import type { UndoActions } from './use-undo';

/** One line of the palette. `initials` are pinyin initials, by which it is also found. */
export interface Entry {
  readonly key: string;
  readonly kind: '档案' | '页面' | '操作';
  readonly label: string;
  readonly hint: string;
  readonly initials?: string;
  /** What of a household matched, where it is not the name. */
  readonly matched?: string;
}

/** Pages and the actions that make sense for this ledger now. */
export function fixedEntries(state: OutputOf<'session:state'>, undo: UndoActions): readonly Entry[] {
  const pages = RAIL.map(
    ({ page, label, initials }, index): Entry => ({ key: `page:${page}`, kind: '页面', label, hint: `Alt+${String(index + 1)}`, initials }),
  );
  const changes: readonly Entry[] = state.readOnly
    ? []
    : [
        ...(undo.undoLabel === null ? [] : [{ key: 'undo', kind: '操作', label: '撤销', hint: undo.undoLabel, initials: 'cx' } as const]),
        ...(undo.redoLabel === null ? [] : [{ key: 'redo', kind: '操作', label: '恢复', hint: undo.redoLabel, initials: 'hf' } as const]),
        { key: 'import', kind: '操作', label: '导入 Excel 台账', hint: '数据交换', initials: 'drtz' },
        { key: 'freeze', kind: '操作', label: '冻结基数', hint: '目标任务', initials: 'djjs' },
        { key: 'standard', kind: '操作', label: '录入低保标准', hint: '设置', initials: 'lrdbbz' },
      ];
  return [
    ...pages,
    ...changes,
    { key: 'verify', kind: '操作', label: '核验台账', hint: '设置', initials: 'hytz' },
    { key: 'trail', kind: '操作', label: '查看操作记录', hint: '设置', initials: 'ckczjl' },
    { key: 'open', kind: '操作', label: '打开其他台账', hint: 'Ctrl+O', initials: 'dkqttz' },
    { key: 'create', kind: '操作', label: '新建台账', hint: 'Ctrl+N', initials: 'xjtz' },
    { key: 'close', kind: '操作', label: '关闭台账', hint: '', initials: 'gbtz' },
  ];
}

/** Entries whose name contains the text or whose initials begin with it; all of them for a blank text. */
export function matching(entries: readonly Entry[], text: string): readonly Entry[] {
  const wanted = text.toLowerCase();
  return wanted === '' ? entries : entries.filter(({ label, initials }) => label.toLowerCase().includes(wanted) || (initials ?? '').startsWith(wanted));
}
