import { cleanup, configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { Providers } from '../../renderer/app/providers';
import { type Stop, useRouter } from '../../renderer/platform/route';
import { type Answers, type FakeApi, fakeApi } from './fake-api';

// The first page of a file pays for antd's styles; on a busy machine that alone takes seconds.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

interface Place {
  readonly page: string;
  readonly params: unknown;
}

function TellPlace({ tell }: { readonly tell: (stop: Stop) => void }) {
  tell(useRouter().stop);
  return null;
}

/** Shows a part of the page on an application in memory. `place()` is where the router stands. */
export function renderPage(content: ReactNode, answers: Answers): { readonly api: FakeApi; readonly place: () => Place } {
  const api = fakeApi(answers);
  let place: Place = { page: '', params: {} };
  const tell = ({ page, params }: Stop): void => {
    place = { page, params };
  };
  render(
    <Providers bridge={api} nonce={undefined}>
      {content}
      <TellPlace tell={tell} />
    </Providers>,
  );
  onTestFinished(cleanup);
  return { api, place: () => place };
}
