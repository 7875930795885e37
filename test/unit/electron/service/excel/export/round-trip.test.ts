import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, must, newTestLedger, type TestSession } from '../../../../../support/ledger-session';

const FOLDER = path.resolve('test/fixtures/ledgers');
const FILES = ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'].map((name) => path.join(FOLDER, name));
const ALL = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const };

describe('export and import of the whole ledger', () => {
  let ledger: TestSession;
  let file: string;

  beforeAll(async () => {
    ledger = await newTestLedger();
    must(await ledger.api['policy:setStandard']({ area: '1303', from: '2018-01', yuan: '600', document: '秦政字〔2017〕44号' }));
    await importFiles(ledger, FILES);
    file = path.join(path.dirname(ledger.folder), '导出.xlsx');
    const to = ledger.session.grants.issue({ path: file, purpose: 'write', name: '导出.xlsx' });
    must(await ledger.api['exchange:exportHouseholds']({ to, filter: { ...ALL, drill: null }, sort: { by: 'fileNo', descending: false }, masked: false }));
    if (process.env['KEEP'] !== undefined) copyFileSync(file, process.env['KEEP']);
  }, 60_000);
  afterAll(() => ledger.dispose());

  it('reads its own four sheets as what they are, without a question', async () => {
    const token = ledger.session.grants.issue({ path: file, purpose: 'read', name: '导出.xlsx' });
    const preview = must(await ledger.api['exchange:preview']({ files: [token] }));
    console.log(JSON.stringify(preview, null, 1).slice(0, 6000));
    expect(preview.errors).toEqual([]);
  });
});
