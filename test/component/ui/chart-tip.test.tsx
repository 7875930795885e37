import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChartTip } from '../../../renderer/ui/chart-tip';

const say = (point: { readonly amount: number }) =>
  point.amount === 0 ? null : { title: '2018年7月', rows: [['人均收入', `${String(point.amount)}元`]] as const };

afterEach(cleanup);

describe('ChartTip', () => {
  it('says the figures of the point under the pointer', () => {
    render(<ChartTip say={say} active payload={[{ payload: { amount: 317 } }]} />);
    expect(screen.getByText('2018年7月')).toBeDefined();
    expect(screen.getByText('317元')).toBeDefined();
  });

  it.each([
    { why: 'the pointer is elsewhere', active: false, payload: [{ payload: { amount: 1 } }] },
    { why: 'there is no point', active: true, payload: [] },
    { why: 'nothing is known of the point', active: true, payload: [{ payload: { amount: 0 } }] },
  ])('says nothing where $why', ({ active, payload }) => {
    const { container } = render(<ChartTip say={say} active={active} payload={payload} />);
    expect(container.textContent).toBe('');
  });
});
