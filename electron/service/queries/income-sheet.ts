import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { requireMonthIndex } from '../../../shared/domain/calendar/month';
import { INCOME_KINDS, type IncomeRecord } from '../../../shared/domain/household/income-record';
import { populationFor } from '../../../shared/domain/income/population';
import type { Fen, Month } from '../../../shared/domain/primitives';
import { findMonth } from '../../../shared/domain/verdict/judge-income';
import { lineFor } from '../../../shared/domain/verdict/line-for';
import type { LedgerReader } from '../ledger/documents';
import { judgeInputOf } from './household-file';
import { type IndexRow, markedMonths } from './household-index';

type SheetRow = OutputOf<'income:sheet'>['rows'][number];

/** Everything a month's record adds up to, split or not; null when there is no record. */
export function recordTotal(record: IncomeRecord | undefined): Fen | null {
  return record === undefined ? null : INCOME_KINDS.reduce((sum, kind) => sum + (record.items[kind] ?? 0), 0);
}

/** Rows of the sheet for typing and pasting: households × months. */
export function incomeSheet(reader: LedgerReader, rows: readonly IndexRow[], input: InputOf<'income:sheet'>, workingDate: string): OutputOf<'income:sheet'> {
  const throughIndex = requireMonthIndex(lastEndedMonth(workingDate));
  return { total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit).map((row) => sheetRow(reader, row, input.months, throughIndex)) };
}

function sheetRow(reader: LedgerReader, row: IndexRow, months: readonly Month[], throughIndex: number): SheetRow {
  const { household } = row;
  const input = judgeInputOf(reader, household);
  const line = lineFor(input);
  return {
    id: household.id,
    name: household.head.name,
    idTail: household.head.idNumber?.slice(-4) ?? '',
    idNumber: household.head.idNumber ?? '',
    unionName: row.union?.name ?? '',
    population: household.home.population ?? null,
    revision: reader.revision('household', household.id),
    verdict: row.verdict,
    marks: markedMonths(row.marks, throughIndex),
    cells: months.map((month) => {
      const record = household.incomes[month];
      const finding = findMonth(input, line, requireMonthIndex(month));
      return {
        month,
        totalFen: recordTotal(record),
        population: record?.population ?? populationFor(household, month),
        lineFen: finding.lineFen,
        above: finding.above,
        itemised: record !== undefined && Object.keys(record.items).some((kind) => kind !== 'unsplit'),
      };
    }),
  };
}
