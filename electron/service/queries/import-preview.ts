import type { OutputOf } from '../../../shared/contract/contract';
import { formatMonthCn } from '../../../shared/domain/calendar/chinese';
import type { Field } from '../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../shared/forms/household-fields';
import { INCOME_FIELDS } from '../../../shared/forms/income-columns';
import { MEMBER_FIELDS } from '../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../shared/forms/pairing-fields';
import type { ImportPlan, PlannedRow } from '../excel/import/plan-types';
import { countRows } from '../excel/import/row-log';
import { LEDGER_KIND_LABELS, type LedgerKind, type UnderstoodFile, type UnderstoodSheet, type UnreadableFile } from '../excel/understood';

type View = OutputOf<'exchange:preview'>;

/** Rows of problems that go to the page at once; the rest is counted and reached through the rows. */
const MOST_PROBLEMS = 500;
const SAMPLE_ROWS = 3;

const FIELDS: Readonly<Record<LedgerKind, readonly Field[]>> = {
  households: HOUSEHOLD_FIELDS,
  members: MEMBER_FIELDS,
  incomes: INCOME_FIELDS,
  pairings: PAIRING_FIELDS,
};

/** What a person sees before an import: recognised as, columns, counts, problems, unions to be created. */
export function previewView(previewId: string, files: readonly (UnderstoodFile | UnreadableFile)[], plan: ImportPlan): View {
  return {
    previewId,
    counts: plan.counts,
    files: files.map((file) => fileView(file, plan)),
    unions: [...plan.unions],
    newHouseholds: plan.newHouseholds,
    errors: plan.errors.slice(0, MOST_PROBLEMS),
    warnings: plan.warnings.slice(0, MOST_PROBLEMS),
    errorsTotal: plan.errors.length,
    warningsTotal: plan.warnings.length,
  };
}

function fileView(file: UnderstoodFile | UnreadableFile, plan: ImportPlan): View['files'][number] {
  if (!('sheets' in file)) return { file: file.name, kind: '', refusal: file.reason, notes: [], sheets: [] };
  const kinds = [...new Set(file.sheets.flatMap((sheet) => sheet.kind ?? []))].map((kind) => LEDGER_KIND_LABELS[kind]);
  const rows = plan.rows.filter((row) => row.file === file.name);
  return { file: file.name, kind: kinds.join('、'), refusal: null, notes: [...file.notes], sheets: file.sheets.map((sheet) => sheetView(sheet, rows)) };
}

function sheetView(sheet: UnderstoodSheet, rows: readonly PlannedRow[]): View['files'][number]['sheets'][number] {
  const labelOf = (field: string): string => {
    if (field.startsWith('month:')) return `${formatMonthCn(field.slice('month:'.length))}${sheet.incomeBasis === 'perHead' ? '人均收入' : '家庭收入'}`;
    return sheet.kind === null ? field : (FIELDS[sheet.kind].find((known) => known.key === field)?.label ?? field);
  };
  // A sheet may hold several tables; each counts its own rows.
  const numbers = new Set(sheet.rows.map((row) => row.row));
  return {
    sheet: sheet.sheet,
    kind: sheet.kind === null ? (sheet.reason ?? '认不出是哪种台账') : LEDGER_KIND_LABELS[sheet.kind],
    headerRow: sheet.headerRow,
    dataRows: sheet.rows.length,
    hidden: sheet.hidden,
    counts: countRows(rows.filter((row) => row.sheet === sheet.sheet && numbers.has(row.row))),
    mapping: [
      ...sheet.columns.map(({ column, heading, field, how }) => ({ column, heading, field: labelOf(field), how })),
      ...sheet.unknownColumns.map(({ column, heading }) => ({ column, heading, field: '', how: 'none' as const })),
    ],
    sample: sheet.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.map((cell) => cell ?? '')),
  };
}

/** A row of the difference table. */
export function rowView(row: PlannedRow): OutputOf<'exchange:rows'>['rows'][number] {
  const { file, sheet, row: number, kind, state, name, idTail, reason, changes } = row;
  return { file, sheet, row: number, kind: kind === null ? '' : LEDGER_KIND_LABELS[kind], state, name, idTail, reason, changes: [...changes] };
}
