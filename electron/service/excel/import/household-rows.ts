import { areaName } from '../../../../shared/codes/areas';
import type { Household } from '../../../../shared/domain/household/household';
import type { IdFacts } from '../../../../shared/domain/identity/id-number';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { isClearWord } from '../../../../shared/forms/written-value';
import type { DraftLedger } from './draft-ledger';
import { emptyHousehold } from './empty-household';
import { applyFields, readFields, readValue, warnAboutCells } from './field-cells';
import { foldName } from './fold-name';
import { readIdCell } from './person-cell';
import type { FieldChange, RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/** Plans rows of 困难职工档案: one household each. */
export function householdPlanner(draft: DraftLedger, log: RowLog): (at: RowAt) => Verdict {
  /** Row that a person's number was first met in. */
  const seen = new Map<string, RowAt>();
  return (at) => {
    const { finder } = at;
    const name = finder.cell(at.row, 'name')?.text.trim() ?? '';
    const id = readIdCell(at, 'idNumber');
    if (!id.ok) {
      const stored = id.error.damaged ? candidates(draft, name) : '';
      return { state: 'refused', name, idNumber: '', reason: id.error.reason + stored, cell: id.error };
    }
    const { idNumber, facts, column } = id.value;
    if (foldName(name) === '')
      return { state: 'refused', name: '', idNumber, reason: '没有填姓名，这一行没有导入。', cell: { column: finder.letter('name'), value: '' } };

    if (isClearWord(name))
      return { state: 'refused', name: '', idNumber, reason: '姓名不能清空，这一行没有导入。', cell: { column: finder.letter('name'), value: name } };

    const present = draft.byHeadId(idNumber);
    const fields = readFields(READ_FIELDS, at, log);
    const base = present ?? draftOf(draft, facts, name, finder.cell(at.row, 'union')?.text ?? at.sheet.unionWritten, readValue(fields, 'area'));
    const { document, changes } = applyFields(base, fields, '');

    const earlier = seen.get(facts.id18);
    if (earlier !== undefined && present !== undefined) return repeated(at, earlier, { name, idNumber, column, changes }, log);
    seen.set(facts.id18, at);
    warnAboutPerson(at, draft, idNumber, present?.id, log, column);
    warnAboutCells(at, fields, log, present === undefined);
    if (present === undefined) {
      draft.create((newId, fileNo) => ({ ...document, id: newId, fileNo }));
      return { state: 'new', name, idNumber, changes: changes.map((change) => (change.before === '' ? change : { ...change, before: '' })) };
    }
    if (changes.length === 0) return { state: 'unchanged', name, idNumber };
    if (foldName(present.head.name) !== foldName(name))
      log.warn(at, finder.letter('name'), name, `身份证号相同，姓名由“${present.head.name}”改为“${name}”，请对照证件。`);
    draft.put(document);
    return { state: 'changed', name, idNumber, changes };
  };
}

/** The others are understood apart: the number decides whose row it is, the union is chosen once. */
const READ_FIELDS = HOUSEHOLD_FIELDS.filter(({ key }) => key !== 'idNumber' && key !== 'union');

/** The same number twice in one import: the same again is said once more, anything else a person has to decide. */
function repeated(at: RowAt, earlier: RowAt, of: { name: string; idNumber: string; column: string; changes: readonly FieldChange[] }, log: RowLog): Verdict {
  const { name, idNumber, column, changes } = of;
  const where = `${earlier.file === at.file ? '' : `${earlier.file} `}${earlier.sheet.sheet} 第${earlier.row.row}行`;
  if (changes.length === 0) {
    log.warn(at, column, idNumber, `与${where}重复，只登记一次。`);
    return { state: 'unchanged', name, idNumber, reason: `与${where}重复` };
  }
  const differences = changes.map((change) => `${change.field}：${change.before || '空'} → ${change.after || '空'}`).join('；');
  return {
    state: 'refused',
    name,
    idNumber,
    reason: `与${where}是同一身份证号，内容不同（${differences}），没有导入。请核对后只留一行。`,
    cell: { column, value: idNumber },
  };
}

function draftOf(draft: DraftLedger, { folded, birth, sex }: IdFacts, name: string, unionWords: string | null, area: unknown): Household {
  const union = draft.unionFor(unionWords, typeof area === 'string' && areaName(area) !== null ? area : undefined);
  return emptyHousehold({ unionId: union.id, name, idNumber: folded, birth, sex });
}

/** Head here and member there, or two files: a finding for a person, never decided by the import. */
function warnAboutPerson(at: RowAt, draft: DraftLedger, idNumber: string, ownId: string | undefined, log: RowLog, column: string): void {
  for (const other of draft.peopleById(idNumber)) {
    if (other.householdId === ownId) continue;
    const household = draft.household(other.householdId);
    if (household === undefined) continue;
    log.warn(
      at,
      column,
      idNumber,
      `一户多档：这个身份证号也是${household.head.name}（卷号${household.fileNo}）家的${other.person === 'head' ? '户主' : '家庭成员'}，请核对。`,
    );
  }
}

/** For a damaged number: who in the ledger has this name, for a person to choose from. */
function candidates(draft: DraftLedger, name: string): string {
  const found = draft.byHeadName(name);
  if (found.length === 0) return '';
  return `台账中同名的有：${found.map((household) => `${household.head.name}（卷号${household.fileNo}，出生${household.head.birth ?? '不详'}，身份证号后四位${household.head.idNumber?.slice(-4) ?? '无'}）`).join('、')}。`;
}
