import type { Household } from '../../../../shared/domain/household/household';
import type { Pairing } from '../../../../shared/domain/household/records';
import type { Field } from '../../../../shared/forms/field';
import { MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import { valueAt } from '../../ledger/document-path';
import { type HouseholdsExport, sheetWords } from './export-input';
import { fieldCell, fieldColumn } from './field-columns';
import type { CellValue, SheetPlan } from './sheet-plan';
import { tablePlan } from './table-plan';

/** A row about something inside a household; `id` = `null` where there is nothing. */
interface PartRow {
  readonly household: Household;
  readonly part: object | null;
  readonly id: string | null;
}

/** 家庭成员: one person a row, behind the head whose family it is. */
export function membersSheet(input: HouseholdsExport): SheetPlan {
  const words = sheetWords(input, '困难职工家庭成员名册');
  const parts = input.rows.flatMap(({ household }) => Object.values(household.members).map((member): PartRow => ({ household, part: member, id: member.id })));
  return tablePlan({
    name: '家庭成员',
    title: words.title,
    info: words.info,
    columns: MEMBER_FIELDS.map((field) => fieldColumn(field, null)),
    rowCount: parts.length,
    rowAt: (index) => partCells(MEMBER_FIELDS, parts[index], input.masked),
    totalText: `${String(parts.length)}人`,
    notes: words.demoNote,
    frozenColumns: 3,
    footer: words.footer,
  });
}

/** 结对帮扶: one helper a row; a household without one has a row too, so that it is seen. */
export function pairingsSheet(input: HouseholdsExport): SheetPlan {
  const words = sheetWords(input, '困难职工一帮一结对帮扶台账');
  let helpers = 0;
  const parts = input.rows.flatMap(({ household }): readonly PartRow[] => {
    const pairings = Object.values(household.pairings);
    helpers += pairings.length;
    return pairings.length === 0
      ? [{ household, part: null, id: null }]
      : shownPairings(household, pairings).map((pairing) => ({ household, part: pairing, id: pairing.id }));
  });
  return tablePlan({
    name: '结对帮扶',
    title: words.title,
    info: words.info,
    columns: PAIRING_FIELDS.map((field) => fieldColumn(field, null)),
    rowCount: parts.length,
    rowAt: (index) => partCells(PAIRING_FIELDS, parts[index], input.masked),
    totalText: `${String(input.rows.length)}户，结对${String(helpers)}人次`,
    notes: ['注：没有结对的户也列一行，帮扶责任人一栏为空。', ...words.demoNote],
    frozenColumns: 1,
    footer: words.footer,
  });
}

/**
 * Pairings as their rows state them. Where all rows of a household would state one 计划脱困年度 that is not the file's own,
 * it is left blank: the file was corrected later, and reading the sheet back would undo that.
 */
function shownPairings(household: Household, pairings: readonly Pairing[]): readonly Pairing[] {
  const years = new Set(pairings.flatMap(({ plannedExitYear }) => plannedExitYear ?? []));
  const [year] = years;
  if (years.size !== 1 || year === household.home.plannedExitYear) return pairings;
  return pairings.map(({ plannedExitYear: _outdated, ...pairing }) => pairing);
}

function partCells(fields: readonly Field[], row: PartRow | undefined, masked: boolean): readonly CellValue[] {
  if (row === undefined) return [];
  const { household, part, id } = row;
  return fields.map((field) => {
    if (field.link === true) return fieldCell(field, valueAt(household, field.path), undefined, masked);
    if (part === null) return null;
    return fieldCell(field, valueAt(part, field.path), household.asWritten[`${id ?? ''}.${field.key}`], masked);
  });
}
