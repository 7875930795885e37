import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '../../shared/contract/channels';
import type { Channel } from '../../shared/contract/contract';
import type { Notice } from '../../shared/contract/notices';

const OPEN: ReadonlySet<string> = new Set(CHANNELS);

/**
 * All that the page has of the outside: one question, one ear. Names only; what the questions mean is in the contract.
 * `ask` rejects for a name that is none of ours, before anything leaves the page's process.
 */
contextBridge.exposeInMainWorld('ledger', {
  ask: (channel: Channel, input: unknown): Promise<unknown> =>
    OPEN.has(channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error('Unknown channel')),

  /** Calls back for every notice, without Electron's event object; gives a function that ends it. */
  onNotice: (callback: (notice: Notice) => void): (() => void) => {
    const listener = (_event: unknown, notice: Notice): void => callback(notice);
    ipcRenderer.on('notice', listener);
    return () => void ipcRenderer.removeListener('notice', listener);
  },
});
