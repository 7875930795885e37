import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/app-error';
import { ok, type Result } from '../../../shared/result';
import { useNotice } from '../../platform/notices';
import { usePageState } from '../../platform/route';
import { useAsk, useCommand } from '../../platform/use-command';
import { type ChosenFile, type ExchangeState, FIRST_EXCHANGE_STATE, type Step, withFiles } from './exchange-state';

/** Dropped files are handed over as bytes; beyond this size they go through the dialog, which hands over only a name. */
const MOST_DROPPED_BYTES = 60_000_000;

export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export interface Import {
  readonly state: ExchangeState;
  readonly goTo: (step: Step) => void;
  readonly choose: () => Promise<void>;
  readonly drop: (files: readonly File[]) => void;
  readonly remove: (token: string) => void;
  readonly read: () => Promise<void>;
  readonly apply: () => Promise<void>;
  /** Ends the reading that is under way; nothing stays behind. */
  readonly cancel: () => void;
  readonly startOver: () => void;
  readonly reading: boolean;
  readonly applying: boolean;
  readonly progress: Progress | null;
  readonly failure: AppError | null;
}

/** The path of one import: files in, preview out, applied as one step. */
export function useImport(): Import {
  const { message } = App.useApp();
  const ask = useAsk();
  const chooser = useCommand('shell:chooseWorkbooks');
  const [state, keep] = usePageState<ExchangeState>('exchange.import', FIRST_EXCHANGE_STATE);
  const [reading, setReading] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  /** Counts readings, so that an answer to one that was cancelled is not taken. */
  const turn = useRef(0);
  const underWay = useRef(false);
  useEffect(() => {
    underWay.current = reading;
  }, [reading]);
  useEffect(
    () => () => {
      // Nobody would see the answer any more; the files stay chosen.
      if (underWay.current) void ask('exchange:cancel', { previewId: null });
      turn.current += 1;
    },
    [ask],
  );

  const applier = useCommand('exchange:apply', {
    onFailure: (error) => {
      if (error.code !== 'conflict') return false;
      // The ledger has moved on under the preview: read again, so that the counts on screen are the ones of today.
      void message.warning(error.message, 6);
      void readFiles(state, 'difference');
      return true;
    },
  });

  useNotice('progress', (notice) => {
    if (notice.task === 'import') setProgress({ step: notice.step, done: notice.done, total: notice.total });
  });

  function add(files: readonly ChosenFile[]): ExchangeState {
    setFailure(null);
    const next = withFiles(state.step === 'done' ? FIRST_EXCHANGE_STATE : state, files);
    keep(next);
    return next;
  }

  async function readFiles(from: ExchangeState, then: Step = 'mapping'): Promise<void> {
    if (from.files.length === 0) return;
    turn.current += 1;
    const mine = turn.current;
    setReading(true);
    setFailure(null);
    setProgress(null);
    const tokens = await tokensOf(from.files);
    const reply = tokens.ok ? await ask('exchange:preview', { files: [...tokens.value] }) : tokens;
    if (mine !== turn.current) return;
    setReading(false);
    if (reply.ok) keep({ ...from, preview: reply.value, result: null, step: then });
    else setFailure(reply.error);
  }

  /** Dropped files are handed over again for each reading, because the service keeps them no longer than that. */
  async function tokensOf(files: readonly ChosenFile[]): Promise<Result<readonly string[], AppError>> {
    const tokens: string[] = [];
    for (const { token, name, dropped } of files) {
      if (dropped === undefined) {
        tokens.push(token);
        continue;
      }
      const reply = await ask('exchange:offerFile', { name, bytes: new Uint8Array(await dropped.arrayBuffer()) });
      if (!reply.ok) return reply;
      tokens.push(reply.value.token);
    }
    return ok(tokens);
  }

  return {
    state,
    goTo: (step) => keep({ ...state, step }),
    choose: async () => {
      const files = await chooser.run({});
      if (files !== null && files.length > 0) add(files);
    },
    drop: (files) => {
      const small = files.filter((file) => file.size <= MOST_DROPPED_BYTES);
      if (small.length < files.length) void message.warning('有的文件太大，请用“选择文件”打开', 6);
      if (small.length > 0)
        add(small.map((file, i) => ({ token: `${file.name}/${String(file.lastModified)}/${String(i)}`, name: file.name, bytes: file.size, dropped: file })));
    },
    remove: (token) => keep({ ...state, files: state.files.filter((file) => file.token !== token), preview: null }),
    read: () => readFiles(state),
    apply: async () => {
      if (state.preview === null) return;
      setProgress(null);
      const result = await applier.run({ previewId: state.preview.previewId });
      if (result !== null) keep({ ...state, result, step: 'done' });
    },
    cancel: () => {
      turn.current += 1;
      setReading(false);
      setProgress(null);
      void ask('exchange:cancel', { previewId: null });
      void message.info('已停止读取，台账没有改动');
    },
    startOver: () => {
      if (state.preview !== null && state.result === null) void ask('exchange:cancel', { previewId: state.preview.previewId });
      setFailure(null);
      keep(FIRST_EXCHANGE_STATE);
    },
    reading,
    applying: applier.busy,
    progress,
    failure,
  };
}
