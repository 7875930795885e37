import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeWorkerStarter } from '../../../../../electron/service/excel/node-worker-starter';
import type { WorkbookReader } from '../../../../../electron/service/excel/understood';
import { createWorkbookReader, PROCESS_TIMERS } from '../../../../../electron/service/excel/workbook-reader';
import { bundle } from '../../../../support/bundle';
import { ledgerBytes, ledgerFile, understand } from '../../../../support/read-workbook';
import { makeXlsx } from '../../../../support/xlsx-maker';

describe('the bundled worker in a process of its own', () => {
  let worker = '';
  let misbehaving = '';
  let folder = '';
  const readerOf = (file: string): WorkbookReader => createWorkbookReader({ ...PROCESS_TIMERS, starter: nodeWorkerStarter(file) });

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ledgers-'));
    worker = await bundle('electron/service/excel/worker.ts');
    misbehaving = await bundle('test/support/bin/misbehave.ts');
  }, 60_000);

  afterAll(async () => {
    for (const made of [folder, path.dirname(worker), path.dirname(misbehaving)]) await rm(made, { recursive: true, force: true });
  });

  it('hands over what the reader understands, with progress', async () => {
    const progress: number[] = [];
    const name = '困难职工档案汇总表.xlsx';
    const file = await readerOf(worker).read(ledgerFile(name), name, { onProgress: (rows) => void progress.push(rows) });
    expect(file).toEqual({ name, ...understand(ledgerBytes(name)) });
    expect(progress[progress.length - 1]).toBe(306 + 566);
  }, 30_000);

  it('names a file that is gone, and one that is none', async () => {
    const other = path.join(folder, '档案.xlsx');
    await writeFile(other, '%PDF-1.4');
    const reader = readerOf(worker);
    expect(await reader.read(path.join(folder, '没有.xlsx'), '没有.xlsx', {})).toMatchObject({ name: '没有.xlsx', refusal: 'missing' });
    expect(await reader.read(other, '档案.xlsx', {})).toMatchObject({ name: '档案.xlsx', refusal: 'not-a-workbook' });
    expect(await reader.read(folder, '文件夹', {})).toMatchObject({ refusal: 'missing' });
  }, 30_000);

  it('can be broken off while it reads', async () => {
    const large = path.join(folder, '大表.xlsx');
    await writeFile(
      large,
      makeXlsx({
        sheets: [
          { name: 'a', rows: [['姓名', '身份证号', '困难类别'], ...Array.from({ length: 20_000 }, (_, row) => [`张${String(row)}`, String(row), '低保户'])] },
        ],
      }),
    );
    const controller = new AbortController();
    const reading = readerOf(worker).read(large, '大表.xlsx', { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  }, 30_000);

  it.each(['run in a circle', 'take memory'])(
    'is killed from inside when it begins to %s',
    async (what) => {
      const file = await readerOf(misbehaving).read(what, '坏表.xlsx', {});
      expect(file).toMatchObject({ name: '坏表.xlsx', refusal: 'memory' });
      expect('reason' in file && file.reason).toContain('“坏表.xlsx”');
    },
    30_000,
  );
});
