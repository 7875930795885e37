import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page';
import type { OutputOf } from '../../../../shared/contract/contract';
import { err, ok } from '../../../../shared/result';
import { type Answers, later, says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';
import { giveSize } from '../../ui/give-size';

const TOKEN = 'a'.repeat(32);
const counts = { new: 2, changed: 0, unchanged: 1, conflicts: 0, refused: 1 };
const preview: OutputOf<'exchange:preview'> = {
  previewId: 'p1',
  counts,
  files: [
    {
      file: '台账.xlsx',
      kind: '困难职工档案汇总表',
      refusal: null,
      notes: [],
      sheets: [
        {
          sheet: '汇总',
          kind: '困难职工',
          headerRow: 3,
          dataRows: 4,
          hidden: false,
          counts,
          mapping: [
            { column: 'A', heading: '困难类型', field: '困难类别', how: 'similar' },
            { column: 'B', heading: '其它说明', field: '', how: 'none' },
          ],
          sample: [['低保户', '']],
        },
      ],
    },
    { file: '通讯录.xlsx', kind: '', refusal: '没有认出是哪一种台账。', notes: [], sheets: [] },
  ],
  unions: [{ name: '示例区总工会', households: 2 }],
  newHouseholds: 2,
  errors: [{ file: '台账.xlsx', sheet: '汇总', row: 7, column: '身份证号', value: '1', reason: '位数不对' }],
  warnings: [],
  errorsTotal: 1,
  warningsTotal: 0,
};
const row = (state: 'new' | 'refused', name: string, reason: string) => ({
  file: '台账.xlsx',
  sheet: '汇总',
  row: 7,
  kind: '困难职工',
  state,
  name,
  idTail: '',
  reason,
  changes: [],
});

const answers: Answers = {
  'session:state': says<'session:state'>(ledgerState({ undo: { label: '导入台账' } })),
  'report:years': says<'report:years'>([]),
  'shell:chooseWorkbooks': says<'shell:chooseWorkbooks'>([{ token: TOKEN, name: '台账.xlsx', bytes: 2048 }]),
  'exchange:preview': says<'exchange:preview'>(preview),
  'exchange:rows': ({ states }) => {
    const rows = [row('new', '甲某', ''), row('refused', '乙某', '位数不对')].filter(({ state }) => states.length === 0 || states.includes(state));
    return ok({ total: rows.length, rows });
  },
  'exchange:apply': says<'exchange:apply'>({ counts, label: '导入台账', unions: 1 }),
};

giveSize(1100, 600);

async function readFiles(): Promise<void> {
  fireEvent.click((await screen.findAllByText('选择文件')).find((element) => element.closest('.choose') !== null) ?? document.body);
  fireEvent.click(await screen.findByText('读取 1 个文件'));
}

describe('ExchangePage', () => {
  it('goes from files to the mapping, the difference and the result, and applies as one step', async () => {
    const { api } = renderPage(<ExchangePage />, answers);
    await readFiles();
    expect(await screen.findByText('名称相近，请核对')).toBeDefined();
    expect(screen.getByText('没有用到的列：其它说明')).toBeDefined();
    expect(screen.getByText('没有认出是哪一种台账。')).toBeDefined();
    expect(screen.getByText('将新建 2 户档案、1 个单位')).toBeDefined();
    fireEvent.click(screen.getByText('核对差异（4行）'));
    expect(await screen.findByText('位数不对')).toBeDefined();
    fireEvent.click(screen.getByText('导入 2 行'));
    expect(await screen.findByText(/导入台账，已写入台账/)).toBeDefined();
    expect(api.inputsOf('exchange:apply')).toEqual([{ previewId: 'p1' }]);
  });

  it('filters the difference by its counts', async () => {
    renderPage(<ExchangePage />, answers);
    await readFiles();
    fireEvent.click(await screen.findByText('核对差异（4行）'));
    await screen.findByText('甲某');
    fireEvent.click(screen.getByTitle('不能写入，原因写在行里'));
    await waitFor(() => expect(screen.queryByText('甲某')).toBeNull());
    expect(await screen.findByText('乙某')).toBeDefined();
  });

  it('shows progress, and what was read is not taken after it was stopped', async () => {
    const reply = later<ReturnType<typeof ok<OutputOf<'exchange:preview'>>>>();
    const { api } = renderPage(<ExchangePage />, { ...answers, 'exchange:preview': () => reply.promise, 'exchange:cancel': says<'exchange:cancel'>({}) });
    await readFiles();
    await screen.findByText('停止读取');
    api.notify({ kind: 'progress', task: 'import', step: '正在核对差异', done: 50, total: 200 });
    expect(await screen.findByText('正在核对差异')).toBeDefined();
    expect(screen.getByText('25%')).toBeDefined();
    fireEvent.click(screen.getByText('停止读取'));
    reply.give(ok(preview));
    expect(await screen.findByText('读取 1 个文件')).toBeDefined();
    expect(screen.queryByText('名称相近，请核对')).toBeNull();
    expect(api.inputsOf('exchange:cancel')).toEqual([{ previewId: null }]);
  });

  it('says why files could not be read and keeps them chosen', async () => {
    renderPage(<ExchangePage />, {
      ...answers,
      'exchange:preview': () => err({ code: 'refused', message: '这个文件有打开密码，请在 WPS 里取消密码后再选。台账数据未改动。' }),
    });
    await readFiles();
    expect(await screen.findByText(/这个文件有打开密码/)).toBeDefined();
    expect(screen.getByText('读取 1 个文件')).toBeDefined();
  });

  it('hands over the bytes of a dropped file when it is read', async () => {
    const { api } = renderPage(<ExchangePage />, { ...answers, 'exchange:offerFile': says<'exchange:offerFile'>({ token: TOKEN }) });
    const file = new File([new Uint8Array([1, 2, 3])], '放入.xlsx');
    fireEvent.drop(await screen.findByLabelText('放入文件'), { dataTransfer: { files: [file] } });
    fireEvent.click(await screen.findByText('读取 1 个文件'));
    await screen.findByText('名称相近，请核对');
    expect(api.inputsOf('exchange:offerFile')).toEqual([{ name: '放入.xlsx', bytes: new Uint8Array([1, 2, 3]) }]);
  });

  it('takes this very import back, and no other step', async () => {
    const { api } = renderPage(<ExchangePage />, {
      ...answers,
      'session:undo': says<'session:undo'>({ label: '导入台账', householdIds: [], place: 'exchange' }),
    });
    await readFiles();
    fireEvent.click(await screen.findByText('核对差异（4行）'));
    fireEvent.click(await screen.findByText('导入 2 行'));
    const undo = (await screen.findByText('撤销这次导入')).closest('button');
    await waitFor(() => expect(undo?.disabled).toBe(false));
    fireEvent.click(undo ?? document.body);
    await screen.findByText('把台账文件拖到这里，或者');
    expect(api.inputsOf('session:undo')).toHaveLength(1);
  });
});
