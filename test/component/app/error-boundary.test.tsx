import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary';
import { says } from '../../support/fake-api';
import { renderPage } from '../../support/render-page';

function Broken(): never {
  throw new Error('a bug');
}

describe('ErrorBoundary', () => {
  // React reports what a boundary caught on the console as well; expected here.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  it('notes a bug, says its number and leaves the rest of the page standing', async () => {
    const { api } = renderPage(
      <>
        <p>rest</p>
        <ErrorBoundary where="page:test">
          <Broken />
        </ErrorBoundary>
      </>,
      { 'note:incident': says<'note:incident'>({ incident: '20190115-7' }) },
    );
    expect(await screen.findByText(/记录编号 20190115-7/)).toBeDefined();
    expect(screen.getByText('rest')).toBeDefined();
    expect(api.inputsOf('note:incident')).toEqual([{ where: 'page:test', text: expect.stringContaining('a bug') }]);
  });
});
