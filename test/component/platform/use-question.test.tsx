import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useQuestion } from '../../../renderer/platform/use-question';
import { Answered } from '../../../renderer/ui/states';
import type { Reply } from '../../../shared/contract/contract';
import { err, ok } from '../../../shared/result';
import { later } from '../../support/fake-api';
import { renderPage } from '../../support/render-page';

type Found = Reply<'households:search'>;
const names = (...all: readonly string[]): Found =>
  ok({ total: all.length, rows: all.map((name) => ({ id: name, name, fileNo: '', unionName: '', idTail: '', statusLabel: '', matched: '' })) });

function Search({ keepOld }: { readonly keepOld: boolean }) {
  const [text, setText] = useState('a');
  const answer = useQuestion('households:search', { text, limit: 10 }, { keepOld });
  return (
    <>
      <button type="button" onClick={() => setText('b')}>
        ask b
      </button>
      <Answered answer={answer}>{({ rows }) => <p data-testid="shown">{rows.map(({ name }) => name).join(',')}</p>}</Answered>
    </>
  );
}
const shown = (): string => screen.getByTestId('shown').textContent;

describe('useQuestion', () => {
  it.each([false, true])('never shows a late answer under another question (keepOld: %s)', async (keepOld) => {
    const slow = later<Found>();
    renderPage(<Search keepOld={keepOld} />, { 'households:search': ({ text }) => (text === 'a' ? slow.promise : names('answer b')) });
    fireEvent.click(screen.getByText('ask b'));
    await waitFor(() => expect(shown()).toBe('answer b'));
    await act(async () => {
      slow.give(names('answer a'));
      await slow.promise;
    });
    expect(shown()).toBe('answer b');
  });

  it('says that it waits for a different question, unless the old answer may stay', async () => {
    const slow = later<Found>();
    renderPage(<Search keepOld={false} />, { 'households:search': ({ text }) => (text === 'a' ? names('answer a') : slow.promise) });
    await waitFor(() => expect(shown()).toBe('answer a'));
    fireEvent.click(screen.getByText('ask b'));
    expect(screen.queryByTestId('shown')).toBeNull();
    await act(async () => slow.give(names('answer b')));
    await waitFor(() => expect(shown()).toBe('answer b'));
  });

  it('asks again after a change and shows the old answer until the new one is there', async () => {
    const second = later<Found>();
    let asked = 0;
    const { api } = renderPage(<Search keepOld={false} />, {
      'households:search': () => {
        asked += 1;
        return asked === 1 ? names('before') : second.promise;
      },
    });
    await waitFor(() => expect(shown()).toBe('before'));
    act(() => api.notify({ kind: 'changed', version: 2 }));
    await waitFor(() => expect(asked).toBe(2));
    expect(shown()).toBe('before');
    await act(async () => second.give(names('after')));
    await waitFor(() => expect(shown()).toBe('after'));
  });

  it('does not ask again for the same version', async () => {
    const { api } = renderPage(<Search keepOld={false} />, { 'households:search': () => names('only') });
    await waitFor(() => expect(shown()).toBe('only'));
    act(() => api.notify({ kind: 'progress', task: 'export', step: '', done: 1, total: 2 }));
    expect(api.inputsOf('households:search')).toHaveLength(1);
  });

  it('shows a failure in its own words and asks again by 重试', async () => {
    let broken = true;
    renderPage(<Search keepOld={false} />, {
      'households:search': () => (broken ? err({ code: 'storage', message: '台账文件读不出来。', incident: 'n-1' }) : names('back')),
    });
    expect(await screen.findByText('台账文件读不出来。')).toBeDefined();
    expect(screen.getByText(/记录编号 n-1/)).toBeDefined();
    broken = false;
    fireEvent.click(screen.getByText('重试'));
    await waitFor(() => expect(shown()).toBe('back'));
  });

  it('treats a call that was not carried over as a failure', async () => {
    renderPage(<Search keepOld={false} />, { 'households:search': () => Promise.reject(new Error('gone')) });
    expect(await screen.findByText(/台账服务没有回应/)).toBeDefined();
  });
});
