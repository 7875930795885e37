import { formatDateCn } from '../../../../shared/domain/calendar/chinese';
import type { ProgressReport } from '../../../../shared/domain/report/progress-report';
import type { ReportRow } from '../../../../shared/domain/report/report-row';
import { PROGRESS_COLUMNS, PROGRESS_REPORT_TITLE, PROGRESS_SIGNATURES, type ProgressColumn } from '../../../../shared/forms/progress-report';
import { ALARM, type CellStyle, COLUMN, DATA, INFO, NOTE, TOTAL } from './cell-styles';
import { cellText } from './cell-text';
import type { TableColumn } from './field-columns';
import type { Area, CellValue, PlannedRow, SheetPlan } from './sheet-plan';
import { headerRows, sumCell, titleRow } from './table-plan';

/** What the report's workbook is made of. */
export interface ProgressExport {
  readonly report: ProgressReport;
  readonly unionName: string;
  readonly filler: string;
  readonly filledOn: string;
  readonly headCode: string;
  readonly demo: boolean;
}

const UNIT_WIDTH = 20;
/** Four characters a line: 年初在档 over 户数. */
const FIGURE_WIDTH = 7.6;
const HEAD_ROWS = 4;
/** A rate that has nothing to be divided by. */
const NO_RATE = '—';

const COLUMNS: readonly TableColumn[] = PROGRESS_COLUMNS.map(({ label, group, unit }) => ({
  heading: label,
  band: group,
  kind: unit === 'text' ? 'text' : unit === '%' ? 'rate' : 'count',
  width: unit === 'text' ? UNIT_WIDTH : FIGURE_WIDTH,
}));
const RIGHT = COLUMNS.length - 1;

/** 困难职工解困脱困进度统计表 as one sheet on one page: figures, total, the two equations, signatures. */
export function progressSheet(input: ProgressExport): SheetPlan {
  const { report, unionName, headCode, demo } = input;
  const header = headerRows(COLUMNS, 3);
  const rows = report.rows.map(rowCells);
  const last = HEAD_ROWS + rows.length;
  const texts: readonly { readonly text: string; readonly style: CellStyle }[] = [
    ...report.equations.map(({ text, holds }) => ({ text, style: holds ? NOTE : ALARM })),
    ...[...report.notes, ...(demo ? ['本表是演示数据，数字均为虚构。'] : [])].map((note) => ({ text: `注：${note}`, style: NOTE })),
  ];
  const whole = (row: number): Area => ({ top: row, left: 0, bottom: row, right: RIGHT });
  const info = lineAcross(
    [`填报单位（盖章）：${unionName}`, `统计期间：${formatDateCn(report.from)}至${formatDateCn(report.to)}`, '单位：户、人', `核验码：${headCode}`],
    2,
  );
  const signatures = lineAcross(
    PROGRESS_SIGNATURES.map((name) => `${name}：${signed(name, input)}`),
    last + 2 + texts.length,
  );
  return {
    name: '进度统计表',
    columns: COLUMNS.map(({ width, kind }) => ({ width, style: COLUMN[kind] })),
    head: [
      titleRow(`${String(report.year)}年${PROGRESS_REPORT_TITLE}${demo ? '（演示数据）' : ''}`, true),
      info.row,
      ...header.rows.map((row, index) => ({ ...row, height: index === 0 ? 24 : 40 })),
    ],
    rowCount: rows.length,
    rowAt: (index) => rows[index] ?? [],
    rowHeight: 22,
    rowStyles: COLUMNS.map(({ kind }) => DATA[kind]),
    foot: [
      totalCells(report, last),
      ...texts.map(({ text, style }): PlannedRow => ({ values: [cellText(text)], styles: [style], height: 20 })),
      signatures.row,
    ],
    merges: [whole(1), ...info.merges, ...header.merges, ...texts.map((_text, index) => whole(last + 2 + index)), ...signatures.merges],
    frozenColumns: 1,
    filter: { top: HEAD_ROWS, left: 0, bottom: last, right: RIGHT },
    dropDowns: [],
    print: { pagesWide: 1, titleColumns: 0, footerLeft: `填报单位：${unionName}`, footerRight: `核验码：${headCode}` },
  };
}

const rowCells = ({ values }: ReportRow): readonly CellValue[] => PROGRESS_COLUMNS.map((column) => figure(column, values[column.key]));

/** Basis points become a fraction that a percent format shows. */
function figure({ unit }: ProgressColumn, value: string | number | null): CellValue {
  if (value === null) return NO_RATE;
  if (typeof value === 'string') return cellText(value);
  return unit === '%' ? value / 10_000 : value;
}

/** A formula where the total is nothing but the sum of the rows above; the report's own number where it is more. */
function totalCells({ rows, total }: ProgressReport, last: number): PlannedRow {
  const values = PROGRESS_COLUMNS.map((column, index): CellValue => {
    const value = total.values[column.key];
    const isCount = typeof value === 'number' && (column.unit === '户' || column.unit === '人');
    const isSum = isCount && rows.reduce((sum, row) => sum + Number(row.values[column.key]), 0) === value;
    return isSum ? sumCell(index, HEAD_ROWS + 1, last, value) : figure(column, value);
  });
  return { values, styles: COLUMNS.map(({ kind }) => TOTAL[kind]), height: 24 };
}

function signed(name: (typeof PROGRESS_SIGNATURES)[number], { unionName, filler, filledOn }: ProgressExport): string {
  if (name === '填报单位') return unionName;
  if (name === '填表人') return filler;
  return name === '填报日期' ? formatDateCn(filledOn) : '';
}

/** Texts side by side over the width of the sheet, each in merged cells of its own. */
function lineAcross(texts: readonly string[], row: number): { readonly row: PlannedRow; readonly merges: readonly Area[] } {
  const values: CellValue[] = [];
  const merges: Area[] = [];
  let left = 0;
  texts.forEach((text, index) => {
    const right = index === texts.length - 1 ? RIGHT : Math.round(((index + 1) * (RIGHT + 1)) / texts.length) - 1;
    values[left] = cellText(text);
    merges.push({ top: row, left, bottom: row, right });
    left = right + 1;
  });
  const placed = Array.from(values, (value) => value ?? null);
  return { row: { values: placed, styles: placed.map((value) => (value === null ? null : INFO)), height: 24 }, merges };
}
