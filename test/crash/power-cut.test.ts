import { describe, expect, it } from 'vitest';
import type { FileAccess } from '../../electron/service/store/file-access';
import { type FakeDisk, fakeDisk } from '../support/fake-disk';
import { seededChance } from '../support/fake-disk-chance';
import { checkNextStart, type Known, officeDay, type Watch, witness } from './ledger-run';

/** Power cuts to try; more of them: CRASH_STATES=100000. */
const STATES = Number(process.env['CRASH_STATES'] ?? 3000);
const SEED = Number(process.env['CRASH_SEED'] ?? 1);

interface CrashState {
  readonly name: string;
  readonly disk: FakeDisk;
  readonly known: Known;
}

/** Runs the day once and cuts the power after every single call, each time with `perCall` different outcomes. */
async function crashStates(perCall: number, through: (fs: FileAccess) => FileAccess = (fs) => fs): Promise<CrashState[]> {
  const disk = fakeDisk();
  const seen = witness();
  const states: CrashState[] = [];
  disk.onOperation((operation, path) => {
    for (let i = 0; i < perCall; i += 1) {
      const seed = SEED + states.length;
      states.push({
        name: `seed ${seed}: after call ${disk.operations()} (${operation} ${path})`,
        disk: disk.powerCut(seededChance(seed)),
        known: seen.known(),
      });
    }
  });
  await officeDay(through(disk.fs), seen);
  expect(seen.known()).toMatchObject({ created: true, acknowledged: 10 });
  return states;
}

async function callsOfADay(): Promise<number> {
  const disk = fakeDisk();
  await officeDay(disk.fs, witness());
  return disk.operations();
}

async function check(state: CrashState, watch: Watch = {}): Promise<{ readonly tornTail: boolean; readonly known: Known }> {
  try {
    return await checkNextStart(state.disk, state.known, watch);
  } catch (cause) {
    throw new Error(state.name, { cause });
  }
}

describe('power cuts', { timeout: 600_000 }, () => {
  it('lose nothing acknowledged, apply nothing by halves and are never called damage', async () => {
    const states = await crashStates(Math.ceil(STATES / (await callsOfADay())));
    let torn = 0;
    for (const state of states) if ((await check(state)).tornTail) torn += 1;
    expect(states.length).toBeGreaterThanOrEqual(STATES);
    // The run means something only if the disk really tore records.
    expect(torn).toBeGreaterThan(states.length / 100);
  });

  it('may happen again while the program repairs what the last one left', async () => {
    const first = await crashStates(1);
    const second: CrashState[] = [];
    for (const state of first) {
      await check(state, {
        before: (now) => {
          state.disk.onOperation((operation) => {
            const seed = SEED + 1_000_000 + second.length;
            second.push({ name: `${state.name}; seed ${seed}: after ${operation}`, disk: state.disk.powerCut(seededChance(seed)), known: now() });
          });
        },
      });
    }
    const limit = Math.max(1500, STATES / 2);
    const every = Math.ceil(second.length / limit);
    for (const [i, state] of second.entries()) if (i % every === 0) await check(state);
  });

  it('may follow after a program that was killed: what the next one showed stays', async () => {
    const disk = fakeDisk();
    const seen = witness();
    const killed: CrashState[] = [];
    disk.onOperation((operation) => {
      killed.push({ name: `seed ${SEED}: killed after call ${disk.operations()} (${operation})`, disk: disk.copy(), known: seen.known() });
    });
    await officeDay(disk.fs, seen);
    for (const state of killed) {
      const cuts: CrashState[] = [];
      const cut = (known: Known): void => {
        for (let i = 0; i < 5; i += 1) cuts.push({ name: `${state.name}, power cut`, disk: state.disk.powerCut(seededChance(SEED + i)), known });
      };
      // What was only shown must stay as much as what was saved afterwards.
      const { known } = await check(state, { opened: cut });
      cut(known);
      await checkAll(cuts);
    }
  });

  it('would be noticed if the store did not flush the journal', async () => {
    const forgetful = (fs: FileAccess): FileAccess => ({
      ...fs,
      open: async (path, mode) => ({ ...(await fs.open(path, mode)), datasync: async () => undefined }),
    });
    await expect(checkAll(await crashStates(3, forgetful))).rejects.toThrow(/seed/);
  });

  it('would be noticed if the store did not flush its folder', async () => {
    await expect(checkAll(await crashStates(3, (fs) => ({ ...fs, syncDir: async () => undefined })))).rejects.toThrow(/seed/);
  });
});

async function checkAll(states: readonly CrashState[]): Promise<void> {
  for (const state of states) await check(state);
}
