import type { BrowserWindow } from 'electron';
import type { LeaveGate } from './leave-gate';

export interface SessionEndPorts {
  readonly window: Pick<BrowserWindow, 'on'>;
  readonly process: { readonly on: (signal: 'SIGTERM' | 'SIGINT' | 'SIGHUP', heed: () => void) => unknown };
  readonly gate: Pick<LeaveGate, 'holdSessionEnd' | 'letGo'>;
  readonly quit: () => void;
}

/**
 * The computer is shut down or its user signs out: Windows asks each window, Unix sends a signal. Typed cells hold it up for
 * a bounded time only; with nothing unsaved the program goes at once, without asking its page, which may hang.
 */
export function heedSessionEnd({ window, process, gate, quit }: SessionEndPorts): void {
  // Electron 22 has no `query-session-end`: there the session ends without a question.
  window.on('query-session-end', (event) => {
    if (gate.holdSessionEnd()) event.preventDefault();
  });
  window.on('session-end', () => gate.letGo());
  // Electron's own handler would try to quit and be held back by the window for ever.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (gate.holdSessionEnd()) return;
      gate.letGo();
      quit();
    });
  }
}
