/** Columns of 困难职工解困脱困进度统计表, in the order of the form; `shared/forms/progress-report.ts` gives them words. */
export const PROGRESS_REPORT_KEYS = [
  'unit',
  'base',
  'openingHouseholds',
  'openingPersons',
  'entered',
  'relapsed',
  'shareBp',
  'task',
  'graduated',
  'relieved',
  'deregisteredDeath',
  'deregisteredIneligible',
  'deregisteredLeft',
  'deregisteredOther',
  'cumulativeGraduated',
  'cumulativeRelieved',
  'cumulativeDeregistered',
  'annualTaskBp',
  'cumulativeBp',
  'afterDeregisteredBp',
  'closingHouseholds',
  'closingPersons',
  'notRelieved',
] as const;
export type ProgressReportKey = (typeof PROGRESS_REPORT_KEYS)[number];

/** The four columns of 注销退出. */
export type DeregisteredColumn = Extract<ProgressReportKey, `deregistered${string}`>;

const COLUMN_OF_REASON: Readonly<Record<string, DeregisteredColumn>> = {
  死亡: 'deregisteredDeath',
  精准识别不符合: 'deregisteredIneligible',
  退休: 'deregisteredLeft',
  '调离/转移': 'deregisteredLeft',
};

/** The column that a 注销原因 is counted in; what has no column of its own, or no reason, is 其他. */
export function deregisteredColumnOf(reason: string): DeregisteredColumn {
  return (Object.hasOwn(COLUMN_OF_REASON, reason) ? COLUMN_OF_REASON[reason] : undefined) ?? 'deregisteredOther';
}
