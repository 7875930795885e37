import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WindowLeave } from '../../../renderer/app/window-leave';
import { Workbench } from '../../../renderer/app/workbench';
import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { err, ok } from '../../../shared/result';
import { type Answers, type FakeApi, fails, later, says } from '../../support/fake-api';
import { ledgerState } from '../../support/ledger-answers';
import { renderPage } from '../../support/render-page';
import { giveSize } from '../ui/give-size';

const NAMES = ['甲某', '乙某', '丙某'];
const CLOSED = ledgerState({ open: false, unionName: '', unionId: '' });
const HERE = { id: 'r1', unionName: '示例市总工会', folderName: '示例台账', lastOpened: '2019-01-15T09:00:00Z', missing: false, demo: false };
const OTHER = { ...HERE, id: 'r2', unionName: '别处总工会', folderName: '别处台账' };

function sheet({ months, offset, limit }: InputOf<'income:sheet'>): OutputOf<'income:sheet'> {
  const rows = NAMES.map((name, i) => ({
    id: `h${String(i)}`,
    name,
    idTail: '0000',
    idNumber: '',
    unionName: '示例区总工会',
    population: 2,
    revision: 7,
    verdict: 'insufficient' as const,
    marks: [],
    cells: months.map((month) => ({ month, totalFen: null, population: 2, lineFen: 60_000, above: null, itemised: false })),
  }));
  return { total: rows.length, rows: rows.slice(offset, offset + limit) };
}

const answers: Answers = {
  'session:state': says<'session:state'>(ledgerState()),
  'session:recent': says<'session:recent'>([HERE, OTHER]),
  'union:list': says<'union:list'>([]),
  'home:view': fails({ code: 'busy', message: '首页在此不看' }),
  'targets:view': fails({ code: 'busy', message: '首页在此不看' }),
  'income:sheet': (input) => ok(sheet(input)),
  'shell:unsaved': says<'shell:unsaved'>({}),
  'shell:leave': says<'shell:leave'>({}),
};

giveSize(1100, 600);

/** The window as `main.tsx` puts it together. */
const WINDOW = (
  <>
    <WindowLeave />
    <Workbench />
  </>
);

const editor = (): HTMLInputElement => screen.getByLabelText(/家庭收入$/);
const cell = (name: string): HTMLElement => screen.getByLabelText((label, element) => label.startsWith(name) && element?.getAttribute('role') === 'gridcell');
async function dialog(): Promise<HTMLElement> {
  const found = (await screen.findByText('还有内容没有保存')).closest<HTMLElement>('.leave-dialog');
  if (found === null) throw new Error('The words stand outside of the dialog');
  return found;
}
const leaves = (api: FakeApi) => api.inputsOf('shell:leave');

/** Two cells are typed down the column; the third is being typed. */
async function typing(changed: Answers = {}) {
  const shown = renderPage(WINDOW, { ...answers, ...changed });
  fireEvent.click(await screen.findByTitle('Alt+3'));
  await screen.findByLabelText('甲某 2018年7月 家庭收入');
  for (const text of ['1200', '1300']) {
    fireEvent.change(editor(), { target: { value: text } });
    fireEvent.keyDown(editor(), { key: 'Enter' });
  }
  editor().focus();
  fireEvent.change(editor(), { target: { value: '14' } });
  return shown;
}
const allThree = (): void => {
  expect(cell('甲某 2018年7月').textContent).toContain('1,200.00');
  expect(cell('乙某 2018年7月').textContent).toContain('1,300.00');
  expect(cell('丙某 2018年7月').textContent).toContain('14.00');
};

