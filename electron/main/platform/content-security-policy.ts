/** What stands in the built index.html where the nonce of a load belongs (build/bundles.mjs puts it there). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * The page's content security policy. Scripts only from our own files; styles from our own files and from `<style>` elements
 * that carry this load's nonce (antd writes its styles at run time); nothing unsafe, nothing from anywhere else.
 * data: and blob: pictures are thumbnails and charts on their way to a PNG.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
