import { describe, expect, it } from 'vitest';
import { cellAfterKey } from '../../../../renderer/features/incomes/moves';
import { type SheetAction, sheetAction, type TypingMode } from '../../../../renderer/features/incomes/sheet-keys';

const press = (key: string, more: { ctrl?: boolean; shift?: boolean; composing?: boolean } = {}) => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...more,
});

describe('sheetAction', () => {
  it.each<{ why: string; key: ReturnType<typeof press>; mode: TypingMode; action: SheetAction | null }>([
    { why: 'Enter commits and moves', key: press('Enter'), mode: 'over', action: 'move' },
    { why: 'Enter while composing belongs to the input method', key: press('Enter', { composing: true }), mode: 'over', action: null },
    { why: 'so does every other key', key: press('Escape', { composing: true }), mode: 'edit', action: null },
    { why: 'left moves after typing over', key: press('ArrowLeft'), mode: 'over', action: 'move' },
    { why: 'left stays in the text after F2', key: press('ArrowLeft'), mode: 'edit', action: null },
    { why: 'F2', key: press('F2'), mode: 'idle', action: 'edit' },
    { why: '= is the same as last month', key: press('='), mode: 'idle', action: 'same' },
    { why: '= while typing is text', key: press('='), mode: 'over', action: null },
    { why: 'Shift with an arrow selects', key: press('ArrowDown', { shift: true }), mode: 'idle', action: 'extend' },
    { why: 'Delete clears', key: press('Delete'), mode: 'idle', action: 'clear' },
    { why: 'Backspace while typing is text', key: press('Backspace'), mode: 'over', action: null },
    { why: 'Esc puts the text back', key: press('Escape'), mode: 'over', action: 'cancel' },
    { why: 'Ctrl+S saves while typing too', key: press('s', { ctrl: true }), mode: 'over', action: 'save' },
    { why: 'Ctrl+Z inside a text undoes typing', key: press('z', { ctrl: true }), mode: 'over', action: null },
    { why: 'Ctrl+Z on the sheet takes a step back', key: press('z', { ctrl: true }), mode: 'idle', action: 'take-back' },
    { why: 'a digit is text', key: press('5'), mode: 'idle', action: null },
  ])('$why', ({ key, mode, action }) => {
    expect(sheetAction(key, mode)).toBe(action);
  });
});

describe('cellAfterKey', () => {
  const size = { rows: 3, columns: 2, pageRows: 10 };
  it.each([
    { why: 'Enter goes down', key: press('Enter'), from: { row: 0, column: 1 }, to: { row: 1, column: 1 } },
    { why: 'and stops at the last row', key: press('Enter'), from: { row: 2, column: 1 }, to: { row: 2, column: 1 } },
    { why: 'Tab goes to the next row at the end of one', key: press('Tab'), from: { row: 0, column: 1 }, to: { row: 1, column: 0 } },
    { why: 'Tab leaves the sheet at its end', key: press('Tab'), from: { row: 2, column: 1 }, to: null },
    { why: 'Shift+Tab leaves it at its beginning', key: press('Tab', { shift: true }), from: { row: 0, column: 0 }, to: null },
    { why: 'Ctrl+End', key: press('End', { ctrl: true }), from: { row: 0, column: 0 }, to: { row: 2, column: 1 } },
  ])('$why', ({ key, from, to }) => {
    expect(cellAfterKey(key, from, size)).toEqual(to);
  });
});
