import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { isMonth } from '../../../shared/domain/calendar/month';
import type { IncomeVerdict, MonthFinding } from '../../../shared/domain/verdict/income-verdict';
import { judgeIncome } from '../../../shared/domain/verdict/judge-income';
import { verdictSentence } from '../../../shared/domain/verdict/verdict-sentence';
import { judgeInputOf } from '../../service/queries/household-file';
import { type CliCommand, shapeOf } from '../cli-command';
import { withLedger } from '../open-ledger';
import { done, wrongUsage } from '../outcome';

/** The income verdict of every household for a month. */
export const judgeCommand: CliCommand = {
  usage: 'judge DIR --through 2018-12 --json',
  shape: shapeOf(['DIR'], { values: ['through'], required: [] }),
  run: async ({ positional, values }) => {
    const asked = values['through'];
    if (asked !== undefined && !isMonth(asked)) return wrongUsage(`--through ${asked} 不是月份，请写成 2018-12`);
    return withLedger(positional[0] ?? '', { writes: false }, async ({ session, open }) => {
      const through = asked ?? lastEndedMonth(session.workingDate(open));
      const { reader } = open.ledger;
      const views = reader.all('household').map((household) => ({
        idNumber: household.head.idNumber ?? null,
        name: household.head.name,
        income: incomeJson(judgeIncome(judgeInputOf(reader, household), through)),
      }));
      return done(views.map(({ name, income }) => `${name}\t${income.sentence}`).join('\n'), views);
    });
  },
};

function incomeJson(verdict: IncomeVerdict) {
  return {
    verdict: verdict.verdict,
    firstPass: verdict.firstPass,
    earliest: verdict.earliest,
    months: verdict.months.map(monthJson),
    sentence: verdictSentence(verdict),
  };
}

/** Yuan per head; a fraction keeps four decimals for reading, comparing was done exactly. */
function monthJson(month: MonthFinding) {
  const { population, ownFen, lineFen } = month;
  const perHeadYuan = ownFen === null || population === null || population < 1 ? null : Math.round((ownFen * 100) / population) / 10_000;
  return { month: month.month, perHeadYuan, lineYuan: lineFen === null ? null : lineFen / 100, above: month.above };
}
