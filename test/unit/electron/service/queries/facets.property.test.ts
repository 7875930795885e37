import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../../../electron/service/queries/facets';
import type { IndexRow } from '../../../../../electron/service/queries/household-index';
import { anyRow } from './any-rows';

const countOf = <T>(rows: readonly IndexRow[], valuesOf: (row: IndexRow) => readonly (T | undefined)[]): [T, number][] => {
  const values = new Set(rows.flatMap(valuesOf).filter((value): value is T => value !== undefined));
  return [...values].map((value) => [value, rows.filter((row) => valuesOf(row).includes(value)).length]);
};

describe('values to filter by', () => {
  it('each say how many households have it, once for the same rows and anew for others', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anyRow, (rows, more) => {
        expect(facetsOf(rows)).toBe(facetsOf(rows));
        for (const each of [rows, [...rows, more]]) {
          const { unions, statuses, causes, groups, verdicts, plannedYears } = facetsOf(each);
          const pairs = {
            unions: unions.map(({ id, households }) => [id, households]),
            statuses: statuses.map(({ status, households }) => [status, households]),
            causes: causes.map(({ cause, households }) => [cause, households]),
            groups: groups.map(({ group, households }) => [group, households]),
            verdicts: verdicts.map(({ verdict, households }) => [verdict, households]),
            plannedYears: plannedYears.map(({ year, households }) => [year, households]),
          };
          const naive = {
            unions: countOf(each, ({ household }) => [household.unionId]),
            statuses: countOf<string>(each, ({ status }) => [status]),
            causes: countOf(each, ({ household: { home } }) => [home.mainCause, ...(home.secondaryCauses ?? [])]),
            groups: countOf(each, ({ household: { home } }) => home.priorityGroups ?? []),
            verdicts: countOf(each, ({ verdict }) => [verdict]),
            plannedYears: countOf(each, ({ household: { home } }) => [home.plannedExitYear]),
          };
          for (const key of Object.keys(naive) as (keyof typeof naive)[]) expect([key, [...pairs[key]].sort()]).toEqual([key, [...naive[key]].sort()]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
