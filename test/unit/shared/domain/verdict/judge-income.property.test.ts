import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthIndex, monthOfIndex } from '../../../../../shared/domain/calendar/month';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { firstPassOf, judgeQuickOf } from '../../../../../shared/domain/verdict/judge-quick';
import { verdictSentence } from '../../../../../shared/domain/verdict/verdict-sentence';
import { anyFile, throughMonth } from './arbitrary-file';
import { naiveVerdict } from './naive-verdict';
import { fileOf, schemeOf, wages } from './sample-file';

describe('收入认定的性质', () => {
  it('agrees with a naive model that walks the months with fractions', () => {
    const seen = { passed: 0, failed: 0, insufficient: 0 };
    fc.assert(
      fc.property(anyFile, throughMonth, (file, through) => {
        const naive = naiveVerdict(file, through);
        const full = judgeIncome(file, through);
        seen[full.verdict] += 1;
        const states = full.months.map((m) =>
          !m.known ? 'no-income' : m.lineFen === null ? 'no-line' : m.above === true ? 'above' : full.equal.includes(m) ? 'equal' : 'below',
        );
        const { verdict, firstPass, runSoFar, earliest } = full;
        expect({ verdict, states, firstPass, runSoFar, earliest }).toEqual(naive);
      }),
      { numRuns: 600 },
    );
    // A generator that never reaches a verdict would prove nothing about it.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('the quick verdict of lists equals the full one', () => {
    fc.assert(
      fc.property(anyFile, throughMonth, (file, through) => {
        const full = judgeIncome(file, through);
        expect(judgeQuickOf(file, monthIndex(through))).toEqual({
          verdict: full.verdict,
          marks: full.months.map((m) => (m.above === null ? 'unknown' : m.above ? 'above' : 'below')),
        });
        expect(firstPassOf(file)).toBe(full.firstPass);
      }),
      { numRuns: 400 },
    );
  });

  it('finds the first pass wherever it lies, in records of any length, with holes, written in any order', () => {
    const seen = { passed: 0, never: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('+', '+', '+', '+', '+', '+', '+', '+', '-', '?'), { maxLength: 60 }),
        fc.constantFrom(1, 2, 3, 6, 12),
        fc.infiniteStream(fc.nat()),
        (story, runMonths, order) => {
          const records = story.flatMap((mark, i) => (mark === '?' ? [] : [wages(monthOfIndex(2016 * 12 + i), mark === '+' ? 700 : 600)]));
          const shuffled = records
            .map((record) => [order.next().value ?? 0, record] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, record]) => record);
          const file = fileOf(shuffled, schemeOf([['1303', '2016-04', 600]], { runMonths }));
          const { firstPass } = naiveVerdict(file, '2018-12');
          seen[firstPass === null ? 'never' : 'passed'] += 1;
          expect(firstPassOf(file)).toBe(firstPass);
          expect(judgeIncome(file, '2018-12').firstPass).toBe(firstPass);
        },
      ),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('a record centuries away neither hides a pass nor takes long', () => {
    const half = Array.from({ length: 6 }, (_unused, i) => wages(monthOfIndex(2018 * 12 + i), 700));
    const file = fileOf([wages('0001-01', 900), ...half, wages('9999-12', 900)]);
    expect(firstPassOf(file)).toBe('2018-06');
    expect(judgeIncome(file, '0001-06')).toMatchObject({ verdict: 'insufficient', runSoFar: 0, firstPass: '2018-06' });
  });

  it('every sentence is whole: one headline, ends with 。, never 超出0.00元, never undefined', () => {
    fc.assert(
      fc.property(anyFile, throughMonth, (file, through) => {
        const sentence = verdictSentence(judgeIncome(file, through));
        expect(sentence).toMatch(/^(按市级下限测算，待录县区标准。)?(收入条件符合：|收入条件不符合[：。]|暂无法认定：缺).*。$/);
        expect(sentence).not.toMatch(/超出0\.00元|undefined|NaN|null|。。|：。/);
      }),
      { numRuns: 400 },
    );
  });

  it('a below month in the sentence never reads as equal to its line', () => {
    fc.assert(
      fc.property(anyFile, throughMonth, (file, through) => {
        const sentence = verdictSentence(judgeIncome(file, through));
        const [, income, line] = /人均([\d.,]+)元，未超过低保标准([\d.]+)元/.exec(sentence) ?? [];
        if (income !== undefined && line !== undefined) expect(Number(income.replace(',', ''))).toBeLessThan(Number(line));
      }),
      { numRuns: 400 },
    );
  });
});
