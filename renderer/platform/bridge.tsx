import { createContext, useContext } from 'react';
import type { AppError } from '../../shared/contract/app-error';
import type { Channel, InputOf, Reply } from '../../shared/contract/contract';
import type { Notice } from '../../shared/contract/notices';

/** What the preload puts on `window`: one way to ask, one way to listen. */
export interface Bridge {
  ask<C extends Channel>(channel: C, input: InputOf<C>): Promise<Reply<C>>;
  /** Returns the function that stops listening. */
  onNotice(listener: (notice: Notice) => void): () => void;
}

declare global {
  interface Window {
    readonly ledger?: Bridge;
  }
}

const BridgeContext = createContext<Bridge | null>(null);

/** Hands the bridge to the page below; tests hand in an in-memory one. */
export const BridgeProvider = BridgeContext.Provider;

/** The bridge given to this page. Throws when there is none, which is a bug of the composition. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (bridge === null) throw new Error('BridgeProvider is missing');
  return bridge;
}

/** A question that could not even be carried over (the service is gone) in the words of an expected failure. */
export const unreachable: AppError = {
  code: 'busy',
  message: '台账服务没有回应。已保存的内容都在，请稍等片刻后重试。',
};

/**
 * Asks and never throws: a rejected call becomes the failure `unreachable`, so that every caller has one path
 * for what goes wrong.
 */
export async function askSafely<C extends Channel>(bridge: Bridge, channel: C, input: InputOf<C>): Promise<Reply<C>> {
  try {
    return await bridge.ask(channel, input);
  } catch {
    return { ok: false, error: unreachable };
  }
}
