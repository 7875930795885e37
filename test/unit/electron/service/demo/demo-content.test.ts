import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemeOf } from '../../../../../electron/service/ledger/scheme';
import { householdFile, judgeInputOf } from '../../../../../electron/service/queries/household-file';
import { neglectView } from '../../../../../electron/service/queries/neglect';
import { reportOf } from '../../../../../electron/service/queries/progress-report';
import type { OpenLedger, Session } from '../../../../../electron/service/session/session';
import { luhnOk } from '../../../../../shared/domain/identity/card-number';
import { parseId } from '../../../../../shared/domain/identity/id-number';
import { personWarnings } from '../../../../../shared/domain/identity/person-facts';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { fakeDisk } from '../../../../support/fake-disk';
import { opened, sittingOn } from './demo-session';

const DAY = '2019-01-15';
const THROUGH = '2018-12';

describe('what the demo shows', () => {
  let session: Session;
  let open: OpenLedger;
  beforeAll(async () => {
    const disk = fakeDisk();
    await disk.fs.mkdir('/data');
    session = sittingOn(disk.fs, '/data');
    open = await opened(session);
  });
  afterAll(() => session.close());

  const verdicts = () => open.ledger.reader.all('household').map((household) => judgeIncome(judgeInputOf(open.ledger.reader, household), THROUGH));

  it('has a household for every kind of verdict', () => {
    const all = verdicts();
    const some = (found: (verdict: (typeof all)[number]) => boolean): number => all.filter(found).length;
    expect(some((v) => v.verdict === 'passed')).toBeGreaterThan(5);
    expect(some((v) => v.verdict === 'failed' && v.below.length > 0)).toBeGreaterThan(5);
    expect(some((v) => v.verdict === 'failed' && v.below.length === 0 && v.equal.length > 0)).toBeGreaterThan(1);
    expect(some((v) => v.verdict === 'insufficient' && v.missingMonths.length > 0)).toBeGreaterThan(2);
    expect(some((v) => v.missingPopulation.length > 0)).toBe(1);
    expect(some((v) => v.verdict === 'failed' && v.runSoFar === 4 && v.earliest === '2019-02')).toBeGreaterThan(1);
    // One fen per head above the line is above; the line of 2019 would break it.
    expect(
      some(
        (v) =>
          v.verdict === 'passed' && v.lowestMargin !== null && v.lowestMargin.margin.fen === v.lowestMargin.margin.population && v.futureLineBreaks.length > 0,
      ),
    ).toBeGreaterThan(1);
    expect(some((v) => v.unsplit)).toBeGreaterThan(5);
    expect(some((v) => !v.unsplit && v.verdict === 'passed')).toBeGreaterThan(1);
    // A county with a line of its own, and counties that are measured by the city's.
    expect(some((v) => v.months.some((month) => month.lineFen === 62_000))).toBeGreaterThan(1);
    expect(some((v) => v.byCity)).toBeGreaterThan(5);
  });

  it('has every status, a relapse and both warnings after an exit', () => {
    const statuses = new Set(session.rows(open).map((row) => row.status));
    expect([...statuses].sort()).toEqual(['临时', '在档', '脱困', '解困', '返困', '注销'].sort());
    const lists = neglectView(session.rows(open), schemeOf(open.ledger.reader), DAY);
    for (const key of ['unpaired', 'income-missing', 'exit-due', 'below', 'no-date', 'relapse-warning', 'watch']) {
      expect(lists.find((list) => list.key === key)?.households, key).toBeGreaterThan(0);
    }
  });

  it('has none to three helpers a household', () => {
    expect(new Set(open.ledger.reader.all('household').map((household) => Object.keys(household.pairings).length))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('adds up: the base, the stock of 2018, the task of the year', () => {
    for (const year of [2018, 2019]) {
      const report = reportOf(session, open, year);
      if (!report.ok) throw new Error(report.error.message);
      expect(report.value.equations.map(({ text, holds }) => [holds, text])).toEqual(report.value.equations.map(({ text }) => [true, text]));
      expect(report.value.rows.flatMap((row) => row.equations.filter((equation) => !equation.holds))).toEqual([]);
    }
    const report = reportOf(session, open, 2018);
    if (!report.ok) throw new Error(report.error.message);
    const { values } = report.value.total;
    expect(values).toMatchObject({ base: 56, task: 28, graduated: 15, relieved: 6 });
  });

  it('invents its people: numbers that check and that nobody was ever given, nobody twice', () => {
    const people = open.ledger.reader.all('household').flatMap((household) => [household.head, ...Object.values(household.members)]);
    const numbers = people.map((person) => person.idNumber ?? '');
    expect(new Set(numbers).size).toBe(people.length);
    for (const number of numbers) {
      expect(parseId(number).ok, number).toBe(true);
      // 996 to 999 were set aside for people of a hundred years and more.
      expect(number.slice(14, 17), number).toMatch(/^99[6-9]$/);
    }
    expect(people.flatMap((person) => personWarnings(person))).toEqual([]);
    for (const household of open.ledger.reader.all('household')) {
      expect(household.home.address).toContain('幸福里');
      expect(household.home.address).toContain('虚构');
      expect(luhnOk(household.account.cardNo ?? '')).toBe(true);
    }
    for (const standard of Object.values(schemeOf(open.ledger.reader).standards)) {
      expect(standard.document).toMatch(standard.fen === 60_000 ? /秦政字〔2017〕44号/ : /虚构/);
    }
  });

  it('opens every file without a finding that only a bug of the demo could make', () => {
    for (const household of open.ledger.reader.all('household')) {
      const file = householdFile(open.ledger.reader, household, DAY);
      expect(file.verdict.sentence, household.id).not.toBe('');
      expect(household.home.population, household.id).toBe(1 + Object.keys(household.members).length);
    }
  });
});
