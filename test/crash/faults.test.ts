import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../electron/service/store/workspace';
import { type FakeDisk, fakeDisk } from '../support/fake-disk';
import { seededChance } from '../support/fake-disk-chance';
import type { Fault, FaultCode } from '../support/fake-disk-faults';
import { checkNextStart, DIR, expectHistory, freshPorts, type Known, officeDay, witness } from './ledger-run';

const CODES: readonly FaultCode[] = ['ENOSPC', 'EIO', 'EPERM', 'EROFS'];
const EXPECTED: Readonly<Record<FaultCode, readonly string[]>> = {
  ENOSPC: ['disk-full'],
  EIO: ['io'],
  EPERM: ['io', 'read-only'],
  EROFS: ['read-only'],
};

async function plainDay(): Promise<{ disk: FakeDisk; known: Known }> {
  const disk = fakeDisk();
  const seen = witness();
  await officeDay(disk.fs, seen);
  return { disk, known: seen.known() };
}

async function dayWithFault(fault: Fault): Promise<{ disk: FakeDisk; known: Known }> {
  const disk = fakeDisk();
  const seen = witness();
  disk.setFault(fault);
  await officeDay(disk.fs, seen);
  disk.setFault(null);
  return { disk, known: seen.known() };
}

describe.each(CODES)('a disk that answers %s', { timeout: 600_000 }, (code) => {
  it('at any call, once: nothing acknowledged is lost, with or without a power cut afterwards', async () => {
    const calls = (await plainDay()).disk.operations();
    let hindered = 0;
    for (let from = 1; from <= calls; from += 1) {
      const { disk, known } = await dayWithFault({ from, code, lasts: 'once' });
      if (known.acknowledged < 10) hindered += 1;
      await named(`once from call ${from}, power cut`, checkNextStart(disk.powerCut(seededChance(from)), known));
      const next = await named(`once from call ${from}`, checkNextStart(disk, known));
      await named(`once from call ${from}, started again, power cut`, checkNextStart(disk.powerCut(seededChance(from)), next.known));
    }
    expect(hindered).toBeGreaterThan(10);
  });

  it('from any call on, for ever: the store stops, tells everybody, and nothing acknowledged is lost', async () => {
    const calls = (await plainDay()).disk.operations();
    for (let from = 1; from <= calls; from += 1) {
      const { disk, known } = await dayWithFault({ from, code, lasts: 'forever' });
      await named(`for ever from call ${from}, power cut`, checkNextStart(disk.powerCut(seededChance(from)), known));
      await named(`for ever from call ${from}`, checkNextStart(disk, known));
    }
  });

  it('at any call while the program opens a torn ledger: it says so, leaks nothing, and the next start is whole', async () => {
    const torn = async (): Promise<{ disk: FakeDisk; known: Known }> => {
      const day = await plainDay();
      const journal = day.disk.content(`${DIR}/journal-000001`);
      const disk = fakeDisk();
      disk.plant(`${DIR}/workspace`, day.disk.content(`${DIR}/workspace`));
      disk.plant(`${DIR}/journal-000001`, journal.slice(0, journal.length - 20));
      return { disk, known: { ...day.known, acknowledged: day.known.acknowledged - 1 } };
    };
    const whole = await torn();
    const opened = await openWorkspace(whole.disk.fs, DIR, { ports: freshPorts() });
    expect(opened).toMatchObject({ ok: true, value: { opening: { tornTail: { keptAs: expect.stringMatching(/^torn-/) } } } });
    const calls = whole.disk.operations();

    let refused = 0;
    for (let from = 1; from <= calls; from += 1) {
      for (const lasts of ['once', 'forever'] as const) {
        const { disk, known } = await torn();
        disk.setFault({ from, code, lasts });
        const outcome = await openWorkspace(disk.fs, DIR, { ports: freshPorts() });
        if (!outcome.ok) {
          refused += 1;
          expect(EXPECTED[code]).toContain(outcome.error.code);
          expect(disk.openHandles()).toBe(0);
        } else {
          expectHistory(outcome.value, known);
          await outcome.value.close();
        }
        disk.setFault(null);
        await named(`${lasts} from call ${from}, power cut`, checkNextStart(disk.powerCut(seededChance(from)), known));
        await named(`${lasts} from call ${from}`, checkNextStart(disk, known));
      }
    }
    expect(refused).toBeGreaterThan(3);
  });
});

async function named<T>(name: string, check: Promise<T>): Promise<T> {
  try {
    return await check;
  } catch (cause) {
    throw new Error(name, { cause });
  }
}
