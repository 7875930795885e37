import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { usePageState, useRouter } from '../../../renderer/platform/route';
import { renderPage } from '../../support/render-page';

function Filter() {
  const [text, setText] = usePageState('test.filter', '');
  return <input aria-label="filter" value={text} onChange={(event) => setText(event.target.value)} />;
}

function Pages() {
  const { stop, navigate, restart } = useRouter();
  return (
    <>
      <button type="button" onClick={() => navigate('households', { drill: 'd1' })}>
        list
      </button>
      <button type="button" onClick={() => navigate('home')}>
        home
      </button>
      <button type="button" onClick={() => restart('exchange')}>
        another ledger
      </button>
      {stop.page === 'households' && <Filter />}
    </>
  );
}
const filter = (): HTMLInputElement => screen.getByLabelText('filter');

describe('router', () => {
  it('keeps what a page wanted kept over a visit elsewhere', () => {
    renderPage(<Pages />, {});
    fireEvent.click(screen.getByText('list'));
    fireEvent.change(filter(), { target: { value: 'zjg' } });
    fireEvent.click(screen.getByText('home'));
    expect(screen.queryByLabelText('filter')).toBeNull();
    fireEvent.click(screen.getByText('list'));
    expect(filter().value).toBe('zjg');
  });

  it('goes back to the stop that the window history names', () => {
    const { place } = renderPage(<Pages />, {});
    fireEvent.click(screen.getByText('list'));
    fireEvent.click(screen.getByText('home'));
    act(() => void window.dispatchEvent(new PopStateEvent('popstate', { state: { at: 1 } })));
    expect(place()).toEqual({ page: 'households', params: { drill: 'd1' } });
  });

  it('forgets everything with another ledger', () => {
    const { place } = renderPage(<Pages />, {});
    fireEvent.click(screen.getByText('list'));
    fireEvent.change(filter(), { target: { value: 'zjg' } });
    fireEvent.click(screen.getByText('another ledger'));
    expect(place().page).toBe('exchange');
    fireEvent.click(screen.getByText('list'));
    expect(filter().value).toBe('');
  });
});
