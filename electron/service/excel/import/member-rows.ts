import type { Household, Member } from '../../../../shared/domain/household/household';
import { parseId, sameId } from '../../../../shared/domain/identity/id-number';
import { HEAD_RELATIONS, MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import type { DraftLedger } from './draft-ledger';
import { applyFields, readFields } from './field-cells';
import { findHousehold } from './find-household';
import { foldName } from './fold-name';
import { nextId } from '../../ledger/next-id';
import { readIdCell } from './person-cell';
import { CellFinder, type RowAt } from './plan-types';
import type { RowLog } from './row-log';

/** Rows of 家庭成员: one person each, added to the household of the head they name. */
export function planMemberRows(rows: readonly RowAt[], draft: DraftLedger, log: RowLog): void {
  const finders = new Map<RowAt['sheet'], CellFinder>();
  for (const at of rows) {
    let finder = finders.get(at.sheet);
    if (finder === undefined) finders.set(at.sheet, (finder = new CellFinder(at.sheet)));
    planRow(at, finder, draft, log);
  }
}

function planRow(at: RowAt, finder: CellFinder, draft: DraftLedger, log: RowLog): void {
  const name = finder.cell(at.row, 'name')?.text.trim() ?? '';
  const found = findHousehold(at, finder, draft, 'headIdNumber', 'headName');
  if (!found.ok) {
    log.settle(at, { state: 'refused', name, idNumber: found.error.idNumber, reason: found.error.reason }, found.error);
    return;
  }
  const refuse = (reason: string, column: string, value: string): void => log.settle(at, { state: 'refused', name, idNumber: '', reason }, { column, value });
  if (foldName(name) === '') return refuse('没有填成员姓名，这一行没有导入。', finder.letter('name'), '');

  let idNumber: string | undefined;
  if (finder.cell(at.row, 'idNumber') !== null) {
    const id = readIdCell(finder, at, 'idNumber');
    if (!id.ok) return refuse(id.error.reason, id.error.column, id.error.value);
    idNumber = id.value.idNumber;
  }
  const { household } = found.value;
  if (HEAD_RELATIONS.includes(finder.cell(at.row, 'relation')?.text.trim() ?? '')) {
    log.settle(at, { state: 'unchanged', name, idNumber: idNumber ?? '', reason: '这一行是户主本人，已在档案中。' });
    return;
  }
  const fields = readFields(MEMBER_FIELDS, finder, at, log, new Set(['idNumber', 'name']));
  if (idNumber !== undefined && household.head.idNumber !== undefined && sameId(idNumber, household.head.idNumber)) {
    return refuse('身份证号与户主相同，户主不再登记为成员，这一行没有导入。', finder.letter('idNumber'), idNumber);
  }
  const present = matchMember(household, idNumber, name, fields.values.get('relation'));
  const id = present?.id ?? nextId(household.members, 'm');
  const withMember = present === undefined ? { ...household, members: { ...household.members, [id]: newMember(id, name, idNumber) } } : household;
  const named = rename(withMember, id, name, idNumber);
  const { document, changes } = applyFields(named, MEMBER_FIELDS, fields, id, ['members', id]);
  if (idNumber !== undefined) warnAboutOthers(at, draft, idNumber, household.id, log, finder.letter('idNumber'));
  for (const text of fields.warnings) log.warn(at, text.column, text.value, text.reason);

  const label = `${household.head.name}家 ${name}`;
  if (present === undefined) {
    draft.put(document);
    log.settle(at, { state: 'new', name: label, idNumber: idNumber ?? '', changes });
  } else if (document === household) {
    log.settle(at, { state: 'unchanged', name: label, idNumber: idNumber ?? '' });
  } else {
    draft.put(document);
    log.settle(at, { state: 'changed', name: label, idNumber: idNumber ?? '', changes });
  }
}

function newMember(id: string, name: string, idNumber: string | undefined): Member {
  const parsed = parseId(idNumber ?? '');
  return { id, name, ...(idNumber === undefined ? {} : { idNumber }), ...(parsed.ok ? { birth: parsed.id.birth, sex: parsed.id.sex } : {}) };
}

/** The same person: by ID number, else by name and relation where the stored one has no number. */
function matchMember(household: Household, idNumber: string | undefined, name: string, relation: unknown): Member | undefined {
  const members = Object.values(household.members);
  if (idNumber !== undefined) {
    const byId = members.find((member) => member.idNumber !== undefined && sameId(member.idNumber, idNumber));
    if (byId !== undefined) return byId;
  }
  return members.find(
    (member) => foldName(member.name) === foldName(name) && (relation === undefined || member.relation === undefined || member.relation === relation) && (idNumber === undefined || member.idNumber === undefined),
  );
}

/** Takes over a corrected name or a number that was not there before. */
function rename(household: Household, id: string, name: string, idNumber: string | undefined): Household {
  const member = household.members[id];
  if (member === undefined) return household;
  const sameName = foldName(member.name) === foldName(name);
  const sameNumber = idNumber === undefined || (member.idNumber !== undefined && sameId(member.idNumber, idNumber));
  if (sameName && sameNumber) return household;
  const next: Member = { ...member, name: sameName ? member.name : name, ...(idNumber === undefined || sameNumber ? {} : { idNumber }) };
  return { ...household, members: { ...household.members, [id]: next } };
}

function warnAboutOthers(at: RowAt, draft: DraftLedger, idNumber: string, householdId: string, log: RowLog, column: string): void {
  for (const other of draft.peopleById(idNumber)) {
    const household = other.householdId === householdId ? undefined : draft.household(other.householdId);
    if (household === undefined) continue;
    log.warn(at, column, idNumber, `一户多档：这个身份证号也是${household.head.name}（卷号${household.fileNo}）家的${other.person === 'head' ? '户主' : '家庭成员'}，请核对。`);
  }
}
