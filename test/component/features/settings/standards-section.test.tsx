import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StandardsSection } from '../../../../renderer/features/settings/standards-section';
import { says } from '../../../support/fake-api';
import { ledgerState } from '../../../support/ledger-answers';
import { renderPage } from '../../../support/render-page';

const ENTRY = { id: 's1', area: '1303', areaName: '秦皇岛市', from: '2018-01', fen: 60_000, document: '' };

/** The cross of the form. */
function closeByCross(): void {
  const [cross] = screen.getAllByLabelText('关闭');
  if (cross === undefined) throw new Error('The form has no cross');
  fireEvent.click(cross);
}

describe('StandardsSection', () => {
  it('asks before a form with something typed is closed, and saves it when told so', async () => {
    const { api } = renderPage(<StandardsSection />, {
      'session:state': says<'session:state'>(ledgerState()),
      'policy:standards': says<'policy:standards'>({ entries: [ENTRY], suggestions: [], areas: [{ code: '1303', name: '秦皇岛市' }] }),
      'policy:setStandard': says<'policy:setStandard'>({ id: 's1', label: '更正低保标准' }),
    });
    fireEvent.click(await screen.findByText('更正'));
    await screen.findByLabelText('标准（元/人·月）');
    closeByCross();
    await waitFor(() => expect(screen.queryByText('更正低保标准')).toBeNull());

    fireEvent.click(screen.getByText('更正'));
    fireEvent.change(await screen.findByLabelText('标准（元/人·月）'), { target: { value: '650' } });
    closeByCross();
    expect(await screen.findByText('低保标准里填的内容尚未保存')).toBeDefined();
    expect(api.inputsOf('policy:setStandard')).toEqual([]);
    fireEvent.click(screen.getByText('保存并离开'));
    await waitFor(() => expect(screen.queryByText('更正低保标准')).toBeNull());
    expect(api.inputsOf('policy:setStandard')).toEqual([{ area: '1303', from: '2018-01', yuan: '650', document: '' }]);
  });
});
