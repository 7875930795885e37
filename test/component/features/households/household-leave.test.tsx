import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { HouseholdPage } from '../../../../renderer/features/households/household-page';
import { useRouter } from '../../../../renderer/platform/route';
import { useUnsavedDesk } from '../../../../renderer/platform/use-unsaved';
import { err, ok } from '../../../../shared/result';
import { type Answers, says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';
import { householdFile } from './household-file';

/** The file as the list opens it, and the way on that a closing window takes. */
function Opened({ onEnd }: { readonly onEnd: (free: boolean) => void }) {
  const { stop, navigate } = useRouter();
  const desk = useUnsavedDesk();
  useEffect(() => {
    if (stop.page === 'home') navigate('household', { id: 'h0' });
  }, [stop, navigate]);
  return (
    <>
      <button type="button" onClick={() => void Promise.resolve(desk.ask({ kind: 'end' })).then(onEnd)}>
        end
      </button>
      {stop.page === 'household' ? <HouseholdPage key={stop.key} /> : null}
    </>
  );
}

const answers: Answers = {
  'session:state': says<'session:state'>(ledgerState()),
  'households:neighbours': says<'households:neighbours'>({ position: 1, total: 3, previous: null, next: 'h1' }),
  'household:history': says<'household:history'>({ total: 0, entries: [] }),
  'household:file': ({ id }) => ok(householdFile({ id, name: id === 'h0' ? '甲某兰' : '乙某' })),
};

async function open(changed: Answers = {}) {
  const ends: boolean[] = [];
  const shown = renderPage(<Opened onEnd={(free) => ends.push(free)} />, { ...answers, ...changed });
  await screen.findByLabelText('修改基本信息');
  return { ...shown, ends };
}
async function typePhone(): Promise<void> {
  fireEvent.click(screen.getByLabelText('修改基本信息'));
  fireEvent.change(screen.getByLabelText('手机号码'), { target: { value: '13900000000' } });
}
const nextHousehold = (): boolean => fireEvent.keyDown(document.body, { key: 'ArrowDown', altKey: true });
const heading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 1, name });

describe('a file with something unsaved', () => {
  it('is not left for the next household without a word; saved on the way, the next one opens', async () => {
    const { api } = await open({ 'household:edit': () => ok({ revision: 6, label: '修改', changed: 1, warnings: [] }) });
    await typePhone();
    await waitFor(() => expect(screen.getByText('1 / 3')).toBeDefined());
    nextHousehold();
    expect(await screen.findByText('甲某兰档案“基本信息”的 1 项改动尚未保存')).toBeDefined();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect((screen.getByLabelText('手机号码') as HTMLInputElement).value).toBe('13900000000');
    nextHousehold();
    fireEvent.click(await screen.findByText('保存并离开'));
    await heading('乙某');
    expect(api.inputsOf('household:edit')).toMatchObject([{ id: 'h0', values: { phone: '13900000000' } }]);
  });

  it('stays with what was typed when saving it is refused', async () => {
    await open({ 'household:edit': () => err({ code: 'refused', message: '有内容没有看懂', fields: { phone: '不是电话号码' } }) });
    await typePhone();
    await waitFor(() => expect(screen.getByText('1 / 3')).toBeDefined());
    nextHousehold();
    fireEvent.click(await screen.findByText('保存并离开'));
    expect(await screen.findByText('不是电话号码')).toBeDefined();
    expect((screen.getByLabelText('手机号码') as HTMLInputElement).value).toBe('13900000000');
  });

  it('left without saving is still named at the end, and led back to when it cannot be saved from elsewhere', async () => {
    const { ends } = await open({
      'income:set': () =>
        ok({ saved: 0, households: 0, unchanged: 0, refused: [{ householdId: 'h0', month: '2018-11', reason: '这个月已有改动' }], label: '登记收入' }),
    });
    fireEvent.change(screen.getByLabelText('2018年11月家庭收入'), { target: { value: '1400' } });
    await waitFor(() => expect(screen.getByText('1 / 3')).toBeDefined());
    nextHousehold();
    expect(await screen.findByText('甲某兰 1 个月的收入尚未保存')).toBeDefined();
    fireEvent.click(screen.getByText('不保存离开'));
    await heading('乙某');
    fireEvent.click(screen.getByText('end'));
    expect(await screen.findByText('甲某兰 1 个月的收入尚未保存')).toBeDefined();
    fireEvent.click(screen.getByText('保存并离开'));
    await heading('甲某兰');
    expect(ends).toEqual([false]);
    expect(screen.getByText(/这个月已有改动/)).toBeDefined();
    expect((screen.getByLabelText('2018年11月家庭收入') as HTMLInputElement).value).toBe('1400');
  });

  it('asks before the form of an exit is closed with something in it', async () => {
    await open();
    fireEvent.click(screen.getByText('登记退出'));
    const reason = await screen.findByLabelText('说明');
    fireEvent.change(reason, { target: { value: '子女就业' } });
    await act(async () => {
      fireEvent.click(screen.getByLabelText('关闭'));
    });
    expect(await screen.findByText('甲某兰登记退出里填的内容尚未保存')).toBeDefined();
    fireEvent.click(screen.getByText('留下'));
    expect((screen.getByLabelText('说明') as HTMLTextAreaElement).value).toBe('子女就业');
  });
});
