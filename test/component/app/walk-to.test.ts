import { describe, expect, it, vi } from 'vitest';
import { walkTo } from '../../../renderer/app/walk-to';
import type { Stop } from '../../../renderer/platform/route';

const HOME: Stop = { page: 'home', params: {}, key: 0 };
const FILE: Stop = { page: 'household', params: { id: 'h1' }, key: 1 };
const SHEET: Stop = { page: 'incomes', params: {}, key: 2 };
const TARGETS: Stop = { page: 'targets', params: {}, key: 3 };

describe('walkTo', () => {
  it.each([
    { why: 'one household ends at its file', from: HOME, place: 'household', ids: ['h2'], goes: ['household', { id: 'h2' }] },
    { why: 'another file than the one open', from: FILE, place: 'household', ids: ['h2'], goes: ['household', { id: 'h2' }] },
    { why: 'many end at the list', from: HOME, place: 'households', ids: ['h1', 'h2'], goes: ['households'] },
    { why: 'a page by its name', from: HOME, place: 'targets', ids: [], goes: ['targets'] },
    { why: 'settings at the standards', from: HOME, place: 'settings', ids: [], goes: ['settings', { section: 'standards' }] },
  ])('$why', ({ from, place, ids, goes }) => {
    const navigate = vi.fn();
    walkTo({ stop: from, navigate }, place, ids);
    expect(navigate).toHaveBeenCalledExactlyOnceWith(...goes);
  });

  it.each([
    { why: 'the file is open already', from: FILE, place: 'household', ids: ['h1'] },
    { why: 'the page is open already', from: TARGETS, place: 'targets', ids: [] },
    { why: 'the sheet of incomes shows what changed', from: SHEET, place: 'households', ids: ['h1', 'h2'] },
    { why: 'a place that is none of ours, about nobody', from: HOME, place: 'elsewhere', ids: [] },
  ])('stays: $why', ({ from, place, ids }) => {
    const navigate = vi.fn();
    walkTo({ stop: from, navigate }, place, ids);
    expect(navigate).not.toHaveBeenCalled();
  });
});
