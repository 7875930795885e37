import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serviceApi } from '../../../../../electron/service/api/service-api';
import { Session, type SessionPorts } from '../../../../../electron/service/session/session';
import { fakeDisk } from '../../../../support/fake-disk';
import { HEADS, type InventedLedger, inventedLedger } from '../../../../support/invented-ledger';
import { directReader, must } from '../../../../support/ledger-session';

describe('opening, creating, closing', () => {
  let ledger: InventedLedger;
  let elsewhere: string;
  beforeEach(async () => {
    ledger = await inventedLedger();
    elsewhere = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
  });
  afterEach(async () => {
    await ledger.dispose();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const folder = (at: string) => ledger.session.grants.issue({ path: at, purpose: 'folder', name: path.basename(at) });
  const create = (at: string, unionName = '唐山市总工会') => ledger.api['session:create']({ folder: folder(at), unionName, clerk: '' });
  const open = (at: string) => ledger.api['session:open']({ folder: folder(at) });

  it.each<[string, (at: string) => void, RegExp]>([
    ['a folder that is no ledger', () => undefined, /没有台账/],
    ['a folder that is not there', (at) => rmSync(at, { recursive: true }), /没有台账/],
    ['a folder of other files', (at) => writeFileSync(path.join(at, '照片.jpg'), 'x'), /没有台账/],
    ['a ledger that was broken off', (at) => mkdirSync(path.join(at, 'x')), /没有台账/],
  ])('%s is refused in words, and the ledger that is open stays open', async (_name, prepare, words) => {
    prepare(elsewhere);
    expect(await open(elsewhere)).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    expect(must(await ledger.api['session:state']({}))).toMatchObject({ open: true, unionName: '秦皇岛市总工会', households: HEADS.length });
    expect(ledger.households()).toHaveLength(HEADS.length);
  });

  it('nothing is written over an existing ledger, and the one that is open stays open', async () => {
    const before = ledger.entries();
    expect(await create(ledger.folder)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/已经有台账，没有覆盖/) } });
    expect(must(await ledger.api['session:state']({}))).toMatchObject({ open: true, unionName: '秦皇岛市总工会' });
    expect(ledger.entries()).toBe(before);
  });

  it('the same ledger can be opened again while it is open', async () => {
    expect(must(await open(ledger.folder))).toMatchObject({ open: true, readOnly: false, households: HEADS.length });
    expect(must(await ledger.api['policy:setStandard']({ area: '1303', from: '2019-01', yuan: '650', document: '' })).label).toContain('650');
  });

  it('a double click opens it once, for writing', async () => {
    const states = await Promise.all([open(ledger.folder), open(ledger.folder), create(ledger.folder), open(ledger.folder)]);
    expect(states.map((answer) => answer.ok)).toEqual([true, true, false, true]);
    expect(must(await ledger.api['session:state']({}))).toMatchObject({ readOnly: false, openingNotes: [], households: HEADS.length });
  });

  it('another ledger takes the place of the first, which gives its lock back', async () => {
    expect(must(await create(path.join(elsewhere, '新台账')))).toMatchObject({ unionName: '唐山市总工会', households: 0, area: '1302' });
    expect(must(await open(ledger.folder))).toMatchObject({ unionName: '秦皇岛市总工会', readOnly: false });
    const recent = must(await ledger.api['session:recent']({}));
    expect(recent.map(({ unionName, missing }) => [unionName, missing])).toEqual([
      ['秦皇岛市总工会', false],
      ['唐山市总工会', false],
    ]);
    rmSync(path.join(elsewhere, '新台账'), { recursive: true });
    expect(must(await ledger.api['session:recent']({}))[1]?.missing).toBe(true);
    expect(await ledger.api['session:openRecent']({ id: recent[1]?.id ?? '' })).toMatchObject({ ok: false });
    expect(must(await ledger.api['session:openRecent']({ id: recent[0]?.id ?? '' })).open).toBe(true);
  });

  it('a second program may look and not write', async () => {
    const ports: SessionPorts = { ...ledger.session.ports, dataFolder: elsewhere, rememberLedgers: false };
    const second = new Session(ports);
    const opened = await second.openFolder(ledger.folder, null);
    expect(opened).toMatchObject({ ok: true, value: { readOnly: true, openingNotes: [expect.stringMatching(/正在被另一个程序使用.*只读/)] } });
    const api = serviceApi(second);
    expect(must(await api['session:state']({}))).toMatchObject({ readOnly: true, households: HEADS.length });
    expect(await api['policy:setStandard']({ area: '1303', from: '2019-01', yuan: '650', document: '' })).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(await api['session:undo']({})).toMatchObject({ ok: false, error: { code: 'read-only' } });
    await second.close();
    expect((await ledger.api['session:undo']({})).ok).toBe(true);
  });

  it('answers every question about a closed ledger in words', async () => {
    must(await ledger.api['session:close']({}));
    expect(must(await ledger.api['session:state']({}))).toMatchObject({ open: false, households: 0, undo: null });
    for (const answer of [
      await ledger.api['home:view']({}),
      await ledger.api['session:undo']({}),
      await ledger.api['policy:setStandard']({ area: '1303', from: '2019-01', yuan: '1', document: '' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'no-ledger', message: expect.stringMatching(/[一-龥]/) } });
    }
  });

  it('the working date is for looking back, and nothing that is no day gets in', async () => {
    expect(must(await ledger.api['session:setWorkingDate']({ date: '2018-07-01' }))).toMatchObject({ workingDate: '2018-07-01', workingDateIsToday: false });
    for (const date of ['2018-02-30', '0000-00-00', '0001-01-01', '9999-12-31'])
      expect(await ledger.api['session:setWorkingDate']({ date })).toMatchObject({ ok: false });
    expect(must(await ledger.api['session:state']({})).workingDate).toBe('2018-07-01');
    expect(must(await ledger.api['session:setWorkingDate']({ date: null }))).toMatchObject({ workingDate: '2019-01-15', workingDateIsToday: true });
  });

  it('tells the page of every change, and only of changes', async () => {
    const versions = () => ledger.notices.flatMap((notice) => (notice.kind === 'changed' ? [notice.version] : []));
    const before = versions().length;
    await ledger.api['home:view']({});
    await ledger.api['household:edit']({ id: 'h000001', revision: 99, target: 'head', values: {}, reasons: {} });
    expect(versions()).toHaveLength(before);
    must(await ledger.api['session:undo']({}));
    expect(versions()).toHaveLength(before + 1);
    expect(versions()).toEqual([...versions()].sort((a, b) => a - b));
  });
});

