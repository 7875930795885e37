import type { DateText } from '../../../../shared/domain/primitives';
import type { LedgerReader } from '../../ledger/documents';
import type { LedgerKind, UnderstoodFile, UnderstoodSheet } from '../understood';
import { CellFinder } from './cell-finder';
import { DraftLedger } from './draft-ledger';
import { householdPlanner } from './household-rows';
import { incomePlanner } from './income-rows';
import { memberPlanner } from './member-rows';
import { pairingPlanner } from './pairing-rows';
import type { ImportPlan, RowAt, Verdict } from './plan-types';
import { RowLog } from './row-log';
import { warnAboutTotals } from './total-check';

/**
 * Compares files with the ledger and says, row by row, what an import would do. Pure: nothing is written. `today` is the real
 * day of the entry.
 *
 * Files may come in any order: archives are laid down first, then members, incomes and helpers, so that a ledger that
 * names a household of another file finds it.
 */
export function planImport(files: readonly UnderstoodFile[], reader: LedgerReader, context: { readonly by: string; readonly today: DateText }): ImportPlan {
  const draft = new DraftLedger(reader);
  const log = new RowLog();
  const rowsOf = (kind: LedgerKind): RowAt[] =>
    files.flatMap((file) => file.sheets.filter((sheet) => sheet.kind === kind).flatMap((sheet) => rowsAt(file, sheet, context.today)));
  const settle = (rows: readonly RowAt[], plan: (at: RowAt) => Verdict): void => {
    for (const at of rows) log.settle(at, plan(at));
  };

  const households = rowsOf('households');
  settle(households, householdPlanner(draft, log));
  settle(rowsOf('members'), memberPlanner(draft, log));
  warnAboutTotals(households, draft, log);
  settle(rowsOf('incomes'), incomePlanner(draft, log, { by: context.by, on: context.today }));
  const pairings = rowsOf('pairings');
  settle(pairings, pairingPlanner(draft, log, pairings));
  for (const file of files) for (const sheet of file.sheets) if (sheet.kind === null) settleUnknown(file, sheet, log);
  log.finish();
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

function rowsAt({ name: file, date1904 }: UnderstoodFile, sheet: UnderstoodSheet, today: DateText): RowAt[] {
  const finder = new CellFinder(sheet, date1904);
  return sheet.rows.map((row) => ({ file, date1904, today, sheet, row, finder }));
}

/** A sheet that is none of the kinds: every row is listed, an empty sheet by its reason alone. */
function settleUnknown(file: UnderstoodFile, sheet: UnderstoodSheet, log: RowLog): void {
  const reason = sheet.reason ?? '认不出是哪种台账，没有导入。';
  for (const row of sheet.rows) log.settle({ file: file.name, sheet, row }, { state: 'refused', name: '', idNumber: '', reason });
  if (sheet.rows.length === 0) log.error({ file: file.name, sheet, row: { row: sheet.headerRow, cells: [] } }, '', '', reason);
}
