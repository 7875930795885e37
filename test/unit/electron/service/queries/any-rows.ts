import fc from 'fast-check';
import { emptyHousehold } from '../../../../../electron/service/excel/import/empty-household';
import type { IndexRow } from '../../../../../electron/service/queries/household-index';

const UNIONS = ['130302', '130322', '130300'].map((code, i) => ({ id: `u${String(i)}`, name: `${code}总工会`, parentId: null, code }));
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const some = <T>(...of: readonly T[]): fc.Arbitrary<readonly T[]> => fc.subarray([...of]);

const CAUSES = ['子女上学', '患重特大疾病', '下岗失业'] as const;
const GROUPS = ['农民工', '供给侧改革'] as const;

/** A row with few values of each kind, so that many rows share them. */
export const anyRow: fc.Arbitrary<IndexRow> = fc
  .record({
    number: fc.integer({ min: 0, max: 30 }),
    name: fc.constantFrom('张建国', '李秀英', '单田芳', '王五', 'Bo', '安'),
    population: optional(fc.integer({ min: 1, max: 3 })),
    union: fc.option(fc.constantFrom(...UNIONS), { nil: undefined }),
    mainCause: optional(fc.constantFrom(...CAUSES)),
    secondaryCauses: optional(some(...CAUSES)),
    priorityGroups: optional(some(...GROUPS)),
    plannedExitYear: optional(fc.constantFrom(2018, 2019)),
    enrolledOn: fc.array(fc.option(fc.constantFrom('2016-05', '2017-01-02', '2018-03-04'), { nil: undefined }), { maxLength: 2 }),
    status: fc.constantFrom('在档', '返困', '解困', '脱困', '注销', 'not-yet'),
    perHeadFen: fc.option(fc.constantFrom(0, 59_999, 60_000)),
    marks: fc.array(fc.constantFrom('above', 'below', 'unknown'), { minLength: 6, maxLength: 6 }),
    verdict: fc.constantFrom('passed', 'failed', 'insufficient'),
    helpers: fc.integer({ min: 0, max: 2 }),
    persons: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ number, name, population, union, mainCause, secondaryCauses, priorityGroups, plannedExitYear, enrolledOn, helpers, ...row }): IndexRow => {
    const fileNo = String(number).padStart(6, '0');
    const home = {
      ...(population === undefined ? {} : { population }),
      ...(mainCause === undefined ? {} : { mainCause }),
      ...(secondaryCauses === undefined ? {} : { secondaryCauses }),
      ...(priorityGroups === undefined ? {} : { priorityGroups }),
      ...(plannedExitYear === undefined ? {} : { plannedExitYear }),
    };
    const episodes = Object.fromEntries(
      enrolledOn.map((on, i) => {
        const id = `e${String(i)}`;
        return [id, { id, kind: 'full' as const, relapse: false, exits: {}, ...(on === undefined ? {} : { enrolledOn: on }) }];
      }),
    );
    const household = { ...emptyHousehold({ unionId: union?.id ?? 'gone', name, idNumber: '' }), id: `h${fileNo}`, fileNo, home, episodes };
    return { ...row, household, union, openHelpers: Array.from({ length: helpers }, (_unused, i) => ({ id: `p${String(i)}`, name: '汤红' })) };
  });
