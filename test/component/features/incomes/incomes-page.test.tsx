import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { IncomesPage } from '../../../../renderer/features/incomes/incomes-page';
import { useRouter } from '../../../../renderer/platform/route';
import type { InputOf, OutputOf } from '../../../../shared/contract/contract';
import { ok } from '../../../../shared/result';
import { type Answers, says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';
import { giveSize } from '../../ui/give-size';

type Sheet = OutputOf<'income:sheet'>;

const NAMES = ['甲某', '乙某', '丙某'];
const AMOUNTS: Readonly<Record<string, number>> = { '2018-06': 90_000, '2018-07': 100_000 };

/** Three households that know June and July 2018. */
function sheet({ months, offset, limit }: InputOf<'income:sheet'>): Sheet {
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
    cells: months.map((month) => ({ month, totalFen: AMOUNTS[month] ?? null, population: 2, lineFen: 60_000, above: null, itemised: false })),
  }));
  return { total: rows.length, rows: rows.slice(offset, offset + limit) };
}

const answers: Answers = {
  'session:state': says<'session:state'>(ledgerState()),
  'union:list': says<'union:list'>([]),
  'income:sheet': (input) => ok(sheet(input)),
};

giveSize(1100, 600);

const editor = (): HTMLInputElement => screen.getByLabelText(/家庭收入$/);
const cell = (name: string): HTMLElement => screen.getByLabelText((label, element) => label.startsWith(name) && element?.getAttribute('role') === 'gridcell');

async function shown(): Promise<void> {
  await screen.findByLabelText('甲某 2018年7月 家庭收入');
}

function type(text: string): void {
  fireEvent.change(editor(), { target: { value: text } });
  fireEvent.keyDown(editor(), { key: 'Enter' });
}

function paste(text: string): void {
  fireEvent.paste(editor(), { clipboardData: { getData: () => text } });
}

/** The page with a way out and back. */
function Leaving() {
  const { stop, navigate } = useRouter();
  return stop.page === 'reports' ? (
    <button type="button" onClick={() => navigate('incomes')}>
      back again
    </button>
  ) : (
    <>
      <button type="button" onClick={() => navigate('reports')}>
        elsewhere
      </button>
      <IncomesPage />
    </>
  );
}

