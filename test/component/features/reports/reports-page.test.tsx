import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { headerBands } from '../../../../renderer/features/reports/header-bands';
import { ReportsPage } from '../../../../renderer/features/reports/reports-page';
import { ok } from '../../../../shared/result';
import { says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';

const COLUMNS = [
  { key: 'unit', label: '单位', group: null, unit: 'text' },
  { key: 'dead', label: '死亡', group: '注销退出', unit: '户' },
  { key: 'other', label: '其他', group: '注销退出', unit: '户' },
  { key: 'end', label: '期末在档', group: null, unit: '户' },
  { key: 'rate', label: '年度任务完成率', group: null, unit: '%' },
];
const TOKEN = 'b'.repeat(32);
const answers = {
  'session:state': says<'session:state'>(ledgerState()),
  'report:years': says<'report:years'>([2018, 2019]),
  'report:progress': ({ year }: { year: number }) =>
    ok({
      title: `${String(year)}年困难职工解困脱困进度统计表`,
      columns: COLUMNS,
      rows: [['甲区总工会', 1, 0, 1240, 4533]],
      total: ['合计', 1, 0, 1240, null],
      equations: [{ text: '基数1241＝脱困0＋解困0＋注销退出1＋未解困1240', holds: true, difference: 0 }],
      notes: ['本年脱困包括新增户1户。'],
      asOf: '2019-01-15',
    }),
};

describe('ReportsPage', () => {
  it('shows the year of the working date with its total and its equation', async () => {
    renderPage(<ReportsPage />, answers);
    expect(await screen.findByText('2019年困难职工解困脱困进度统计表')).toBeDefined();
    expect(screen.getAllByText('1,240')).toHaveLength(2);
    expect(screen.getByText('45.3')).toBeDefined();
    expect(screen.getByText('—')).toBeDefined();
    expect(screen.getByText('相符')).toBeDefined();
    expect(screen.getByText('本年脱困包括新增户1户。')).toBeDefined();
    expect(screen.queryByText(/text/)).toBeNull();
  });

  it('writes the same year to where a person said', async () => {
    const { api } = renderPage(<ReportsPage />, {
      ...answers,
      'shell:chooseSave': says<'shell:chooseSave'>({ token: TOKEN, name: '表.xlsx' }),
      'exchange:exportProgress': says<'exchange:exportProgress'>({ rows: 2, fileName: '表.xlsx' }),
    });
    await screen.findByText('2019年困难职工解困脱困进度统计表');
    fireEvent.click(screen.getByText('导出 Excel'));
    expect(await screen.findByText(/已导出“表.xlsx”/)).toBeDefined();
    expect(api.inputsOf('exchange:exportProgress')).toEqual([{ to: TOKEN, year: 2019 }]);
  });

  it('writes nothing when the dialog was closed', async () => {
    const { api } = renderPage(<ReportsPage />, { ...answers, 'shell:chooseSave': says<'shell:chooseSave'>(null) });
    await screen.findByText('2019年困难职工解困脱困进度统计表');
    fireEvent.click(screen.getByText('导出 Excel'));
    await waitFor(() => expect(api.inputsOf('shell:chooseSave')).toHaveLength(1));
    expect(api.inputsOf('exchange:exportProgress')).toEqual([]);
  });

  it('teaches to freeze a base where there is none yet, and asks for no table', async () => {
    const { api, place } = renderPage(<ReportsPage />, { ...answers, 'session:state': says<'session:state'>(ledgerState({ hasBase: false })) });
    fireEvent.click(await screen.findByText('冻结基数'));
    expect(place().page).toBe('targets');
    expect(api.inputsOf('report:progress')).toEqual([]);
  });
});

describe('headerBands', () => {
  it('puts neighbours of one group under a band and lets the others span both rows', () => {
    const { top, below } = headerBands(COLUMNS);
    expect(top.map(({ label, columns, rows }) => [label, columns, rows])).toEqual([
      ['单位', 1, 2],
      ['注销退出', 2, 1],
      ['期末在档', 1, 2],
      ['年度任务完成率', 1, 2],
    ]);
    expect(below.map(({ label }) => label)).toEqual(['死亡', '其他']);
  });

  it('has one row without groups', () => {
    const { top, below } = headerBands(COLUMNS.filter(({ group }) => group === null));
    expect(top.every(({ rows }) => rows === 1)).toBe(true);
    expect(below).toEqual([]);
  });
});
