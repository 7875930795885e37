import type { AppError } from '../../../../shared/contract/app-error';
import { ok, type Result } from '../../../../shared/result';
import type { FileAccess } from '../../store/file-access';
import { nodeFileAccess } from '../../store/node-file-access';
import { type ProgressExport, progressSheet } from './progress-sheet';
import { saveWorkbook } from './save-workbook';

/**
 * Exports 困难职工解困脱困进度统计表 of one year to a workbook at `file`. `rows` = unions with anything to report.
 *
 * Errors: those of `safeWrite`; the previous file is never lost.
 */
export async function exportProgress(
  file: string,
  input: ProgressExport,
  fs: FileAccess = nodeFileAccess,
): Promise<Result<{ readonly rows: number; readonly previous: string | null }, AppError>> {
  const saved = await saveWorkbook(fs, file, { day: input.filledOn, sheets: [progressSheet(input)] }, () => undefined);
  return saved.ok ? ok({ rows: input.report.rows.length, previous: saved.value.previous }) : saved;
}
