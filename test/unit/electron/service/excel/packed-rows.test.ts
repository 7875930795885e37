import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../../../electron/service/excel/packed-rows';
import type { UnderstoodRow } from '../../../../../electron/service/excel/understood';

const word = fc.oneof(fc.constantFrom('低保户', '汉族', '', ' ', '__proto__', 'constructor'), fc.string(), fc.constant('130302198001010011'));

/** Rows of one table, with every mark that a row may carry. */
const rowsArbitrary = fc.integer({ min: 0, max: 6 }).chain((width) =>
  fc.array(
    fc.record(
      {
        row: fc.integer({ min: 1, max: 1_048_576 }),
        cells: fc.array(fc.option(word, { nil: null }), { minLength: width, maxLength: width }),
        damaged: fc.array(fc.nat(5)),
        faulty: fc.array(fc.nat(5)),
        hidden: fc.constant(true),
      },
      { requiredKeys: ['row', 'cells'] },
    ) as fc.Arbitrary<UnderstoodRow>,
    { maxLength: 20 },
  ),
);

describe('rows on their way between processes', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });

  it('carry each text once', () => {
    const rows = Array.from({ length: 500 }, (_, row) => ({ row: row + 1, cells: ['汉族', '低保户', null] }));
    expect(packRows(rows).words).toEqual(['汉族', '低保户']);
  });

  it('are of one table', () => {
    expect(() =>
      packRows([
        { row: 1, cells: ['a'] },
        { row: 2, cells: ['a', 'b'] },
      ]),
    ).toThrow('as many cells');
  });
});
