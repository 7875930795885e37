import { App } from 'antd';
import { useMemo } from 'react';
import { formatMonthsCn } from '../../../../shared/domain/calendar/chinese';
import type { Month } from '../../../../shared/domain/primitives';
import { usePageState } from '../../../platform/route';
import { useCommand } from '../../../platform/use-command';
import { useUnsaved } from '../../../platform/use-unsaved';
import type { MonthFinding } from './chart-data';
import { type MonthPart, type MonthsDraft, monthsAfterSave, noMonthsTyped, planMonths, typeMonth } from './months-draft';

export const SOURCES = ['核查', '申报', '推算'] as const;
export type Source = (typeof SOURCES)[number];

export interface Months {
  readonly draft: MonthsDraft;
  readonly touched: number;
  /** Why a month cannot go in, as far as it is known before or after saving. */
  readonly problems: Readonly<Record<Month, string>>;
  readonly type: (month: Month, part: MonthPart, text: string) => void;
  /** Several at once, from the clipboard. */
  readonly typeMany: (texts: readonly { readonly month: Month; readonly part: MonthPart; readonly text: string }[]) => void;
  readonly putBack: () => void;
  /** True when no month is left unsaved. */
  readonly save: () => Promise<boolean>;
  readonly busy: boolean;
  readonly source: Source;
  readonly setSource: (source: Source) => void;
  readonly evidence: string;
  readonly setEvidence: (evidence: string) => void;
}

/** The sheet of months of one file: typed texts outlive leaving the page, are saved as one step, and stay when they are refused. */
export function useMonths(file: { readonly id: string; readonly name: string; readonly revision: number; readonly months: readonly MonthFinding[] }): Months {
  const { modal, message } = App.useApp();
  const [kept, keep] = usePageState<MonthsDraft>(`household.months.${file.id}`, noMonthsTyped(file.revision));
  const [source, setSource] = usePageState<Source>(`household.months.${file.id}.source`, '核查');
  const [evidence, setEvidence] = usePageState(`household.months.${file.id}.evidence`, '');
  const command = useCommand('income:set');
  const findings = useMemo(() => new Map(file.months.map((finding) => [finding.month, finding])), [file.months]);
  const touched = Object.keys(kept.typed).length;
  // While nothing is typed the person is looking at the newest file.
  const draft = touched === 0 ? { ...kept, revision: file.revision } : kept;
  const plan = planMonths(draft, file.id, findings);

  async function write(): Promise<boolean> {
    const answer = await command.run({ entries: [...plan.entries], source, evidence, revisions: { [file.id]: draft.revision } });
    if (answer === null) return false;
    // A refused month may be tried again over the newest file, which is what the person is shown then.
    const after = monthsAfterSave(draft, answer.refused, file.revision + 1);
    const unread = Object.fromEntries(Object.entries(draft.typed).filter(([month]) => plan.problems[month] !== undefined));
    keep({ ...after, typed: { ...after.typed, ...unread } });
    if (answer.refused.length > 0) void message.warning(`${String(answer.refused.length)}个月没有写入，原因写在该月下方，填的内容都还在`, 6);
    else if (answer.saved > 0) void message.success(answer.label);
    else void message.info('与台账里的一样，没有改动');
    return answer.refused.length === 0 && Object.keys(unread).length === 0;
  }

  async function save(): Promise<boolean> {
    if (command.busy || plan.entries.length === 0) {
      if (Object.keys(plan.problems).length > 0) void message.warning('标红的月份没有看懂，请先改正');
      return false;
    }
    const sure =
      plan.removals.length === 0 ||
      (await modal.confirm({
        title: `去掉${formatMonthsCn(plan.removals)}的收入吗？`,
        content: '空白表示没有收入记录，不是零。去掉后这几个月按缺收入计算，变更记录里仍能看到原来的数。',
        okText: '去掉并保存',
        cancelText: '再想想',
      }));
    return sure && write();
  }

  useUnsaved(`${file.name} ${String(touched)} 个月的收入`, touched > 0, plan.entries.length > 0 ? save : undefined, {
    name: `household.months.${file.id}`,
    place: { page: 'household', params: { id: file.id, section: 'income' } },
  });

  return {
    draft,
    touched,
    problems: { ...draft.refused, ...plan.problems },
    type: (month, part, text) => keep(typeMonth(draft, month, part, text, findings.get(month) ?? null)),
    typeMany: (texts) => keep(texts.reduce((next, { month, part, text }) => typeMonth(next, month, part, text, findings.get(month) ?? null), draft)),
    putBack: () => {
      if (touched === 0) return;
      void modal.confirm({
        title: '还原刚才填的收入吗？',
        content: `${String(touched)}个月还没有保存。`,
        okText: '还原',
        cancelText: '继续填写',
        onOk: () => keep(noMonthsTyped(file.revision)),
      });
    },
    save,
    busy: command.busy,
    source,
    setSource,
    evidence,
    setEvidence,
  };
}
