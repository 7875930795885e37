import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../../../shared/domain/target/apportion';
import type { TaskAllocation } from '../../../../../shared/domain/target/base';
import { rateOf, roundHalfUp } from '../../../../../shared/domain/target/rate';
import { planTasks } from '../../../../../shared/domain/target/tasks';
import { SHARES } from './sample-lives';

const unions = (...bases: number[]) => bases.map((base, i) => ({ id: `u${String(i)}`, code: `1303${String(i).padStart(2, '0')}`, base }));
const allocation = (id: string, year: number, unionId: string | null, households: number): TaskAllocation => ({
  id,
  baseId: 'b1',
  year,
  unionId,
  households,
  document: `秦工〔${String(year)}〕1号`,
});
const tasksOf = (years: readonly { task: number }[] | undefined): number[] => (years ?? []).map(({ task }) => task);

describe('planTasks', () => {
  it.each([
    { base: 300, tasks: [150, 120, 30] },
    { base: 301, tasks: [151, 120, 30] },
    { base: 7, tasks: [4, 2, 1] },
    { base: 1, tasks: [1, 0, 0] },
    { base: 0, tasks: [0, 0, 0] },
    { base: 5, tasks: [3, 2, 0] },
  ])('divides $base by 50/40/10 on the cumulative number', ({ base, tasks }) => {
    expect(tasksOf(planTasks(unions(base), SHARES, []).total)).toEqual(tasks);
  });

  it('gives what rounding leaves to the largest remainder, ties by code', () => {
    const { unions: byUnion } = planTasks(unions(3, 3, 3), SHARES, []);
    // 9 × 50 % = 4.5 → 5; each is entitled to 1.5: the first two by code take the two left over.
    expect([...byUnion.values()].map((years) => tasksOf(years))).toEqual([
      [2, 1, 0],
      [2, 1, 0],
      [1, 1, 1],
    ]);
  });

  it('does not depend on the order of unions and shares', () => {
    const straight = planTasks(unions(13, 8, 21), SHARES, []);
    const turned = planTasks(unions(13, 8, 21).reverse(), [...SHARES].reverse(), []);
    expect(Object.fromEntries(turned.unions)).toEqual(Object.fromEntries(straight.unions));
    expect(turned.total).toEqual(straight.total);
  });

  it('lets a handed-down task stand, the computed one beside it, and later years make up for it', () => {
    const { total, unions: byUnion, differences } = planTasks(unions(100, 200), SHARES, [allocation('t1', 2018, null, 160), allocation('t2', 2018, 'u0', 70)]);
    expect(total.map(({ task, computedTask, document, cumulativeTask }) => [task, computedTask, document, cumulativeTask])).toEqual([
      [160, 150, '秦工〔2018〕1号', 160],
      [110, 110, null, 270],
      [30, 30, null, 300],
    ]);
    expect(byUnion.get('u0')?.map(({ task, computedTask, document }) => [task, computedTask, document])).toEqual([
      [70, 53, '秦工〔2018〕1号'],
      [20, 20, null],
      [10, 10, null],
    ]);
    expect(tasksOf(byUnion.get('u1'))).toEqual([90, 90, 20]);
    expect(differences).toEqual([]);
  });

  it('names the year in which handed-down tasks do not add up', () => {
    const { differences } = planTasks(unions(100, 100), SHARES, [allocation('t1', 2018, 'u0', 60), allocation('t2', 2018, 'u1', 50)]);
    // The ten too many of 2018 are missing in the last year: the unions' bases are used up before the whole's.
    expect(differences).toEqual([
      { year: 2018, difference: -10 },
      { year: 2020, difference: 10 },
    ]);
  });

  it('takes the later of two allocations for one place', () => {
    expect(tasksOf(planTasks(unions(10), SHARES, [allocation('t2', 2018, null, 8), allocation('t1', 2018, null, 6)]).total)).toEqual([8, 1, 1]);
  });

  const bases = fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20_000 })), { minLength: 1, maxLength: 9 });
  const shares = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 4 }).map((cuts) => {
    const sorted = [0, ...cuts.sort((a, b) => a - b), 10_000];
    return sorted.slice(1).map((cut, i) => ({ year: 2018 + i, bp: cut - (sorted[i] ?? 0) }));
  });

  it('adds up to the base, per year and per union, for any base and shares', () => {
    fc.assert(
      fc.property(bases, shares, (sizes, parts) => {
        const base = sizes.reduce((a, b) => a + b, 0);
        const { total, unions: byUnion, differences } = planTasks(unions(...sizes), parts, []);
        expect(differences).toEqual([]);
        expect(tasksOf(total).reduce((a, b) => a + b, 0)).toBe(base);
        let bp = 0;
        total.forEach((year, i) => {
          bp += year.shareBp;
          // The naive model in floats of exact halves: base × bp fits well below 2^53.
          expect(year.cumulativeTask).toBe(Math.floor((base * bp) / 10_000 + 0.5));
          expect([...byUnion.values()].reduce((sum, years) => sum + (years[i]?.task ?? Number.NaN), 0)).toBe(year.task);
        });
        for (const [at, size] of sizes.entries()) {
          const years = byUnion.get(`u${String(at)}`) ?? [];
          expect(years.every(({ task }) => Number.isInteger(task) && task >= 0)).toBe(true);
          expect(years[years.length - 1]?.cumulativeTask).toBe(size);
          let cumulative = 0;
          for (const year of years) {
            cumulative += year.shareBp;
            // Never further than one household from the entitlement.
            expect(Math.abs(year.cumulativeTask - (size * cumulative) / 10_000)).toBeLessThanOrEqual(1.0001);
          }
        }
      }),
    );
  });

  it('keeps every computed task between 0 and what is left, whatever was handed down', () => {
    const handed = fc.array(
      fc.record({ year: fc.integer({ min: 2018, max: 2020 }), union: fc.integer({ min: -1, max: 5 }), households: fc.integer({ min: 0, max: 60 }) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(bases, shares, handed, (sizes, parts, tasks) => {
        const known = tasks
          .filter(({ union }) => union < sizes.length)
          .map(({ year, union, households }, i) => allocation(`t${String(i)}`, year, union < 0 ? null : `u${String(union)}`, households));
        const plan = planTasks(unions(...sizes), parts, known);
        const lists = [
          { base: sizes.reduce((a, b) => a + b, 0), years: plan.total },
          ...sizes.map((base, i) => ({ base, years: plan.unions.get(`u${String(i)}`) ?? [] })),
        ];
        for (const { base, years } of lists) {
          let before = 0;
          for (const { task, computedTask, document, cumulativeTask } of years) {
            expect(computedTask).toBeGreaterThanOrEqual(0);
            expect(computedTask).toBeLessThanOrEqual(Math.max(0, base - before));
            if (document === null) {
              expect(task).toBeGreaterThanOrEqual(0);
              expect(task).toBeLessThanOrEqual(Math.max(0, base - before));
            }
            before += task;
            expect(cumulativeTask).toBe(before);
          }
        }
        plan.total.forEach(({ year, task }, i) => {
          const sum = [...plan.unions.values()].reduce((all, years) => all + (years[i]?.task ?? 0), 0);
          expect(task - sum).toBe(plan.differences.find((each) => each.year === year)?.difference ?? 0);
        });
      }),
    );
  });
});

