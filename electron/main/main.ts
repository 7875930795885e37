import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron';
import type { Notice } from '../../shared/contract/notices';
import { createIncidentLog } from './incidents/incident-log';
import { registerHandlers } from './ipc/register-handlers';
import { APP_SCHEME, serveApp } from './platform/app-protocol';
import { APP_ORIGIN } from './platform/serve-app';
import { hardenEveryWebContents, hardenSession } from './security/harden';
import { isTrustedSender } from './security/trusted-sender';
import { electronProcesses } from './service-host/electron-processes';
import { createServiceHost } from './service-host/service-host';
import { createShellApi } from './shell/shell-api';
import { createTokenDesk } from './shell/tokens';
import { createSmokeRun, type SmokeRun } from './smoke';
import { askInsteadOfPage } from './window/ask-instead';
import { createLeaveGate } from './window/leave-gate';
import { bringForward, openMainWindow } from './window/main-window';
import { menuTemplate } from './window/menu';
import { heedSessionEnd } from './window/session-end';
import { createWindowMemory } from './window/window-memory';

const BUILT = path.resolve(__dirname, '..');

// Before anything asks where the program keeps its things: a plain name, whatever the window is called.
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || path.join(app.getPath('appData'), 'jiekun-tuokun'));
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
hardenEveryWebContents(app, APP_ORIGIN);

if (app.requestSingleInstanceLock()) void app.whenReady().then(compose);
else app.quit();

/** Puts the parts together. Nothing is decided here. */
async function compose(): Promise<void> {
  const dataFolder = app.getPath('userData');
  const { report: reportIncident } = createIncidentLog({ folder: path.join(dataFolder, 'incidents'), now: () => new Date(), version: app.getVersion() });
  process.on('uncaughtException', (cause) => reportIncident('main', cause));
  process.on('unhandledRejection', (cause) => reportIncident('main', cause));
  const smoke = app.commandLine.hasSwitch('smoke') ? startSmokeRun() : null;

  const tell = (notice: Notice): void => {
    if (notice.kind === 'service-restarted') smoke?.onTrouble('the service ended');
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('notice', notice);
  };
  const host = createServiceHost({
    ...electronProcesses(path.join(BUILT, 'service')),
    dataFolder,
    onNotice: tell,
    reportIncident,
    clockMs: () => performance.now(),
    schedule: (work, afterMs) => void setTimeout(work, afterMs),
  });
  endInOrder(() => host.stop());

  const gate = createLeaveGate({
    tell,
    schedule: (work, afterMs) => void setTimeout(work, afterMs),
    askInstead: (unsaved, until) => askInsteadOfPage(dialog, theWindow(), unsaved, until),
    show: () => bringForward(theWindow()),
    close: () => theWindow().close(),
    destroy: () => theWindow().destroy(),
  });
  const onReady = (): void => {
    gate.onPageReady();
    smoke?.onReady();
  };
  const about = () => ({ version: app.getVersion(), electron: process.versions['electron'] ?? '', dataFolder });
  registerHandlers({
    ipcMain,
    isTrustedSender: (event) => isTrustedSender(event, APP_ORIGIN),
    askService: host.ask,
    shellApi: createShellApi({ dialog, shell, window: theWindow, tokens: createTokenDesk(host.grant), about, onReady, gate }),
    reportIncident,
  });

  hardenSession(session.defaultSession);
  serveApp(protocol, path.join(BUILT, 'renderer'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ tell, about: () => showAbout(about().version), quit: () => app.quit(), developer: !app.isPackaged })),
  );
  app.on('second-instance', () => bringForward(theWindow()));
  app.on('window-all-closed', () => app.quit());

  const window = await openMainWindow({
    app,
    screen,
    gate,
    memory: createWindowMemory(path.join(dataFolder, 'window.json')),
    preload: path.join(BUILT, 'preload/preload.js'),
    url: `${APP_ORIGIN}/`,
    reportIncident: (where, cause) => {
      smoke?.onTrouble(where);
      return reportIncident(where, cause);
    },
  });
  heedSessionEnd({ window, process, gate, quit: () => app.quit() });
}

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('The window is closed');
  return window;
}

function showAbout(version: string): void {
  void dialog.showMessageBox(theWindow(), {
    type: 'info',
    title: '关于',
    message: '解困脱困工作台',
    detail: `版本 ${version}\n困难职工一户一档离线台账`,
    buttons: ['关闭'],
  });
}

/** The service writes what it has and gives its lock back before the program goes. */
function endInOrder(stopService: () => Promise<void>): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void stopService().then(() => {
      ended = true;
      // In a task of its own: while this very attempt to quit is being called off, Electron ignores another one.
      setImmediate(() => app.quit());
    });
  });
}

function startSmokeRun(): SmokeRun {
  return createSmokeRun({
    exit: (code) => app.exit(code),
    print: (line) => process.stdout.write(`${line}\n`),
    startedMs: performance.timeOrigin,
    nowMs: () => Date.now(),
    schedule: (work, afterMs) => void setTimeout(work, afterMs),
  });
}
