import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetFor } from '../../../../../electron/main/platform/serve-app';

const ROOT = path.resolve('/built/renderer');
const FILES: Readonly<Record<string, string>> = {
  'index.html': '<meta name="csp-nonce" content="__CSP_NONCE__"><p>__CSP_NONCE__</p>',
  'assets/页.js': 'const text = "__CSP_NONCE__";',
  'secret.pem': 'key',
};

const read: string[] = [];
const ports = {
  freshNonce: () => 'n0nce',
  readFile: (file: string) => {
    read.push(file);
    const content = FILES[path.relative(ROOT, file).split(path.sep).join('/')];
    return content === undefined ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOENT' })) : Promise.resolve(Buffer.from(content));
  },
};
const get = async (url: string) => {
  read.length = 0;
  const { status, headers, body } = await assetFor(url, ROOT, ports);
  return { status, headers, text: Buffer.from(body).toString('utf8'), read: [...read] };
};

describe('assetFor', () => {
  it('serves the page with its nonce in the header and wherever the build left the placeholder', async () => {
    const { status, headers, text } = await get('app://ledger/');
    expect(status).toBe(200);
    expect(text).toBe('<meta name="csp-nonce" content="n0nce"><p>n0nce</p>');
    expect(headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headers['Content-Security-Policy']).toContain("style-src 'self' 'nonce-n0nce'");
    expect(headers['Content-Security-Policy']).not.toContain('unsafe');
  });

  it('leaves every other file as it is', async () => {
    const { status, text } = await get('app://ledger/assets/%E9%A1%B5.js');
    expect({ status, text }).toEqual({ status: 200, text: 'const text = "__CSP_NONCE__";' });
  });

  it.each([
    { why: 'another host', url: 'app://elsewhere/index.html' },
    { why: 'another scheme', url: 'file:///built/renderer/index.html' },
    { why: 'escaped dots', url: 'app://ledger/..%2f..%2fetc%2fpasswd.html' },
    { why: 'escaped dots and backslashes', url: 'app://ledger/..%5c..%5csecret.html' },
    { why: 'a broken escape', url: 'app://ledger/%zz.html' },
    { why: 'a zero byte', url: 'app://ledger/index%00.html' },
  ])('refuses $why without reading outside its folder', async ({ url }) => {
    const { status, text, read: opened } = await get(url);
    expect(status).toBe(403);
    expect(text).toBe('');
    expect(opened.every((file) => file.startsWith(ROOT + path.sep))).toBe(true);
  });

  it.each(['app://ledger/secret.pem', 'app://ledger/', 'app://ledger/absent.js'])('says 404 for %s when it serves no such thing', async (url) => {
    const { status } = await assetFor(url, path.join(ROOT, 'empty'), ports);
    expect(status).toBe(404);
  });

  it('says 500 for a file that cannot be read', async () => {
    const { status } = await assetFor('app://ledger/x.css', ROOT, {
      ...ports,
      readFile: () => Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })),
    });
    expect(status).toBe(500);
  });
});
