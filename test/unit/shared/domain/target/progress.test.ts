import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetProgress } from '../../../../../shared/domain/target/progress';
import type { ExitForecast, ProgressInput, YearProgress } from '../../../../../shared/domain/target/progress-types';
import type { YearFigure } from '../../../../../shared/domain/target/year-tally';
import { anyLives } from './any-life';
import { baseOf, household, type SampleHousehold, type SampleStay, SHARES, UNIONS } from './sample-lives';

const scheme = { shares: SHARES, yearEnd: '12-31' } as const;
const inputOf = (households: readonly SampleHousehold[], more: Partial<ProgressInput> = {}): ProgressInput => ({
  base: baseOf(households),
  households,
  allocations: [],
  scheme,
  asOf: '2020-12-31',
  ...more,
});
const counts = (year: YearProgress | undefined, figures: readonly YearFigure[]): Partial<Record<YearFigure, number>> =>
  Object.fromEntries(figures.map((figure) => [figure, year?.figures[figure].households]).filter(([, n]) => n !== 0));

const FLOWS: readonly YearFigure[] = [
  'graduated',
  'relieved',
  'deregistered',
  'newExits',
  'outsideExits',
  'repeatExits',
  'relapses',
  'notRelieved',
  'unexplained',
  'gone',
  'beforeBase',
];

