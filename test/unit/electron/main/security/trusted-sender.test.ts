import { describe, expect, it } from 'vitest';
import { isTrustedSender, originOf } from '../../../../../electron/main/security/trusted-sender';

const frame = (url: string, parent: unknown = null) => ({ senderFrame: { url, parent } }) as Parameters<typeof isTrustedSender>[0];

describe('isTrustedSender', () => {
  it.each([
    { why: 'our page', event: frame('app://ledger/'), trusted: true },
    { why: 'our page with a place in it', event: frame('app://ledger/index.html#/households'), trusted: true },
    { why: 'a frame inside our page', event: frame('app://ledger/', {}), trusted: false },
    { why: 'another host of our scheme', event: frame('app://ledger.evil/'), trusted: false },
    { why: 'our origin only in the query', event: frame('https://example.invalid/?next=app://ledger/'), trusted: false },
    { why: 'our origin as a user name', event: frame('https://app:ledger@example.invalid/'), trusted: false },
    { why: 'a blank page', event: frame('about:blank'), trusted: false },
    { why: 'no address at all', event: frame(''), trusted: false },
    { why: 'a frame that is gone', event: { senderFrame: null }, trusted: false },
  ])('$why', ({ event, trusted }) => {
    expect(isTrustedSender(event, 'app://ledger')).toBe(trusted);
  });
});

describe('originOf', () => {
  it('builds an origin where URL.origin gives none', () => {
    expect(originOf('app://ledger/assets/x.js?y#z')).toBe('app://ledger');
    expect(originOf('not a url')).toBeNull();
  });
});
