import { hashKey, type Query, useQuery } from '@tanstack/react-query';
import type { AppError } from '../../shared/contract/app-error';
import type { Channel, InputOf, OutputOf } from '../../shared/contract/contract';
import { askSafely, useBridge } from './bridge';
import { useLedgerVersion } from './ledger-version';

/** What a screen has in hand: nothing yet, a failure, or an answer. */
export type Answer<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: AppError; readonly retry: () => void }
  /** `fresh` is false while a newer answer is on its way: dim it, but keep it readable. */
  | { readonly status: 'ready'; readonly value: T; readonly fresh: boolean };

export interface QuestionOptions {
  /**
   * While a *different* question of the same channel is asked (another filter, another page of rows), keep showing
   * the old answer, marked as not fresh. Without it the screen says that it is loading.
   */
  readonly keepOld?: boolean;
}

/** Carries an expected failure through the query library, which knows only thrown errors. */
class QuestionFailure extends Error {
  readonly detail: AppError;
  constructor(detail: AppError) {
    super(detail.code);
    this.detail = detail;
  }
}

/**
 * Asks `channel` and asks again whenever the ledger changes. `input` null asks nothing (status stays `loading`).
 *
 * The key holds channel, input and ledger version, so that an answer that arrives late belongs to a key nobody
 * looks at any more and is never shown under another question.
 */
export function useQuestion<C extends Channel>(channel: C, input: InputOf<C> | null, options: QuestionOptions = {}): Answer<OutputOf<C>> {
  const bridge = useBridge();
  const { epoch } = useLedgerVersion();
  const question = hashKey([channel, input]);

  const result = useQuery<OutputOf<C>>({
    queryKey: [channel, input, epoch],
    enabled: input !== null,
    queryFn: async () => {
      if (input === null) throw new Error('Asked without a question');
      const reply = await askSafely(bridge, channel, input);
      if (!reply.ok) throw new QuestionFailure(reply.error);
      return reply.value;
    },
    // TypeScript cannot see that a query of this key holds this channel's output.
    placeholderData: ((old: OutputOf<C> | undefined, query: Query | undefined) =>
      query !== undefined && (options.keepOld === true ? query.queryKey[0] === channel : hashKey([query.queryKey[0], query.queryKey[1]]) === question)
        ? old
        : undefined) as never,
  });

  if (result.error !== null) {
    const error: AppError =
      result.error instanceof QuestionFailure ? result.error.detail : { code: 'internal', message: '这里的内容没有取到。台账数据未改动，请重试。' };
    return { status: 'failed', error, retry: () => void result.refetch() };
  }
  if (result.data === undefined) return { status: 'loading' };
  return { status: 'ready', value: result.data, fresh: !result.isPlaceholderData };
}
