import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkbookReader } from '../../../../../electron/service/excel/understood';
import { ReadingAborted } from '../../../../../electron/service/excel/workbook-reader';
import { ARCHIVE_HEADINGS, archiveRows, type InventedLedger, idOf, inventedLedger } from '../../../../support/invented-ledger';
import { directReader, must } from '../../../../support/ledger-session';
import { inventedId, writeWorkbook } from '../../../../support/office-workbooks';
import type { CellInput } from '../../../../support/xlsx-maker';

const ROWS = (count: number, from = 600) =>
  Array.from({ length: count }, (_unused, i) => [`新户${String(from + i)}`, inventedId(from + i), 1, '130302', '低保户', '2017-01-01', null, null]);

describe('the window imports', () => {
  let ledger: InventedLedger;
  let gate: Promise<void> | null = null;
  const reader: WorkbookReader = {
    read: async (file, name, options) => {
      await gate;
      if (options.signal?.aborted === true) throw new ReadingAborted();
      return directReader.read(file, name, options);
    },
  };
  beforeEach(async () => {
    gate = null;
    ledger = await inventedLedger({ reader });
  });
  afterEach(() => ledger.dispose());

  const token = (file: string) => ledger.session.grants.issue({ path: file, purpose: 'read', name: path.basename(file) });
  const archive = (rows: readonly (readonly CellInput[])[], at = ledger.desk, name = '档案.xlsx') =>
    writeWorkbook(at, name, [{ name: '档案', rows: [ARCHIVE_HEADINGS, ...rows] }]);
  const preview = (...files: string[]) => ledger.api['exchange:preview']({ files: files.map(token) });

  it('keeps files of the same name from different folders apart', async () => {
    const [north, south] = ['北区', '南区'].map((name) => path.join(ledger.desk, name));
    for (const folder of [north, south]) mkdirSync(folder ?? '');
    const seen = must(await preview(archive(ROWS(3), north), archive([...ROWS(2, 700), ['坏号', '1', 1]], south)));
    expect(new Set(seen.files.map(({ file }) => file)).size).toBe(2);
    expect(seen.files.map(({ sheets }) => sheets[0]?.counts)).toEqual([
      { new: 3, changed: 0, unchanged: 0, conflicts: 0, refused: 0 },
      { new: 2, changed: 0, unchanged: 0, conflicts: 0, refused: 1 },
    ]);
    expect(seen.errors[0]?.file).toBe(seen.files[1]?.file);
    expect(seen.files[1]?.file).toContain('南区');
  });

  it('counts two tables of one sheet each for itself', async () => {
    const rows = [
      ARCHIVE_HEADINGS,
      ...ROWS(2),
      [],
      [],
      ['户主身份证号', '户主姓名', '姓名', '关系', '身份证号', '月收入'],
      [inventedId(600), '新户600', '小一', '儿子', inventedId(31, '20100101'), 0],
    ];
    const seen = must(await preview(writeWorkbook(ledger.desk, '一页两表.xlsx', [{ name: '合并', rows: rows.map((row) => [...row]) }])));
    const { sheets } = seen.files[0] ?? { sheets: [] };
    const total = sheets.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0);
    expect(total).toBe(sheets.reduce((sum, { dataRows }) => sum + dataRows, 0));
    expect(total).toBe(Object.values(seen.counts).reduce((all, count) => all + count, 0));
  });

  it('reaches every row of the difference, by state', async () => {
    const [first = []] = archiveRows();
    const seen = must(await preview(archive([[...first.slice(0, 7), '13999999999'], ...archiveRows().slice(1), ...ROWS(2), ['坏号', '1', 1]])));
    const rows = async (states: ('new' | 'changed' | 'unchanged' | 'conflict' | 'refused')[]) =>
      must(await ledger.api['exchange:rows']({ previewId: seen.previewId, states, offset: 0, limit: 200 }));
    expect([
      (await rows(['new'])).total,
      (await rows(['changed'])).total,
      (await rows(['unchanged'])).total,
      (await rows(['refused'])).total,
      (await rows([])).total,
    ]).toEqual([2, 1, 4, 1, 8]);
    expect((await rows(['changed'])).rows[0]).toMatchObject({
      name: '张建国',
      idTail: idOf('张建国').slice(-4),
      changes: [{ field: '手机号码', before: '13800000000', after: '13999999999' }],
    });
  });

  it('writes nothing before a person says yes, and a preview can be applied once', async () => {
    const entries = ledger.entries();
    const seen = must(await preview(archive(ROWS(2))));
    expect(ledger.entries()).toBe(entries);
    must(await ledger.api['exchange:apply']({ previewId: seen.previewId }));
    expect(ledger.entries()).toBe(entries + 1);
    expect(await ledger.api['exchange:apply']({ previewId: seen.previewId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('looks again when the ledger has changed since the preview', async () => {
    const [first = []] = archiveRows();
    const seen = must(await preview(archive([[...first.slice(0, 7), '13999999999']])));
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('张建国').id,
        revision: ledger.revision('张建国'),
        target: 'head',
        values: { phone: '13999999999' },
        reasons: {},
      }),
    );
    const entries = ledger.entries();
    expect(await ledger.api['exchange:apply']({ previewId: seen.previewId })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('重新核对') },
    });
    expect(ledger.entries()).toBe(entries);
    expect(must(await ledger.api['exchange:apply']({ previewId: seen.previewId })).counts).toMatchObject({ unchanged: 1, changed: 0 });
    expect(ledger.entries()).toBe(entries);
  });

  it('a cancelled reading leaves nothing behind', async () => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const entries = ledger.entries();
    const reading = preview(archive(ROWS(2)));
    must(await ledger.api['exchange:cancel']({ previewId: null }));
    open();
    expect(await reading).toMatchObject({ ok: false, error: { message: expect.stringMatching(/已取消.*未改动/) } });
    expect(ledger.entries()).toBe(entries);
  });

  it('a preview ends with its ledger', async () => {
    const seen = must(await preview(archive(ROWS(2))));
    must(await ledger.api['session:close']({}));
    must(await ledger.api['session:open']({ folder: ledger.session.grants.issue({ path: ledger.folder, purpose: 'folder', name: 'x' }) }));
    expect(await ledger.api['exchange:apply']({ previewId: seen.previewId })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await ledger.api['exchange:rows']({ previewId: seen.previewId, states: [], offset: 0, limit: 10 })).toMatchObject({ ok: false });
  });

  it('takes a dropped file by its bytes, whatever it calls itself, and keeps no copy', async () => {
    const bytes = new Uint8Array(readFileSync(archive(ROWS(2))));
    const names = ['../../../../etc/passwd.xlsx', '档案.xlsx', 'C:\\台账\\档案.xlsx'];
    const tokens: string[] = [];
    for (const name of names) tokens.push(must(await ledger.api['exchange:offerFile']({ name, bytes })).token);
    const seen = must(await ledger.api['exchange:preview']({ files: [tokens[0] ?? ''] }));
    expect(seen.counts.new).toBe(2);
    expect(seen.files[0]?.file).toBe('passwd.xlsx');
    const dropped = path.join(ledger.session.ports.dataFolder, 'dropped');
    expect(existsSync(dropped) ? readdirSync(dropped) : []).toEqual([]);
    expect(
      must(await ledger.api['exchange:preview']({ files: [must(await ledger.api['exchange:offerFile']({ name: '空', bytes: new Uint8Array() })).token] }))
        .files[0]?.refusal,
    ).toMatch(/[一-龥]/);
  });

  it('exports what the list shows, to the chosen file only', async () => {
    const to = ledger.session.grants.issue({ path: path.join(ledger.desk, '导出.xlsx'), purpose: 'write', name: '导出.xlsx' });
    const filter = { text: '李秀英', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const, drill: null };
    expect(must(await ledger.api['exchange:exportHouseholds']({ to, filter, sort: { by: 'fileNo', descending: false }, masked: false }))).toEqual({
      rows: 1,
      fileName: '导出.xlsx',
    });
    const again = must(await preview(path.join(ledger.desk, '导出.xlsx')));
    expect(again.counts).toMatchObject({ new: 0, changed: 0, conflicts: 0, refused: 0 });
    expect(await ledger.api['exchange:exportProgress']({ to, year: 2018 })).toMatchObject({ ok: false, error: { message: expect.stringContaining('基数') } });
  });
});