describe('targetProgress: one household', () => {
  const from = '2016-01-01';
  it.each<{
    why: string;
    stays: readonly SampleStay[];
    years: readonly [Partial<Record<YearFigure, number>>, Partial<Record<YearFigure, number>>, Partial<Record<YearFigure, number>>];
  }>([
    { why: 'never exits', stays: [{ from }], years: [{ notRelieved: 1 }, { notRelieved: 1 }, { notRelieved: 1 }] },
    { why: '脱困', stays: [{ from, exits: [['脱困', '2019-12-31']] }], years: [{ notRelieved: 1 }, { graduated: 1 }, {}] },
    {
      why: '解困, then 脱困: counts once, shown again',
      stays: [
        {
          from,
          exits: [
            ['解困', '2018-05-01'],
            ['脱困', '2019-05-01'],
          ],
        },
      ],
      years: [{ relieved: 1 }, { repeatExits: 1 }, {}],
    },
    {
      why: '解困, then 注销: stays 解困',
      stays: [
        {
          from,
          exits: [
            ['解困', '2018-05-01'],
            ['注销', '2019-05-01', '死亡'],
          ],
        },
      ],
      years: [{ relieved: 1 }, {}, {}],
    },
    {
      why: 'relapse does not undo the year, its second exit does not count',
      stays: [
        { from, exits: [['脱困', '2018-05-01']] },
        { from: '2019-02-01', relapse: true, exits: [['脱困', '2020-02-01']] },
      ],
      years: [{ graduated: 1 }, { relapses: 1 }, { repeatExits: 1 }],
    },
    {
      why: 'two relapses and two more exits in one year: one household each',
      stays: [
        { from, exits: [['脱困', '2018-05-01']] },
        { from: '2019-02-01', relapse: true, exits: [['脱困', '2019-03-01']] },
        {
          from: '2019-06-01',
          relapse: true,
          exits: [
            ['解困', '2019-07-01'],
            ['脱困', '2019-09-01'],
          ],
        },
      ],
      years: [{ graduated: 1 }, { relapses: 1, repeatExits: 1 }, {}],
    },
    { why: '注销 is not done', stays: [{ from, exits: [['注销', '2018-05-01', '死亡']] }], years: [{ deregistered: 1 }, {}, {}] },
    {
      why: '注销, enrolled anew, 脱困',
      stays: [
        { from, exits: [['注销', '2018-05-01', '其他']] },
        { from: '2019-05-01', exits: [['脱困', '2020-05-01']] },
      ],
      years: [{ deregistered: 1 }, { notRelieved: 1 }, { graduated: 1 }],
    },
    {
      why: 'an exit of before a relapse that the base contains does not count',
      stays: [
        { from, exits: [['脱困', '2016-08-01']] },
        { from: '2017-08-01', relapse: true, exits: [['脱困', '2018-05-01']] },
      ],
      years: [{ graduated: 1 }, {}, {}],
    },
    {
      why: 'a relapse on the base day is the stay that the base contains',
      stays: [
        { from, exits: [['脱困', '2016-08-01']] },
        { from: '2017-12-31', relapse: true, exits: [['脱困', '2018-05-01']] },
      ],
      years: [{ graduated: 1 }, {}, {}],
    },
    {
      why: '解困 before the base: done so far, in no year',
      stays: [
        {
          from,
          exits: [
            ['解困', '2017-05-01'],
            ['脱困', '2018-05-01'],
          ],
        },
      ],
      years: [{ beforeBase: 1, repeatExits: 1 }, { beforeBase: 1 }, { beforeBase: 1 }],
    },
    { why: 'enrolled on the base day, out the next', stays: [{ from: '2017-12-31', exits: [['脱困', '2018-01-01']] }], years: [{ graduated: 1 }, {}, {}] },
    { why: 'enrolled in the base month, known to the month', stays: [{ from: '2017-12', exits: [['解困', '2018-12-31']] }], years: [{ relieved: 1 }, {}, {}] },
    { why: 'enrolled after the base', stays: [{ from: '2018-01', exits: [['脱困', '2018-09-01']] }], years: [{ newExits: 1 }, {}, {}] },
    { why: 'not in the base for want of a date', stays: [{ from: null, exits: [['脱困', '2018-09-01']] }], years: [{ outsideExits: 1 }, {}, {}] },
  ])('$why', ({ stays, years }) => {
    const { total } = targetProgress(inputOf([household('h', stays)]));
    expect(total.years.map((year) => counts(year, FLOWS))).toEqual(years);
    expect(total.equation.holds).toBe(true);
  });

  it('names a household whose dates were changed after the freeze', () => {
    const before = household('h', [{ from }]);
    const { total } = targetProgress(inputOf([household('h', [{ from: '2019-03-01' }])], { base: baseOf([before]), asOf: '2018-06-30' }));
    expect(total.equation).toMatchObject({
      holds: false,
      difference: 1,
      text: '基数1户 = 脱困0户 + 解困0户 + 注销退出0户 + 未解困0户，不符，相差1户：1户不在档也没有退出记录，请核对建档和退出日期',
    });
  });

  it('keeps a deleted file in the base as a name', () => {
    const here = household('a', [{ from }]);
    const base = baseOf([here, household('b', [{ from }], { unionId: 'u2', home: { population: 3 } })]);
    const { total, unions, drill } = targetProgress(inputOf([here], { base }));
    expect(total.base).toMatchObject({ households: 2, persons: 4 });
    expect(drill[total.now.gone.drill]).toEqual(['b']);
    expect(drill[total.now.notRelieved.drill]).toEqual(['a', 'b']);
    expect(unions.map(({ unionId, name, base: of }) => [unionId, name, of.households])).toEqual([
      ['u1', '海港区总工会', 1],
      ['u2', '昌黎县总工会', 1],
    ]);
  });

  it('counts a moved household where the base had it, and its year start where it was', () => {
    const before = household('h', [{ from, exits: [['脱困', '2019-05-01']] }], { unionId: 'u1' });
    const moved = household('h', [{ from, exits: [['脱困', '2019-05-01']] }], { unionId: 'u2' });
    const progress = targetProgress(
      inputOf([moved], { base: baseOf([before]), moves: [{ householdId: 'h', on: '2018-06-01', fromUnionId: 'u1', toUnionId: 'u2' }] }),
    );
    const [u1, u2] = progress.unions;
    expect(u1?.years.map((year) => counts(year, ['done', 'onFileAtStart', 'exitsOfOnFile']))).toEqual([{ onFileAtStart: 1 }, { done: 1 }, {}]);
    expect(u2?.years.map((year) => counts(year, ['done', 'onFileAtStart', 'exitsOfOnFile']))).toEqual([{}, { onFileAtStart: 1, exitsOfOnFile: 1 }, {}]);
  });
});

