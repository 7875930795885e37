import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { UnsavedElsewhere } from '../../../renderer/app/unsaved-elsewhere';
import { useRouter } from '../../../renderer/platform/route';
import { useLeave, useUnsaved } from '../../../renderer/platform/use-unsaved';
import { renderPage } from '../../support/render-page';

const SHEET = { name: 'test.cells', place: { page: 'incomes', params: {} } } as const;

/** A cell as the sheet has it: what is typed counts only once the keyboard leaves it. */
function Cell({ save }: { readonly save?: () => Promise<boolean> }) {
  const [typed, setTyped] = useState('');
  const [waits, setWaits] = useState(false);
  useUnsaved('1 户的 1 格收入', waits, save, SHEET);
  return <input aria-label="cell" value={typed} onChange={(change) => setTyped(change.target.value)} onBlur={() => setWaits(typed !== '')} />;
}
function Form() {
  const [text, setText] = useState('');
  useUnsaved('登记退出里填的内容', text !== '');
  return <input aria-label="form" value={text} onChange={(change) => setText(change.target.value)} />;
}
function Program({ save, onForm }: { readonly save?: () => Promise<boolean>; readonly onForm?: () => void }) {
  const { stop, navigate, back } = useRouter();
  const leave = useLeave();
  return (
    <>
      <button type="button" onClick={() => navigate('incomes')}>
        sheet
      </button>
      <button type="button" onClick={() => navigate('household', { id: 'h2' })}>
        another household
      </button>
      <button type="button" onClick={back}>
        back
      </button>
      <button type="button" onClick={() => leave({ kind: 'form' }, () => onForm?.())}>
        close form
      </button>
      <UnsavedElsewhere />
      {stop.page === 'incomes' && <Cell {...(save === undefined ? {} : { save })} />}
      {onForm !== undefined && <Form />}
    </>
  );
}

const dialog = (): HTMLElement | null => screen.queryByRole('dialog');
async function typeACell(): Promise<void> {
  fireEvent.click(screen.getByText('sheet'));
  const cell = screen.getByLabelText('cell');
  cell.focus();
  fireEvent.change(cell, { target: { value: '1200' } });
}
async function clickElsewhere(): Promise<void> {
  fireEvent.click(screen.getByText('another household'));
  await screen.findByText('1 户的 1 格收入尚未保存');
}

describe('leaving with something unsaved', () => {
  it('names it before a wrong click leads away, even what is still being typed, and stays with Esc', async () => {
    const { place } = renderPage(<Program save={() => Promise.resolve(true)} />, {});
    await typeACell();
    await clickElsewhere();
    expect(place().page).toBe('incomes');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    expect(dialog()).toBeNull();
    expect(place().page).toBe('incomes');
    expect(document.activeElement).toBe(screen.getByLabelText('cell'));
    expect((screen.getByLabelText('cell') as HTMLInputElement).value).toBe('1200');
  });

  it('saves with Enter and then goes', async () => {
    const save = vi.fn(() => Promise.resolve(true));
    const { place } = renderPage(<Program save={save} />, {});
    await typeACell();
    await clickElsewhere();
    expect(document.activeElement?.textContent).toBe('保存并离开');
    // The Enter that is still held down from before is no answer.
    fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
    expect(save).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await waitFor(() => expect(place()).toEqual({ page: 'household', params: { id: 'h2' } }));
    expect(save).toHaveBeenCalledOnce();
  });

  it('stays when it could not be saved', async () => {
    const { place } = renderPage(<Program save={() => Promise.resolve(false)} />, {});
    await typeACell();
    await clickElsewhere();
    await act(async () => fireEvent.click(screen.getByText('保存并离开')));
    expect(dialog()).toBeNull();
    expect(place().page).toBe('incomes');
  });

  it('keeps a draft that was left unsaved, says so, and leads back to it', async () => {
    const { place } = renderPage(<Program save={() => Promise.resolve(true)} />, {});
    await typeACell();
    await clickElsewhere();
    expect(screen.getByText(/填的内容先留着，回来接着填/)).toBeDefined();
    await act(async () => fireEvent.click(screen.getByText('不保存离开')));
    expect(place().page).toBe('household');
    fireEvent.click(screen.getByText('1 处未保存'));
    fireEvent.click(await screen.findByText('1 户的 1 格收入尚未保存，回去接着填'));
    await waitFor(() => expect(place().page).toBe('incomes'));
  });

  it('asks at the back button of the window as well, and goes there only when told so', async () => {
    const { place } = renderPage(<Program />, {});
    await typeACell();
    act(() => void window.dispatchEvent(new PopStateEvent('popstate', { state: { at: 0 } })));
    await screen.findByText('1 户的 1 格收入尚未保存');
    expect(place().page).toBe('incomes');
    await act(async () => fireEvent.click(screen.getByText('不保存离开')));
    expect(place().page).toBe('home');
  });

  it('does not ask when the same page is opened again: its cells are still there', async () => {
    renderPage(<Program />, {});
    await typeACell();
    fireEvent.click(screen.getByText('sheet'));
    expect(dialog()).toBeNull();
  });

  it('offers no saving where it cannot be saved: then Enter stays on the safe side', async () => {
    renderPage(<Program />, {});
    await typeACell();
    await clickElsewhere();
    expect(screen.queryByText('保存并离开')).toBeNull();
    expect(screen.getByText(/要保存，请选“留下”/)).toBeDefined();
    expect(document.activeElement?.textContent).toBe('留下');
  });

  it('asks before a form is closed, and says that it is gone then', async () => {
    const close = vi.fn();
    renderPage(<Program onForm={close} />, {});
    fireEvent.click(screen.getByText('close form'));
    expect(close).toHaveBeenCalledOnce();
    fireEvent.change(screen.getByLabelText('form'), { target: { value: '已就业' } });
    fireEvent.click(screen.getByText('close form'));
    await screen.findByText('登记退出里填的内容尚未保存');
    expect(screen.getByText(/填的内容就没有了/)).toBeDefined();
    expect(close).toHaveBeenCalledOnce();
    await act(async () => fireEvent.click(screen.getByText('不保存离开')));
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('keeps its keys from the page under it', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    renderPage(<Program />, {});
    await typeACell();
    await clickElsewhere();
    fireEvent.keyDown(screen.getByText('留下'), { key: '1', code: 'Digit1', altKey: true });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(heard).not.toHaveBeenCalled();
    window.removeEventListener('keydown', heard);
  });
});
