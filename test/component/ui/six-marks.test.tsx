import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { marksText, type SixMark, SixMarks } from '../../../renderer/ui/six-marks';

const states = ['above', 'above', 'below', 'unknown', 'above', 'above'] as const;
const marks: SixMark[] = states.map((state, i) => ({ month: `2018-${String(i + 7).padStart(2, '0')}`, state }));

afterEach(cleanup);

describe('SixMarks', () => {
  it('says in words what the squares say', () => {
    render(<SixMarks marks={marks} />);
    expect(screen.getByRole('img', { name: '2018年7月至12月：超过、超过、未超过、缺、超过、超过' })).toBeDefined();
  });

  it('draws three shapes that differ without colour: full, hollow, hatched', () => {
    const { container } = render(<SixMarks marks={marks} />);
    expect(container.querySelectorAll('.six-marks-above')).toHaveLength(4);
    expect(container.querySelectorAll('.six-marks-below')).toHaveLength(1);
    expect(container.querySelectorAll('.six-marks-hatch')).toHaveLength(1);
  });

  it('names both years of a run across the turn of the year', () => {
    expect(
      marksText([
        { month: '2018-12', state: 'above' },
        { month: '2019-01', state: 'below' },
      ]),
    ).toBe('2018年12月至2019年1月：超过、未超过');
  });

  it('says so when there is nothing to show', () => {
    render(<SixMarks marks={[]} />);
    expect(screen.getByText('没有收入记录')).toBeDefined();
  });
});
