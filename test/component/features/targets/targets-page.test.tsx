import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TargetsPage } from '../../../../renderer/features/targets/targets-page';
import type { OutputOf } from '../../../../shared/contract/contract';
import { says } from '../../../support/fake-api';
import { ledgerState, yearFigures } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';

type Targets = OutputOf<'targets:view'>;
const YEARS = [yearFigures(2018, 150, 127), yearFigures(2019, 120, 9)];
const TARGETS: Targets = {
  base: {
    id: 'b1',
    version: 1,
    on: '2017-12-31',
    frozenOn: '2018-03-05',
    frozenBy: '王经办',
    document: '',
    households: 300,
    persons: 742,
    criteriaText: ['建档标准：全部计入。'],
    drill: 'base',
  },
  bases: [{ id: 'b1', version: 1, on: '2017-12-31', households: 300 }],
  asOf: '2019-01-15',
  years: YEARS,
  unions: [{ unionId: 'u1', union: '甲区总工会', base: { households: 60, persons: 150 }, years: [yearFigures(2018, 30, 25), yearFigures(2019, 24, 5)] }],
  equations: [{ text: '基数300户 = 脱困136户 + 解困0户 + 注销退出9户 + 未解困153户，不符，相差2户', holds: false, difference: 2 }],
  notRelieved: { households: 155, persons: 300, drill: 'now' },
  taskDifferences: [],
};
const NONE: Targets = { ...TARGETS, base: null, bases: [], years: [], unions: [], equations: [], notRelieved: null };
const PREVIEW: OutputOf<'base:preview'> = {
  households: 300,
  persons: 742,
  criteriaText: [],
  leftOut: [{ reason: '没有建档日期', households: 2, examples: ['甲'] }],
  unions: [],
};
const state = says<'session:state'>(ledgerState());

describe('TargetsPage', () => {
  it('opens the households behind a number of a year', async () => {
    const { place } = renderPage(<TargetsPage />, { 'session:state': state, 'targets:view': says<'targets:view'>(TARGETS) });
    fireEvent.click(await screen.findByRole('button', { name: '2018年完成：127，查看名单' }));
    expect(place()).toEqual({ page: 'households', params: { drill: 'done.2018' } });
  });

  it('counts persons when asked, behind the same link', async () => {
    renderPage(<TargetsPage />, { 'session:state': state, 'targets:view': says<'targets:view'>(TARGETS) });
    fireEvent.click(await screen.findByText('按人'));
    expect(screen.getByRole('button', { name: '2018年完成：254，查看名单' })).toBeDefined();
  });

  it('names an equation that does not hold, with its difference', async () => {
    renderPage(<TargetsPage />, { 'session:state': state, 'targets:view': says<'targets:view'>(TARGETS) });
    expect(await screen.findByText('不符，相差2户')).toBeDefined();
  });

  it('names handed-down tasks that do not add up', async () => {
    renderPage(<TargetsPage />, {
      'session:state': state,
      'targets:view': says<'targets:view'>({ ...TARGETS, taskDifferences: [{ year: 2019, difference: -3 }] }),
    });
    expect(await screen.findByText('2019年各单位任务之和比合计多3户，请核对下达任务数')).toBeDefined();
  });

  it('shows the year of the working date for every union, and all years of one that is opened', async () => {
    renderPage(<TargetsPage />, { 'session:state': state, 'targets:view': says<'targets:view'>(TARGETS) });
    const union = await screen.findByRole('button', { name: '甲区总工会' });
    expect(screen.getByRole('button', { name: '甲区总工会2019年完成：5，查看名单' })).toBeDefined();
    expect(screen.queryByRole('button', { name: '甲区总工会2018年完成：25，查看名单' })).toBeNull();
    fireEvent.click(union);
    expect(screen.getByRole('button', { name: '甲区总工会2018年完成：25，查看名单' })).toBeDefined();
  });

  it('freezes what the preview showed, with date and criteria', async () => {
    const { api } = renderPage(<TargetsPage />, {
      'session:state': state,
      'targets:view': says<'targets:view'>(NONE),
      'base:preview': says<'base:preview'>(PREVIEW),
      'base:freeze': says<'base:freeze'>({ id: 'b1', version: 1, label: '冻结基数：2017-12-31，300户' }),
    });
    fireEvent.click(await screen.findByText('冻结基数'));
    const drawer = within(await screen.findByRole('dialog'));
    expect(await drawer.findByText('没有建档日期')).toBeDefined();
    fireEvent.click(drawer.getByRole('button', { name: '冻结 300 户' }));
    await waitFor(() =>
      expect(api.inputsOf('base:freeze')).toEqual([
        { on: '2017-12-31', document: '', criteria: { levels: [], exitTarget: 'yes-or-not-stated', includeTemporary: false } },
      ]),
    );
  });

  it('does not freeze an empty base', async () => {
    renderPage(<TargetsPage />, {
      'session:state': state,
      'targets:view': says<'targets:view'>(NONE),
      'base:preview': says<'base:preview'>({ ...PREVIEW, households: 0 }),
    });
    fireEvent.click(await screen.findByText('冻结基数'));
    const drawer = within(await screen.findByRole('dialog'));
    await drawer.findByText('没有建档日期');
    expect(drawer.getByRole<HTMLButtonElement>('button', { name: '冻结 0 户' }).disabled).toBe(true);
  });
});
