import type { AppError } from '../../../shared/contract/app-error';
import type { OutputOf } from '../../../shared/contract/contract';
import { type ProgressReport, progressReport } from '../../../shared/domain/report/progress-report';
import { PROGRESS_COLUMNS, PROGRESS_REPORT_TITLE } from '../../../shared/forms/progress-report';
import { err, ok, type Result } from '../../../shared/result';
import type { OpenLedger, Session } from '../session/session';
import { equationView } from './equation-view';
import { baseOf, progressInput } from './targets';

/** The report of one year on the working date, from the newest base. Errors: no base was frozen. */
export function reportOf(session: Session, open: OpenLedger, year: number): Result<ProgressReport, AppError> {
  const { reader } = open.ledger;
  const base = baseOf(reader, null);
  if (base === undefined) return err({ code: 'refused', message: '还没有冻结基数，统计表没有依据。请先到“目标任务”冻结基数。' });
  return ok(progressReport({ ...progressInput(reader, base, session.rows(open), session.workingDate(open)), year }));
}

/** The report as the screen shows it; the workbook is written from the same rows. */
export function reportView(report: ProgressReport, workingDate: string): OutputOf<'report:progress'> {
  const cells = (row: ProgressReport['total']): (string | number | null)[] => PROGRESS_COLUMNS.map(({ key }) => row.values[key]);
  return {
    title: `${report.year}年${PROGRESS_REPORT_TITLE}`,
    columns: PROGRESS_COLUMNS.map(({ key, label, group, unit }) => ({ key, label, group, unit })),
    rows: report.rows.map(cells),
    total: cells(report.total),
    equations: report.equations.map(equationView),
    notes: [...report.notes],
    asOf: workingDate,
  };
}