describe('IncomesPage', () => {
  it('types down a column with Enter and marks what is not saved', async () => {
    renderPage(<IncomesPage />, answers);
    await shown();
    type('1200');
    expect(editor().getAttribute('aria-label')).toBe('乙某 2018年7月 家庭收入');
    type('约一千');
    expect(cell('甲某 2018年7月').className).toContain('sheet-changed');
    expect(cell('乙某 2018年7月').className).toContain('sheet-wrong');
    expect(screen.getByText(/格不能写入，填的内容都还在/)).toBeDefined();
  });

  it('does not commit with the Enter that chooses characters', async () => {
    renderPage(<IncomesPage />, answers);
    await shown();
    fireEvent.change(editor(), { target: { value: '12' } });
    fireEvent.keyDown(editor(), { key: 'Enter', isComposing: true });
    expect(editor().getAttribute('aria-label')).toBe('甲某 2018年7月 家庭收入');
    expect(editor().value).toBe('12');
    expect(screen.getByText('没有未保存的内容')).toBeDefined();
  });

  it('fills with = what stands in the month before', async () => {
    renderPage(<IncomesPage />, answers);
    await shown();
    fireEvent.keyDown(editor(), { key: 'ArrowRight' });
    fireEvent.keyDown(editor(), { key: '=' });
    await waitFor(() => expect(cell('甲某 2018年8月').textContent).toContain('1,000.00'));
  });

  it('saves as one step with the revisions seen; a refused cell stays typed with its reason', async () => {
    const { api } = renderPage(<IncomesPage />, {
      ...answers,
      'income:set': () =>
        ok({ saved: 1, households: 1, unchanged: 0, refused: [{ householdId: 'h1', month: '2018-07', reason: '这户档案有改动' }], label: '登记收入' }),
    });
    await shown();
    type('1200');
    type('1300');
    fireEvent.click(screen.getByText('保存'));
    await waitFor(() => expect(cell('甲某 2018年7月').className).not.toContain('sheet-changed'));
    expect(api.inputsOf('income:set')).toEqual([
      {
        entries: [
          { householdId: 'h0', month: '2018-07', totalFen: 120_000, population: null, items: null },
          { householdId: 'h1', month: '2018-07', totalFen: 130_000, population: null, items: null },
        ],
        source: '核查',
        evidence: '',
        revisions: { h0: 7, h1: 7 },
      },
    ]);
    expect(cell('乙某 2018年7月').textContent).toContain('1300');
    expect(cell('乙某 2018年7月').getAttribute('title')).toContain('这户档案有改动');
  });

  it('asks before a month is taken away', async () => {
    const { api } = renderPage(<IncomesPage />, answers);
    await shown();
    fireEvent.keyDown(editor(), { key: 'Delete' });
    await screen.findByText(/其中清除 1 格/);
    fireEvent.click(screen.getByText('保存'));
    expect(await screen.findByText('清除并保存')).toBeDefined();
    expect(api.inputsOf('income:set')).toEqual([]);
  });

  it('asks before a month is taken away also when it is saved on the way out, and then stays', async () => {
    const { api } = renderPage(<Leaving />, answers);
    await shown();
    fireEvent.keyDown(editor(), { key: 'Delete' });
    await screen.findByText(/其中清除 1 格/);
    fireEvent.click(screen.getByText('elsewhere'));
    fireEvent.click(await screen.findByText('保存并离开'));
    fireEvent.click(await screen.findByText('再想想'));
    await waitFor(() => expect(screen.queryByText('再想想')).toBeNull());
    expect(screen.getByText(/其中清除 1 格/)).toBeDefined();
    expect(api.inputsOf('income:set')).toEqual([]);
  });

  it('keeps cells, source and evidence over a visit elsewhere', async () => {
    renderPage(<Leaving />, answers);
    await shown();
    fireEvent.change(screen.getByLabelText('依据'), { target: { value: '6月入户核查表' } });
    type('1200');
    fireEvent.click(screen.getByText('elsewhere'));
    expect(await screen.findByText('1 户的 1 格收入尚未保存')).toBeDefined();
    fireEvent.click(screen.getByText('不保存离开'));
    fireEvent.click(await screen.findByText('back again'));
    await waitFor(() => expect(cell('甲某 2018年7月').className).toContain('sheet-changed'));
    expect((screen.getByLabelText('依据') as HTMLInputElement).value).toBe('6月入户核查表');
  });

  it('shows what a pasted column does before it goes in, laid on from the active cell', async () => {
    const { api } = renderPage(<IncomesPage />, {
      ...answers,
      'income:readPaste': ({ align }) =>
        ok({
          cells: (align?.ids ?? [])
            .slice(0, 2)
            .map((householdId, i) => ({ householdId, name: NAMES[i + 1] ?? '', month: '2018-07', fen: 150_000 + i, replacesFen: 100_000 })),
          problems: [{ line: 3, column: 1, value: '未核', reason: '不是金额' }],
          unchanged: 0,
        }),
    });
    await shown();
    fireEvent.keyDown(editor(), { key: 'ArrowDown' });
    paste('1500\n1500.01\n未核\n');
    await screen.findByText('粘贴前核对');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('不是金额')).toBeDefined();
    expect(cell('乙某 2018年7月').className).not.toContain('sheet-changed');
    expect(api.inputsOf('income:readPaste')).toEqual([{ text: '1500\r\n1500.01\r\n未核', align: { ids: ['h1', 'h2'], startMonth: '2018-07' } }]);
    fireEvent.click(within(dialog).getByText('填入 2 格'));
    await waitFor(() => expect(cell('乙某 2018年7月').className).toContain('sheet-changed'));
    expect(cell('丙某 2018年7月').textContent).toContain('1,500.01');
    expect(api.inputsOf('income:set')).toEqual([]);
  });

  it('finds households by the ID column of a pasted range', async () => {
    const { api } = renderPage(<IncomesPage />, { ...answers, 'income:readPaste': says<'income:readPaste'>({ cells: [], problems: [], unchanged: 1 }) });
    await shown();
    const text = '身份证号\t2018年7月\n130302196608029991\t1500';
    paste(text);
    await screen.findByText('粘贴前核对');
    expect(api.inputsOf('income:readPaste')).toEqual([{ text, align: null }]);
  });

  it('takes typing back with Ctrl+Z, step by step', async () => {
    renderPage(<IncomesPage />, answers);
    await shown();
    type('1200');
    expect(cell('甲某 2018年7月').className).toContain('sheet-changed');
    fireEvent.keyDown(editor(), { key: 'z', ctrlKey: true });
    expect(cell('甲某 2018年7月').className).not.toContain('sheet-changed');
  });
});
