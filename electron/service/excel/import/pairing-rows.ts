import type { Household } from '../../../../shared/domain/household/household';
import type { Pairing } from '../../../../shared/domain/household/records';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import { nextId } from '../../ledger/next-id';
import type { DraftLedger } from './draft-ledger';
import { applyFields, readFields } from './field-cells';
import { findHousehold } from './find-household';
import { foldName } from './fold-name';
import type { RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/** Plans rows of 结对帮扶台账: one helper of one household each; a household may have several rows, or one without a helper. */
export function pairingPlanner(draft: DraftLedger, log: RowLog): { readonly plan: (at: RowAt) => Verdict; readonly finish: () => void } {
  const claimed = new Map<string, Set<string>>();
  const planned = new Map<string, { readonly years: Set<number>; readonly last: RowAt }>();

  const plan = (at: RowAt): Verdict => {
    const found = findHousehold(at, at.finder, draft, 'headIdNumber', 'headName');
    if (!found.ok) return { state: 'refused', name: found.error.name, idNumber: found.error.idNumber, reason: found.error.reason, cell: found.error };
    const { household, name: headName, idNumber } = found.value;
    const fields = readFields(PAIRING_FIELDS, at.finder, at, log, NOTHING_SKIPPED);
    for (const text of fields.warnings) log.warn(at, text.column, text.value, text.reason);
    const year = fields.values.get('plannedExitYear');
    if (typeof year === 'number') planned.set(household.id, { years: (planned.get(household.id)?.years ?? new Set<number>()).add(year), last: at });

    const helper = fields.values.get('name');
    if (typeof helper !== 'string' || foldName(helper) === '')
      return { state: 'unchanged', name: headName, idNumber, reason: '没有填帮扶责任人，未登记结对。' };
    const taken = claimed.get(household.id) ?? new Set<string>();
    claimed.set(household.id, taken);
    const present = matchPairing(household, helper, fields.values, taken);
    const id = present?.id ?? nextId(household.pairings, 'p');
    taken.add(id);
    const base: Household = present === undefined ? { ...household, pairings: { ...household.pairings, [id]: { id, name: helper } } } : household;
    const { document, changes } = applyFields(base, PAIRING_FIELDS, fields, id, ['pairings', id]);
    const label = `${headName} ← ${helper}`;
    if (document === household) return { state: 'unchanged', name: label, idNumber };
    draft.put(document);
    return { state: present === undefined ? 'new' : 'changed', name: label, idNumber, changes };
  };

  const finish = (): void => {
    for (const [householdId, { years, last }] of planned) settlePlannedYear(householdId, years, last, draft, log);
  };
  return { plan, finish };
}

const NOTHING_SKIPPED: ReadonlySet<string> = new Set();

/** The same pairing: same helper and unit, first the one with the same start, each claimed once per import. */
function matchPairing(household: Household, helper: string, values: ReadonlyMap<string, unknown>, taken: ReadonlySet<string>): Pairing | undefined {
  const unit = values.get('unit');
  const from = values.get('from');
  const same = Object.values(household.pairings).filter(
    (pairing) =>
      !taken.has(pairing.id) && foldName(pairing.name) === foldName(helper) && (unit === undefined || pairing.unit === undefined || pairing.unit === unit),
  );
  return same.find((pairing) => pairing.from === from) ?? same[0];
}

/** 计划脱困年度 of the household: taken over when its rows agree, a question for a person when they do not. */
function settlePlannedYear(householdId: string, years: ReadonlySet<number>, last: RowAt, draft: DraftLedger, log: RowLog): void {
  const household = draft.household(householdId);
  if (household === undefined) return;
  const [year] = years;
  if (years.size > 1) {
    const words = [...years].sort((a, b) => a - b).join('、');
    log.warn(
      last,
      last.finder.letter('plannedExitYear'),
      words,
      `${household.head.name}各行的计划脱困年度不一致（${words}），档案里的计划年度没有改，请核定后填写。`,
    );
  } else if (year !== undefined && household.home.plannedExitYear !== year) {
    draft.put({ ...household, home: { ...household.home, plannedExitYear: year } });
  }
}
