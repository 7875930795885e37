import fc from 'fast-check';
import type { IncomeRecord } from '../../../../../shared/domain/household/income-record';
import type { JudgeInput } from '../../../../../shared/domain/verdict/income-verdict';
import { type LineRow, schemeOf } from './sample-file';

const month = fc
  .tuple(fc.integer({ min: 2016, max: 2020 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, inYear]) => `${String(year)}-${String(inYear).padStart(2, '0')}`);

/** A month from mid-2017 to mid-2019, where most records are. */
export const throughMonth = month.filter((m) => m >= '2017-06' && m <= '2019-06');

const line: fc.Arbitrary<LineRow> = fc
  .record({
    area: fc.constantFrom('1303', '130322', '130302'),
    from: fc.oneof(fc.constant('2016-01'), month),
    fen: fc.integer({ min: 59_990, max: 60_010 }),
  })
  .map(({ area, from, fen }) => [area, from, fen / 100]);

/** Totals near the line times the people, so that equal and one-fen differences are common. */
const record = (of: string): fc.Arbitrary<IncomeRecord> =>
  fc
    .record({
      population: fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 7 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 0) }),
      spread: fc.integer({ min: -2, max: 14 }),
      zero: fc.integer({ min: 0, max: 30 }),
      relief: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined, freq: 3 }),
      aid: fc.option(fc.integer({ min: 0, max: 50_000 }), { nil: undefined, freq: 3 }),
      kind: fc.constantFrom('wages', 'transfer', 'unsplit', 'none'),
    })
    .map(({ population, spread, zero, relief, aid, kind }) => ({
      month: of,
      population,
      items: {
        ...(kind === 'none' && zero > 3 ? { business: 60_020 * (population ?? 1) } : {}),
        ...(kind === 'none' ? {} : { [kind]: zero === 0 ? 0 : 60_000 * (population ?? 1) + spread }),
        ...(relief === undefined ? {} : { relief }),
        ...(aid === undefined ? {} : { unionAid: aid }),
      },
      source: '核查',
      enteredBy: '王经办',
      enteredOn: '2019-01-15',
    }));

const MONTHS = Array.from({ length: 30 }, (_, i) => `${String(2017 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`);

const incomes = fc
  .tuple(...MONTHS.map((m) => fc.option(record(m), { freq: 14 })))
  .map((records) => Object.fromEntries(records.flatMap((r) => (r === null ? [] : [[r.month, r]]))));

const area = fc.constantFrom('1303', '130322', '130302', '130399', undefined);

/** Any file with any scheme: counties with and without a line, gaps, people that change, one-fen differences. */
export const anyFile: fc.Arbitrary<JudgeInput> = fc
  .record({
    lines: fc.array(line, { maxLength: 6 }),
    base: fc.integer({ min: 0, max: 5 }),
    incomes,
    home: area,
    work: area,
    ofUnion: area,
    worker: fc.constantFrom('城镇职工', '农民工'),
    runMonths: fc.constantFrom(6, 6, 6, 3, 9, 12),
    excludeRelief: fc.boolean(),
    excludeUnionAid: fc.boolean(),
  })
  .map((f) => ({
    household: {
      head: { name: '张秀兰', workerKind: f.worker, ...(f.work === undefined ? {} : { workArea: f.work }) },
      home: f.home === undefined ? {} : { area: f.home },
      incomes: f.incomes,
    },
    union: f.ofUnion === undefined ? null : { area: f.ofUnion },
    scheme: schemeOf(f.base === 0 ? f.lines : [['1303', '2016-01', 600], ...f.lines], {
      runMonths: f.runMonths,
      income: { excludeRelief: f.excludeRelief, excludeUnionAid: f.excludeUnionAid, deductExpensesFor: [] },
    }),
  }));
