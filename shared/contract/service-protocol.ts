import type { Notice } from './notices';

/** Messages between main and the service over their MessagePort. Plain data only. */
export type ToService =
  | { readonly kind: 'ask'; readonly id: number; readonly channel: string; readonly input: unknown }
  /** A dialog handed out `token` for `path`. */
  | { readonly kind: 'grant'; readonly token: string; readonly path: string; readonly purpose: 'read' | 'write' | 'folder' }
  /** First message: where the program keeps its own things (recent ledgers, the demo, incidents). */
  | { readonly kind: 'start'; readonly dataFolder: string }
  /** The worker asked for is running; its port comes along as the message's transferred port. */
  | { readonly kind: 'worker-started'; readonly id: number }
  | { readonly kind: 'worker-ended'; readonly id: number; readonly code: number | null }
  /** Flush and give the lock back, then answer `stopped`. */
  | { readonly kind: 'stop' };

export type FromService =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: unknown }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'ready' }
  | { readonly kind: 'start-worker'; readonly id: number; readonly worker: 'excel' }
  | { readonly kind: 'kill-worker'; readonly id: number }
  | { readonly kind: 'stopped' };
