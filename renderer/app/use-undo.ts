import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useRouter } from '../platform/route';
import { useCommand } from '../platform/use-command';
import { walkTo } from './walk-to';

export interface UndoActions {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Names of the commands that would be taken back or done again. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly busy: boolean;
}

/** Takes the last command back (or does it again), says which one it was and walks to where it happened. */
export function useUndo(state: OutputOf<'session:state'>): UndoActions {
  const { message } = App.useApp();
  const router = useRouter();
  const undo = useCommand('session:undo');
  const redo = useCommand('session:redo');
  const undoLabel = state.undo?.label ?? null;
  const redoLabel = state.redo?.label ?? null;

  const tell = useCallback(
    (verb: string, done: OutputOf<'session:undo'> | null) => {
      if (done === null) return;
      void message.success(`${verb}：${done.label}`, 4);
      walkTo(router, done.place, done.householdIds);
    },
    [message, router],
  );

  const runUndo = undo.run;
  const runRedo = redo.run;
  return useMemo(
    () => ({
      undo: () => {
        if (undoLabel === null) void message.info('没有可以撤销的操作', 2);
        else void runUndo({}).then((done) => tell('已撤销', done));
      },
      redo: () => {
        if (redoLabel === null) void message.info('没有可以恢复的操作', 2);
        else void runRedo({}).then((done) => tell('已恢复', done));
      },
      undoLabel,
      redoLabel,
      busy: undo.busy || redo.busy,
    }),
    [message, runUndo, runRedo, tell, undoLabel, redoLabel, undo.busy, redo.busy],
  );
}
