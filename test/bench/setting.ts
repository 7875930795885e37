/**
 * How much is measured. `BENCH_QUICK=1` asks for a run of a minute that proves the bench, not the figures; `BENCH_RUNS` for
 * more or fewer runs of what takes seconds.
 */
export interface Setting {
  readonly quick: boolean;
  /** 10,000 and 100,000 households. */
  readonly small: number;
  readonly large: number;
  /** Months of income a household. */
  readonly months: number;
  /** Runs of something that takes seconds. */
  readonly runs: number;
  /** The checkout, where the built application lies. */
  readonly root: string;
  readonly electron: string | null;
  /** Switches that this user has to start a window with. */
  readonly switches: readonly string[];
}

export function settingOf(env: Readonly<Record<string, string | undefined>>): Setting {
  const quick = (env['BENCH_QUICK'] ?? '') !== '';
  return {
    quick,
    small: quick ? 500 : 10_000,
    large: quick ? 2_000 : 100_000,
    months: 36,
    runs: Number(env['BENCH_RUNS'] ?? (quick ? 1 : 5)),
    root: env['BENCH_ROOT'] ?? process.cwd(),
    electron: env['BENCH_ELECTRON'] ?? null,
    switches: (env['BENCH_SWITCHES'] ?? '').split(' ').filter((each) => each !== ''),
  };
}

/** 10,000 as 10k. */
export const inThousands = (count: number): string => (count >= 1000 ? `${String(count / 1000)}k` : String(count));
