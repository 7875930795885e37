import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Grant } from '../service-host/service-host';

/** Hands out a token for what a person chose in a dialog. The page sees the token and the name, never the path. */
export interface TokenDesk {
  readonly issue: (chosen: string, purpose: Grant['purpose']) => { readonly token: string; readonly name: string };
  /** The path behind a token of ours; undefined for any other text. */
  readonly pathOf: (token: string) => string | undefined;
}

/** `grant` tells the service what each token stands for. */
export function createTokenDesk(grant: (grant: Grant) => void): TokenDesk {
  const paths = new Map<string, string>();
  return {
    issue: (chosen, purpose) => {
      const token = randomBytes(16).toString('hex');
      paths.set(token, chosen);
      grant({ token, path: chosen, purpose });
      return { token, name: path.basename(chosen) };
    },
    pathOf: (token) => paths.get(token),
  };
}
