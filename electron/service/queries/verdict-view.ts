import type { OutputOf } from '../../../shared/contract/contract';
import { requireMonthIndex } from '../../../shared/domain/calendar/month';
import { formatPerHead } from '../../../shared/domain/income/per-head';
import type { IncomeVerdict, JudgeInput } from '../../../shared/domain/verdict/income-verdict';
import { judgeQuickOf } from '../../../shared/domain/verdict/judge-quick';
import { verdictParts, verdictSentence } from '../../../shared/domain/verdict/verdict-sentence';
import { markedMonths } from './household-index';

/** The verdict as the page says it: one sentence, its notes, its months. */
export function verdictView(input: JudgeInput, verdict: IncomeVerdict): OutputOf<'household:file'>['verdict'] {
  const parts = verdictParts(verdict);
  const throughIndex = requireMonthIndex(verdict.through);
  return {
    verdict: verdict.verdict,
    through: verdict.through,
    headline: parts.headline,
    sentence: verdictSentence(verdict),
    notes: [...(parts.caveat === '' ? [] : [parts.caveat]), ...parts.notes],
    open: verdict.verdict === 'passed' ? ['致困因素', '生活状况'] : [],
    firstPass: verdict.firstPass,
    earliest: verdict.earliest,
    runSoFar: verdict.runSoFar,
    lowestMargin: verdict.lowestMargin === null ? null : formatPerHead(verdict.lowestMargin.margin, 0),
    marks: markedMonths(judgeQuickOf(input, throughIndex).marks, throughIndex),
    lineDocuments: [...new Set(verdict.months.map((month) => month.document).filter((document) => document !== ''))],
  };
}
