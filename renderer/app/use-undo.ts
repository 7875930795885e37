import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useRouter } from '../platform/route';
import { useCommand } from '../platform/use-command';
import { useLeave } from '../platform/use-unsaved';
import { walkTo } from './walk-to';

export interface UndoActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Names of the commands that would be taken back or done again. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly busy: boolean;
}

/**
 * Takes the last command back (or does it again), says which one it was and walks to where it happened. With something unsaved
 * on the page it asks first, because one may have meant the typing, and then stays where the typing is.
 */
export function useUndo(state: OutputOf<'session:state'>): UndoActions {
  const { message } = App.useApp();
  const router = useRouter();
  const leave = useLeave();
  const undo = useCommand('session:undo');
  const redo = useCommand('session:redo');
  const undoLabel = state.undo?.label ?? null;
  const redoLabel = state.redo?.label ?? null;

  const tell = useCallback(
    (verb: string, done: OutputOf<'session:undo'> | null, stay: boolean) => {
      if (done === null) return;
      void message.success(`${verb}：${done.label}`, 4);
      if (!stay) walkTo(router, done.place, done.householdIds);
    },
    [message, router],
  );

  const runUndo = undo.run;
  const runRedo = redo.run;
  return useMemo(
    () => ({
      undo: () => {
        if (undoLabel === null) void message.info('没有可以撤销的操作', 2);
        else leave({ kind: 'undo', verb: '撤销', label: undoLabel }, (asked) => void runUndo({}).then((done) => tell('已撤销', done, asked)));
      },
      redo: () => {
        if (redoLabel === null) void message.info('没有可以恢复的操作', 2);
        else leave({ kind: 'undo', verb: '恢复', label: redoLabel }, (asked) => void runRedo({}).then((done) => tell('已恢复', done, asked)));
      },
      undoLabel,
      redoLabel,
      busy: undo.busy || redo.busy,
    }),
    [message, leave, runUndo, runRedo, tell, undoLabel, redoLabel, undo.busy, redo.busy],
  );
}
