import path from 'node:path';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from './content-security-policy';

/** The page's own origin: nothing else is ever loaded into a window. */
export const APP_ORIGIN = 'app://ledger';

const HTML = 'text/html; charset=utf-8';
const MIME: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface Asset {
  readonly status: 200 | 403 | 404 | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface AssetPorts {
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** A value nobody can guess, new at every call. */
  readonly freshNonce: () => string;
}

/**
 * One URL in, one response out; pure but for the ports. Nothing outside `root` is ever read.
 * A page gets its nonce in the policy of its header and in the element that the build left the placeholder in.
 */
export async function assetFor(url: string, root: string, ports: AssetPorts): Promise<Asset> {
  const nonce = ports.freshNonce();
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== APP_ORIGIN) return refuse(403, nonce);

  const file = fileInside(root, pathname);
  if (file === null) return refuse(403, nonce);
  const type = MIME[path.extname(file)];
  if (type === undefined) return refuse(404, nonce);
  try {
    const body = await ports.readFile(file);
    return { status: 200, body: type === HTML ? withNonce(body, nonce) : body, headers: headersFor(type, nonce) };
  } catch (cause) {
    return refuse(isMissing(cause) ? 404 : 500, nonce);
  }
}

/** The file that a path of the page names, or null when it names none or one outside the folder. */
function fileInside(root: string, pathname: string): string | null {
  let relative: string;
  try {
    relative = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch {
    return null; // a broken escape such as %zz names no file
  }
  if (relative.includes('\0')) return null;
  const file = path.resolve(root, `.${relative}`);
  const inside = path.relative(root, file);
  return inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

const withNonce = (html: Uint8Array, nonce: string): Uint8Array => Buffer.from(Buffer.from(html).toString('utf8').split(NONCE_PLACEHOLDER).join(nonce), 'utf8');

const headersFor = (type: string, nonce: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
});

const refuse = (status: 403 | 404 | 500, nonce: string): Asset => ({
  status,
  headers: headersFor('text/plain; charset=utf-8', nonce),
  body: new Uint8Array(),
});

const isMissing = (cause: unknown): boolean => cause instanceof Error && (cause as NodeJS.ErrnoException).code === 'ENOENT';
