import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeInputOf } from '../../../../../electron/service/queries/household-file';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { importFiles, must, newTestLedger, type TestSession } from '../../../../support/ledger-session';

const FOLDER = path.resolve('test/fixtures/ledgers');
const FILES = ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'].map((name) => path.join(FOLDER, name));

interface Truth {
  readonly households: number;
  readonly members: number;
  readonly paired: number;
  readonly exit: Readonly<
    Record<
      string,
      {
        readonly no: string;
        readonly name: string;
        readonly birth: string;
        readonly population: number;
        readonly totalYuan: number;
        readonly members: number;
        readonly district: string;
        readonly firstPass: string | null;
        readonly verdictThrough201812: string;
      }
    >
  >;
}
const truth: Truth = JSON.parse(readFileSync(path.join(FOLDER, 'truth.json'), 'utf8'));

describe('the three ledgers of the office', () => {
  let ledger: TestSession;
  let first: Awaited<ReturnType<typeof importFiles>>;

  beforeAll(async () => {
    ledger = await newTestLedger();
    must(await ledger.api['policy:setStandard']({ area: '1303', from: '2018-01', yuan: '600', document: '秦政字〔2017〕44号' }));
    // The archive comes last: the order of the files must not matter.
    first = await importFiles(ledger, [...FILES].reverse());
  }, 60_000);
  afterAll(() => ledger.dispose());

  it('gives 300 of 300 households, all members, all helpers, nothing refused', () => {
    const households = ledger.session.open?.ledger.reader.all('household') ?? [];
    expect(households.length).toBe(truth.households);
    expect(households.reduce((sum, household) => sum + Object.keys(household.members).length, 0)).toBe(truth.members);
    expect(households.filter((household) => Object.keys(household.pairings).length > 0).length).toBe(truth.paired);
    expect(first.preview.errors).toEqual([]);
    const { new: added, changed, unchanged, conflicts, refused } = first.preview.counts;
    expect({ changed, conflicts, refused }).toEqual({ changed: 0, conflicts: 0, refused: 0 });
    const rows = first.preview.files.flatMap((file) => file.sheets).reduce((sum, sheet) => sum + sheet.dataRows, 0);
    expect(added + unchanged).toBe(rows);
  });

  it('takes every head over as the truth has it', () => {
    for (const household of ledger.session.open?.ledger.reader.all('household') ?? []) {
      const known = truth.exit[household.head.idNumber ?? ''];
      expect(known, household.head.idNumber).toBeDefined();
      expect({
        no: household.nationalNo,
        name: household.head.name,
        birth: household.head.birth,
        population: household.home.population,
        totalYuan: (household.home.totalYearIncomeFen ?? 0) / 100,
        members: Object.keys(household.members).length,
      }).toEqual({
        no: known?.no,
        name: known?.name,
        birth: known?.birth,
        population: known?.population,
        totalYuan: known?.totalYuan,
        members: known?.members,
      });
      expect(ledger.session.open?.ledger.reader.get('union', household.unionId)?.name).toBe(`${known?.district ?? ''}总工会`);
    }
  });

  it('judges all 300 through 2018-12 as the truth does', () => {
    const reader = ledger.session.open?.ledger.reader;
    if (reader === undefined) throw new Error('no ledger');
    const differences = reader.all('household').flatMap((household) => {
      const known = truth.exit[household.head.idNumber ?? ''];
      const verdict = judgeIncome(judgeInputOf(reader, household), '2018-12');
      return verdict.verdict === known?.verdictThrough201812 && verdict.firstPass === known.firstPass
        ? []
        : [{ name: household.head.name, verdict: verdict.verdict, firstPass: verdict.firstPass, known }];
    });
    expect(differences).toEqual([]);
  });

  it('changes nothing when the same files come again', async () => {
    const entries = ledger.session.open?.ledger.entries.length;
    const again = await importFiles(ledger, FILES);
    expect(again.applied.counts.new + again.applied.counts.changed + again.applied.counts.conflicts + again.applied.counts.refused).toBe(0);
    expect(ledger.session.open?.ledger.entries.length).toBe(entries);
  });

  it('is taken back by one undo and done again by one redo', async () => {
    must(await ledger.api['session:undo']({}));
    expect(ledger.session.open?.ledger.reader.count('household')).toBe(0);
    expect(ledger.session.open?.ledger.reader.count('union')).toBe(1);
    must(await ledger.api['session:redo']({}));
    expect(ledger.session.open?.ledger.reader.count('household')).toBe(300);
    expect(must(await ledger.api['session:verify']({}))).toMatchObject({ ok: true, households: 300, problems: [] });
  });
});
