import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useUndo } from '../../../renderer/app/use-undo';
import { useUnsaved } from '../../../renderer/platform/use-unsaved';
import { fails, says } from '../../support/fake-api';
import { ledgerState } from '../../support/ledger-answers';
import { renderPage } from '../../support/render-page';

function Buttons({ label, unsaved = false }: { readonly label: string | null; readonly unsaved?: boolean }) {
  useUnsaved('3 户的 5 格收入', unsaved, undefined, { name: 'test.cells', place: { page: 'home', params: {} } });
  const { undo, redo } = useUndo(ledgerState({ undo: label === null ? null : { label }, redo: null }));
  return (
    <>
      <button type="button" onClick={undo}>
        undo
      </button>
      <button type="button" onClick={redo}>
        redo
      </button>
    </>
  );
}

describe('useUndo', () => {
  it('says what was taken back and walks to where it happened', async () => {
    const { place } = renderPage(<Buttons label="更正档案：甲" />, {
      'session:undo': says<'session:undo'>({ label: '更正档案：甲', householdIds: ['h1'], place: 'household' }),
    });
    fireEvent.click(screen.getByText('undo'));
    expect(await screen.findByText('已撤销：更正档案：甲')).toBeDefined();
    expect(place()).toEqual({ page: 'household', params: { id: 'h1' } });
  });

  it('asks first while something is unsaved, since one may have meant the typing, and then stays there', async () => {
    const { api, place } = renderPage(<Buttons label="更正档案：甲" unsaved />, {
      'session:undo': says<'session:undo'>({ label: '更正档案：甲', householdIds: ['h1'], place: 'household' }),
    });
    fireEvent.click(screen.getByText('undo'));
    expect(await screen.findByText('现在撤销的是已经写进台账的“更正档案：甲”，不是刚填的内容。刚填的内容都留着。')).toBeDefined();
    fireEvent.click(screen.getByText('留下'));
    expect(api.asked).toEqual([]);
    fireEvent.click(screen.getByText('undo'));
    fireEvent.click(await screen.findByText('继续撤销'));
    expect(await screen.findByText('已撤销：更正档案：甲')).toBeDefined();
    expect(place().page).toBe('home');
  });

  it('asks nothing when there is nothing to take back', async () => {
    const { api } = renderPage(<Buttons label={null} />, {});
    fireEvent.click(screen.getByText('undo'));
    fireEvent.click(screen.getByText('redo'));
    expect(await screen.findByText('没有可以撤销的操作')).toBeDefined();
    expect(api.asked).toEqual([]);
  });

  it('stays where it is when the undo was refused, and says why', async () => {
    const { place } = renderPage(<Buttons label="导入" />, { 'session:undo': fails({ code: 'refused', message: '这一步之后档案又有改动，不能撤销。' }) });
    fireEvent.click(screen.getByText('undo'));
    expect(await screen.findByText('这一步之后档案又有改动，不能撤销。')).toBeDefined();
    await waitFor(() => expect(place().page).toBe('home'));
  });
});
