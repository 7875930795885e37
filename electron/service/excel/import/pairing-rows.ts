import type { Household } from '../../../../shared/domain/household/household';
import type { Pairing } from '../../../../shared/domain/household/records';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import { parseYear } from '../../../../shared/forms/written-date';
import { nextId } from '../../ledger/next-id';
import type { DraftLedger } from './draft-ledger';
import { applyFields, type ReadFields, readFields, readValue, warnAboutCells } from './field-cells';
import { findHousehold } from './find-household';
import { foldName } from './fold-name';
import type { FieldChange, RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/**
 * Plans rows of 结对帮扶台账: one helper of one household each; a household may have several rows, or one without a helper.
 * `rows` are all of them: the planned year of a household is taken over only where its rows agree.
 */
export function pairingPlanner(draft: DraftLedger, log: RowLog, rows: readonly RowAt[]): (at: RowAt) => Verdict {
  const claimed = new Map<string, Set<string>>();
  const plannedYears = settlePlannedYears(rows, draft, log);

  return (at) => {
    const found = findHousehold(at, draft, 'headIdNumber', 'headName');
    if (!found.ok) return { state: 'refused', name: found.error.name, idNumber: found.error.idNumber, reason: found.error.reason, cell: found.error };
    const { name: headName, idNumber } = found.value;
    const fields = readFields(PAIRING_FIELDS, at, log);
    warnAboutCells(at, fields, log, false);
    const { household, changes: yearChanges } = withPlannedYear(found.value.household, plannedYears.get(found.value.household.id));

    const helper = readValue(fields, 'name');
    if (typeof helper !== 'string' || foldName(helper) === '') {
      const reason = '没有填帮扶责任人，未登记结对。';
      if (yearChanges.length === 0) return { state: 'unchanged', name: headName, idNumber, reason };
      draft.put(household);
      return { state: 'changed', name: headName, idNumber, reason, changes: yearChanges };
    }
    const taken = claimed.get(household.id) ?? new Set<string>();
    claimed.set(household.id, taken);
    const present = matchPairing(household, helper, fields, taken);
    const id = present?.id ?? nextId(household.pairings, 'p');
    taken.add(id);
    const base: Household = present === undefined ? { ...household, pairings: { ...household.pairings, [id]: { id, name: helper } } } : household;
    const { document, changes } = applyFields(base, fields, id, ['pairings', id]);
    const label = `${headName} ← ${helper}`;
    if (document === found.value.household) return { state: 'unchanged', name: label, idNumber };
    draft.put(document);
    return { state: present === undefined ? 'new' : 'changed', name: label, idNumber, changes: [...changes, ...yearChanges] };
  };
}

/** The same pairing: same helper and unit, first the one with the same start, each claimed once per import. */
function matchPairing(household: Household, helper: string, fields: ReadFields, taken: ReadonlySet<string>): Pairing | undefined {
  const unit = readValue(fields, 'unit');
  const from = readValue(fields, 'from');
  const same = Object.values(household.pairings).filter(
    (pairing) =>
      !taken.has(pairing.id) && foldName(pairing.name) === foldName(helper) && (unit === undefined || pairing.unit === undefined || pairing.unit === unit),
  );
  return same.find((pairing) => pairing.from === from) ?? same[0];
}

/**
 * 计划脱困年度 of each household that its rows agree on. A year that a person or the archive has entered stays; one that
 * earlier rows of a pairing ledger gave follows them. What cannot be decided is a question for a person.
 */
function settlePlannedYears(rows: readonly RowAt[], draft: DraftLedger, log: RowLog): ReadonlyMap<string, number> {
  const stated = new Map<string, { readonly household: Household; readonly years: Set<number>; last: RowAt }>();
  for (const at of rows) {
    const cell = at.finder.cell(at.row, 'plannedExitYear');
    const found = cell === null || cell.faulty ? null : findHousehold(at, draft, 'headIdNumber', 'headName');
    const year = parseYear(cell?.text ?? '', { date1904: at.date1904 });
    if (found?.ok !== true || !year.ok || year.value.value === undefined) continue;
    const { household } = found.value;
    const known = stated.get(household.id) ?? { household, years: new Set<number>(), last: at };
    known.years.add(year.value.value);
    known.last = at;
    stated.set(household.id, known);
  }
  const settled = new Map<string, number>();
  for (const { household, years, last } of stated.values()) {
    const warn = (reason: string): void => log.warn(last, last.finder.letter('plannedExitYear'), [...years].join('、'), reason);
    const { name } = household.head;
    const present = household.home.plannedExitYear;
    const follows = present === undefined || Object.values(household.pairings).some((pairing) => pairing.plannedExitYear === present);
    const [year] = years;
    if (years.size > 1) warn(`${name}各行的计划脱困年度不一致（${[...years].sort((a, b) => a - b).join('、')}），档案里的计划年度没有改，请核定后填写。`);
    else if (year !== undefined && follows) settled.set(household.id, year);
    else if (year !== present) warn(`${name}的计划脱困年度在档案里是${String(present)}年，这里是${String(year)}年，档案没有改，请核定后填写。`);
  }
  return settled;
}

function withPlannedYear(household: Household, year: number | undefined): { readonly household: Household; readonly changes: readonly FieldChange[] } {
  const before = household.home.plannedExitYear;
  if (year === undefined || before === year) return { household, changes: [] };
  return {
    household: { ...household, home: { ...household.home, plannedExitYear: year } },
    changes: [{ field: '计划脱困年度', before: before === undefined ? '' : String(before), after: String(year) }],
  };
}
