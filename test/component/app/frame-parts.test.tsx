import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Banners } from '../../../renderer/app/banners';
import { TopBar } from '../../../renderer/app/top-bar';
import { WorkingDate } from '../../../renderer/app/working-date';
import { says } from '../../support/fake-api';
import { ledgerState } from '../../support/ledger-answers';
import { renderPage } from '../../support/render-page';

const undo = { undo: vi.fn(), redo: vi.fn(), undoLabel: '登记收入：甲等12户', redoLabel: null, busy: false };

describe('WorkingDate', () => {
  it('says in words when it is not today, and goes back to today', async () => {
    const { api } = renderPage(<WorkingDate state={ledgerState({ workingDate: '2018-12-31', workingDateIsToday: false })} />, {
      'session:setWorkingDate': says<'session:setWorkingDate'>(ledgerState()),
    });
    fireEvent.click(screen.getByText('工作日期 2018-12-31（不是今天）'));
    fireEvent.click(await screen.findByText('回到今天'));
    await waitFor(() => expect(api.inputsOf('session:setWorkingDate')).toEqual([{ date: null }]));
  });

  it('is plain on the day itself', () => {
    renderPage(<WorkingDate state={ledgerState()} />, {});
    expect(screen.queryByText(/不是今天/)).toBeNull();
  });
});

describe('TopBar', () => {
  const bar = (changed: Parameters<typeof ledgerState>[0]) =>
    renderPage(<TopBar state={ledgerState(changed)} undo={undo} onSearch={vi.fn()} onCreate={vi.fn()} />, { 'session:recent': says<'session:recent'>([]) });

  it('names what an undo would take back and when it was saved', () => {
    bar({ savedAt: '2019-01-15T09:40:00' });
    expect(screen.getByText('登记收入')).toBeDefined();
    expect(screen.getByText(/已保存 09:40/)).toBeDefined();
  });

  it('offers no undo in a ledger that is only read', () => {
    bar({ readOnly: true });
    expect(screen.getByText('撤销').closest('button')?.disabled).toBe(true);
    expect(screen.getByText('只读')).toBeDefined();
  });
});

describe('Banners', () => {
  it('keeps a note of the opening until it was read, and comes again with other notes', () => {
    const onRead = vi.fn();
    const state = ledgerState({ openingNotes: ['最后一条记录没有写完，已去掉。'], readOnly: true });
    renderPage(<Banners state={state} restarted={{ message: '台账服务已重新启动。', onRead }} />, {});
    expect(screen.getByText(/以只读方式打开/)).toBeDefined();
    const [ofRestart, ofOpening] = screen.getAllByText('知道了');
    if (ofOpening !== undefined) fireEvent.click(ofOpening);
    expect(screen.queryByText('最后一条记录没有写完，已去掉。')).toBeNull();
    expect(screen.getByText('台账服务已重新启动。')).toBeDefined();
    if (ofRestart !== undefined) fireEvent.click(ofRestart);
    expect(onRead).toHaveBeenCalledOnce();
  });
});