describe('apportion', () => {
  it('makes up for a union that already has too much among the others, in proportion', () => {
    const portions = [
      { id: 'a', code: '1', base: 100, already: 100 },
      { id: 'b', code: '2', base: 300, already: 0 },
      { id: 'c', code: '3', base: 100, already: 0 },
    ];
    expect(Object.fromEntries(apportion(portions, 80, null))).toEqual({ a: 0, b: 60, c: 20 });
  });

  it('gives no more than there is room for, and no less than nothing', () => {
    const portions = [
      { id: 'a', code: '1', base: 2, already: 1 },
      { id: 'b', code: '2', base: 3, already: 3 },
    ];
    expect(Object.fromEntries(apportion(portions, 9, null))).toEqual({ a: 1, b: 0 });
    expect(Object.fromEntries(apportion(portions, -4, null))).toEqual({ a: 0, b: 0 });
    expect(Object.fromEntries(apportion([], 5, null))).toEqual({});
  });

  it('takes back from who is furthest above, the last by code among equals', () => {
    const portions = [
      { id: 'a', code: '1', base: 10, already: 6 },
      { id: 'b', code: '2', base: 10, already: 3 },
      { id: 'c', code: '3', base: 10, already: 3 },
    ];
    // Entitled to −1, 2 and 2, three in all: the −1 cannot be given, so one of the others gives it up.
    expect(Object.fromEntries(apportion(portions, 3, { numerator: 1, denominator: 2 }))).toEqual({ a: 0, b: 2, c: 1 });
  });
});

describe('rates', () => {
  it.each([
    { numerator: 1, denominator: 20_000, bp: 1 },
    { numerator: 1, denominator: 20_001, bp: 0 },
    { numerator: 2, denominator: 3, bp: 6667 },
    { numerator: 3, denominator: 2, bp: 15_000 },
    { numerator: 0, denominator: 5, bp: 0 },
    { numerator: 3, denominator: 0, bp: null },
  ])('$numerator ÷ $denominator', ({ numerator, denominator, bp }) => {
    expect(rateOf(numerator, denominator)).toEqual({ numerator, denominator, bp });
  });

  it('rounds half up in whole numbers', () => {
    expect([roundHalfUp(5, 2), roundHalfUp(49, 10), roundHalfUp(45, 10), roundHalfUp(44, 10)]).toEqual([3, 5, 5, 4]);
  });
});