describe('a disk that fails while a ledger is made', () => {
  it('after each operation: an answer in Chinese, nothing half open, and the same folder can be used again', async () => {
    const failures: number[] = [];
    for (let from = 1; from < 80; from += 1) {
      const disk = fakeDisk();
      const session = new Session({
        fs: disk.fs,
        clock: () => new Date('2019-01-15T09:00:00'),
        dataFolder: '/data',
        rememberLedgers: false,
        incidents: { note: () => 'X' },
        reader: directReader,
        notify: () => undefined,
      });
      disk.setFault({ from, code: 'ENOSPC', lasts: 'forever' });
      const made = await session.create('/work/台账', { unionName: '秦皇岛市总工会', clerk: '' });
      if (made.ok) continue;
      failures.push(from);
      expect(made.error.message).toMatch(/[一-龥]{4}/);
      expect(session.state()).toMatchObject({ open: false });
      disk.setFault(null);
      const again = await session.create('/work/台账', { unionName: '秦皇岛市总工会', clerk: '' });
      // What was begun is completed, or refused in words; it never looks like a ledger that has lost its people.
      if (again.ok) expect(session.state()).toMatchObject({ open: true, unionName: '秦皇岛市总工会' });
      else expect(again.error.message).toMatch(/台账/);
      await session.close();
    }
    expect(failures.length).toBeGreaterThan(3);
  });
});
