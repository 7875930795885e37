import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, must, newTestLedger, type TestSession } from '../../../../../support/ledger-session';

const FOLDER = path.resolve('test/fixtures/ledgers');
const FILES = ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'].map((name) => path.join(FOLDER, name));
const ALL = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null } as const;
/** Says only that a field of the form is blank in the ledger too. */
const NOT_FILLED = /没有填（表上为必填）/;

async function exportAll(ledger: TestSession, file: string): Promise<void> {
  const to = ledger.session.grants.issue({ path: file, purpose: 'write', name: path.basename(file) });
  must(
    await ledger.api['exchange:exportHouseholds']({
      to,
      filter: { ...ALL, unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [] },
      sort: { by: 'fileNo', descending: false },
      masked: false,
    }),
  );
}

describe('export and import of the whole ledger', () => {
  let ledger: TestSession;
  let other: TestSession;
  let file: string;

  beforeAll(async () => {
    ledger = await newTestLedger();
    other = await newTestLedger();
    must(await ledger.api['policy:setStandard']({ area: '1303', from: '2018-01', yuan: '600', document: '秦政字〔2017〕44号' }));
    await importFiles(ledger, FILES);
    file = path.join(path.dirname(ledger.folder), '导出.xlsx');
    await exportAll(ledger, file);
  }, 120_000);
  afterAll(async () => {
    await ledger.dispose();
    await other.dispose();
  });

  it('reads its own four sheets as what they are, and finds no difference', async () => {
    const token = ledger.session.grants.issue({ path: file, purpose: 'read', name: '导出.xlsx' });
    const preview = must(await ledger.api['exchange:preview']({ files: [token] }));
    const sheets = preview.files.flatMap((each) => each.sheets);
    expect(sheets.map(({ sheet, kind }) => [sheet, kind])).toEqual([
      ['困难职工档案', '困难职工档案'],
      ['家庭成员', '家庭成员'],
      ['收入逐月', '收入逐月核查台账'],
      ['结对帮扶', '结对帮扶台账'],
    ]);
    const rows = sheets.reduce((sum, { dataRows }) => sum + dataRows, 0);
    expect(rows).toBeGreaterThan(1500);
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: rows, conflicts: 0, refused: 0 });
    expect(preview.errors).toEqual([]);
    expect(preview.unions).toEqual([]);
    const before = ledger.session.open?.ledger.reader.all('household');
    must(await ledger.api['exchange:apply']({ previewId: preview.previewId }));
    expect(ledger.session.open?.ledger.reader.all('household')).toEqual(before);
  }, 60_000);

  it('carries every fact into an empty ledger', async () => {
    const { preview } = await importFiles(other, [file]);
    expect(preview.errors).toEqual([]);
    expect(preview.warnings.filter(({ reason }) => !NOT_FILLED.test(reason) && reason.includes('人均收入'))).toEqual([]);
    const facts = (of: TestSession): unknown[] =>
      (of.session.open?.ledger.reader.all('household') ?? []).map(({ asWritten: _asWritten, unionId, ...household }) => ({
        ...household,
        union: of.session.open?.ledger.reader.get('union', unionId)?.name,
      }));
    expect(facts(other)).toEqual(facts(ledger));
  }, 60_000);
});
