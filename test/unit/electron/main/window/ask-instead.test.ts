import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { askInsteadOfPage } from '../../../../../electron/main/window/ask-instead';

async function asked(response: number, unsaved: readonly string[]) {
  const shown: MessageBoxOptions[] = [];
  const dialog = {
    showMessageBox: (...args: unknown[]) => {
      shown.push(args[1] as MessageBoxOptions);
      return Promise.resolve({ response, checkboxChecked: false });
    },
  };
  const choice = await askInsteadOfPage(dialog, {} as BrowserWindow, unsaved, new AbortController().signal);
  return { choice, shown: shown[0] };
}

describe('askInsteadOfPage', () => {
  it('names what is unsaved; Esc, Enter and an abort mean: wait', async () => {
    const { choice, shown } = await asked(0, ['3 户的 5 格收入', '新建台账里填的内容']);
    expect(choice).toBe('wait');
    expect(shown?.detail).toContain('还没有保存：3 户的 5 格收入；新建台账里填的内容。');
    expect([shown?.defaultId, shown?.cancelId, shown?.buttons?.[0]]).toEqual([0, 0, '继续等待']);
  });

  it('closes only when that was chosen', async () => {
    expect((await asked(1, [])).choice).toBe('close');
  });
});
