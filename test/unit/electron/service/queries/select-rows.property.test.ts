import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HouseholdIndex, type IndexRow } from '../../../../../electron/service/queries/household-index';
import { searchRows, selectRows } from '../../../../../electron/service/queries/household-list';
import { pinyinKeys, pinyinSortKey } from '../../../../../electron/service/search/pinyin-key';
import type { InputOf } from '../../../../../shared/contract/contract';
import { STATUS_LABELS } from '../../../../../shared/domain/status/status';
import { anyRow } from './any-rows';

type Filter = InputOf<'households:list'>['filter'];
type Sort = InputOf<'households:list'>['sort'];

const text = fc.constantFrom('', '', '', '张', 'zjg', 'z', 'l', '0000', '13', '12', '总工会', 'bo', 'q', '单', 'stf');
const someOf = <T>(...of: readonly T[]) => fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...of], { minLength: 1 }));
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  text,
  unions: someOf('u0', 'u1', 'gone'),
  statuses: someOf('在档', '脱困', '返困'),
  causes: someOf('子女上学', '下岗失业'),
  groups: someOf('农民工', '供给侧改革'),
  verdicts: someOf('passed' as const, 'failed' as const),
  plannedYears: someOf(2018, 2019),
  paired: fc.constantFrom('any' as const, 'any' as const, 'yes' as const, 'no' as const),
  drill: fc.constant(null),
});
const anySort: fc.Arbitrary<Sort> = fc.record({
  by: fc.constantFrom('fileNo', 'name', 'population', 'union', 'mainCause', 'perHead', 'marks', 'status', 'helper', 'enrolledOn'),
  descending: fc.boolean(),
});

function has({ household, union }: IndexRow, wanted: string): boolean {
  const { head, fileNo } = household;
  return [head.name, fileNo, union?.name ?? '', ...pinyinKeys(head.name)].some((fact) => fact.toLowerCase().includes(wanted.toLowerCase()));
}

/** Each condition as the screen words it: an empty one wants nothing. */
function meets(row: IndexRow, filter: Filter, drill: ReadonlySet<string> | null): boolean {
  const { home, unionId, id } = row.household;
  const oneOf = <T>(wanted: readonly T[], of: readonly (T | undefined)[]): boolean =>
    wanted.length === 0 || of.some((each) => each !== undefined && wanted.includes(each));
  return [
    has(row, filter.text),
    oneOf(filter.unions, [unionId]),
    oneOf<string>(filter.statuses, [row.status]),
    oneOf(filter.causes, [home.mainCause, ...(home.secondaryCauses ?? [])]),
    oneOf(filter.groups, home.priorityGroups ?? []),
    oneOf(filter.verdicts, [row.verdict]),
    oneOf(filter.plannedYears, [home.plannedExitYear]),
    filter.paired === 'any' || (filter.paired === 'yes') === row.openHelpers.length > 0,
    drill === null || drill.has(id),
  ].every(Boolean);
}

/** What a column is sorted by, as text or number; undefined is last in either direction. */
const VALUES: Readonly<Record<Sort['by'], (row: IndexRow) => string | number | undefined>> = {
  fileNo: (row) => row.household.fileNo,
  name: (row) => pinyinSortKey(row.household.head.name),
  population: (row) => row.household.home.population,
  union: (row) => row.union?.code,
  mainCause: (row) => (row.household.home.mainCause === undefined ? undefined : pinyinSortKey(row.household.home.mainCause)),
  perHead: (row) => row.perHeadFen ?? undefined,
  marks: (row) => row.marks.map((mark) => ({ below: 'a', unknown: 'b', above: 'c' })[mark]).join(''),
  status: (row) => Object.keys(STATUS_LABELS).indexOf(row.status),
  helper: (row) => row.openHelpers.length,
  enrolledOn: (row) =>
    Object.values(row.household.episodes)
      .flatMap(({ enrolledOn }) => enrolledOn ?? [])
      .sort()[0],
};

/** Takes out the first row again and again: slow, and nothing like a sort. */
function naiveOrder(rows: readonly IndexRow[], { by, descending }: Sort): readonly IndexRow[] {
  const value = VALUES[by];
  const left = [...rows];
  const ordered: IndexRow[] = [];
  const before = (a: IndexRow, b: IndexRow): boolean => {
    const [x, y] = [value(a), value(b)];
    if (x === y) return a.household.fileNo < b.household.fileNo;
    if (x === undefined || y === undefined) return y === undefined;
    return descending ? x > y : x < y;
  };
  while (left.length > 0) {
    const first = left.reduce((best, row) => (before(row, best) ? row : best));
    ordered.push(first);
    left.splice(left.indexOf(first), 1);
  }
  return ordered;
}

describe('rows of the list', () => {
  it('are those that a naive filter and sort give, also after any changes between questions', () => {
    const seen = { empty: 0, some: 0 };
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        // Few sorts, so that one is asked for again after a change.
        fc.array(anySort, { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(anyFilter, fc.nat(), fc.option(anyRow), fc.boolean()), { minLength: 1, maxLength: 6 }),
        (first, sorts, questions) => {
          const index = new HouseholdIndex();
          let rows: readonly IndexRow[] = first;
          for (const [filter, at, changed, drilled] of questions) {
            const sort = sorts[at % sorts.length] ?? sorts[0];
            if (sort === undefined) return;
            const drill = drilled ? new Set(rows.filter((_row, i) => i % 2 === 0).map((row) => row.household.id)) : null;
            const expected = naiveOrder(
              rows.filter((row) => meets(row, filter, drill)),
              sort,
            );
            const selected = selectRows(index, rows, filter, drill, sort);
            expect(selected.map((row) => rows.indexOf(row))).toEqual(expected.map((row) => rows.indexOf(row)));
            seen[selected.length === 0 ? 'empty' : 'some'] += 1;
            const there = rows.length === 0 ? 0 : at % rows.length;
            if (changed === null) rows = rows.filter((_row, i) => i !== there);
            else rows = at % 3 === 0 ? [...rows, changed] : rows.map((row, i) => (i === there ? changed : row));
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  }, 60_000);

  it('a search gives all who match, those whose name begins so first, no more than asked for', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), text, fc.integer({ min: 1, max: 50 }), (rows, typed, limit) => {
        const matching = typed === '' ? [] : rows.filter((row) => has(row, typed));
        const starts = (row: IndexRow): boolean => row.household.head.name.toLowerCase().startsWith(typed.toLowerCase());
        const found = searchRows(new HouseholdIndex(), rows, typed, limit);
        const wanted = [...matching.filter(starts), ...matching.filter((row) => !starts(row))];
        expect([found.total, found.rows.map(({ id, name }) => [id, name])]).toEqual([
          matching.length,
          wanted.slice(0, limit).map(({ household }) => [household.id, household.head.name]),
        ]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
