import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Column } from '../../../renderer/ui/virtual-table/columns';
import { VirtualTable } from '../../../renderer/ui/virtual-table/virtual-table';
import { giveSize } from './give-size';

interface Row {
  readonly name: string;
}
const columns: readonly Column<Row>[] = [
  { key: 'name', title: '姓名', width: 100, grow: 1, sortable: true, cell: (row) => row.name, text: (row) => row.name },
  { key: 'fixed', title: '备注', width: 80, cell: () => '' },
];

giveSize(900, 352);
afterEach(cleanup);

function Table({
  total,
  missingFrom = Number.POSITIVE_INFINITY,
  onOpen = () => undefined,
  onSort = () => undefined,
}: {
  readonly total: number;
  readonly missingFrom?: number;
  readonly onOpen?: (index: number) => void;
  readonly onSort?: (sort: unknown) => void;
}) {
  const [selected, select] = useState(-1);
  return (
    <VirtualTable
      label="名单"
      columns={columns}
      total={total}
      rowAt={(index) => (index < missingFrom ? { name: `第${String(index)}户` } : undefined)}
      onRange={() => undefined}
      sort={{ by: 'name', descending: false }}
      onSort={onSort}
      selected={selected}
      onSelect={select}
      onOpen={onOpen}
      empty="没有"
    />
  );
}

describe('VirtualTable', () => {
  it('counts every row for a screen reader and draws only those on screen', () => {
    render(<Table total={100_000} />);
    const grid = screen.getByRole('grid', { name: '名单' });
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60);
  });

  it('moves the selection with the keyboard and opens it with Enter', () => {
    const onOpen = vi.fn();
    render(<Table total={300} onOpen={onOpen} />);
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    expect(screen.getByRole('row', { selected: true }).getAttribute('aria-rowindex')).toBe('3');
    expect(grid.getAttribute('aria-activedescendant')).toBe(screen.getByRole('row', { selected: true }).id);
    fireEvent.keyDown(grid, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('leaves the keys of an input method alone', () => {
    const onOpen = vi.fn();
    render(<Table total={300} onOpen={onOpen} />);
    const grid = screen.getByRole('grid');
    fireEvent.keyDown(grid, { key: 'ArrowDown' });
    fireEvent.keyDown(grid, { key: 'Enter', isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('draws a skeleton for a row that has not arrived', () => {
    render(<Table total={5} missingFrom={2} />);
    expect(screen.getAllByRole('row', { busy: true })).toHaveLength(3);
  });

  it('names the order and turns it round at a second press', () => {
    const onSort = vi.fn();
    render(<Table total={5} onSort={onSort} />);
    const header = screen.getByRole('columnheader', { name: '姓名' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    fireEvent.click(within(header).getByRole('button'));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ by: 'name', descending: true });
  });

  it('says what is missing instead of showing an empty table', () => {
    render(<Table total={0} />);
    expect(screen.getByText('没有')).toBeDefined();
  });
});
