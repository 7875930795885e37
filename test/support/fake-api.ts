import { expect, onTestFinished } from 'vitest';
import type { Bridge } from '../../renderer/platform/bridge';
import type { AppError } from '../../shared/contract/app-error';
import type { Channel, InputOf, OutputOf, Reply } from '../../shared/contract/contract';
import type { Notice } from '../../shared/contract/notices';
import { err, ok } from '../../shared/result';

/** What the application answers: a value, or a whole reply where it may fail or come late. */
export type Answers = { readonly [C in Channel]?: (input: InputOf<C>) => Reply<C> | Promise<Reply<C>> };

export interface FakeApi extends Bridge {
  /** Every question so far, in order. */
  readonly asked: readonly { readonly channel: Channel; readonly input: unknown }[];
  /** Says something unasked, as the service does. */
  readonly notify: (notice: Notice) => void;
  readonly inputsOf: (channel: Channel) => readonly unknown[];
}

/** The whole application in memory. A question that the test did not set up fails the test at its end. */
export function fakeApi(answers: Answers): FakeApi {
  const asked: { channel: Channel; input: unknown }[] = [];
  const unexpected: string[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  onTestFinished(() => expect(unexpected, 'questions that the test did not expect').toEqual([]));

  return {
    asked,
    ask: async <C extends Channel>(channel: C, input: InputOf<C>): Promise<Reply<C>> => {
      asked.push({ channel, input });
      const answer = answers[channel];
      if (answer === undefined) {
        unexpected.push(channel);
        throw new Error(`Unexpected question on ${channel}`);
      }
      return answer(input);
    },
    onNotice: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify: (notice) => {
      for (const listener of listeners) listener(notice);
    },
    inputsOf: (channel) => asked.filter((question) => question.channel === channel).map(({ input }) => input),
  };
}

/** A reply of its channel; lets a test write the value alone. */
export const says =
  <C extends Channel>(value: OutputOf<C>) =>
  (): Reply<C> =>
    ok(value);

/** A failure in the application's own words. */
export const fails = (error: AppError) => (): { readonly ok: false; readonly error: AppError } => err(error);

/** A reply that the test gives when it wants to. */
export function later<T>(): { readonly promise: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give: (value) => give(value) };
}
