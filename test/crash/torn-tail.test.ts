import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../electron/service/store/workspace';
import { type FakeDisk, fakeDisk } from '../support/fake-disk';
import { seededChance } from '../support/fake-disk-chance';
import { DIR, freshPorts, officeDay, witness } from './ledger-run';

const JOURNAL = `${DIR}/journal-000001`;

describe('what is cut from a torn journal', () => {
  it('lies on the medium as a copy before it is cut, wherever the power goes', async () => {
    const { disk, tail } = await tornLedger();
    let cut = 0;
    let uncut = 0;
    disk.onOperation((operation) => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const after = disk.powerCut(seededChance(seed));
        const inPlace = endsWith(after.content(JOURNAL), tail);
        if (inPlace) uncut += 1;
        else cut += 1;
        expect([operation, seed, inPlace || copies(after).some((copy) => copy.equals(tail))]).toEqual([operation, seed, true]);
      }
    });
    const opened = await openWorkspace(disk.fs, DIR, { ports: freshPorts() });
    expect(opened).toMatchObject({ ok: true, value: { opening: { tornTail: { bytes: tail.length } } } });
    // Both sides of the cut were met; and once the ledger is open, the cut holds.
    expect(Math.min(cut, uncut)).toBeGreaterThan(30);
    for (let seed = 1; seed <= 60; seed += 1) expect(endsWith(disk.powerCut(seededChance(seed)).content(JOURNAL), tail)).toBe(false);
  });
});

async function tornLedger(): Promise<{ disk: FakeDisk; tail: Buffer }> {
  const day = fakeDisk();
  await officeDay(day.fs, witness());
  const tail = Buffer.from('a record that the power cut broke off '.repeat(9));
  const disk = fakeDisk();
  disk.plant(`${DIR}/workspace`, day.content(`${DIR}/workspace`));
  disk.plant(JOURNAL, Buffer.concat([day.content(JOURNAL), tail]));
  return { disk, tail };
}

const endsWith = (bytes: Uint8Array, tail: Buffer): boolean => Buffer.from(bytes).subarray(-tail.length).equals(tail);

const copies = (disk: FakeDisk): Buffer[] =>
  disk
    .paths()
    .filter((path) => path.includes('/torn-'))
    .map((path) => Buffer.from(disk.content(path)));
