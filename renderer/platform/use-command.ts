import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/contract/app-error';
import type { Channel, InputOf, OutputOf, Reply } from '../../shared/contract/contract';
import { askSafely, useBridge } from './bridge';

/** Asks outside of rendering (a dialog, a preview on a key). Never throws. */
export function useAsk(): <C extends Channel>(channel: C, input: InputOf<C>) => Promise<Reply<C>> {
  const bridge = useBridge();
  return useCallback((channel, input) => askSafely(bridge, channel, input), [bridge]);
}

/**
 * Shows a failure in the service's own words. What a person must not miss (a bug's incident number, a failed write,
 * somebody else's change) stays until it is closed; a refusal is a message that goes by itself.
 */
export function useTellFailure(): (error: AppError) => void {
  const { message, modal } = App.useApp();
  return useCallback(
    (error) => {
      if (error.code === 'internal' || error.code === 'storage' || error.code === 'conflict') {
        const number = error.incident === undefined || error.message.includes(error.incident) ? '' : `（编号 ${error.incident}）`;
        void modal.error({ title: '没有完成', content: `${error.message}${number}`, okText: '知道了' });
      } else {
        void message.error(error.message, 6);
      }
    },
    [message, modal],
  );
}

export interface Command<C extends Channel> {
  /** The output, or null when it failed and the failure has been shown (or taken by `onFailure`). */
  readonly run: (input: InputOf<C>) => Promise<OutputOf<C> | null>;
  readonly busy: boolean;
}

export interface CommandOptions {
  /** Takes the failure itself (errors at single fields); return true when it was shown. */
  readonly onFailure?: (error: AppError) => boolean;
}

/**
 * A command with its running state. What it changed arrives by the change notice: the caller need not ask again.
 * A second `run` while the first is under way is not sent.
 */
export function useCommand<C extends Channel>(channel: C, options: CommandOptions = {}): Command<C> {
  const ask = useAsk();
  const tell = useTellFailure();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const { onFailure } = options;

  const run = useCallback(
    async (input: InputOf<C>): Promise<OutputOf<C> | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      const reply = await ask(channel, input);
      running.current = false;
      setBusy(false);
      if (reply.ok) return reply.value;
      if (onFailure?.(reply.error) !== true) tell(reply.error);
      return null;
    },
    [ask, channel, onFailure, tell],
  );
  return { run, busy };
}
