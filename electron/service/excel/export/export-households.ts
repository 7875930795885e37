import type { AppError } from '../../../../shared/contract/app-error';
import { ok, type Result } from '../../../../shared/result';
import type { FileAccess } from '../../store/file-access';
import { nodeFileAccess } from '../../store/node-file-access';
import type { HouseholdsExport } from './export-input';
import { householdsSheet } from './households-sheet';
import { incomesSheet } from './incomes-sheet';
import { membersSheet, pairingsSheet } from './people-sheets';
import { saveWorkbook } from './save-workbook';
import type { WorkbookPlan } from './sheet-plan';

/** The workbook of 档案, 家庭成员, 收入逐月 and 结对帮扶 that the importer reads back without a difference. */
export function householdsWorkbook(input: HouseholdsExport): WorkbookPlan {
  return { day: input.workingDate, sheets: [householdsSheet(input), membersSheet(input), incomesSheet(input), pairingsSheet(input)] };
}

/**
 * Exports households to a workbook at `file`.
 *
 * Shape:  `onProgress` hears rows of all sheets, each counted once when written and once when read back.
 * Errors: those of `safeWrite`; the previous file is never lost.
 */
export async function exportHouseholds(
  file: string,
  input: HouseholdsExport,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
  fs: FileAccess = nodeFileAccess,
): Promise<Result<{ readonly rows: number; readonly previous: string | null }, AppError>> {
  const saved = await saveWorkbook(fs, file, householdsWorkbook(input), onProgress, signal);
  return saved.ok ? ok({ rows: input.rows.length, previous: saved.value.previous }) : saved;
}
