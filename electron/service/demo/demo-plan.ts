import { monthsFromTo } from '../../../shared/domain/calendar/month';
import type { DibaoStandard } from '../../../shared/domain/policy/scheme';
import type { AreaCode, DateOrMonth, DateText, Fen, Month } from '../../../shared/domain/primitives';
import { standardFor } from '../../../shared/domain/standard/standard-table';
import type { ExitEntry } from '../../../shared/domain/status/record-exit';
import { KNOWN_STANDARDS } from '../../../shared/policy/known-standards';
import type { IncomeStory } from './invent-incomes';

/** 工作日期 of the demo: everything in it lies before that day. */
export const DEMO_WORKING_DATE: DateText = '2019-01-15';
export const DEMO_UNION = '秦皇岛市总工会';
export const DEMO_BASE_ON: DateText = '2017-12-31';
export const DEMO_MONTHS: readonly Month[] = monthsFromTo('2017-11', '2018-12');

/** The lines of the demo. The first is the city's own; the others are invented and say so. */
export const DEMO_STANDARDS: readonly { readonly area: AreaCode; readonly from: Month; readonly yuan: string; readonly document: string }[] = [
  ...KNOWN_STANDARDS.map(({ area, from, fen, document }) => ({ area, from, yuan: (fen / 100).toFixed(2), document })),
  { area: '130322', from: '2018-07', yuan: '620.00', document: '演示文号一〔虚构，仅供演示〕' },
  { area: '1303', from: '2019-02', yuan: '650.00', document: '演示文号二〔虚构，仅供演示〕' },
];

/** What stands in for the line of a month that has none. */
const EARLIER_LINE_FEN: Fen = 55_000;

const STANDARDS: Readonly<Record<string, DibaoStandard>> = Object.fromEntries(
  DEMO_STANDARDS.map(({ area, from, yuan, document }) => [
    `${area}-${from}`,
    { id: `${area}-${from}`, area, from, fen: Math.round(Number(yuan) * 100), document },
  ]),
);

/** The demo's line of a place, in fen per person and month. */
export function demoLineAt(area: AreaCode, month: Month): Fen {
  const line = standardFor(area, month, STANDARDS);
  return line.known ? line.fen : EARLIER_LINE_FEN;
}

/** One household of the demo: how its months go, and what became of it. */
export interface DemoHousehold {
  readonly story: IncomeStory;
  readonly enrolledOn: DateOrMonth | null;
  readonly temporary?: boolean;
  readonly exit?: ExitEntry;
  readonly relapseOn?: DateText;
}

const GRADUATED = '收入连续达标，致困原因消除，入户核实生活脱离困境';
const graduated = (on: DateText): ExitEntry => ({ kind: '脱困', on, reason: GRADUATED });
const relieved = (on: DateText): ExitEntry => ({ kind: '解困', on, reason: '丧失劳动能力，已纳入低保并落实常态化帮扶' });
const deregistered = (on: DateText, deregisterReason: string): ExitEntry => ({ kind: '注销', on, reason: '按规定注销', deregisterReason });

const ENROLLED = ['2015-04-12', '2015-11-14', '2016-02-10', '2016-05-11', '2016-09-20', '2017-03-08', '2017-06', '2017-08-25', '2017-11-02', '2017-12'];
const times = (count: number, make: (index: number) => DemoHousehold): readonly DemoHousehold[] =>
  Array.from({ length: count }, (_unused, index) => make(index));
const before = (index: number): DateOrMonth => ENROLLED[index % ENROLLED.length] ?? DEMO_BASE_ON;
const onFile = (count: number, story: IncomeStory): readonly DemoHousehold[] => times(count, (index) => ({ story, enrolledOn: before(index) }));

const EXIT_DAYS = [
  '2018-07-20',
  '2018-08-15',
  '2018-08-30',
  '2018-09-14',
  '2018-09-28',
  '2018-10-19',
  '2018-11-09',
  '2018-11-23',
  '2018-12-07',
  '2018-12-21',
  '2018-12-28',
];
const RELIEF_DAYS = ['2018-06-29', '2018-08-10', '2018-09-28', '2018-10-26', '2018-11-30', '2018-12-20'];
const DEREGISTERED: readonly (readonly [DateText, string])[] = [
  ['2018-03-16', '精准识别不符合'],
  ['2018-05-25', '死亡'],
  ['2018-08-03', '退休'],
  ['2018-10-12', '调离/转移'],
];

/** Every household of the demo. Its place in the list is its 卷号; each verdict, exit and warning is here at least once. */
export const DEMO_HOUSEHOLDS: readonly DemoHousehold[] = [
  ...EXIT_DAYS.map((on, index): DemoHousehold => ({ story: 'above', enrolledOn: before(index), exit: graduated(on) })),
  ...RELIEF_DAYS.map((on, index): DemoHousehold => ({ story: 'relief', enrolledOn: before(index), exit: relieved(on) })),
  ...DEREGISTERED.map(([on, reason], index): DemoHousehold => ({ story: 'above', enrolledOn: before(index), exit: deregistered(on, reason) })),
  // After the exit: income falls below the line, comes near it, and one that is back on file.
  ...times(2, (index) => ({ story: 'falls', enrolledOn: before(index), exit: graduated('2018-08-24') })),
  { story: 'near', enrolledOn: '2016-04-18', exit: graduated('2018-07-31') },
  { story: 'falls', enrolledOn: '2016-10-09', exit: graduated('2018-07-27'), relapseOn: '2018-12-25' },
  // Still on file.
  ...onFile(5, 'above'),
  ...onFile(2, 'near'),
  ...onFile(2, 'edge'),
  ...onFile(5, 'below'),
  ...onFile(3, 'equal'),
  ...onFile(2, 'gap'),
  ...onFile(2, 'late'),
  ...onFile(1, 'unpeopled'),
  ...onFile(4, 'rises'),
  ...onFile(2, 'dips'),
  ...onFile(3, 'relief'),
  // Enrolled after the base, one of them out again.
  { story: 'below', enrolledOn: '2018-02-26' },
  { story: 'rises', enrolledOn: '2018-04-17' },
  { story: 'below', enrolledOn: '2018-09' },
  { story: 'above', enrolledOn: '2018-03-19', exit: graduated('2018-12-14') },
  { story: 'below', enrolledOn: '2018-10-22', temporary: true },
  { story: 'below', enrolledOn: null },
];
