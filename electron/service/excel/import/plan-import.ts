import type { LedgerReader } from '../../ledger/documents';
import type { UnderstoodFile } from '../understood';
import { DraftLedger } from './draft-ledger';
import { planHouseholdRows } from './household-rows';
import { planIncomeRows } from './income-rows';
import { planMemberRows } from './member-rows';
import { planPairingRows } from './pairing-rows';
import type { ImportPlan, RowAt } from './plan-types';
import { RowLog } from './row-log';
import { warnAboutTotals } from './total-check';

/**
 * Compares files with the ledger and says, row by row, what an import would do. Pure: nothing is written.
 *
 * Files may come in any order: archives are laid down first, then members, incomes and helpers, so that a ledger that
 * names a household of another file finds it.
 */
export function planImport(files: readonly UnderstoodFile[], reader: LedgerReader, context: { readonly by: string; readonly today: string }): ImportPlan {
  const draft = new DraftLedger(reader);
  const log = new RowLog();
  const rowsOf = (kind: string): RowAt[] =>
    files.flatMap((file) => file.sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => sheet.rows.map((row) => ({ file: file.name, date1904: file.date1904, sheet, row }))));

  planHouseholdRows(rowsOf('households'), draft, log);
  planMemberRows(rowsOf('members'), draft, log);
  warnAboutTotals(rowsOf('households'), draft, log);
  planIncomeRows(rowsOf('incomes'), draft, log, { by: context.by, on: context.today });
  planPairingRows(rowsOf('pairings'), draft, log);
  for (const file of files) {
    for (const sheet of file.sheets) {
      if (sheet.kind !== null) continue;
      const at = { file: file.name, date1904: file.date1904, sheet };
      const reason = sheet.reason ?? '认不出是哪种台账，没有导入。';
      for (const row of sheet.rows) log.settle({ ...at, row }, { state: 'refused', name: '', idNumber: '', reason });
      if (sheet.rows.length === 0) log.error({ ...at, row: { row: sheet.headerRow, cells: [] } }, '', '', reason);
    }
  }
  return {
    rows: log.rows,
    counts: log.counts(),
    errors: log.errors,
    warnings: log.warnings,
    unions: draft.newUnions(),
    newHouseholds: draft.createdHouseholds,
    changes: draft.changes(),
  };
}
