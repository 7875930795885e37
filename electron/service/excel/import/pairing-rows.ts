import type { Household } from '../../../../shared/domain/household/household';
import type { Pairing } from '../../../../shared/domain/household/records';
import { sameJson } from '../../../../shared/domain/ledger/patch';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import type { DraftLedger } from './draft-ledger';
import { applyFields, readFields } from './field-cells';
import { findHousehold } from './find-household';
import { foldName } from './fold-name';
import { nextId } from '../../ledger/next-id';
import { CellFinder, type RowAt } from './plan-types';
import type { RowLog } from './row-log';

/** Rows of 结对帮扶台账: one helper of one household each; a household may have several rows, or one without a helper. */
export function planPairingRows(rows: readonly RowAt[], draft: DraftLedger, log: RowLog): void {
  const finders = new Map<RowAt['sheet'], CellFinder>();
  const claimed = new Map<string, Set<string>>();
  const planned = new Map<string, { readonly years: Set<number>; readonly last: RowAt; readonly column: string }>();
  for (const at of rows) {
    let finder = finders.get(at.sheet);
    if (finder === undefined) finders.set(at.sheet, (finder = new CellFinder(at.sheet)));
    planRow(at, finder, claimed, planned, draft, log);
  }
  for (const [householdId, { years, last, column }] of planned) settlePlannedYear(householdId, years, last, column, draft, log);
}

const NOTHING_SKIPPED: ReadonlySet<string> = new Set();

type Planned = Map<string, { readonly years: Set<number>; readonly last: RowAt; readonly column: string }>;

function planRow(at: RowAt, finder: CellFinder, claimed: Map<string, Set<string>>, planned: Planned, draft: DraftLedger, log: RowLog): void {
  const found = findHousehold(at, finder, draft, 'headIdNumber', 'headName');
  if (!found.ok) {
    log.settle(at, { state: 'refused', name: found.error.name, idNumber: found.error.idNumber, reason: found.error.reason }, found.error);
    return;
  }
  const { household, name: headName, idNumber } = found.value;
  const fields = readFields(PAIRING_FIELDS, finder, at, log, NOTHING_SKIPPED);
  for (const text of fields.warnings) log.warn(at, text.column, text.value, text.reason);
  const year = fields.values.get('plannedExitYear');
  if (typeof year === 'number') {
    const known = planned.get(household.id);
    planned.set(household.id, { years: (known?.years ?? new Set<number>()).add(year), last: at, column: finder.letter('plannedExitYear') });
  }
  const helper = fields.values.get('name');
  if (typeof helper !== 'string' || foldName(helper) === '') {
    log.settle(at, { state: 'unchanged', name: headName, idNumber, reason: '没有填帮扶责任人，未登记结对。' });
    return;
  }
  const taken = claimed.get(household.id) ?? new Set<string>();
  claimed.set(household.id, taken);
  const present = matchPairing(household, helper, fields.values, taken);
  const id = present?.id ?? nextId(household.pairings, 'p');
  taken.add(id);
  const base: Household = present === undefined ? { ...household, pairings: { ...household.pairings, [id]: { id, name: helper } } } : household;
  const { document, changes } = applyFields(base, PAIRING_FIELDS, fields, id, ['pairings', id]);
  const label = `${headName} ← ${helper}`;
  if (present === undefined) {
    draft.put(document);
    log.settle(at, { state: 'new', name: label, idNumber, changes });
  } else if (sameJson(document.pairings as never, household.pairings as never) && document.asWritten === household.asWritten) {
    log.settle(at, { state: 'unchanged', name: label, idNumber });
  } else {
    draft.put(document);
    log.settle(at, { state: 'changed', name: label, idNumber, changes });
  }
}

/** The same pairing: same helper and unit, first the one with the same start, each claimed once per import. */
function matchPairing(household: Household, helper: string, values: ReadonlyMap<string, unknown>, taken: ReadonlySet<string>): Pairing | undefined {
  const unit = values.get('unit');
  const from = values.get('from');
  const same = Object.values(household.pairings).filter(
    (pairing) => !taken.has(pairing.id) && foldName(pairing.name) === foldName(helper) && (unit === undefined || pairing.unit === undefined || pairing.unit === unit),
  );
  return same.find((pairing) => pairing.from === from) ?? same[0];
}

/** 计划脱困年度 of the household: taken over when its rows agree, a question for a person when they do not. */
function settlePlannedYear(householdId: string, years: ReadonlySet<number>, last: RowAt, column: string, draft: DraftLedger, log: RowLog): void {
  const household = draft.household(householdId);
  if (household === undefined) return;
  const [year] = years;
  if (years.size > 1) {
    const words = [...years].sort((a, b) => a - b).join('、');
    log.warn(last, column, words, `${household.head.name}各行的计划脱困年度不一致（${words}），档案里的计划年度没有改，请核定后填写。`);
  } else if (year !== undefined && household.home.plannedExitYear !== year) {
    draft.put({ ...household, home: { ...household.home, plannedExitYear: year } });
  }
}
