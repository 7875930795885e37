export interface MemoryGuardPorts {
  readonly limitKb: number;
  readonly usedKb: () => number;
  readonly onExceeded: () => void;
}

const LOOK_EVERY_MS = 250;

/** Looks at a process's memory four times a second and calls `onExceeded` once when it is over the limit. */
export function watchMemory(ports: MemoryGuardPorts): { readonly stop: () => void } {
  const timer = setInterval(() => {
    if (ports.usedKb() <= ports.limitKb) return;
    clearInterval(timer);
    ports.onExceeded();
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
