import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../../../electron/main/window/menu';
import type { Notice } from '../../../../../shared/contract/notices';

function entries(developer = false) {
  const told: Notice[] = [];
  const template = menuTemplate({ tell: (notice) => told.push(notice), about: () => undefined, quit: () => undefined, developer });
  const all = template.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]).filter(({ type }) => type !== 'separator');
  return { told, all, click: (label: string) => all.find((entry) => entry.label === label)?.click?.({} as never, undefined, {} as never) };
}

describe('menuTemplate', () => {
  it('shows the keys of what the page carries out without taking them', () => {
    const { all, told } = entries();
    const forPage = all.filter(({ registerAccelerator }) => registerAccelerator === false);
    for (const entry of forPage) entry.click?.({} as never, undefined, {} as never);
    expect(forPage.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+N', 'CmdOrCtrl+O', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y', 'CmdOrCtrl+K']);
    expect(told.map((notice) => notice.kind === 'menu' && notice.action)).toEqual(['create', 'open', 'undo', 'redo', 'search']);
  });

  it('has no role that would undo behind the page’s back', () => {
    const { all } = entries();
    expect(all.filter(({ role }) => role === 'undo' || role === 'redo' || role === 'editMenu')).toEqual([]);
  });

  it('offers the developer tools in development only', () => {
    const has = (developer: boolean) => entries(developer).all.some(({ role }) => role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([true, false]);
  });
});
