import type { ProcessPorts, ProcessProbe } from '../../electron/service/store/process-ports';

/** A computer without a clock of its own: processes live and die as the test says, and no time passes. */
export interface FakeComputer {
  readonly host: string;
  bootId: string | null;
  readonly processes: Map<number, ProcessProbe>;
  /** Called in place of waiting. */
  onPause: () => Promise<void> | void;
  /** Every sign-of-life timer that is running. */
  readonly timers: Set<() => void>;
}

export const fakeComputer = (host = 'pc-1'): FakeComputer => ({ host, bootId: 'boot-1', processes: new Map(), onPause: () => undefined, timers: new Set() });

let ids = 0;

/** A process on that computer, alive from now on. */
export function fakeProcess(computer: FakeComputer, pid = 100): ProcessPorts {
  computer.processes.set(pid, { alive: true, startedAt: `start-of-${pid}` });
  return {
    pid,
    host: computer.host,
    bootId: computer.bootId,
    probe: async (asked) => computer.processes.get(asked) ?? { alive: false, startedAt: null },
    now: () => new Date('2019-01-15T08:00:00Z'),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    pause: async () => {
      await computer.onPause();
    },
    every: (_milliseconds, run) => {
      computer.timers.add(run);
      return () => computer.timers.delete(run);
    },
  };
}
