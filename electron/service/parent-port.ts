/** The part of Electron's utility process that the service uses; plain Node has none. */
export interface MessageLike {
  readonly data: unknown;
  readonly ports: readonly PortLike[];
}

export interface PortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: MessageLike) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
}

export interface ParentPortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: MessageLike) => void): unknown;
}

/** Electron's port to main; `undefined` when this is not a utility process. */
export function parentPort(): ParentPortLike | undefined {
  // Electron adds it to `process`; its types are not those of plain Node, and the service never imports electron.
  return (process as { readonly parentPort?: ParentPortLike }).parentPort;
}
