import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthIndex } from '../../../../../shared/domain/calendar/month';
import { judgeIncome } from '../../../../../shared/domain/verdict/judge-income';
import { judgeQuickOf } from '../../../../../shared/domain/verdict/judge-quick';
import { verdictSentence } from '../../../../../shared/domain/verdict/verdict-sentence';
import { anyFile, throughMonth } from './arbitrary-file';
import { naiveVerdict } from './naive-verdict';

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
          firstPass: full.firstPass,
        });
      }),
      { numRuns: 400 },
    );
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
