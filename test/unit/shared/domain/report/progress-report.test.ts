import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressReport } from '../../../../../shared/domain/report/progress-report';
import { deregisteredColumnOf, PROGRESS_REPORT_KEYS } from '../../../../../shared/domain/report/report-keys';
import { PROGRESS_COLUMNS } from '../../../../../shared/forms/progress-report';
import { anyLives } from '../target/any-life';
import { baseOf, household, type SampleHousehold, SHARES, UNIONS } from '../target/sample-lives';

const scheme = { shares: SHARES, yearEnd: '12-31' } as const;
const from = '2016-01-01';
const home = { population: 3 };

const files: readonly SampleHousehold[] = [
  household('a', [{ from, exits: [['脱困', '2018-03-01']] }], { home }),
  household(
    'b',
    [
      {
        from,
        exits: [
          ['解困', '2018-05-01'],
          ['脱困', '2018-11-01'],
        ],
      },
    ],
    { home },
  ),
  household('c', [{ from, exits: [['注销', '2018-06-01', '退休']] }], { home }),
  household('d', [{ from }], { home }),
  household(
    'e',
    [
      { from, exits: [['脱困', '2018-02-01']] },
      { from: '2018-09-01', relapse: true },
    ],
    { unionId: 'u2', home },
  ),
  household('f', [{ from, exits: [['注销', '2018-07-01', '重复建档']] }], { unionId: 'u2', home }),
  household('g', [{ from: '2018-04-10', exits: [['脱困', '2018-12-30']] }], { unionId: 'u3', home }),
  household('h', [{ from: '2018-08' }], { unionId: 'u3', home }),
];

const report = (year: number, asOf: string, households = files) =>
  progressReport({ year, base: baseOf(households), households, allocations: [], scheme, asOf, unions: UNIONS });