describe('cells that are typed and not saved', () => {
  it('are named before a recent ledger is opened; nothing is asked of the service when somebody stays', async () => {
    const { api } = await typing();
    fireEvent.click(screen.getByText('示例市总工会'));
    fireEvent.click(await screen.findByText('别处总工会（别处台账）'));
    const asks = await dialog();
    expect(within(asks).getByText('3 户的 3 格收入尚未保存')).toBeDefined();
    expect(within(asks).getByText('不保存离开，填的内容就没有了。')).toBeDefined();
    fireEvent.click(within(asks).getByText('留下'));
    expect(api.inputsOf('session:openRecent')).toEqual([]);
    allThree();
  });

  it('are saved first when that was chosen, and only then the other ledger is opened', async () => {
    const order: string[] = [];
    await typing({
      'income:set': () => {
        order.push('saved');
        return ok({ saved: 3, households: 3, unchanged: 0, refused: [], label: '登记收入' });
      },
      'session:openRecent': () => {
        order.push('opened');
        return ok(ledgerState({ unionName: '别处总工会', unionId: 'u9' }));
      },
    });
    fireEvent.click(screen.getByText('示例市总工会'));
    fireEvent.click(await screen.findByText('别处总工会（别处台账）'));
    fireEvent.click(within(await dialog()).getByText('保存并离开'));
    await waitFor(() => expect(order).toEqual(['saved', 'opened']));
  });

  it('hold everything else back as well: closing the ledger, opening another by key, a new one', async () => {
    const { api } = await typing();
    fireEvent.keyDown(editor(), { key: 'o', ctrlKey: true });
    fireEvent.click(within(await dialog()).getByText('留下'));
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    fireEvent.click(within(await dialog()).getByText('留下'));
    expect(screen.queryByLabelText('工会名称')).toBeNull();
    act(() => api.notify({ kind: 'menu', action: 'open' }));
    fireEvent.click(within(await dialog()).getByText('留下'));
    fireEvent.click(screen.getByText('示例市总工会'));
    fireEvent.click(await screen.findByText('关闭台账'));
    fireEvent.click(within(await dialog()).getByText('留下'));
    expect(api.inputsOf('shell:chooseFolder')).toEqual([]);
    expect(api.inputsOf('session:close')).toEqual([]);
    allThree();
  });

  it('are told to main at every change, and hold the window until a person has decided', async () => {
    const { api } = await typing();
    await waitFor(() => expect(api.inputsOf('shell:unsaved').at(-1)).toEqual({ what: ['2 户的 2 格收入', '正在填的 1 格收入'] }));
    act(() => api.notify({ kind: 'leaving', id: 7 }));
    const asks = await dialog();
    expect(within(asks).getByText('3 户的 3 格收入尚未保存')).toBeDefined();
    await waitFor(() => expect(leaves(api)).toEqual([{ id: 7, answer: 'asking' }]));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(leaves(api).at(-1)).toEqual({ id: 7, answer: 'stay' }));
    allThree();
    act(() => api.notify({ kind: 'leaving', id: 8 }));
    fireEvent.click(within(await dialog()).getByText('不保存离开'));
    await waitFor(() => expect(leaves(api).at(-1)).toEqual({ id: 8, answer: 'leave' }));
  });

  it('are saved before the window closes; a refused one holds it', async () => {
    const { api } = await typing({
      'income:set': () =>
        ok({ saved: 2, households: 2, unchanged: 0, refused: [{ householdId: 'h1', month: '2018-07', reason: '这户档案有改动' }], label: '登记收入' }),
    });
    act(() => api.notify({ kind: 'leaving', id: 1 }));
    fireEvent.click(within(await dialog()).getByText('保存并离开'));
    await waitFor(() => expect(leaves(api).at(-1)).toEqual({ id: 1, answer: 'stay' }));
    expect(cell('乙某 2018年7月').getAttribute('title')).toContain('这户档案有改动');
    expect(cell('甲某 2018年7月').className).not.toContain('sheet-changed');
  });

  it('let the window go at once when there are none', async () => {
    const { api } = renderPage(WINDOW, answers);
    await screen.findByTitle('Alt+3');
    act(() => api.notify({ kind: 'leaving', id: 1 }));
    await waitFor(() => expect(leaves(api)).toEqual([{ id: 1, answer: 'leave' }]));
    expect(api.inputsOf('shell:unsaved')).toEqual([]);
  });

  it('do not make a window that cannot be closed: asked again while saving hangs, leaving without it goes', async () => {
    const hanging = later<never>();
    const { api } = await typing({ 'income:set': () => hanging.promise });
    act(() => api.notify({ kind: 'leaving', id: 1 }));
    fireEvent.click(within(await dialog()).getByText('保存并离开'));
    await waitFor(() => expect(api.inputsOf('income:set')).toHaveLength(1));
    act(() => api.notify({ kind: 'leaving', id: 2 }));
    fireEvent.click(within(await dialog()).getByText('不保存离开'));
    await waitFor(() => expect(leaves(api).at(-1)).toEqual({ id: 2, answer: 'leave' }));
  });
});