describe('targetProgress: figures and rates', () => {
  const graduates = (n: number, on: string, prefix: string): SampleHousehold[] =>
    Array.from({ length: n }, (_, i) => household(`${prefix}${String(i)}`, [{ from: '2016-01-01', exits: [['脱困', on]] }], { home: { population: 2 } }));

  it('may exceed 100 %', () => {
    const { total } = targetProgress(inputOf([...graduates(6, '2018-03-01', 'a'), ...graduates(4, '2020-03-01', 'b')], { asOf: '2018-12-31' }));
    const [first] = total.years;
    expect(first?.task).toEqual({ households: 5, persons: 10 });
    expect(first?.remaining).toEqual({ households: 0, persons: 0 });
    expect(first?.rates.annualTask).toEqual({
      households: { numerator: 6, denominator: 5, bp: 12_000 },
      persons: { numerator: 12, denominator: 10, bp: 12_000 },
    });
    expect(first?.rates.cumulative.households).toEqual({ numerator: 6, denominator: 10, bp: 6000 });
  });

  it('leaves 注销 out of the third denominator, by reason beside it', () => {
    const deregistered = ['死亡', '死亡', undefined].map((reason, i) =>
      household(`d${String(i)}`, [{ from: '2016-01-01', exits: [reason === undefined ? ['注销', '2018-04-01'] : ['注销', '2018-04-01', reason]] }]),
    );
    const { total, drill } = targetProgress(
      inputOf([...graduates(2, '2018-03-01', 'a'), ...graduates(5, '2019-03-01', 'b'), ...deregistered], { asOf: '2018-12-31' }),
    );
    const [first] = total.years;
    expect(first?.rates.afterDeregistered.households).toEqual({ numerator: 2, denominator: 7, bp: 2857 });
    expect(first?.deregisteredBy.map(({ reason, figure }) => [reason, drill[figure.drill]])).toEqual([
      ['', ['d2']],
      ['死亡', ['d0', 'd1']],
    ]);
    expect(first?.rates.onFileAtYearStart.households).toEqual({ numerator: 2, denominator: 10, bp: 2000 });
  });

  it('has no rate for a base of nobody', () => {
    const { total, unions } = targetProgress(inputOf([]));
    expect(unions).toEqual([]);
    expect(total.years.map(({ task, rates }) => [task.households, rates.annualTask.households.bp, rates.cumulative.persons.bp])).toEqual([
      [0, null, null],
      [0, null, null],
      [0, null, null],
    ]);
    expect(total.equation.holds).toBe(true);
  });

  it('counts a year that runs up to the working date, and one to come not at all', () => {
    const { total } = targetProgress(inputOf(graduates(4, '2019-06-01', 'a'), { asOf: '2019-05-31' }));
    expect(
      total.years.map(({ year, begun, figures, remaining }) => [year, begun, figures.done.households, figures.onFileAtStart.households, remaining.households]),
    ).toEqual([
      [2018, true, 0, 4, 2],
      [2019, true, 0, 4, 2],
      [2020, false, 0, 0, 0],
    ]);
  });

  it('ends the year on 30 September where the scheme says so', () => {
    const files = [...graduates(1, '2018-09-30', 'a'), ...graduates(2, '2018-10-01', 'b'), ...graduates(1, '2017-11-01', 'c')];
    const { total } = targetProgress(inputOf(files, { scheme: { shares: SHARES, yearEnd: '09-30' } }));
    expect(total.base.households).toBe(3);
    expect(total.years.map(({ figures }) => figures.done.households)).toEqual([1, 2, 0]);
  });

  it('takes handed-down tasks of this base only', () => {
    const task = { id: 't', year: 2018, unionId: null, households: 3, document: '秦工〔2018〕2号' };
    const files = graduates(4, '2018-03-01', 'a');
    const years = (baseId: string): unknown =>
      targetProgress(inputOf(files, { allocations: [{ ...task, baseId }] })).total.years.map(({ task: { households }, computedTask, taskDocument }) => [
        households,
        computedTask,
        taskDocument,
      ]);
    expect(years('b1')).toEqual([
      [3, 2, '秦工〔2018〕2号'],
      [1, 1, null],
      [0, 0, null],
    ]);
    expect(years('b0')).toEqual([
      [2, 2, null],
      [2, 2, null],
      [0, 0, null],
    ]);
  });

  it('shows a union that has a handed-down task and nothing else', () => {
    const { unions } = targetProgress(
      inputOf(graduates(4, '2018-03-01', 'a'), { allocations: [{ id: 't', baseId: 'b1', year: 2018, unionId: 'u3', households: 1, document: '号' }] }),
    );
    expect(unions.map(({ unionId, years }) => [unionId, years[0]?.task.households])).toEqual([
      ['u1', 1],
      ['u3', 1],
    ]);
  });

  it('forecasts who could still exit by a year’s end, and lists who is planned but late', () => {
    const open = (id: string, plannedExitYear?: number): SampleHousehold =>
      household(id, [{ from: '2016-01-01' }], { home: { population: 2, ...(plannedExitYear === undefined ? {} : { plannedExitYear }) } });
    const files = [
      open('now', 2019),
      open('tight', 2019),
      open('later', 2020),
      open('never', 2019),
      open('unknown', 2019),
      ...graduates(1, '2018-03-01', 'done'),
    ];
    const forecast = new Map<string, ExitForecast>([
      ['now', { withProcedure: 2019, withoutProcedure: 2019 }],
      ['tight', { withProcedure: 2020, withoutProcedure: 2019 }],
      ['later', { withProcedure: 2020, withoutProcedure: 2020 }],
      ['never', { withProcedure: null, withoutProcedure: null }],
      ['done0', { withProcedure: 2019, withoutProcedure: 2019 }],
    ]);
    const { total, drill } = targetProgress(inputOf(files, { asOf: '2019-01-15', forecast }));
    const ids = (figure: YearFigure): unknown => total.years.map(({ figures }) => drill[figures[figure].drill]);
    expect(ids('forecastWith')).toEqual([[], ['now'], ['later', 'now', 'tight']]);
    expect(ids('forecastNew')).toEqual([[], ['now'], ['later', 'tight']]);
    expect(ids('forecastWithout')).toEqual([[], ['now', 'tight'], ['later', 'now', 'tight']]);
    expect(ids('plannedLate')).toEqual([[], ['never', 'tight'], []]);
    expect(total.years[1]?.figures.forecastWith.persons).toBe(2);
  });
});

