import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DrillNumber } from '../../../renderer/ui/drill-number';
import { renderPage } from '../../support/render-page';

describe('DrillNumber', () => {
  it('opens the households behind the number', () => {
    const { place } = renderPage(<DrillNumber value={1240} drill="targets:b1:done.2018" label="2018年完成" />, {});
    fireEvent.click(screen.getByRole('button', { name: '2018年完成：1,240，查看名单' }));
    expect(place()).toEqual({ page: 'households', params: { drill: 'targets:b1:done.2018' } });
  });

  it('is plain for a zero, which has nobody behind it', () => {
    renderPage(<DrillNumber value={0} drill="x" label="返困" />, {});
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.body.textContent).toContain('0');
  });
});
