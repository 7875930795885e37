import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type AssetPorts, assetFor } from './serve-app';

/**
 * The one Electron API in our range that was replaced: `handle` exists from 25, while
 * `registerBufferProtocol` is all that 22 has (and is marked deprecated from 25 on).
 * Both are described here, so that the file compiles against either end's typings.
 */
export interface ProtocolLike {
  handle?(scheme: string, handler: (request: { readonly url: string }) => Promise<Response>): void;
  registerBufferProtocol?(scheme: string, handler: (request: { readonly url: string }, reply: (response: BufferReply) => void) => void): boolean;
}
interface BufferReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const ports: AssetPorts = {
  readFile: (file) => readFile(file),
  freshNonce: () => randomBytes(16).toString('base64url'),
};

/** What `protocol.registerSchemesAsPrivileged` must be told before the app is ready, so that the page has an origin of its own. */
export const APP_SCHEME = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } } as const;

/** Serves the built page in `root` at app://ledger, with whichever API this Electron has. */
export function serveApp(protocol: ProtocolLike, root: string): void {
  if (protocol.handle !== undefined) {
    protocol.handle('app', async ({ url }) => {
      const { status, headers, body } = await assetFor(url, root, ports);
      // `Response` is global wherever `handle` exists; a copy, because its typings want a buffer that is not shared.
      return new Response(new Uint8Array(body), { status, headers: { ...headers } });
    });
  } else if (protocol.registerBufferProtocol !== undefined) {
    protocol.registerBufferProtocol('app', ({ url }, reply) => {
      void assetFor(url, root, ports).then(({ status, headers, body }) => reply({ statusCode: status, headers: { ...headers }, data: Buffer.from(body) }));
    });
  } else {
    throw new Error('This Electron can serve no custom protocol');
  }
}
