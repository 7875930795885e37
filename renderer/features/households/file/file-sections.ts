import type { OutputOf } from '../../../../shared/contract/contract';
import type { FieldView } from './edit-draft';

type File = OutputOf<'household:file'>;

/** Sections of the file in the order of the rail. */
export const FILE_SECTIONS = [
  { key: 'basic', title: '基本信息' },
  { key: 'members', title: '家庭成员' },
  { key: 'income', title: '收入与低保标准' },
  { key: 'causes', title: '致困原因与需求' },
  { key: 'helpers', title: '结对帮扶' },
  { key: 'exits', title: '认定与退出' },
  { key: 'history', title: '变更记录' },
] as const;

export type FileSection = (typeof FILE_SECTIONS)[number]['key'];

/** Sections of the form that stand elsewhere than under 基本信息. */
const PLACE: Readonly<Record<string, FileSection>> = {
  收入情况: 'income',
  致困原因与措施: 'causes',
  结对帮扶: 'helpers',
  收入核查: 'income',
  家庭成员: 'members',
};

/** The fields of one section of the file, grouped by the section of the form they are from, in the form's order. */
export function groupsOf(file: Pick<File, 'fields'>, section: FileSection): readonly { readonly title: string; readonly fields: readonly FieldView[] }[] {
  const groups = new Map<string, FieldView[]>();
  for (const field of file.fields) {
    if ((PLACE[field.section] ?? 'basic') !== section) continue;
    const group = groups.get(field.section);
    if (group === undefined) groups.set(field.section, [field]);
    else group.push(field);
  }
  return [...groups].map(([title, fields]) => ({ title, fields }));
}

/** How many mandatory facts of a section are missing. */
export function missingIn(file: Pick<File, 'fields'>, section: FileSection): number {
  return groupsOf(file, section).reduce((sum, { fields }) => sum + fields.filter(({ mandatory, written }) => mandatory && written === '').length, 0);
}

/** Which lines of the history belong to a section; the service names them by the field's label, members and helpers by a prefix. */
export function historyMatcher(section: FileSection, fields: readonly FieldView[]): (change: { readonly field: string }) => boolean {
  const labels = new Set(fields.map(({ label }) => label));
  switch (section) {
    case 'members':
      return ({ field }) => field.startsWith('成员');
    case 'helpers':
      return ({ field }) => field.startsWith('结对帮扶');
    case 'exits':
      return ({ field }) => field === '认定与退出' || field === '建档日期';
    case 'income':
      return ({ field }) => labels.has(field) || /^\d{4}年\d{1,2}月收入/.test(field);
    default:
      return ({ field }) => labels.has(field);
  }
}
