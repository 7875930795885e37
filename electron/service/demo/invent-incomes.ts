import { addMonths } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import type { IncomeRecord } from '../../../shared/domain/household/income-record';
import type { Fen, Month } from '../../../shared/domain/primitives';
import type { Chance } from './chance';

/**
 * How a household's months go. `above`, `near`, `below`: all of them so · `edge`: the last six one fen per head above ·
 * `equal`: two of the last six exactly at the line · `gap`, `late`: one of the last six, the last one, is missing ·
 * `unpeopled`: one without a number of people · `rises`: above since four months · `dips`: one of the last six below ·
 * `falls`: above, the last two below · `relief`: above only with government relief.
 */
export const INCOME_STORIES = ['above', 'near', 'below', 'edge', 'equal', 'gap', 'late', 'unpeopled', 'rises', 'dips', 'falls', 'relief'] as const;
export type IncomeStory = (typeof INCOME_STORIES)[number];

/** What the months of one household are made from. */
export interface IncomeWish {
  readonly story: IncomeStory;
  /** Oldest first; the story is told against the last six. */
  readonly months: readonly Month[];
  readonly population: number;
  /** Fen per person and month. */
  readonly lineAt: (month: Month) => Fen;
  /** Split into wages and transfers; else everything is 未分项合计. */
  readonly itemised: boolean;
  readonly enteredBy: string;
}

type Standing = 'above' | 'near' | 'below' | 'edge' | 'equal' | 'missing';

/** How the month that is `fromEnd` months before the last stands to its line. */
function standingOf(story: IncomeStory, fromEnd: number): Standing {
  switch (story) {
    case 'near':
    case 'below':
      return story;
    case 'edge':
      return fromEnd < 6 ? 'edge' : 'below';
    case 'equal':
      return fromEnd === 1 || fromEnd === 4 ? 'equal' : 'above';
    case 'gap':
      return fromEnd === 2 ? 'missing' : 'above';
    case 'late':
      return fromEnd === 0 ? 'missing' : 'above';
    case 'rises':
      return fromEnd < 4 ? 'above' : 'below';
    case 'dips':
      return fromEnd === 3 ? 'below' : 'above';
    case 'falls':
      return fromEnd < 2 ? 'below' : 'above';
    case 'relief':
      return 'below';
    default:
      return 'above';
  }
}

/** Own income of the household, in whole yuan but for the exact cases. */
function ownFen(chance: Chance, standing: Exclude<Standing, 'missing'>, line: Fen, population: number): Fen {
  const atLine = line * population;
  const percent = (from: number, to: number): Fen => Math.round((atLine * chance.int(from * 10, to * 10)) / 100_000) * 100;
  switch (standing) {
    case 'above':
      return percent(125, 165);
    case 'near':
      return percent(104, 116);
    case 'below':
      return percent(52, 94);
    case 'edge':
      return atLine + population;
    case 'equal':
      return atLine;
  }
}

/** The months of one household, each as its story has it. */
export function inventIncomes(chance: Chance, wish: IncomeWish): Household['incomes'] {
  const { story, months, population } = wish;
  const records: [Month, IncomeRecord][] = [];
  months.forEach((month, index) => {
    const fromEnd = months.length - 1 - index;
    const standing = standingOf(story, fromEnd);
    if (standing === 'missing') return;
    const line = wish.lineAt(month);
    const own = ownFen(chance, standing, line, population);
    records.push([
      month,
      {
        month,
        population: story === 'unpeopled' && fromEnd === 2 ? null : population,
        items: itemsOf(chance, wish, own, line * population),
        source: chance.yes(80) ? '核查' : '申报',
        evidence: chance.pick(['入户核查', '工资发放明细', '银行流水', '社区证明']),
        enteredBy: wish.enteredBy,
        enteredOn: `${addMonths(month, 1)}-08`,
      },
    ]);
  });
  return Object.fromEntries(records);
}

function itemsOf(chance: Chance, { story, itemised }: IncomeWish, own: Fen, atLine: Fen): IncomeRecord['items'] {
  const relief = story === 'relief' ? { relief: Math.ceil((atLine - own) / 100) * 100 + chance.int(20, 60) * 100 } : {};
  if (!itemised && story !== 'relief') return { unsplit: own };
  const transfer = Math.floor((own * chance.int(10, 40)) / 10_000) * 100;
  return { wages: own - transfer, transfer, ...relief };
}
