/** `--smoke`: the program opens as for a person and ends by itself, 0 when the page had its first content in time. */
export interface SmokeRun {
  readonly onReady: () => void;
  readonly onTrouble: (what: string) => void;
}

export interface SmokePorts {
  readonly exit: (code: number) => void;
  readonly print: (line: string) => void;
  readonly startedMs: number;
  readonly nowMs: () => number;
  readonly schedule: (work: () => void, afterMs: number) => void;
}

const PATIENCE_MS = 30_000;

/** Ends the program once: the first word said decides. */
export function createSmokeRun(ports: SmokePorts): SmokeRun {
  let over = false;
  const end = (code: number, line: string): void => {
    if (over) return;
    over = true;
    ports.print(line);
    ports.exit(code);
  };
  ports.schedule(() => end(1, 'smoke: the page was not ready in time'), PATIENCE_MS);
  return {
    onReady: () => end(0, `smoke: ready after ${Math.round(ports.nowMs() - ports.startedMs)} ms`),
    onTrouble: (what) => end(1, `smoke: ${what}`),
  };
}
