import type { BrowserWindow, Dialog } from 'electron';

const BUTTONS = ['继续等待', '不保存，直接关闭'] as const;

/** The window's page does not answer: a dialog of the system asks whether to wait for it or to close without saving. */
export async function askInsteadOfPage(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  unsaved: readonly string[],
  until: AbortSignal,
): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '关闭程序',
    message: '窗口没有回应，可能正忙',
    detail: `${unsaved.length > 0 ? `还没有保存：${unsaved.join('；')}。直接关闭，这些内容就没有了。` : '没有发现未保存的内容。'}已写入台账的内容都在。`,
    buttons: [...BUTTONS],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal: until,
  });
  return BUTTONS[response] === '不保存，直接关闭' ? 'close' : 'wait';
}
