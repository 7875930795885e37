import type { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { safeWrite } from '../../../../../../electron/service/excel/export/safe-write';
import type { FileAccess } from '../../../../../../electron/service/store/file-access';
import { fakeDisk } from '../../../../../support/fake-disk';
import { systemError } from '../../../../../support/fake-disk-faults';

const TARGET = '/花名册.xlsx';
const PREVIOUS = '/花名册（上一份）.xlsx';
const OLD = Buffer.from('上个月的花名册');
const NEW = Buffer.from('这个月的花名册'.repeat(1000));

const put = (sink: Writable): Promise<boolean> =>
  new Promise((resolve, reject) => {
    sink.once('error', reject);
    sink.once('finish', () => resolve(true));
    sink.end(NEW);
  });
const same = async (bytes: Uint8Array) => (Buffer.from(bytes).equals(NEW) ? ('same' as const) : ('different' as const));
const job = { write: put, check: same };

function diskWithOld(): ReturnType<typeof fakeDisk> {
  const disk = fakeDisk();
  disk.plant(TARGET, OLD);
  return disk;
}

const contents = (disk: ReturnType<typeof fakeDisk>): readonly string[] =>
  disk
    .paths()
    .filter((path) => path !== '/')
    .map((path) => Buffer.from(disk.content(path)).toString());
const isOld = (text: string): boolean => text === OLD.toString();
const isNew = (text: string): boolean => text === NEW.toString();

describe('safeWrite', () => {
  it('puts the new file in place and keeps the previous one aside', async () => {
    const disk = diskWithOld();
    expect(await safeWrite(disk.fs, TARGET, job)).toEqual({ ok: true, value: { previous: PREVIOUS } });
    expect(isNew(Buffer.from(disk.content(TARGET)).toString())).toBe(true);
    expect(isOld(Buffer.from(disk.content(PREVIOUS)).toString())).toBe(true);
    expect(contents(disk)).toHaveLength(2);
    expect(disk.openHandles()).toBe(0);
  });

  it('leaves only the new file where there was none', async () => {
    const disk = fakeDisk();
    expect(await safeWrite(disk.fs, TARGET, job)).toEqual({ ok: true, value: { previous: null } });
    expect(contents(disk).map(isNew)).toEqual([true]);
  });

  it.each([
    ['ENOSPC', '磁盘空间已满'],
    ['EIO', '写入磁盘失败'],
    ['EPERM', /不能写入|正在 WPS/],
    ['EROFS', '不能写入'],
  ] as const)('never loses the previous file, wherever %s strikes', async (code, words) => {
    const clean = diskWithOld();
    await safeWrite(clean.fs, TARGET, job);
    for (let from = 1; from <= clean.operations(); from += 1) {
      const disk = diskWithOld();
      disk.setFault({ from, code, lasts: 'once' });
      const done = await safeWrite(disk.fs, TARGET, job);
      const left = contents(disk);
      expect(left.filter(isOld), `operation ${String(from)}`).toHaveLength(1);
      expect(disk.openHandles()).toBe(0);
      if (done.ok) continue;
      expect(done.error.message).toMatch(words);
      // Either nothing of it stays, or all of it under a name that the message gives.
      if (done.error.code !== 'busy')
        expect(
          left.filter((text) => !isOld(text) && !isNew(text)),
          `operation ${String(from)}`,
        ).toEqual([]);
      else expect(left.filter(isNew)).toHaveLength(1);
    }
  });

  it('keeps the new file under a second name while the old one is open in another program', async () => {
    const disk = diskWithOld();
    disk.plant('/花名册（新导出）.xlsx', Buffer.from('昨天没能替换的那一份'));
    const held: FileAccess = {
      ...disk.fs,
      rename: (from, to) => (from === TARGET || to === TARGET ? Promise.reject(systemError('EBUSY', 'rename')) : disk.fs.rename(from, to)),
    };
    const done = await safeWrite(held, TARGET, job);
    expect(done).toEqual({ ok: false, error: { code: 'busy', message: expect.stringContaining('另存为“花名册（新导出2）.xlsx”') } });
    expect(isNew(Buffer.from(disk.content('/花名册（新导出2）.xlsx')).toString())).toBe(true);
    expect(isOld(Buffer.from(disk.content(TARGET)).toString())).toBe(true);
    expect(disk.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it('puts the previous file back when only the new one cannot take its place', async () => {
    const disk = diskWithOld();
    const held: FileAccess = {
      ...disk.fs,
      rename: (from, to) => (from.endsWith('.tmp') && to === TARGET ? Promise.reject(systemError('EACCES', 'rename')) : disk.fs.rename(from, to)),
    };
    const done = await safeWrite(held, TARGET, job);
    expect(done.ok).toBe(false);
    expect(isOld(Buffer.from(disk.content(TARGET)).toString())).toBe(true);
    expect(contents(disk).filter(isNew)).toHaveLength(1);
  });

  it('leaves nothing of a cancelled or a wrong file', async () => {
    for (const wrong of [
      { write: async () => false, check: same },
      { write: put, check: async () => 'different' as const },
      { write: put, check: async () => 'cancelled' as const },
    ]) {
      const disk = diskWithOld();
      const done = await safeWrite(disk.fs, TARGET, wrong);
      expect(done.ok).toBe(false);
      expect(contents(disk).map(isOld)).toEqual([true]);
      expect(disk.openHandles()).toBe(0);
    }
  });

  it('cleans up after a bug and lets it through', async () => {
    const disk = diskWithOld();
    const broken = safeWrite(disk.fs, TARGET, {
      write: async () => {
        throw new Error('a bug');
      },
      check: same,
    });
    await expect(broken).rejects.toThrow('a bug');
    expect(contents(disk).map(isOld)).toEqual([true]);
  });
});
