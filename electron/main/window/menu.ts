import type { MenuItemConstructorOptions } from 'electron';
import type { Notice } from '../../../shared/contract/notices';

type MenuAction = Extract<Notice, { kind: 'menu' }>['action'];

export interface MenuPorts {
  readonly tell: (notice: Notice) => void;
  readonly about: () => void;
  readonly quit: () => void;
  readonly developer: boolean;
}

/**
 * The menu. Entries that the page carries out only show their keys and do not take them (`registerAccelerator: false`):
 * Ctrl+Z in a text field must undo typing there, and only the page knows where the cursor is.
 */
export function menuTemplate(ports: MenuPorts): MenuItemConstructorOptions[] {
  const forPage = (label: string, action: MenuAction, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => ports.tell({ kind: 'menu', action }),
  });

  return [
    {
      label: '文件(&F)',
      submenu: [
        forPage('新建台账…', 'create', 'CmdOrCtrl+N'),
        forPage('打开台账…', 'open', 'CmdOrCtrl+O'),
        { type: 'separator' },
        { label: '退出', accelerator: 'CmdOrCtrl+Q', click: ports.quit },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        forPage('撤销上一步操作', 'undo', 'CmdOrCtrl+Z'),
        forPage('恢复', 'redo', 'CmdOrCtrl+Y'),
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        forPage('搜索…', 'search', 'CmdOrCtrl+K'),
        { type: 'separator' },
        { label: '放大', role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(ports.developer ? [{ label: '开发者工具', role: 'toggleDevTools' } as const] : []),
      ],
    },
    { label: '帮助(&H)', submenu: [{ label: '关于解困脱困工作台', click: ports.about }] },
  ];
}