describe('progressReport', () => {
  it('fills every column for each union and the total', () => {
    const { rows, total, columns } = report(2018, '2018-12-31');
    const line = (values: (typeof total)['values']): unknown[] => columns.map((key) => values[key]);
    expect(line(total.values)).toEqual(['合计', 6, 6, 18, 3, 1, 5000, 3, 2, 1, 0, 0, 1, 1, 2, 1, 2, 10_000, 5000, 7500, 3, 9, 1]);
    expect(rows.map((row) => line(row.values))).toEqual([
      ['海港区总工会', 4, 4, 12, 0, 0, 5000, 2, 1, 1, 0, 0, 1, 0, 1, 1, 1, 10_000, 5000, 6667, 1, 3, 1],
      ['昌黎县总工会', 2, 2, 6, 1, 1, 5000, 1, 1, 0, 0, 0, 0, 1, 1, 0, 1, 10_000, 5000, 10_000, 1, 3, 0],
      ['卢龙县总工会', 0, 0, 0, 2, 0, 5000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, null, 1, 3, 0],
    ]);
  });

  it('prints both equations and says what the columns leave out', () => {
    const { equations, notes, rows } = report(2018, '2018-12-31');
    expect(equations.map(({ text }) => text)).toEqual([
      '基数6户 = 脱困2户 + 解困1户 + 注销退出2户 + 未解困1户，相符',
      '期末在档3户 = 期初在档6户 + 新增2户 + 返困1户 − 脱困4户 − 注销2户 + 转入0户 − 转出0户，相符',
    ]);
    expect(notes).toEqual(['期末在档等式中的脱困有2户不计入本年脱困户数：解困后脱困、返困后再次退出或不在基数内。']);
    expect(rows.flatMap((row) => row.equations).every(({ holds }) => holds)).toBe(true);
  });

  it('opens the households behind a cell', () => {
    const { total, drill } = report(2018, '2018-12-31');
    const behind = (key: keyof typeof total.drills): unknown => drill[total.drills[key] ?? ''];
    expect(behind('entered')).toEqual(['e', 'g', 'h']);
    expect(behind('deregisteredOther')).toEqual(['f']);
    expect(behind('closingPersons')).toEqual(['d', 'e', 'h']);
    expect(behind('notRelieved')).toEqual(['d']);
  });

  it('counts up to the working date in the year that runs', () => {
    const { total, to } = report(2018, '2018-04-30');
    expect(to).toBe('2018-04-30');
    expect([total.values.graduated, total.values.relieved, total.values.closingHouseholds, total.values.notRelieved]).toEqual([2, 0, 5, 4]);
  });

  it('shows a year without a share, and one to come, without inventing a task', () => {
    const earlier = report(2017, '2018-12-31').total.values;
    expect([earlier.shareBp, earlier.task, earlier.annualTaskBp, earlier.openingHouseholds, earlier.closingHouseholds]).toEqual([0, 0, null, 6, 6]);
    const later = report(2020, '2018-12-31').total.values;
    expect([later.shareBp, later.task, later.graduated, later.openingHouseholds, later.closingHouseholds]).toEqual([1000, 1, 0, 3, 3]);
  });

  it('ends the year on 30 September where the scheme says so', () => {
    const {
      total,
      from: first,
      to,
    } = progressReport({
      year: 2018,
      base: baseOf(files),
      households: files,
      allocations: [],
      scheme: { shares: SHARES, yearEnd: '09-30' },
      asOf: '2018-12-31',
    });
    expect([first, to]).toEqual(['2017-10-01', '2018-09-30']);
    expect([total.values.graduated, total.values.relieved, total.values.closingHouseholds]).toEqual([2, 1, 5]);
  });

  it('takes 解困 off the stock where the scheme lets relieved households leave', () => {
    const { equations } = progressReport({
      year: 2018,
      base: baseOf(files),
      households: files,
      allocations: [],
      scheme,
      asOf: '2018-12-31',
      rule: { relievedLeaves: true },
    });
    expect(equations[1]?.text).toBe('期末在档3户 = 期初在档6户 + 新增2户 + 返困1户 − 脱困3户 − 解困1户 − 注销2户 + 转入0户 − 转出0户，相符');
  });

  it('agrees with itself for any lives: totals are sums, equations hold, order does not matter', () => {
    fc.assert(
      fc.property(
        anyLives,
        fc.constantFrom(2018, 2019, 2020),
        fc.constantFrom('2018-07-01', '2019-12-31', '2021-12-31'),
        fc.boolean(),
        (lives, year, asOf, relievedLeaves) => {
          const households = lives.map((life) => life.household);
          const input = {
            year,
            asOf,
            base: baseOf(households),
            households,
            allocations: [],
            scheme,
            unions: UNIONS,
            moves: lives.flatMap((life) => life.moves),
            rule: { relievedLeaves },
          };
          const result = progressReport(input);
          expect(progressReport({ ...input, households: [...households].reverse() })).toEqual(result);
          for (const row of [...result.rows, result.total]) expect(row.equations.map(({ holds, text }) => holds || text)).toEqual([true, true]);
          for (const key of PROGRESS_REPORT_KEYS) {
            if (key === 'unit' || key.endsWith('Bp')) continue;
            expect([key, result.rows.reduce((sum, row) => sum + Number(row.values[key]), 0)]).toEqual([key, result.total.values[key]]);
          }
        },
      ),
    );
  });
});

describe('the columns of the form', () => {
  it('has one for every key, in its order, and every row fills them', () => {
    expect(PROGRESS_COLUMNS.map(({ key }) => key)).toEqual(PROGRESS_REPORT_KEYS);
    const { rows, total } = report(2018, '2018-12-31');
    for (const row of [...rows, total]) expect(Object.keys(row.values).sort()).toEqual([...PROGRESS_REPORT_KEYS].sort());
  });

  it.each([
    ['死亡', 'deregisteredDeath'],
    ['精准识别不符合', 'deregisteredIneligible'],
    ['退休', 'deregisteredLeft'],
    ['调离/转移', 'deregisteredLeft'],
    ['重复建档', 'deregisteredOther'],
    ['', 'deregisteredOther'],
    ['toString', 'deregisteredOther'],
  ])('counts %s in its column', (reason, column) => {
    expect(deregisteredColumnOf(reason)).toBe(column);
  });
});
