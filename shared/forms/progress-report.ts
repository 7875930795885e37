import type { ProgressReportKey } from '../domain/report/report-keys';

/** One column of 困难职工解困脱困进度统计表. */
export interface ProgressColumn {
  readonly key: ProgressReportKey;
  readonly label: string;
  /** Heading above several columns; `null` = none. */
  readonly group: string | null;
  /** `text` = a name; % columns hold basis points (10000 = 100 %), `null` where there is nothing to divide by. */
  readonly unit: 'text' | '户' | '人' | '%';
}

export const PROGRESS_REPORT_TITLE = '困难职工解困脱困进度统计表';

/** The form's columns, in order: one for every key of the report. */
export const PROGRESS_COLUMNS: readonly ProgressColumn[] = [
  { key: 'unit', label: '单位', group: null, unit: 'text' },
  { key: 'base', label: '基数户数', group: null, unit: '户' },
  { key: 'openingHouseholds', label: '年初在档户数', group: null, unit: '户' },
  { key: 'openingPersons', label: '年初在档人数', group: null, unit: '人' },
  { key: 'entered', label: '本年新增户数', group: null, unit: '户' },
  { key: 'relapsed', label: '其中返困', group: null, unit: '户' },
  { key: 'shareBp', label: '本年目标比例', group: null, unit: '%' },
  { key: 'task', label: '本年目标户数', group: null, unit: '户' },
  { key: 'graduated', label: '本年脱困户数', group: null, unit: '户' },
  { key: 'relieved', label: '本年解困户数', group: null, unit: '户' },
  { key: 'deregisteredDeath', label: '死亡', group: '注销退出', unit: '户' },
  { key: 'deregisteredIneligible', label: '精准识别', group: '注销退出', unit: '户' },
  { key: 'deregisteredLeft', label: '退休调离', group: '注销退出', unit: '户' },
  { key: 'deregisteredOther', label: '其他', group: '注销退出', unit: '户' },
  { key: 'cumulativeGraduated', label: '累计脱困', group: null, unit: '户' },
  { key: 'cumulativeRelieved', label: '累计解困', group: null, unit: '户' },
  { key: 'cumulativeDeregistered', label: '累计注销', group: null, unit: '户' },
  { key: 'annualTaskBp', label: '年度任务完成率', group: null, unit: '%' },
  { key: 'cumulativeBp', label: '累计解困脱困率', group: null, unit: '%' },
  { key: 'afterDeregisteredBp', label: '扣除注销后完成率', group: null, unit: '%' },
  { key: 'closingHouseholds', label: '期末在档户数', group: null, unit: '户' },
  { key: 'closingPersons', label: '期末在档人数', group: null, unit: '人' },
  { key: 'notRelieved', label: '未解困户数', group: null, unit: '户' },
];

/** Who stands under the report. */
export const PROGRESS_SIGNATURES = ['填报单位', '负责人', '审核人', '填表人', '填报日期'] as const;
