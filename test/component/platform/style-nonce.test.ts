import { describe, expect, it } from 'vitest';
import { stampStyleNonce } from '../../../renderer/platform/style-nonce';

describe('stampStyleNonce', () => {
  it('gives later style elements the nonce and leaves others alone', () => {
    const page = document.implementation.createHTMLDocument('page');
    page.head.innerHTML = '<meta name="csp-nonce" content="abc">';
    expect(stampStyleNonce(page)).toBe('abc');
    expect(page.createElement('style').getAttribute('nonce')).toBe('abc');
    expect(page.createElement('STYLE').getAttribute('nonce')).toBe('abc');
    expect(page.createElement('div').getAttribute('nonce')).toBeNull();
  });

  it('changes nothing where the page has no nonce', () => {
    const page = document.implementation.createHTMLDocument('page');
    expect(stampStyleNonce(page)).toBeUndefined();
    expect(page.createElement('style').getAttribute('nonce')).toBeNull();
  });
});
