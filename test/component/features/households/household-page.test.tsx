import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { HouseholdPage } from '../../../../renderer/features/households/household-page';
import { useRouter } from '../../../../renderer/platform/route';
import { err, ok } from '../../../../shared/result';
import { type Answers, says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';
import { field, householdFile } from './household-file';

/** Opens the file the way the list does. */
function Opened() {
  const { stop, navigate } = useRouter();
  useEffect(() => {
    if (stop.page === 'home') navigate('household', { id: 'h0' });
  }, [stop, navigate]);
  return stop.page === 'household' ? <HouseholdPage key={stop.key} /> : null;
}

const answers: Answers = {
  'session:state': says<'session:state'>(ledgerState()),
  'households:neighbours': says<'households:neighbours'>({ position: 1, total: 3, previous: null, next: 'h1' }),
  'household:history': says<'household:history'>({ total: 0, entries: [] }),
  'household:file': says<'household:file'>(householdFile()),
};

async function edit(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByLabelText('修改基本信息'));
  return screen.getByLabelText('基本信息');
}
const phone = (): HTMLInputElement => screen.getByLabelText('手机号码');

describe('HouseholdPage', () => {
  it('edits in place and sends only what was changed, with the revision seen', async () => {
    const { api } = renderPage(<Opened />, { ...answers, 'household:edit': () => ok({ revision: 6, label: '修改', changed: 1, warnings: ['请核对电话'] }) });
    const section = await edit();
    fireEvent.change(phone(), { target: { value: '13900000000' } });
    expect(within(section).getByText('原为：13800000000')).toBeDefined();
    fireEvent.keyDown(phone(), { key: 's', ctrlKey: true });
    expect(await screen.findByText('请核对电话')).toBeDefined();
    expect(api.inputsOf('household:edit')).toEqual([{ id: 'h0', revision: 5, target: 'head', values: { phone: '13900000000' }, reasons: {} }]);
  });

  it('never saves or closes with the keys that choose characters', async () => {
    const { api } = renderPage(<Opened />, answers);
    await edit();
    fireEvent.change(phone(), { target: { value: '139' } });
    fireEvent.keyDown(phone(), { key: 'Enter', ctrlKey: true, isComposing: true });
    fireEvent.keyDown(phone(), { key: 'Escape', isComposing: true });
    expect(phone().value).toBe('139');
    expect(api.inputsOf('household:edit')).toEqual([]);
  });

  it('puts back with Esc at once when nothing was typed, and asks when something was', async () => {
    renderPage(<Opened />, answers);
    await edit();
    fireEvent.keyDown(phone(), { key: 'Escape' });
    expect(screen.queryByLabelText('手机号码')).toBeNull();
    await edit();
    fireEvent.change(phone(), { target: { value: '139' } });
    fireEvent.keyDown(phone(), { key: 'Escape' });
    expect(await screen.findByText('放弃修改')).toBeDefined();
    expect(phone().value).toBe('139');
  });

  it('keeps what was typed when the file was changed elsewhere, shows that change, and saves over it only when asked', async () => {
    let revision = 5;
    let name = '甲某兰';
    const { api } = renderPage(<Opened />, {
      ...answers,
      'household:file': () => ok(householdFile({ revision, fields: [field('name', '姓名', name), field('phone', '手机号码', '13800000000')] })),
      'household:edit': (input) =>
        input.revision === revision ? ok({ revision: revision + 1, label: '修改', changed: 1, warnings: [] }) : err({ code: 'conflict', message: '刚有改动' }),
    });
    await edit();
    fireEvent.change(phone(), { target: { value: '139' } });
    revision = 6;
    name = '甲某梅';
    fireEvent.keyDown(phone(), { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText('姓名：现在是「甲某梅」')).toBeDefined();
    expect(phone().value).toBe('139');
    fireEvent.click(screen.getByText('读取最新内容，保留我填的'));
    expect(phone().value).toBe('139');
    fireEvent.keyDown(phone(), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(api.inputsOf('household:edit')).toHaveLength(2));
    expect(api.inputsOf('household:edit')[1]).toMatchObject({ revision: 6, values: { phone: '139' } });
  });

  it('stands with the field what is wrong, and keeps everything typed', async () => {
    renderPage(<Opened />, { ...answers, 'household:edit': () => err({ code: 'refused', message: '有内容没有看懂', fields: { phone: '不是电话号码' } }) });
    await edit();
    fireEvent.change(phone(), { target: { value: 'abc' } });
    fireEvent.keyDown(phone(), { key: 's', ctrlKey: true });
    expect(await screen.findByText('不是电话号码')).toBeDefined();
    expect(phone().value).toBe('abc');
  });

  it('asks why a wrong check digit is right, and sends the reason', async () => {
    const { api } = renderPage(<Opened />, { ...answers, 'household:edit': () => ok({ revision: 6, label: '修改', changed: 1, warnings: [] }) });
    await edit();
    fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: '110105194912310021' } });
    fireEvent.change(await screen.findByLabelText(/校验码不符/), { target: { value: '原件如此' } });
    fireEvent.keyDown(phone(), { key: 's', ctrlKey: true });
    await waitFor(() => expect(api.inputsOf('household:edit')).toHaveLength(1));
    expect(api.inputsOf('household:edit')[0]).toMatchObject({ reasons: { idNumber: '原件如此' } });
  });

  it('types a month, goes to the next with Enter, and saves as one step', async () => {
    const { api } = renderPage(<Opened />, {
      ...answers,
      'income:set': () => ok({ saved: 1, households: 1, unchanged: 0, refused: [], label: '登记收入：甲某兰 2018年11月' }),
    });
    const november = await screen.findByLabelText('2018年11月家庭收入');
    november.focus();
    fireEvent.change(november, { target: { value: '1400' } });
    fireEvent.keyDown(november, { key: 'Enter', isComposing: true });
    expect(document.activeElement).toBe(november);
    fireEvent.keyDown(november, { key: 'Enter' });
    expect(document.activeElement).toBe(screen.getByLabelText('2018年12月家庭收入'));
    fireEvent.click(screen.getByText('保存收入'));
    await waitFor(() => expect(screen.queryByText('1个月未保存')).toBeNull());
    expect(api.inputsOf('income:set')).toEqual([
      {
        entries: [{ householdId: 'h0', month: '2018-11', totalFen: 140_000, population: null, items: null }],
        source: '核查',
        evidence: '',
        revisions: { h0: 5 },
      },
    ]);
  });

  it('goes back with Esc, but not while a section is open', async () => {
    const { place } = renderPage(<Opened />, answers);
    await edit();
    fireEvent.keyDown(phone(), { key: 'Escape' });
    expect(place().page).toBe('household');
    fireEvent.keyDown(document.body, { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(screen.getByText('1 / 3')).toBeDefined());
  });
});
