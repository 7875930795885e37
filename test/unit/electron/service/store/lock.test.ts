import { describe, expect, it } from 'vitest';
import { acquireLock, type WorkspaceLock } from '../../../../../electron/service/store/lock';
import { lockText } from '../../../../../electron/service/store/lock-holder';
import { nodeProcessPorts, type ProcessPorts, probeOf } from '../../../../../electron/service/store/process-ports';
import { type FakeDisk, fakeDisk } from '../../../../support/fake-disk';
import { type FakeComputer, fakeComputer, fakeProcess } from '../../../../support/fake-disk-process';

const LOCK = '/lock';
const take = (disk: FakeDisk, ports: ProcessPorts) => acquireLock(disk.fs, '/', ports);

async function taken(disk: FakeDisk, ports: ProcessPorts): Promise<WorkspaceLock> {
  const lock = await take(disk, ports);
  if (!lock.ok) throw new Error(JSON.stringify(lock.error));
  return lock.value;
}

/** A lock as another program of that computer left it. */
function leave(disk: FakeDisk, computer: FakeComputer, changes: object = {}): void {
  const holder = { pid: 200, host: computer.host, bootId: computer.bootId, startedAt: 'start-of-200', since: '2019-01-01T00:00:00.000Z', token: 'theirs' };
  disk.plant(LOCK, Buffer.from(lockText({ ...holder, ...changes })));
}

/** Such a process runs; the lock that lies there says this of its holder. */
function withProcess(computer: FakeComputer, pid: number, holder: object): object {
  fakeProcess(computer, pid);
  return holder;
}

const LOCKED = { ok: false, error: { code: 'locked', holder: { pid: 200, host: 'pc-1', since: '2019-01-01T00:00:00.000Z' } } };

