import type { IpcMainInvokeEvent } from 'electron';

/** True only for the top frame of a page served by us. `senderFrame` may be null on newer Electron. */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, appOrigin: string): boolean {
  const frame = event.senderFrame;
  if (frame == null || frame.parent !== null) return false;
  return originOf(frame.url) === appOrigin;
}

/** `URL.origin` is the string 'null' for custom schemes in Node, so it is built from the parts. Null for what is no URL. */
export function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
}
