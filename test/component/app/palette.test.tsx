import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Palette } from '../../../renderer/app/palette';
import { ok } from '../../../shared/result';
import { ledgerState } from '../../support/ledger-answers';
import { renderPage } from '../../support/render-page';

const undo = { undo: vi.fn(), redo: vi.fn(), undoLabel: null, redoLabel: null, busy: false };
const found = { id: 'h7', name: '张建国', fileNo: 'A7', unionName: '甲区总工会', idTail: '1234', statusLabel: '在档', matched: '' };

function open(readOnly = false) {
  const onClose = vi.fn();
  const page = renderPage(<Palette state={ledgerState({ readOnly })} undo={undo} onCreate={vi.fn()} onClose={onClose} />, {
    'households:search': ({ text }) => ok(text === 'zjg' ? { total: 1, rows: [found] } : { total: 0, rows: [] }),
  });
  return { ...page, onClose, box: screen.getByRole('combobox') };
}

describe('Palette', () => {
  it('finds a household as one types and opens it by Enter', async () => {
    const { box, place, onClose } = open();
    fireEvent.change(box, { target: { value: 'zjg' } });
    await screen.findByText('张建国');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onClose).toHaveBeenCalledOnce();
    expect(place()).toEqual({ page: 'household', params: { id: 'h7' } });
  });

  it('finds a page by its initials and goes there', async () => {
    const { box, place } = open();
    fireEvent.change(box, { target: { value: 'mbrw' } });
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(place().page).toBe('targets');
  });

  it('does not go anywhere by the Enter that chooses Chinese characters', () => {
    const { box, onClose } = open();
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
  });

  it('moves by the arrows and stops at the ends', () => {
    const { box } = open();
    const selected = (): number => screen.getAllByRole('option').findIndex((option) => option.getAttribute('aria-selected') === 'true');
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(selected()).toBe(0);
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(selected()).toBe(2);
  });

  it('says so when nothing was found, and asks nothing for a blank box', async () => {
    const { box, api } = open();
    expect(api.asked).toEqual([]);
    fireEvent.change(box, { target: { value: 'qqq' } });
    expect(await screen.findByText(/没有找到“qqq”/)).toBeDefined();
  });

  it('offers no change in a ledger that is only read', () => {
    open(true);
    expect(screen.queryByText('导入 Excel 台账')).toBeNull();
    expect(screen.getByText('核验台账')).toBeDefined();
  });
});