describe('the lock', () => {
  it('is one at a time, and free again when given back', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    const first = await taken(disk, fakeProcess(computer, 100));
    expect(await take(disk, fakeProcess(computer, 101))).toMatchObject({ ok: false, error: { code: 'locked', holder: { pid: 100, host: 'pc-1' } } });
    expect(await take(disk, fakeProcess(computer, 100))).toMatchObject({ ok: false, error: { code: 'locked' } });
    await first.release();
    await first.release();
    expect(disk.paths()).toEqual(['/']);
    await (await taken(disk, fakeProcess(computer, 101))).release();
    expect(computer.timers.size).toBe(0);
    expect(disk.openHandles()).toBe(0);
  });

  it('of a live program stays with it', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    fakeProcess(computer, 200);
    leave(disk, computer);
    expect(await take(disk, fakeProcess(computer))).toEqual(LOCKED);
  });

  it.each([
    ['whose process is gone', (_: FakeComputer) => ({})],
    ['from before the computer was started again', (pc: FakeComputer) => withProcess(pc, 200, { bootId: 'boot-0' })],
    ['whose number another process has now', (pc: FakeComputer) => withProcess(pc, 200, { startedAt: 'earlier' })],
    ['that names our own number with another start', (pc: FakeComputer) => withProcess(pc, 100, { pid: 100, startedAt: 'earlier' })],
  ])('%s is taken over at once', async (_name, arrange) => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    leave(disk, computer, arrange(computer));
    computer.onPause = () => {
      throw new Error('no need to wait');
    };
    await (await taken(disk, fakeProcess(computer))).release();
    expect(disk.paths()).toEqual(['/']);
  });

  it.each([
    ['on another computer', { host: 'pc-2' }],
    ['where the system does not tell when a process began', { startedAt: null }],
    ['of another thread of this process', { pid: 100, startedAt: 'start-of-100' }],
  ])('%s is watched: a sign of life keeps it, silence frees it', async (_name, changes) => {
    const computer = fakeComputer();
    fakeProcess(computer, 200);
    const lively = fakeDisk();
    leave(lively, computer, changes);
    computer.onPause = async () => {
      const file = await lively.fs.open(LOCK, 'append');
      await file.append(Buffer.from('.'));
      await file.close();
    };
    expect(await take(lively, fakeProcess(computer))).toMatchObject({ ok: false, error: { code: 'locked' } });

    const silent = fakeDisk();
    leave(silent, computer, changes);
    let waits = 0;
    computer.onPause = () => {
      waits += 1;
    };
    await (await taken(silent, fakeProcess(computer))).release();
    expect(waits).toBe(10);
  });

  it.each(['', '{"pid":', 'garbage\n', '{"pid":"1"}\n'])('torn by a power cut (%j) does not shut the ledger for ever', async (text) => {
    const disk = fakeDisk();
    disk.plant(LOCK, Buffer.from(text));
    await (await taken(disk, fakeProcess(fakeComputer()))).release();
  });

  it('that is being written at this moment belongs to its writer', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    fakeProcess(computer, 200);
    disk.plant(LOCK, new Uint8Array());
    computer.onPause = () => leave(disk, computer);
    expect(await take(disk, fakeProcess(computer))).toMatchObject({ ok: false, error: { code: 'locked' } });
  });

  it('gives signs of life while it is held', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    const lock = await taken(disk, fakeProcess(computer));
    const before = disk.content(LOCK).length;
    for (const beat of computer.timers) beat();
    for (const beat of computer.timers) beat();
    const twoBeats = new Promise<void>((resolve) => {
      let beats = 0;
      disk.onOperation((operation) => {
        if (operation === 'append') beats += 1;
        if (beats === 2) resolve();
      });
    });
    await twoBeats;
    expect(disk.content(LOCK).length).toBe(before + 2);
    await lock.release();
  });

  it('taken away shows to its holder, and giving it back leaves the new one alone', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    const lock = await taken(disk, fakeProcess(computer));
    expect(await lock.lost()).toBeNull();
    await disk.fs.unlink(LOCK);
    expect(await lock.lost()).toMatchObject({ code: 'locked' });
    leave(disk, computer);
    expect(await lock.lost()).toEqual(LOCKED.error);
    await lock.release();
    expect(disk.paths()).toEqual(['/', LOCK]);
  });

  it('found dead by a slow program stays with the quicker one that has taken it meanwhile', async () => {
    const disk = fakeDisk();
    const computer = fakeComputer();
    leave(disk, computer);
    const slow = fakeProcess(computer, 101);
    const quick: WorkspaceLock[] = [];
    const probe: ProcessPorts['probe'] = async (pid) => {
      // While the slow one finds that process 200 is gone, the quick one takes the lock.
      if (pid === 200 && quick.length === 0) quick.push(await taken(disk, fakeProcess(computer, 100)));
      return slow.probe(pid);
    };
    expect(await take(disk, { ...slow, probe })).toMatchObject({ ok: false, error: { code: 'locked', holder: { pid: 100 } } });
    expect(await quick[0]?.lost()).toBeNull();
    expect(disk.paths()).toEqual(['/', LOCK]);
  });

  it('found dead by two programs at once goes to one of them', async () => {
    for (let delay = 0; delay < 100; delay += 1) {
      const disk = fakeDisk();
      const computer = fakeComputer();
      leave(disk, computer);
      const late = async () => {
        for (let i = 0; i < delay; i += 1) await null;
        return take(disk, fakeProcess(computer, 101));
      };
      const outcomes = await Promise.all([take(disk, fakeProcess(computer, 100)), late()]);
      // One is told that it has the lock, and still has it after the other has tried.
      const valid: boolean[] = [];
      for (const outcome of outcomes) if (outcome.ok) valid.push((await outcome.value.lost()) === null);
      expect([delay, valid]).toEqual([delay, [true]]);
      for (const outcome of outcomes) if (outcome.ok) await outcome.value.release();
      expect(disk.openHandles()).toBe(0);
    }
  });

  it.each([
    ['EROFS', 'read-only'],
    ['EPERM', 'read-only'],
    ['ENOSPC', 'disk-full'],
    ['EIO', 'io'],
  ] as const)('on a disk that answers %s says %s', async (code, failure) => {
    const disk = fakeDisk();
    disk.setFault({ from: 1, code, lasts: 'forever' });
    expect(await take(disk, fakeProcess(fakeComputer()))).toMatchObject({ ok: false, error: { code: failure } });
    expect(disk.openHandles()).toBe(0);
  });
});

describe('the process', () => {
  it('finds itself alive and an impossible number gone', async () => {
    const ports = await nodeProcessPorts();
    expect((await ports.probe(ports.pid)).alive).toBe(true);
    expect(await ports.probe(2 ** 30)).toEqual({ alive: false, startedAt: null });
    expect(await ports.probe(ports.pid)).toEqual(await ports.probe(ports.pid));
  });

  it('reads what Linux tells of a process, odd names included', () => {
    const tail = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4242 20';
    expect(probeOf(`77 (a) b) S ${tail}`)).toEqual({ alive: true, startedAt: '4242' });
    expect(probeOf(`77 (node) Z ${tail}`)).toMatchObject({ alive: false });
    expect(probeOf(null)).toEqual({ alive: true, startedAt: null });
  });
});
