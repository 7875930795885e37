import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NeglectLists } from '../../../../renderer/features/home/neglect-lists';
import type { OutputOf } from '../../../../shared/contract/contract';
import { renderPage } from '../../../support/render-page';

type List = OutputOf<'home:view'>['lists'][number];
const list = (key: string, households: number, level: List['level'] = 'red'): List => ({
  key,
  label: `名单${key}`,
  rule: `规则${key}`,
  level,
  households,
  drill: `home:${key}`,
});
const show = (lists: List[]) =>
  renderPage(
    <>
      <NeglectLists answer={{ status: 'ready', fresh: true, value: { onFile: { households: 1, persons: 1 }, lists, recent: [] } }} />
      <input aria-label="elsewhere" />
    </>,
    {},
  );

describe('NeglectLists', () => {
  it('opens a list by its number, but not while typing', () => {
    const { place } = show([list('a', 3), list('b', 5)]);
    fireEvent.keyDown(screen.getByLabelText('elsewhere'), { key: '2' });
    expect(place().page).toBe('home');
    fireEvent.keyDown(document.body, { key: '2' });
    expect(place()).toEqual({ page: 'households', params: { drill: 'home:b' } });
  });

  it('moves by the arrows, one stop of the tab key for all rows', () => {
    show([list('a', 3), list('b', 5), list('c', 1)]);
    const rows = screen.getAllByRole('button');
    rows[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[1]);
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(rows[2]);
  });

  it('opens nothing for a list without households', () => {
    const { place } = show([list('a', 0), list('b', 1)]);
    fireEvent.keyDown(document.body, { key: '1' });
    expect(place().page).toBe('home');
  });

  it('folds away the rules that find nobody, and lets the others keep their numbers', () => {
    const { place } = show([list('a', 0), list('b', 2), list('c', 0), list('d', 1)]);
    expect(screen.getAllByRole('button')).toHaveLength(2);
    expect(screen.getByText('其余2项没有要办的户')).toBeDefined();
    fireEvent.keyDown(document.body, { key: '4' });
    expect(place()).toEqual({ page: 'households', params: { drill: 'home:d' } });
  });

  it('says so, and what was looked at, when nobody is neglected', () => {
    show([list('a', 0), list('b', 0)]);
    expect(screen.getByText('没有要办的事')).toBeDefined();
    expect(screen.getByText(/按2条规则核对过/)).toBeDefined();
    expect(screen.queryByText('回车打开名单，数字键直达')).toBeNull();
  });
});
