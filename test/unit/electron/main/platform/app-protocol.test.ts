import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ProtocolLike, serveApp } from '../../../../../electron/main/platform/app-protocol';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'app-protocol-'));
  await writeFile(path.join(root, 'index.html'), '__CSP_NONCE__');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('serveApp', () => {
  it('serves over `handle` where there is one, with a new nonce every time', async () => {
    let serve: (request: { url: string }) => Promise<Response> = () => Promise.reject(new Error('not set'));
    const handle: ProtocolLike['handle'] = (_scheme, handler) => {
      serve = handler;
    };
    serveApp({ handle, registerBufferProtocol: () => expect.unreachable() }, root);
    const [first, second] = [await serve({ url: 'app://ledger/' }), await serve({ url: 'app://ledger/' })];
    const nonces = [await first.text(), await second.text()];
    expect(first.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonces[0]}'`);
    expect(nonces[0]).toMatch(/^[\w-]{22}$/);
    expect(nonces[1]).not.toBe(nonces[0]);
  });

  it('serves over the buffer protocol of Electron 22', async () => {
    const reply = await new Promise<{ statusCode: number; data: Buffer }>((resolve) => {
      const registerBufferProtocol: ProtocolLike['registerBufferProtocol'] = (_scheme, handler) => {
        handler({ url: 'app://ledger/index.html' }, resolve);
        return true;
      };
      serveApp({ registerBufferProtocol }, root);
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.data.toString()).toMatch(/^[\w-]{22}$/);
  });

  it('does not go on without either', () => {
    expect(() => serveApp({}, root)).toThrow(/protocol/);
  });
});