describe('the death of the page itself', () => {
  it('is told when it is back, with what was lost', async () => {
    const { api } = renderPage(WINDOW, answers);
    await screen.findByTitle('Alt+3');
    act(() => api.notify({ kind: 'page-restarted', lost: ['3 户的 5 格收入', '新建台账里填的内容'] }));
    expect(await screen.findByText(/请重新填写：3 户的 5 格收入；新建台账里填的内容。已写入台账的内容都在。/)).toBeDefined();
  });
});

describe('the death of the service while cells are typed', () => {
  const message = '后台服务意外中断，已重新启动。';

  it('leaves them where they are when the ledger can be opened again, also the one being typed', async () => {
    const { api } = await typing({ 'session:openRecent': says<'session:openRecent'>(ledgerState()) });
    act(() => api.notify({ kind: 'service-restarted', message }));
    await screen.findByText(message);
    expect(api.inputsOf('session:openRecent')).toEqual([{ id: 'r1' }]);
    expect(editor().value).toBe('14');
    expect(screen.getByText('未保存', { exact: false }).textContent).toContain('未保存 2 格（2 户）');
  });

  it('names them when it cannot, and gives them back once it can', async () => {
    let open = true;
    let works = false;
    const { api } = await typing({
      'session:state': () => ok(open ? ledgerState() : CLOSED),
      'session:openRecent': () => {
        if (!works) return err({ code: 'storage', message: '台账文件夹暂时读不到。' });
        open = true;
        return ok(ledgerState());
      },
    });
    open = false;
    act(() => api.notify({ kind: 'service-restarted', message }));
    expect(await screen.findByText(/的台账因后台服务中断关闭了/)).toBeDefined();
    expect(screen.getByText(/填了还没有保存的也留着：.*3 户的 3 格收入/)).toBeDefined();
    fireEvent.click(await screen.findByText('知道了'));

    // Another ledger would end them: asked first, and nothing can be saved without one.
    fireEvent.click(screen.getByText('别处总工会'));
    const asks = await dialog();
    expect(within(asks).queryByText('保存并离开')).toBeNull();
    fireEvent.click(within(asks).getByText('留下'));

    works = true;
    fireEvent.click(screen.getByText('重新打开'));
    await waitFor(() => expect(screen.queryByText('重新打开')).toBeNull());
    await screen.findByRole('grid');
    allThree();
  });
});

describe('a ledger being made', () => {
  const TOKEN = 'a'.repeat(32);
  const PAPER = { area: '1303', areaName: '秦皇岛市', from: '2018-01', fen: 60_000, document: '秦政字〔2017〕44号', note: '' };

  it('is named before the window closes, and led on from without a question', async () => {
    let open = false;
    const { api, place } = renderPage(WINDOW, {
      ...answers,
      'session:state': () => ok(open ? ledgerState() : CLOSED),
      'shell:chooseFolder': says<'shell:chooseFolder'>({ token: TOKEN, name: '台账' }),
      'session:create': () => {
        open = true;
        return ok(ledgerState());
      },
      'policy:standards': says<'policy:standards'>({ entries: [], suggestions: [PAPER], areas: [{ code: '1303', name: '秦皇岛市' }] }),
      'report:years': fails({ code: 'busy', message: '报表在此不看' }),
      'policy:setStandard': says<'policy:setStandard'>({ id: 's1', label: '录入低保标准' }),
    });
    fireEvent.click(await screen.findByText('从 Excel 导入'));
    fireEvent.change(await screen.findByLabelText('工会名称'), { target: { value: '示例市总工会' } });
    act(() => api.notify({ kind: 'leaving', id: 1 }));
    expect(within(await dialog()).getByText('新建台账里填的内容尚未保存')).toBeDefined();
    fireEvent.click(within(await dialog()).getByText('留下'));
    fireEvent.change(screen.getByLabelText('经办人姓名'), { target: { value: '王经办' } });
    fireEvent.click(screen.getByText('选择文件夹…'));
    await screen.findByText('台账');
    fireEvent.click(screen.getByText('新建'));

    // Something is typed by hand, and then the published paper is taken after all.
    fireEvent.change(await screen.findByLabelText('文件号'), { target: { value: '秦政字' } });
    fireEvent.click(screen.getByText('采用'));
    await waitFor(() => expect(place().page).toBe('exchange'));
    expect(screen.queryByText('还有内容没有保存')).toBeNull();
  });
});
