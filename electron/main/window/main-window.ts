import { type App, BrowserWindow, type Screen } from 'electron';
import type { LeaveGate } from './leave-gate';
import { placeWindow, type Rectangle, SMALLEST } from './window-bounds';
import type { WindowMemory } from './window-memory';

export interface WindowPorts {
  readonly app: Pick<App, 'isPackaged'>;
  readonly screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>;
  readonly memory: WindowMemory;
  readonly gate: Pick<LeaveGate, 'onClose' | 'onPageGone'>;
  readonly preload: string;
  readonly url: string;
  readonly reportIncident: (where: string, cause: unknown) => string;
}

const TITLE = '解困脱困工作台';
const SETTLED_MS = 600;

/** Opens the one window: sandboxed, isolated, without Node; shown when its first picture is there. */
export async function openMainWindow(ports: WindowPorts): Promise<BrowserWindow> {
  const { bounds, maximized } = placeWindow(await ports.memory.recall(), workAreas(ports.screen));
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: TITLE,
    backgroundColor: '#ffffff',
    show: false,
    webPreferences: {
      preload: ports.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false, // its dictionaries would come from a network
      devTools: !ports.app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  rememberPlace(window, ports.memory);
  window.on('close', ports.gate.onClose);
  reviveDeadPage(window, ports);
  await window.loadURL(ports.url);
  return window;
}

/** Shows a window that is hidden behind others or minimised: the program was started a second time. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function rememberPlace(window: BrowserWindow, memory: WindowMemory): void {
  let settled: ReturnType<typeof setTimeout> | undefined;
  const remember = (): void => {
    clearTimeout(settled);
    if (!window.isMinimized()) void memory.remember({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(settled);
    settled = setTimeout(remember, SETTLED_MS);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', remember);
}

/** A page whose process died is loaded again; nothing saved is lost with it, the ledger lives in the service. */
function reviveDeadPage(window: BrowserWindow, ports: WindowPorts): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    ports.reportIncident(`page:${reason}`, new Error('page process ended'));
    ports.gate.onPageGone();
    if (!window.isDestroyed()) window.webContents.reload();
  });
}

function workAreas(screen: WindowPorts['screen']): [Rectangle, ...Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}
