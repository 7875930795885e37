import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useFrameKeys } from '../../../renderer/app/use-frame-keys';

const actions = { undo: vi.fn(), redo: vi.fn(), search: vi.fn(), page: vi.fn() };

function Page() {
  useFrameKeys(actions);
  return (
    <>
      <input aria-label="text" />
      <input aria-label="box" type="checkbox" />
      <textarea aria-label="long" />
      <button type="button">plain</button>
      <div role="dialog">
        <button type="button">in dialog</button>
      </div>
      <button type="button" onKeyDown={(event) => event.preventDefault()}>
        takes keys
      </button>
    </>
  );
}

const press = (target: Element, init: KeyboardEventInit): boolean => fireEvent.keyDown(target, init);

describe('useFrameKeys', () => {
  beforeEach(() => {
    for (const action of Object.values(actions)) action.mockClear();
    render(<Page />);
  });
  afterEach(cleanup);

  it('undoes the last command by Ctrl+Z outside of text fields, a checkbox included', () => {
    press(document.body, { key: 'z', ctrlKey: true });
    press(screen.getByLabelText('box'), { key: 'z', ctrlKey: true });
    expect(actions.undo).toHaveBeenCalledTimes(2);
  });

  it.each(['text', 'long'])('leaves Ctrl+Z and Ctrl+Y to the typing in a %s field', (label) => {
    const left = [press(screen.getByLabelText(label), { key: 'z', ctrlKey: true }), press(screen.getByLabelText(label), { key: 'y', ctrlKey: true })];
    expect(left).toEqual([true, true]);
    expect(actions.undo).not.toHaveBeenCalled();
    expect(actions.redo).not.toHaveBeenCalled();
  });

  it('opens the search even while typing', () => {
    press(screen.getByLabelText('text'), { key: 'k', ctrlKey: true });
    expect(actions.search).toHaveBeenCalledOnce();
  });

  it('does it again by Ctrl+Y and by Ctrl+Shift+Z', () => {
    press(document.body, { key: 'y', ctrlKey: true });
    press(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(actions.redo).toHaveBeenCalledTimes(2);
    expect(actions.undo).not.toHaveBeenCalled();
  });

  it('goes to a page by Alt and its number', () => {
    press(document.body, { key: '2', code: 'Digit2', altKey: true });
    expect(actions.page).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('is silent in a dialog, while characters are composed, and where a control took the key', () => {
    press(screen.getByText('in dialog'), { key: 'z', ctrlKey: true });
    press(document.body, { key: 'z', ctrlKey: true, isComposing: true });
    press(screen.getByText('takes keys'), { key: 'z', ctrlKey: true });
    expect(actions.undo).not.toHaveBeenCalled();
  });
});
