import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVE_HEADINGS, BY_FILE_NO, enterIncomes, type InventedLedger, inventedLedger, NO_FILTER, SECOND_HALF } from '../../../../support/invented-ledger';
import { must } from '../../../../support/ledger-session';
import { inventedId } from '../../../../support/office-workbooks';

const CRITERIA = { levels: [], exitTarget: 'yes-or-not-stated' as const, includeTemporary: false };
interface Drilled {
  readonly drill: string;
  readonly households: number;
  readonly persons?: number;
}

/** Every number of an answer that opens households. */
function drilled(value: unknown, at = ''): { readonly at: string; readonly figure: Drilled }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'drill' in value && 'households' in value && typeof value.drill === 'string' ? [{ at, figure: value as Drilled }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => drilled(child, `${at}/${key}`))];
}

describe('numbers and the households behind them', () => {
  let ledger: InventedLedger;
  beforeAll(async () => {
    ledger = await inventedLedger();
    const people = Array.from({ length: 30 }, (_unused, i) => [
      `户主${String(i)}`,
      inventedId(100 + i),
      (i % 4) + 1,
      i % 3 === 0 ? '130302' : '130322',
      '低保户',
      i < 20 ? '2017-06-01' : i < 24 ? '2017-12' : i < 27 ? '2018-02-01' : null,
      i % 5 === 0 ? null : '子女上学',
      null,
    ]);
    await ledger.bring('更多.xlsx', { name: '档案', rows: [ARCHIVE_HEADINGS, ...people] });
    await enterIncomes(ledger, '张建国', SECOND_HALF, 900);
    await enterIncomes(ledger, '户主1', SECOND_HALF, 100);
    await enterIncomes(ledger, '户主2', SECOND_HALF.slice(0, 4), 5000);
    must(await ledger.api['base:freeze']({ on: '2017-12-31', document: '秦工发〔2018〕1号', criteria: CRITERIA }));
    const exit = async (name: string, kind: '脱困' | '解困' | '注销', on: string, deregisterReason = '') =>
      must(
        await ledger.api['exit:record']({ id: ledger.householdOf(name).id, revision: ledger.revision(name), kind, on, reason: '纸质档案', deregisterReason }),
      );
    await exit('户主3', '脱困', '2018-05-01');
    await exit('户主4', '解困', '2018-06-01');
    await exit('户主4', '脱困', '2018-12-01');
    await exit('户主5', '注销', '2018-07-01', '死亡');
    await exit('户主6', '注销', '2018-07-02', '退休');
    await exit('户主7', '脱困', '2018-08-01');
    await exit('户主24', '脱困', '2018-09-01');
    await exit('户主8', '脱困', '2019-01-10');
    const relapse = async (name: string, on: string) =>
      must(await ledger.api['household:relapse']({ id: ledger.householdOf(name).id, revision: ledger.revision(name), on, reason: '患病' }));
    await relapse('户主7', '2018-11-01');
    // Falls back twice in one year: two movements of one household.
    await exit('户主11', '脱困', '2018-02-01');
    await relapse('户主11', '2018-03-01');
    await exit('户主11', '脱困', '2018-06-01');
    await relapse('户主11', '2018-09-01');
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('户主9').id,
        revision: ledger.revision('户主9'),
        target: 'head',
        values: { plannedExitYear: '2018', plannedExitKind: '脱困' },
        reasons: {},
      }),
    );
  });
  afterAll(() => ledger.dispose());

  const list = async (drill: string) => must(await ledger.api['households:list']({ filter: { ...NO_FILTER, drill }, sort: BY_FILE_NO, offset: 0, limit: 500 }));
  const view = async (unionId: string | null = null) => must(await ledger.api['targets:view']({ baseId: null, unionId }));

  it.each(['2019-01-15', '2018-12-31', '2018-06-30', '2017-12-31', '2025-03-01'])(
    'on %s each figure of the targets opens as many households as it says',
    async (date) => {
      must(await ledger.api['session:setWorkingDate']({ date }));
      const first = await view();
      const all = [...drilled(first), ...(await Promise.all(first.unions.map(({ unionId }) => view(unionId)))).flatMap((each) => drilled(each))];
      expect(all.length).toBeGreaterThan(40);
      for (const { at, figure } of all) {
        const rows = await list(figure.drill);
        expect({ at, households: rows.total }).toEqual({ at, households: figure.households });
        expect(rows.drillTitle ?? '').not.toMatch(/[A-Za-z*|]|已经变了/);
        expect(rows.drillTitle).not.toBe('');
      }
      must(await ledger.api['session:setWorkingDate']({ date: null }));
    },
  );

  it('each list of the home page opens as many households as it says', async () => {
    const home = must(await ledger.api['home:view']({}));
    for (const { label, households, drill } of home.lists) {
      const rows = await list(drill);
      expect({ label, total: rows.total, title: rows.drillTitle }).toEqual({ label, total: households, title: label });
    }
    const state = must(await ledger.api['session:state']({}));
    expect(home.onFile).toEqual(state.onFile);
    expect(home.lists.find(({ key }) => key === 'exit-due')?.households).toBe(1);
    expect(home.lists.find(({ key }) => key === 'below')?.households).toBe(1);
  });

  it('counts the base by its criteria: month-only and missing dates, later files', async () => {
    const { base, equations } = await view();
    expect(base).toMatchObject({ on: '2017-12-31', version: 1, households: 29, document: '秦工发〔2018〕1号' });
    expect(base?.criteriaText.join('')).toMatch(/[一-龥]/);
    const preview = must(await ledger.api['base:preview']({ on: '2017-12-31', criteria: CRITERIA }));
    expect([preview.households, preview.leftOut.map(({ reason, households }) => [reason, households]).sort()]).toEqual([
      29,
      [
        ['建档日期晚于基准日', 3],
        ['没有建档日期', 3],
      ].sort(),
    ]);
    expect(must(await ledger.api['base:preview']({ on: '2017-12-30', criteria: CRITERIA })).households).toBe(25);
    expect(equations.every(({ holds }) => holds)).toBe(true);
    expect(must(await ledger.api['base:preview']({ on: '2017-12-31', criteria: { ...CRITERIA, exitTarget: 'yes-only' } })).households).toBe(0);
  });

  it('keeps done, 注销, 新增 and relapses apart', async () => {
    const year = (await view()).years.find((each) => each.year === 2018);
    const seen = {
      done: year?.done.households,
      graduated: year?.graduated.households,
      relieved: year?.relieved.households,
      deregistered: year?.deregistered.households,
      newExits: year?.newExits.households,
      relapses: year?.relapses.households,
    };
    expect(seen).toEqual({ done: 4, graduated: 3, relieved: 1, deregistered: 2, newExits: 1, relapses: 2 });
    expect(year?.task.households).toBe(15);
    expect((await view()).years.map(({ task }) => task.households).reduce((sum, task) => sum + task, 0)).toBe(29);
    expect(year?.remaining.households).toBe(11);
    expect(year?.deregisteredBy.map(({ reason, households }) => [reason, households])).toEqual(
      expect.arrayContaining([
        ['死亡', 1],
        ['退休', 1],
      ]),
    );
    expect(year?.plannedLate.households).toBe(1);
  });

  it('who falls back twice in a year is one household there and two movements of the stock, which says so', async () => {
    const year = (await view()).years.find((each) => each.year === 2018);
    const rows = await list(year?.relapses.drill ?? '');
    expect(rows.rows.map(({ name }) => name).sort()).toEqual(['户主11', '户主7']);
    expect(year?.relapses.persons).toBe(rows.persons);
    const report = must(await ledger.api['report:progress']({ year: 2018 }));
    expect(report.equations[1]).toMatchObject({ holds: true, text: expect.stringContaining('返困3户次（2户）') });
  });

  it('unions add up to the whole', async () => {
    const { years, unions, base } = await view();
    expect(unions.reduce((sum, union) => sum + union.base.households, 0)).toBe(base?.households);
    for (const [i, year] of years.entries()) {
      for (const key of ['done', 'graduated', 'relieved', 'deregistered', 'newExits', 'relapses'] as const)
        expect([year.year, key, unions.reduce((sum, union) => sum + (union.years[i]?.[key].households ?? 0), 0)]).toEqual([
          year.year,
          key,
          year[key].households,
        ]);
      expect(unions.reduce((sum, union) => sum + (union.years[i]?.task.households ?? 0), 0)).toBe(year.task.households);
    }
  });

  it('the report says what the targets say', async () => {
    const year = (await view()).years.find((each) => each.year === 2018);
    const report = must(await ledger.api['report:progress']({ year: 2018 }));
    const cell = (key: string) => report.total[report.columns.findIndex((column) => column.key === key)];
    expect({
      base: cell('base'),
      task: cell('task'),
      graduated: cell('graduated'),
      relieved: cell('relieved'),
      share: cell('shareBp'),
      annual: cell('annualTaskBp'),
      cumulative: cell('cumulativeBp'),
      after: cell('afterDeregisteredBp'),
    }).toEqual({
      base: 29,
      task: year?.task.households,
      graduated: year?.graduated.households,
      relieved: year?.relieved.households,
      share: year?.shareBp,
      annual: year?.rates.annualTask.households.bp,
      cumulative: year?.rates.cumulative.households.bp,
      after: year?.rates.afterDeregistered.households.bp,
    });
    expect(
      Number(cell('deregisteredDeath')) + Number(cell('deregisteredIneligible')) + Number(cell('deregisteredLeft')) + Number(cell('deregisteredOther')),
    ).toBe(year?.deregistered.households);
    expect(report.equations.map(({ holds }) => holds)).toEqual([true, true]);
    const rows = report.columns.findIndex((column) => column.key === 'base');
    expect(report.rows.reduce((sum, row) => sum + Number(row[rows] ?? 0), 0)).toBe(29);
  });

  it('a key that is gone finds nobody and says so', async () => {
    for (const drill of [
      'targets:base-009:*|2018|done',
      'targets:base-001:*|2018|gibtesnicht',
      'targets:base-001:constructor',
      'home:constructor',
      'home:',
      'x',
      '__proto__',
    ]) {
      const rows = await list(drill);
      expect([drill, rows.total, rows.drillTitle]).toEqual([drill, 0, expect.stringContaining('已经变了')]);
    }
  });

  it('an edit, a later freeze and an undo never change a past base', async () => {
    must(
      await ledger.api['household:edit']({
        id: ledger.householdOf('户主10').id,
        revision: ledger.revision('户主10'),
        target: 'head',
        values: { enrolledOn: '2018-05-05', population: '9' },
        reasons: {},
      }),
    );
    must(await ledger.api['base:freeze']({ on: '2017-12-31', document: '', criteria: CRITERIA }));
    const { bases } = await view();
    expect(bases.map(({ version, households }) => [version, households])).toEqual([
      [2, 28],
      [1, 29],
    ]);
    must(await ledger.api['session:undo']({}));
    expect((await view()).base).toMatchObject({ version: 1, households: 29 });
    must(await ledger.api['session:undo']({}));
  });

  it.each([
    ['2019-02-01', /还没有到/],
    ['2017-02-31', /不是有效日期/],
    ['1999-12-31', /没有符合口径/],
  ])('refuses to freeze on %s', async (on, words) => {
    const entries = ledger.entries();
    expect(await ledger.api['base:freeze']({ on, document: '', criteria: CRITERIA })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(words) },
    });
    expect(ledger.entries()).toBe(entries);
  });
});
