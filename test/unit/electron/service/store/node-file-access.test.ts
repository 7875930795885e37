import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cannotFlushFolders, nodeFileAccess as fs } from '../../../../../electron/service/store/node-file-access';
import { createWorkspace, openWorkspace } from '../../../../../electron/service/store/workspace';
import { sampleDraft } from '../../../../support/fake-disk-entries';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'file-access-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the real file system', () => {
  it('creates only what is not there', async () => {
    const path = join(dir, 'a');
    const file = await fs.open(path, 'create');
    expect(await file.append(Buffer.from('一二三'))).toBe(9);
    await file.datasync();
    await file.close();
    await expect(fs.open(path, 'create')).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(fs.open(join(dir, 'b'), 'append')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await fs.stat(path)).toMatchObject({ size: 9, isDirectory: false });
    expect(await fs.stat(join(dir, 'b'))).toBeNull();
    expect(await fs.readdir(dir)).toEqual(['a']);
  });

  it('appends behind what is there, also after cutting', async () => {
    const path = join(dir, 'a');
    await writeFile(path, 'abcdef');
    const file = await fs.open(path, 'append');
    await file.append(Buffer.from('gh'));
    await file.truncate(3);
    await file.append(Buffer.from('xyz'));
    expect(await file.size()).toBe(6);
    expect(Buffer.from(await file.read(1, 100)).toString()).toBe('bcxyz');
    expect(await file.read(6, 10)).toHaveLength(0);
    await file.close();
  });

  it('moves, removes, flushes folders and makes them once', async () => {
    await fs.mkdir(join(dir, 'sub'));
    await expect(fs.mkdir(join(dir, 'sub'))).rejects.toMatchObject({ code: 'EEXIST' });
    await writeFile(join(dir, 'a'), '');
    await fs.rename(join(dir, 'a'), join(dir, 'b'));
    await fs.syncDir(dir);
    await fs.unlink(join(dir, 'b'));
    expect(await fs.readdir(dir)).toEqual(['sub']);
    await expect(fs.syncDir(join(dir, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('knows where folders cannot be flushed from where flushing failed', () => {
    expect(['EPERM', 'EISDIR'].map((code) => cannotFlushFolders('win32', code))).toEqual([true, true]);
    expect(['EPERM', 'EISDIR', 'EIO', 'ENOENT', null].map((code) => cannotFlushFolders('linux', code))).toEqual([false, false, false, false, false]);
    expect(cannotFlushFolders('win32', 'EIO')).toBe(false);
    expect(cannotFlushFolders('linux', 'EINVAL')).toBe(true);
  });

  it('carries a ledger', async () => {
    const ledger = join(dir, '台账', '2019');
    const store = await createWorkspace(fs, ledger);
    if (!store.ok) throw new Error(JSON.stringify(store.error));
    await store.value.append(sampleDraft(1));
    expect(await openWorkspace(fs, ledger)).toMatchObject({ ok: false, error: { code: 'locked', holder: { pid: process.pid } } });
    expect(await openWorkspace(fs, ledger, { readOnly: true })).toMatchObject({ ok: true, value: { entries: [{ seq: 1 }] } });
    await store.value.close();
    expect(await fs.readdir(ledger)).toEqual(['journal-000001', 'workspace']);
    const again = await openWorkspace(fs, ledger);
    expect(again).toMatchObject({ ok: true, value: { entries: [{ seq: 1 }], opening: { tornTail: null, damage: null, readOnly: false } } });
    if (again.ok) await again.value.close();
  });
});
