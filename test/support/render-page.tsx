import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { Providers } from '../../renderer/app/providers';
import { useRouter } from '../../renderer/platform/route';
import { type Answers, type FakeApi, fakeApi } from './fake-api';

/** Shows a part of the page on an application in memory. The place where the router stands is told in `place()`. */
export function renderPage(
  content: ReactNode,
  answers: Answers,
): { readonly api: FakeApi; readonly place: () => { readonly page: string; readonly params: unknown } } {
  const api = fakeApi(answers);
  let place: { page: string; params: unknown } = { page: '', params: {} };
  function Place() {
    const { stop } = useRouter();
    place = { page: stop.page, params: stop.params };
    return null;
  }
  render(
    <Providers bridge={api} nonce={undefined}>
      {content}
      <Place />
    </Providers>,
  );
  onTestFinished(cleanup);
  return { api, place: () => place };
}
