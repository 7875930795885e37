import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { checkId } from '../../../shared/domain/identity/check-id';
import { sameId } from '../../../shared/domain/identity/id-number';
import { personWarnings } from '../../../shared/domain/identity/person-facts';
import { diffDocument, sameJson } from '../../../shared/domain/ledger/patch';
import type { Field } from '../../../shared/forms/field';
import { foldNumberText } from '../../../shared/forms/written-text';
import { isBlank } from '../../../shared/forms/written-value';
import { parseField } from '../../../shared/forms/written-values';
import { err, ok, type Result } from '../../../shared/result';
import { DocumentDraft, valueAt } from '../ledger/document-path';
import type { LedgerReader } from '../ledger/documents';
import { storedPath } from '../ledger/field-path';
import type { Command } from '../ledger/ledger';
import { EDITABLE_HOUSEHOLD_FIELDS, EDITABLE_MEMBER_FIELDS } from '../queries/field-views';
import { conflict, notFound, refused } from './refusal';

interface Understood {
  readonly value: unknown;
  readonly asWritten?: string;
  readonly remark?: string;
}

/**
 * Corrects facts of one file; what the person typed is understood by the same rules as a workbook's cell.
 * A value that is not understood refuses the whole edit, so that the page keeps everything as typed.
 */
export const editHousehold: Command<InputOf<'household:edit'>, OutputOf<'household:edit'>> = {
  name: 'household:edit',
  decide: (reader, input, context) => {
    const household = reader.get('household', input.id);
    if (household === undefined) return notFound('这户档案');
    if (reader.revision('household', household.id) !== input.revision) return conflict(household.head.name);
    const isHead = input.target === 'head';
    // A name such as `constructor` is no member, whatever every object inherits.
    const member = isHead || !Object.hasOwn(household.members, input.target) ? undefined : household.members[input.target];
    if (!isHead && member === undefined) return notFound('这位家庭成员');
    const fields = isHead ? EDITABLE_HOUSEHOLD_FIELDS : EDITABLE_MEMBER_FIELDS;
    const root = isHead ? [] : ['members', input.target];

    const problems: Record<string, string> = {};
    const warnings: string[] = [];
    const changedLabels: string[] = [];
    const draft = new DocumentDraft(household);
    for (const [key, written] of Object.entries(input.values)) {
      const field = fields.find((candidate) => candidate.key === key);
      if (field === undefined) {
        problems[key] = '这一项不能修改';
        continue;
      }
      const read = understand(field, written, input.reasons[key] ?? '', context.today);
      if (!read.ok) {
        problems[key] = read.error;
        continue;
      }
      const path = [...root, ...(isHead ? storedPath(field) : field.path)];
      if (sameJson(valueAt(draft.document, path), read.value.value)) continue;
      const wordKey = isHead ? key : `${input.target}.${key}`;
      draft.set(path, read.value.value);
      draft.set(['asWritten', wordKey], read.value.asWritten);
      changedLabels.push(field.label);
      if (read.value.remark !== undefined) warnings.push(`“${field.label}”：${read.value.remark}`);
    }
    if (Object.keys(problems).length > 0) return refused('有内容没有看懂，没有保存。请改正标红的项目；您填写的内容都还在。', problems);
    const next = draft.document;
    const person = isHead ? next.head : next.members[input.target];
    if (person !== undefined) warnings.push(...personWarnings(person).map((warning) => warning.text));
    if (person?.idNumber !== undefined && Object.hasOwn(input.values, 'idNumber')) warnings.push(...otherFilesOf(reader, household.id, person.idNumber));
    const name = isHead ? household.head.name : `${household.head.name}家${member?.name ?? ''}`;
    const label = `修改${name}：${changedLabels.slice(0, 3).join('、')}${changedLabels.length > 3 ? `等${changedLabels.length}项` : ''}`;
    const changes = changedLabels.length === 0 ? [] : diffDocument('household', household.id, household, next);
    return ok({ label, changes, answer: (after) => ({ revision: after.revision('household', household.id), label, changed: changedLabels.length, warnings }) });
  },
};

/** Policy: rules.md 9. The same number on two files, or head here and member there, is a finding for a person. */
function otherFilesOf(reader: LedgerReader, ownId: string, idNumber: string): string[] {
  return reader.all('household').flatMap((other) => {
    if (other.id === ownId) return [];
    const where = `一户多档：这个身份证号也是${other.head.name}（卷号${other.fileNo}）家的`;
    if (other.head.idNumber !== undefined && sameId(other.head.idNumber, idNumber)) return [`${where}户主，请核对。`];
    const isMember = Object.values(other.members).some((member) => member.idNumber !== undefined && sameId(member.idNumber, idNumber));
    return isMember ? [`${where}家庭成员，请核对。`] : [];
  });
}

function understand(field: Field, written: string, reason: string, today: string): Result<Understood, string> {
  if (isBlank(written)) return field.key === 'name' ? err('姓名不能为空') : ok({ value: undefined });
  if (field.type === 'id') return understandId(written, reason, today);
  const read = parseField(field, written);
  return read.ok ? ok({ value: read.value.value, ...read.value }) : err(read.error.reason);
}

/** Policy: rules.md 9. A wrong check digit needs a reason on screen; it is kept beside the number. */
function understandId(written: string, reason: string, today: string): Result<Understood, string> {
  const checked = checkId(written, today);
  if (checked.ok) return ok({ value: checked.value.folded });
  const { problem, text } = checked.error;
  if (problem === 'check' && reason.trim() !== '') {
    return ok({ value: foldNumberText(written), asWritten: `校验码不符，原因：${reason.trim()}`, remark: `校验码不符，已按填写的原因保存：${reason.trim()}` });
  }
  return err(problem === 'check' ? `${text}；确实如此的，请写明原因` : text);
}