describe('targetProgress: against a naive recount', () => {
  it('agrees for any lives, working date and order of households', () => {
    fc.assert(
      fc.property(anyLives, fc.constantFrom('2018-01-01', '2018-06-30', '2018-12-31', '2019-07-15', '2020-12-31', '2021-06-30'), (lives, asOf) => {
        const households = lives.map((life) => life.household);
        const input = inputOf(households, { asOf, unions: UNIONS, moves: lives.flatMap((life) => life.moves) });
        const progress = targetProgress(input);
        expect(targetProgress({ ...input, base: baseOf([...households].reverse()), households: [...households].reverse() })).toEqual(progress);

        const inBase = lives.filter(({ events }) => {
          const before = events.filter((event) => event.on <= '2017-12-31');
          const last = before[before.length - 1]?.what;
          return last === 'enrol' || last === 'relapse' || last === 'relieve';
        });
        for (const scope of [progress.total, ...progress.unions]) {
          const figures = [scope.base, ...Object.values(scope.now), ...scope.years.flatMap((year) => Object.values(year.figures))];
          for (const { households, persons, drill, listed } of [...figures, ...scope.years.flatMap((year) => year.deregisteredBy.map((each) => each.figure))]) {
            const behind = lives.filter((life) => progress.drill[drill]?.includes(life.household.id)).map((life) => life.household.home.population ?? 0);
            expect([drill, progress.drill[drill]?.length, behind.length, behind.reduce((sum, n) => sum + n, 0), listed]).toEqual([
              drill,
              households,
              households,
              persons,
              undefined,
            ]);
          }
        }
        expect(progress.drill[progress.total.base.drill]).toEqual(inBase.map((life) => life.household.id).sort());
        const first = new Map(
          inBase.map(({ household: { id }, events }) => {
            let start = 0;
            events.forEach((event, i) => {
              if ((event.what === 'enrol' || event.what === 'relapse') && event.on <= '2017-12-31') start = i;
            });
            return [id, events.slice(start).find((event) => event.what === 'graduate' || event.what === 'relieve')];
          }),
        );
        for (const year of progress.total.years) {
          const until = `${String(year.year)}-12-31` < asOf ? `${String(year.year)}-12-31` : asOf;
          const soFar = inBase.filter((life) => (first.get(life.household.id)?.on ?? '9') <= until);
          const done = soFar.filter((life) => first.get(life.household.id)?.on.startsWith(String(year.year)));
          const gone = inBase.filter((life) => !soFar.includes(life) && life.events.filter((event) => event.on <= until).pop()?.what === 'deregister');
          const begun = `${String(year.year)}-01-01` <= asOf;
          const onFile = lives.filter(
            (life) =>
              begun && ['enrol', 'relapse', 'relieve'].includes(life.events.filter((event) => event.on < `${String(year.year)}-01-01`).pop()?.what ?? ''),
          );
          const persons = (of: typeof lives): number => of.reduce((sum, life) => sum + (life.household.home.population ?? 0), 0);
          const naive = (n: typeof lives, d: typeof lives): unknown => ({
            households: { numerator: n.length, denominator: d.length, bp: d.length === 0 ? null : Math.floor((n.length / d.length) * 10_000 + 0.5 + 1e-9) },
            persons: {
              numerator: persons(n),
              denominator: persons(d),
              bp: d.length === 0 ? null : Math.floor((persons(n) / persons(d)) * 10_000 + 0.5 + 1e-9),
            },
          });
          expect(year.figures.done.households).toBe(done.length);
          expect(year.figures.graduated.households).toBe(done.filter((life) => first.get(life.household.id)?.what === 'graduate').length);
          expect(year.rates.cumulative).toEqual(naive(soFar, inBase));
          expect(year.rates.afterDeregistered).toEqual(
            naive(
              soFar,
              inBase.filter((life) => !gone.includes(life)),
            ),
          );
          expect(year.rates.onFileAtYearStart.households.denominator).toBe(onFile.length);
          // Among those on file, the first exit of the stay that was open then.
          const exited = onFile.filter(({ events }) => {
            const stay = events.filter((event) => event.on < `${String(year.year)}-01-01`);
            const start = Math.max(...stay.map((event, i) => (event.what === 'enrol' || event.what === 'relapse' ? i : 0)));
            const exit = events.slice(start).find((event) => event.what === 'graduate' || event.what === 'relieve' || event.what === 'deregister');
            return exit !== undefined && exit.what !== 'deregister' && exit.on.startsWith(String(year.year)) && exit.on <= until;
          });
          expect(year.rates.onFileAtYearStart).toEqual(naive(exited, onFile));
          expect(year.rates.annualTask.households.numerator).toBe(done.length);
          expect(year.remaining.households).toBe(Math.max(0, year.task.households - done.length));
        }
        expect(progress.total.equation.holds).toBe(true);
        for (const scope of progress.unions) expect(scope.equation.holds).toBe(true);
        for (const figure of ['done', 'deregistered', 'notRelieved', 'onFileAtStart', 'exitsOfOnFile', 'newExits'] as const) {
          progress.total.years.forEach((year, i) => {
            expect(progress.unions.reduce((sum, scope) => sum + (scope.years[i]?.figures[figure].households ?? 0), 0)).toBe(year.figures[figure].households);
          });
        }
      }),
    );
  });
});

describe('targetProgress: speed', () => {
  it('stays far from quadratic with 100,000 households', () => {
    const households = Array.from({ length: 100_000 }, (_, i) =>
      household(`h${String(i)}`, [{ from: '2016-01-01', ...(i % 3 === 0 ? { exits: [['脱困', i % 2 === 0 ? '2018-06-01' : '2019-06-01'] as const] } : {}) }], {
        unionId: `u${String(i % 3)}`,
        home: { population: 3 },
      }),
    );
    const input = inputOf(households);
    const started = performance.now();
    const { total } = targetProgress(input);
    // A generous bound: one pass takes a fraction of it, a lookup per household in a list would take minutes.
    expect(performance.now() - started).toBeLessThan(5000);
    expect(total.now.cumulativeDone.households).toBe(33_334);
  });
});
