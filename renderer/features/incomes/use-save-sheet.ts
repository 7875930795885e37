import { App } from 'antd';
import { useCommand } from '../../platform/use-command';
import { whole } from '../../ui/format';
import type { Source } from './batch-bar';
import { afterSave, pendingCounts, saveQuestion } from './pending';
import type { PendingCells } from './use-pending';

export interface SaveSheet {
  readonly save: () => void;
  /** The same as a promise: true when no cell is left waiting. */
  readonly saveAll: () => Promise<boolean>;
  readonly drop: () => void;
  readonly busy: boolean;
}

/** Saves the waiting cells as one step; asks before months are taken away; refused cells stay typed with their reason. */
export function useSaveSheet(cells: PendingCells, source: Source, evidence: string): SaveSheet {
  const { message, modal } = App.useApp();
  const command = useCommand('income:set');

  async function write(): Promise<void> {
    const sent = cells.now();
    const question = saveQuestion(sent, source, evidence);
    if (question.entries.length === 0) return;
    const answer = await command.run(question);
    if (answer === null) return;
    const left = afterSave(sent, answer);
    // What was typed while the answer was on its way stays typed.
    const since = [...cells.now()].filter(([key, cell]) => sent.get(key) !== cell);
    cells.replace(new Map([...left, ...since]));
    if (answer.refused.length > 0) void message.warning(`写入${whole(answer.saved)}格，${whole(answer.refused.length)}格没有写入，原因写在上面`, 6);
    else if (answer.saved > 0) void message.success(`${answer.label}，共${whole(answer.saved)}格`);
    else void message.info('与台账里的一样，没有改动');
  }

  async function saveAll(): Promise<boolean> {
    if (command.busy) return false;
    const { removals } = pendingCounts(cells.now());
    const sure =
      removals === 0 ||
      (await modal.confirm({
        title: `有${whole(removals)}格要清除，确定吗？`,
        content: '清除后这些月份按缺收入计算，不是零。变更记录里仍能看到原来的数。',
        okText: '清除并保存',
        cancelText: '再想想',
      }));
    if (sure) await write();
    return cells.now().size === 0;
  }

  return {
    busy: command.busy,
    save: () => void saveAll(),
    saveAll,
    drop: () => {
      const { cells: count } = pendingCounts(cells.now());
      void modal.confirm({
        title: `还原${whole(count)}格没有保存的收入吗？`,
        content: '还原后表里是台账现在的数。',
        okText: '全部还原',
        cancelText: '继续填写',
        onOk: () => cells.replace(new Map()),
      });
    },
  };
}
