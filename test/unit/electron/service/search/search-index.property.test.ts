import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyHousehold } from '../../../../../electron/service/excel/import/empty-household';
import { pinyinKeys } from '../../../../../electron/service/search/pinyin-key';
import { SearchIndex } from '../../../../../electron/service/search/search-index';
import { foldQuery, searchText } from '../../../../../electron/service/search/search-text';
import type { Household } from '../../../../../shared/domain/household/household';

interface Row {
  readonly household: Household;
  readonly union: { readonly name: string };
}

const slowFold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The search as one would write it down the first time: each fact apart, none of them prepared. */
function naiveFinds({ household, union }: Row, typed: string): boolean {
  const { head, members } = household;
  const facts = [head.idNumber, head.phone, head.otherContact, household.fileNo, household.nationalNo, union.name, head.employer];
  for (const person of [head, ...Object.values(members)]) facts.push(person.name, person.idNumber, ...pinyinKeys(person.name));
  return facts.some((fact) => fact !== undefined && slowFold(fact).includes(slowFold(typed)));
}

const name = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...'张建国王李单乐重阿女'), { minLength: 1, maxLength: 4 }).map((each) => each.join('')) },
  fc.constantFrom('Peter Wang', '阿卜杜·热合曼', 'ＡＢ张', '张 建', '', 'x', '𠮷田', 'Ünal', '王2'),
);
const digits = (length: number) => fc.array(fc.constantFrom(...'0123'), { minLength: length, maxLength: length }).map((each) => each.join(''));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const anyRow: fc.Arbitrary<Row> = fc
  .record({
    name,
    idNumber: optional(
      fc.oneof(
        digits(18),
        digits(17).map((id) => `${id}X`),
      ),
    ),
    phone: optional(fc.oneof(digits(11), fc.constant('0335-3131 222'))),
    employer: optional(fc.constantFrom('耀华玻璃厂', '秦皇岛ABC公司12车间', 'abc', '厂', 'ab公司cd')),
    fileNo: digits(6),
    nationalNo: optional(fc.constantFrom('QHD0200153', 'ys12', '冀1203')),
    member: optional(name),
    union: fc.constantFrom('海港区总工会', '秦皇岛市总工会', 'AB总'),
  })
  .map(({ name: head, idNumber, phone, employer, fileNo, nationalNo, member, union }): Row => {
    const empty = emptyHousehold({ unionId: 'u1', name: head, idNumber: idNumber ?? '' });
    return {
      household: {
        ...empty,
        fileNo,
        ...(nationalNo === undefined ? {} : { nationalNo }),
        head: {
          ...empty.head,
          ...(phone === undefined ? {} : { phone }),
          ...(employer === undefined ? {} : { employer }),
        },
        members: member === undefined ? {} : { m01: { id: 'm01', name: member } },
      },
      union: UNIONS.get(union) ?? { name: union },
    };
  });
const UNIONS = new Map(['海港区总工会', '秦皇岛市总工会', 'AB总'].map((each) => [each, { name: each }]));

const typed = fc.oneof(
  digits(1),
  digits(2),
  digits(3),
  digits(4),
  fc.constantFrom(
    'z',
    'zj',
    'zjg',
    'zhang',
    'zhangj',
    '张',
    '张建',
    '国',
    'x',
    '3x',
    'ab',
    'abc公司',
    'c公',
    'cd',
    '公司12',
    '·',
    '阿卜',
    'ÜN',
    '-3131',
    '３',
    'z j g',
    '1\n2',
    '',
    ' ',
    '𠮷',
    'qhd0',
    '冀12',
    '总工会',
    '会改',
    '改',
    '2车',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);

/** Few, as many as stand together, one more or less, some blocks of them. */
const someRows = fc.constantFrom([0, 2], [31, 33], [31, 33], [63, 75]).chain(([minLength = 0, maxLength = 0]) => fc.array(anyRow, { minLength, maxLength }));

type Step =
  | { readonly what: 'type'; readonly text: string }
  | { readonly what: 'change' | 'add'; readonly at: number; readonly row: Row }
  | { readonly what: 'remove' | 'rename' | 'prepare'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: typed.map((text): Step => ({ what: 'type', text })) },
  fc.record({ what: fc.constantFrom('change' as const, 'add' as const), at: fc.nat(), row: anyRow }),
  fc.record({ what: fc.constantFrom('remove' as const, 'rename' as const, 'prepare' as const), at: fc.nat() }),
);

