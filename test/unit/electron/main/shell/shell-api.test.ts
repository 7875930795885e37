import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../../../../electron/main/service-host/service-host';
import { createShellApi } from '../../../../../electron/main/shell/shell-api';
import { createTokenDesk } from '../../../../../electron/main/shell/tokens';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shell-api-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A person who chooses `chosen` in every dialog (nothing: cancels). */
function person(...chosen: string[]) {
  const granted: Grant[] = [];
  const revealed: string[] = [];
  const asked: unknown[] = [];
  const ready: true[] = [];
  const toGate: unknown[] = [];
  const api = createShellApi({
    dialog: {
      showOpenDialog: (...args: unknown[]) => {
        asked.push(args[1] as OpenDialogOptions);
        return Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
      },
      showSaveDialog: (...args: unknown[]) => {
        asked.push(args[1] as SaveDialogOptions);
        return Promise.resolve({ canceled: chosen.length === 0, filePath: chosen[0] ?? '' });
      },
    },
    shell: { showItemInFolder: (file) => void revealed.push(file) },
    window: () => ({}) as BrowserWindow,
    tokens: createTokenDesk((grant) => granted.push(grant)),
    about: () => ({ version: '1', electron: '2', dataFolder: '/data' }),
    onReady: () => void ready.push(true),
    gate: { onUnsaved: (question) => void toGate.push(question), onAnswer: (answer) => void toGate.push(answer) },
  });
  return { api, granted, revealed, asked, toGate, readyCalls: () => ready.length };
}

describe('createShellApi', () => {
  it('hands out a token and a name for a folder, and tells only the service its path', async () => {
    const { api, granted } = person('/home/王/台账2018');
    const reply = await api['shell:chooseFolder']({ purpose: 'open' });
    expect(reply).toEqual({ ok: true, value: { token: expect.stringMatching(/^[a-f0-9]{32}$/), name: '台账2018' } });
    expect(granted).toMatchObject([{ path: '/home/王/台账2018', purpose: 'folder' }]);
  });

  it('gives every workbook its own token and size; one that went away has none', async () => {
    const file = path.join(folder, '汇总.xlsx');
    await writeFile(file, '12345');
    const { api, granted } = person(file, path.join(folder, '没有.xlsx'));
    const reply = await api['shell:chooseWorkbooks']({});
    expect(reply).toMatchObject({
      ok: true,
      value: [
        { name: '汇总.xlsx', bytes: 5 },
        { name: '没有.xlsx', bytes: 0 },
      ],
    });
    expect(new Set(granted.map(({ token }) => token)).size).toBe(2);
    expect(granted.every(({ purpose }) => purpose === 'read')).toBe(true);
  });

  it('takes a suggested name as a name only', async () => {
    const { api, asked, granted } = person(path.join(folder, '表.xlsx'));
    await api['shell:chooseSave']({ suggestedName: '../../2018/户:表.xlsx' });
    expect(asked).toMatchObject([{ defaultPath: '_.._2018_户_表.xlsx' }]);
    expect(granted).toMatchObject([{ purpose: 'write' }]);
  });

  it('says nothing was chosen when a dialog is cancelled', async () => {
    const { api, granted } = person();
    expect(await api['shell:chooseFolder']({ purpose: 'create' })).toEqual({ ok: true, value: null });
    expect(await api['shell:chooseWorkbooks']({})).toEqual({ ok: true, value: [] });
    expect(await api['shell:chooseSave']({ suggestedName: '表.xlsx' })).toEqual({ ok: true, value: null });
    expect(granted).toEqual([]);
  });

  it('shows only a file that it handed out', async () => {
    const { api, granted, revealed } = person('/out/表.xlsx');
    await api['shell:chooseSave']({ suggestedName: '表.xlsx' });
    expect(await api['shell:reveal']({ token: 'f'.repeat(32) })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(revealed).toEqual([]);
    expect(await api['shell:reveal']({ token: granted[0]?.token ?? '' })).toEqual({ ok: true, value: {} });
    expect(revealed).toEqual(['/out/表.xlsx']);
  });

  it('hands what the page says about leaving to the gate', async () => {
    const { api, toGate } = person();
    await api['shell:unsaved']({ what: ['5 格收入'] });
    await api['shell:leave']({ id: 3, answer: 'stay' });
    expect(toGate).toEqual([{ what: ['5 格收入'] }, { id: 3, answer: 'stay' }]);
  });

  it('passes on that the page is ready', async () => {
    const { api, readyCalls } = person();
    await api['shell:ready']({});
    expect(readyCalls()).toBe(1);
  });
});
