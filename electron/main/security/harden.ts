import type { App, Session, WebContents } from 'electron';
import { originOf } from './trusted-sender';

/** Everything of the outside world that a page could ask for. Our own page comes over app://. */
const NETWORK = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Denies every web permission and every address on a network. Must run before the first window exists. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: NETWORK }, (_details, decide) => decide({ cancel: true }));
}

/** No window opens another, none goes anywhere else, whatever creates it. Dropping a file on a page is a navigation as well. */
export function hardenEveryWebContents(app: App, appOrigin: string): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event, url) => {
      if (originOf(url) !== appOrigin) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}