function after(rows: readonly Row[], { what, ...of }: Exclude<Step, { readonly what: 'type' }>): readonly Row[] {
  const at = rows.length === 0 ? 0 : of.at % rows.length;
  if (what === 'remove') return rows.filter((_row, i) => i !== at);
  if (what === 'prepare') return rows;
  if (what === 'rename') {
    const from = rows[at]?.union;
    const to = { name: `${from?.name ?? ''}改` };
    return rows.map((row) => (row.union === from ? { ...row, union: to } : row));
  }
  if (!('row' in of)) return rows;
  return what === 'add' ? [...rows, of.row] : rows.map((row, i) => (i === at ? of.row : row));
}

describe('search index', () => {
  it('finds what the naive search finds, also after any changes between keystrokes', () => {
    const seen = { some: 0, none: 0 };
    fc.assert(
      fc.property(someRows, fc.array(step, { minLength: 1, maxLength: 14 }), (first, steps) => {
        const index = new SearchIndex<Row>(({ household, union }) => searchText(household, union.name));
        let rows: readonly Row[] = first;
        let before = rows;
        for (const each of steps) {
          if (each.what === 'type') {
            const found = index.find(rows, foldQuery(each.text));
            expect([each.text, found]).toEqual([each.text, rows.flatMap((row, i) => (naiveFinds(row, each.text) ? [i] : []))]);
            seen[found.length > 0 ? 'some' : 'none'] += 1;
          } else if (each.what === 'prepare') {
            // Idle work may still be at rows of before a change.
            for (let block = 0; block < each.at % 4; block += 1) index.prepare(before, block);
          } else {
            before = rows;
            rows = after(rows, each);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  }, 60_000);

  it('idle work at rows that have gone meanwhile leaves nothing behind', () => {
    const row = (): Row => ({ household: emptyHousehold({ unionId: 'u1', name: '张建国', idNumber: '' }), union: { name: '' } });
    const index = new SearchIndex<Row>(({ household, union }) => searchText(household, union.name));
    const now = Array.from({ length: 32 }, row);
    expect(index.find(now, 'zjg')).toHaveLength(32);
    const before = [...now, row()];
    for (const block of [0, 1, 2]) index.prepare(before, block);
    expect(index.find(now, 'zjg')).toHaveLength(32);
  });

  it('tells the end of its idle work', () => {
    const rows = Array.from({ length: 65 }, (): Row => ({ household: emptyHousehold({ unionId: 'u1', name: '张建国', idNumber: '' }), union: { name: '' } }));
    const index = new SearchIndex<Row>(({ household, union }) => searchText(household, union.name));
    expect([0, 1, 2, 3].map((block) => index.prepare(rows, block))).toEqual([true, true, true, false]);
    expect(index.find(rows, 'zjg')).toHaveLength(65);
  });
});

describe('folding', () => {
  it('leaves every common Chinese character as it is', () => {
    const changed = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_unused, i) => String.fromCharCode(0x4e00 + i)).filter((each) => slowFold(each) !== each);
    expect(changed).toEqual([]);
  });

  it('is the same for what it passes over', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: fc.constantFrom(...'aZ0９张 ·ÜＡ㈱豈\n'), maxLength: 6 })),
        (text) => {
          expect(foldQuery(text)).toBe(slowFold(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
