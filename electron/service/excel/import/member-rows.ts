import type { Household, Member } from '../../../../shared/domain/household/household';
import { type IdFacts, sameId } from '../../../../shared/domain/identity/id-number';
import { HEAD_RELATIONS, MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { isClearWord } from '../../../../shared/forms/written-value';
import { nextId } from '../../ledger/next-id';
import type { DraftLedger } from './draft-ledger';
import { applyFields, readFields, readValue, warnAboutCells } from './field-cells';
import { findHousehold } from './find-household';
import { foldName } from './fold-name';
import { readIdCell } from './person-cell';
import type { RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/** Plans rows of 家庭成员: one person each, added to the household of the head they name. */
export function memberPlanner(draft: DraftLedger, log: RowLog): (at: RowAt) => Verdict {
  return (at) => {
    const { finder } = at;
    const name = finder.cell(at.row, 'name')?.text.trim() ?? '';
    const found = findHousehold(at, draft, 'headIdNumber', 'headName');
    if (!found.ok) return { state: 'refused', name, idNumber: found.error.idNumber, reason: found.error.reason, cell: found.error };
    const { household } = found.value;
    const refuse = (reason: string, column: string, value: string): Verdict => ({ state: 'refused', name, idNumber: '', reason, cell: { column, value } });
    if (foldName(name) === '') return refuse('没有填成员姓名，这一行没有导入。', finder.letter('name'), '');

    if (isClearWord(name)) return refuse('成员姓名不能清空，这一行没有导入。', finder.letter('name'), name);

    let facts: IdFacts | undefined;
    if (finder.cell(at.row, 'idNumber') !== null) {
      const id = readIdCell(at, 'idNumber');
      if (!id.ok) return refuse(id.error.reason, id.error.column, id.error.value);
      facts = id.value.facts;
    }
    const idNumber = facts?.folded;
    if (HEAD_RELATIONS.includes(finder.cell(at.row, 'relation')?.text.trim() ?? ''))
      return { state: 'unchanged', name, idNumber: idNumber ?? '', reason: '这一行是户主本人，已在档案中。' };
    if (idNumber !== undefined && household.head.idNumber !== undefined && sameId(idNumber, household.head.idNumber))
      return refuse('身份证号与户主相同，户主不再登记为成员，这一行没有导入。', finder.letter('idNumber'), idNumber);

    const fields = readFields(READ_FIELDS, at, log);
    const present = matchMember(household, idNumber, name, readValue(fields, 'relation'));
    const id = present?.id ?? nextId(household.members, 'm');
    const withMember = present === undefined ? { ...household, members: { ...household.members, [id]: newMember(id, name, facts) } } : household;
    const named = rename(withMember, id, name, idNumber);
    const { document, changes } = applyFields(named, fields, id, ['members', id]);
    if (idNumber !== undefined) warnAboutOthers(at, draft, idNumber, household.id, log, finder.letter('idNumber'));
    warnAboutCells(at, fields, log, present === undefined);

    const label = `${household.head.name}家 ${name}`;
    if (document === household) return { state: 'unchanged', name: label, idNumber: idNumber ?? '' };
    draft.put(document);
    return { state: present === undefined ? 'new' : 'changed', name: label, idNumber: idNumber ?? '', changes };
  };
}

/** The others say who the person is and are understood apart. */
const READ_FIELDS = MEMBER_FIELDS.filter(({ key }) => key !== 'idNumber' && key !== 'name');

function newMember(id: string, name: string, facts: IdFacts | undefined): Member {
  return { id, name, ...(facts === undefined ? {} : { idNumber: facts.folded, birth: facts.birth, sex: facts.sex }) };
}

/** The same person: by ID number, else by name and relation where the stored one has no number. */
function matchMember(household: Household, idNumber: string | undefined, name: string, relation: unknown): Member | undefined {
  const members = Object.values(household.members);
  if (idNumber !== undefined) {
    const byId = members.find((member) => member.idNumber !== undefined && sameId(member.idNumber, idNumber));
    if (byId !== undefined) return byId;
  }
  return members.find(
    (member) =>
      foldName(member.name) === foldName(name) &&
      (relation === undefined || member.relation === undefined || member.relation === relation) &&
      (idNumber === undefined || member.idNumber === undefined),
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
    log.warn(
      at,
      column,
      idNumber,
      `一户多档：这个身份证号也是${household.head.name}（卷号${household.fileNo}）家的${other.person === 'head' ? '户主' : '家庭成员'}，请核对。`,
    );
  }
}
