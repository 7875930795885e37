import { describe, expect, it } from 'vitest';
import { schemeOf } from '../../../../../electron/service/ledger/scheme';
import { verifyLedger } from '../../../../../electron/service/ledger/verify-ledger';
import { parseId } from '../../../../../shared/domain/identity/id-number';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { fakeDisk } from '../../../../support/fake-disk';
import { asRead, generateHouseholds, LAST_MONTH, WORKING_DATE } from '../../../../support/generate/households';
import { loadInto } from '../../../../support/generate/ledger-folder';
import { sittingOn } from './demo-session';

const WISH = { seed: 7, count: 520, months: 9 };

describe('generated households', () => {
  it('are the same for the same wish and others for another seed', () => {
    const { unions, households } = generateHouseholds({ ...WISH, count: 60 });
    expect(generateHouseholds({ ...WISH, count: 60 })).toEqual({ unions, households });
    expect(generateHouseholds({ ...WISH, count: 5 }).households).toEqual(households.slice(0, 5));
    expect(generateHouseholds({ ...WISH, count: 1, seed: 8 }).households[0]).not.toEqual(households[0]);
  });

  it('are plain JSON with as many months as asked for', () => {
    const { households } = generateHouseholds({ ...WISH, count: 60 });
    expect(asRead(households)).toEqual(households);
    expect(Math.max(...households.map((household) => Object.keys(household.incomes).length))).toBe(9);
    for (const { head } of households) expect(parseId(head.idNumber ?? '').ok).toBe(true);
  });

  it('make a ledger whose journal applies again and verifies, with every verdict', async () => {
    const disk = fakeDisk();
    await disk.fs.mkdir('/data');
    const session = sittingOn(disk.fs, '/data');
    const made = await session.create('/data/ledger', { unionName: '秦皇岛市总工会', clerk: '', workingDate: WORKING_DATE });
    expect(made.ok).toBe(true);
    await loadInto(session, generateHouseholds(WISH));
    const before = session.open?.ledger.reader.all('household');
    await session.close();

    const again = await session.openFolder('/data/ledger', null);
    if (!again.ok) throw new Error(again.error.message);
    const { ledger } = again.value;
    expect(JSON.stringify(ledger.reader.all('household'))).toBe(JSON.stringify(before));
    expect(await verifyLedger(ledger)).toMatchObject({ ok: true, problems: [], households: 520 });

    const scheme = schemeOf(ledger.reader);
    for (const row of session.rows(again.value))
      expect(judgeIncome({ household: row.household, union: row.union, scheme }, LAST_MONTH).verdict, row.household.id).toBe(row.verdict);
    const verdicts = session.rows(again.value).map((row) => row.verdict);
    for (const verdict of ['passed', 'failed', 'insufficient'] as const)
      expect(verdicts.filter((each) => each === verdict).length, verdict).toBeGreaterThan(30);
    await session.close();
  });
});
