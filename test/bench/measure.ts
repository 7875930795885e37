/** Middle value; of an even number the upper one. Throws for none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

/** Milliseconds that a piece of work takes by the wall clock, and what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/**
 * Whether work of this process alone is timed by the CPU time it takes: on a machine that is busy with other things the
 * wall clock tells their work too.
 */
export const BY_CPU_TIME: boolean = process.env['BENCH_CLOCK'] === 'cpu';

/** Milliseconds of work that waits for nobody outside this process. */
export async function timedWork(work: () => unknown): Promise<number> {
  const cpu = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(cpu);
  return BY_CPU_TIME ? (user + system) / 1000 : ms;
}

/** The value of a success; throws in the words of the refusal. */
export function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Takes out the garbage of what was measured before, where node was started so that it can be asked. */
export function clean(): void {
  (globalThis as { readonly gc?: () => void }).gc?.();
}
