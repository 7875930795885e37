import type { AppError } from '../../../../shared/contract/app-error';
import type { Result } from '../../../../shared/result';
import type { FileAccess } from '../../store/file-access';
import { readBack } from './read-back';
import { safeWrite, type Written } from './safe-write';
import { rowsOf, type WorkbookPlan } from './sheet-plan';
import { writeWorkbook } from './write-workbook';

/** Writes a planned workbook, reads it back and puts it in place. Errors: those of `safeWrite`. */
export function saveWorkbook(
  fs: FileAccess,
  file: string,
  plan: WorkbookPlan,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Result<Written, AppError>> {
  // Each row is handled twice: written and read back.
  const total = rowsOf(plan) * 2;
  let done = 0;
  const pass = {
    signal,
    onRows: (rows: number): void => {
      if (rows === 0) return;
      done += rows;
      onProgress(done, total);
    },
  };
  return safeWrite(fs, file, { write: (sink) => writeWorkbook(plan, sink, pass), check: (bytes) => readBack(bytes, plan, pass) });
}
