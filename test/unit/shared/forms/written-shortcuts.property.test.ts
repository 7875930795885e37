import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateOrMonth } from '../../../../shared/forms/written-date';
import { parseCard, parseName, parsePhone, parseText } from '../../../../shared/forms/written-text';

/** Signs that cells are made of, the odd ones among them. */
const SIGNS = [...'张建国一〇aX1380-—.·（）(),、　 　\t\u200b\u00a0\'"１８年月日2019/', '\n', '13000000000', '2018-02-2', '-30', '6222', '\u9fff'];
const cell = fc.array(fc.constantFrom(...SIGNS), { maxLength: 14 }).map((signs) => signs.join(''));

describe('what most cells hold is understood without a detour', () => {
  // A blank in front means nothing to any of them, and no shortcut takes it.
  it.each([
    ['text', parseText],
    ['name', parseName],
    ['phone', parsePhone],
    ['card', parseCard],
    ['date', parseDateOrMonth],
  ] as const)('%s: with and without a blank in front it is the same', (_what, parse) => {
    fc.assert(
      fc.property(cell, fc.boolean(), (text, numeric) => {
        expect(parse(text, { numeric })).toEqual(parse(` ${text}`, { numeric }));
      }),
      { numRuns: 3000 },
    );
  });
});
