import { stat } from 'node:fs/promises';
import type { BrowserWindow, Dialog, Shell } from 'electron';
import type { InputOf, Reply, ShellChannel } from '../../../shared/contract/contract';
import { err, ok } from '../../../shared/result';
import type { LeaveGate } from '../window/leave-gate';
import type { TokenDesk } from './tokens';

/** Every question that main answers itself. */
export type ShellApi = { readonly [C in ShellChannel]: (input: InputOf<C>) => Promise<Reply<C>> };

export interface ShellPorts {
  /** Read at every call, so that a test can put its own dialogs in their place. */
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly shell: Pick<Shell, 'showItemInFolder'>;
  readonly window: () => BrowserWindow;
  readonly tokens: TokenDesk;
  readonly about: () => { readonly version: string; readonly electron: string; readonly dataFolder: string };
  /** The page has its first content on the screen. */
  readonly onReady: () => void;
  readonly gate: Pick<LeaveGate, 'onUnsaved' | 'onAnswer'>;
}

const WORKBOOKS = [{ name: 'Excel、WPS 表格', extensions: ['xlsx', 'xls', 'et', 'csv'] }];
const WORKBOOK_TO_WRITE = [{ name: 'Excel 工作簿', extensions: ['xlsx'] }];

const FOLDER_DIALOG = {
  create: { title: '新建台账：选一个文件夹存放', buttonLabel: '存放在这里' },
  open: { title: '打开台账：选择台账文件夹', buttonLabel: '打开' },
} as const;

/** Dialogs and the window. What a person chose leaves as a token and a name. */
export function createShellApi(ports: ShellPorts): ShellApi {
  return {
    'shell:chooseFolder': async ({ purpose }) => {
      const { canceled, filePaths } = await ports.dialog.showOpenDialog(ports.window(), {
        ...FOLDER_DIALOG[purpose],
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      const [folder] = filePaths;
      return ok(canceled || folder === undefined ? null : ports.tokens.issue(folder, 'folder'));
    },

    'shell:chooseWorkbooks': async () => {
      const { canceled, filePaths } = await ports.dialog.showOpenDialog(ports.window(), {
        title: '选择要导入的工作簿，可以一次选多个',
        buttonLabel: '导入',
        filters: WORKBOOKS,
        properties: ['openFile', 'multiSelections'],
      });
      if (canceled) return ok([]);
      return ok(await Promise.all(filePaths.map(async (file) => ({ ...ports.tokens.issue(file, 'read'), bytes: await bytesOf(file) }))));
    },

    'shell:chooseSave': async ({ suggestedName }) => {
      const { canceled, filePath } = await ports.dialog.showSaveDialog(ports.window(), {
        title: '导出为工作簿',
        buttonLabel: '保存',
        defaultPath: safeFileName(suggestedName),
        filters: WORKBOOK_TO_WRITE,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return ok(canceled || !filePath ? null : ports.tokens.issue(filePath, 'write'));
    },

    'shell:reveal': async ({ token }) => {
      const file = ports.tokens.pathOf(token);
      if (file === undefined) return err({ code: 'not-found', message: '找不到这个文件，可能是程序重新启动过。请到保存时选的文件夹里查看。' });
      ports.shell.showItemInFolder(file);
      return ok({});
    },

    'shell:about': async () => ok(ports.about()),

    'shell:ready': async () => {
      ports.onReady();
      return ok({});
    },

    'shell:unsaved': async (question) => {
      ports.gate.onUnsaved(question);
      return ok({});
    },

    'shell:leave': async (answer) => {
      ports.gate.onAnswer(answer);
      return ok({});
    },
  };
}

/** Size for the preview; 0 for a file that went away, which the reader will say better. */
const bytesOf = (file: string): Promise<number> =>
  stat(file).then(
    (found) => found.size,
    () => 0,
  );

/** A suggestion is a name, not a way into another folder; Windows refuses the rest. */
function safeFileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '_').replace(/^\.+/, '');
}
