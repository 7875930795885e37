import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CreateLedgerDialog } from '../../../../renderer/features/start/create-ledger-dialog';
import { StartPage } from '../../../../renderer/features/start/start-page';
import { fails, says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';

const TOKEN = 'a'.repeat(32);

describe('StartPage', () => {
  it('creates first and then goes to the import when one begins from Excel', async () => {
    const onCreate = vi.fn();
    renderPage(<StartPage onCreate={onCreate} />, { 'session:recent': says<'session:recent'>([]) });
    fireEvent.click(screen.getByText('从 Excel 导入'));
    expect(onCreate).toHaveBeenCalledExactlyOnceWith('exchange');
    expect(await screen.findByText('还没有打开过台账')).toBeDefined();
  });

  it('names a ledger that is not where it was and does not offer to open it', async () => {
    renderPage(<StartPage onCreate={vi.fn()} />, {
      'session:recent': says<'session:recent'>([
        { id: 'r1', unionName: '甲市总工会', folderName: 'U盘', lastOpened: '2019-01-01T00:00:00Z', missing: true, demo: false },
      ]),
    });
    const row = await screen.findByText('甲市总工会');
    expect(row.closest('button')?.disabled).toBe(true);
    expect(screen.getByText(/不在原处/)).toBeDefined();
  });

  it('says why the demo could not be loaded', async () => {
    renderPage(<StartPage onCreate={vi.fn()} />, {
      'session:recent': says<'session:recent'>([]),
      'session:demo': fails({ code: 'refused', message: '程序文件夹不能写入。' }),
    });
    fireEvent.click(screen.getByText('载入演示数据'));
    expect(await screen.findByText('程序文件夹不能写入。')).toBeDefined();
  });
});

describe('CreateLedgerDialog', () => {
  const fill = (label: string, value: string): boolean => fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it('creates in the chosen folder with the union and the clerk', async () => {
    const onCreated = vi.fn();
    const { api } = renderPage(<CreateLedgerDialog onClose={vi.fn()} onCreated={onCreated} />, {
      'shell:chooseFolder': says<'shell:chooseFolder'>({ token: TOKEN, name: '困难职工台账' }),
      'session:create': says<'session:create'>(ledgerState()),
    });
    fill('工会名称', ' 秦皇岛市总工会 ');
    fill('经办人姓名', '王经办');
    fireEvent.click(screen.getByText('选择文件夹…'));
    await screen.findByText('困难职工台账');
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(api.inputsOf('session:create')).toEqual([{ folder: TOKEN, unionName: '秦皇岛市总工会', clerk: '王经办' }]);
  });

  it('asks for what is missing and keeps what was typed', async () => {
    const { api } = renderPage(<CreateLedgerDialog onClose={vi.fn()} onCreated={vi.fn()} />, {});
    fill('工会名称', '秦皇岛市总工会');
    fill('经办人姓名', '王经办');
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    expect(await screen.findByText('请选择一个文件夹')).toBeDefined();
    expect((screen.getByLabelText('工会名称') as HTMLInputElement).value).toBe('秦皇岛市总工会');
    expect(api.asked).toEqual([]);
  });

  it('gives back what was typed when it is opened again after closing', () => {
    function Program() {
      const [open, setOpen] = useState(true);
      return open ? (
        <CreateLedgerDialog onClose={() => setOpen(false)} onCreated={vi.fn()} />
      ) : (
        <button type="button" onClick={() => setOpen(true)}>
          again
        </button>
      );
    }
    renderPage(<Program />, {});
    fill('工会名称', '秦皇岛市总工会');
    fireEvent.click(screen.getByRole('button', { name: '取消' }));
    fireEvent.click(screen.getByText('again'));
    expect((screen.getByLabelText('工会名称') as HTMLInputElement).value).toBe('秦皇岛市总工会');
  });

  it('stays open with everything typed when the folder cannot be used', async () => {
    const onCreated = vi.fn();
    renderPage(<CreateLedgerDialog onClose={vi.fn()} onCreated={onCreated} />, {
      'shell:chooseFolder': says<'shell:chooseFolder'>({ token: TOKEN, name: '旧台账' }),
      'session:create': fails({ code: 'refused', message: '这个文件夹里已经有一本台账，请换一个。' }),
    });
    fill('工会名称', '秦皇岛市总工会');
    fill('经办人姓名', '王经办');
    fireEvent.click(screen.getByText('选择文件夹…'));
    await screen.findByText('旧台账');
    fireEvent.click(screen.getByRole('button', { name: '新建' }));
    expect(await screen.findByText('这个文件夹里已经有一本台账，请换一个。')).toBeDefined();
    expect(onCreated).not.toHaveBeenCalled();
    expect((screen.getByLabelText('经办人姓名') as HTMLInputElement).value).toBe('王经办');
  });
});
