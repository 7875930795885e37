import { OLDER_FORM } from '../../../shared/codes/code-list';
import { codeList } from '../../../shared/codes/code-lists';
import type { OutputOf } from '../../../shared/contract/contract';
import type { Household, Member } from '../../../shared/domain/household/household';
import { luhnOk } from '../../../shared/domain/identity/card-number';
import { ID_PROBLEM_TEXTS, parseId } from '../../../shared/domain/identity/id-number';
import { personWarnings } from '../../../shared/domain/identity/person-facts';
import type { Field } from '../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../shared/forms/member-fields';
import { type FieldValue, writtenOf } from '../../../shared/forms/written-values';
import { valueAt } from '../ledger/document-path';
import { storedPath } from '../ledger/field-path';

type FieldView = OutputOf<'household:file'>['fields'][number];

/** Fields that a person may edit in the file: what the form asks, not what the ledger gives or derives. */
export const EDITABLE_HOUSEHOLD_FIELDS: readonly Field[] = HOUSEHOLD_FIELDS.filter((field) => field.computed !== true && field.type !== 'union');
export const EDITABLE_MEMBER_FIELDS: readonly Field[] = MEMBER_FIELDS.filter((field) => field.link !== true);

const optionsOf = (field: Field): FieldView['options'] =>
  field.codeList === undefined
    ? null
    : codeList(field.codeList)
        .terms.filter((term) => term.group !== OLDER_FORM)
        .map(({ term, digit }) => ({ term, digit }));

const options = new Map<Field, FieldView['options']>();

function viewOf(field: Field, value: unknown, asWritten: string | undefined, warning: string | null): FieldView {
  const known = options.get(field) ?? optionsOf(field);
  options.set(field, known);
  return {
    key: field.key,
    label: field.label,
    section: field.section,
    type: field.type,
    codeList: field.codeList ?? null,
    options: known,
    mandatory: field.mandatory,
    // The document's values are what `parseField` stores; its schema is checked when the journal is written.
    written: writtenOf(field, value as FieldValue | undefined),
    asWritten: asWritten ?? null,
    warning,
  };
}

/** Fields of head and household in the order of the form. */
export function householdFields(household: Household): FieldView[] {
  const warnings = personWarnings(household.head);
  return EDITABLE_HOUSEHOLD_FIELDS.map((field) => {
    const value = valueAt(household, storedPath(field));
    return viewOf(field, value, household.asWritten[field.key], warningFor(field, value, warnings));
  });
}

/** Fields of one member in the order of the form. */
export function memberFields(household: Household, member: Member): FieldView[] {
  const warnings = personWarnings(member);
  return EDITABLE_MEMBER_FIELDS.map((field) => {
    const value = valueAt(member, field.path);
    return viewOf(field, value, household.asWritten[`${member.id}.${field.key}`], warningFor(field, value, warnings));
  });
}

const WARNED_FIELD = { 'sex-differs-from-id': 'sex', 'birth-differs-from-id': 'birth', 'relation-differs-from-sex': 'relation' } as const;

function warningFor(field: Field, value: unknown, warnings: ReturnType<typeof personWarnings>): string | null {
  const clash = warnings.find((warning) => WARNED_FIELD[warning.kind] === field.key);
  if (clash !== undefined) return clash.text;
  if (typeof value !== 'string') return null;
  if (field.type === 'id') {
    const parsed = parseId(value);
    return parsed.ok ? (parsed.id.kind === 'id15' ? `15位旧号，18位为${parsed.id.id18}` : null) : ID_PROBLEM_TEXTS[parsed.problem];
  }
  if (field.type === 'card' && !luhnOk(value)) return '卡号校验位不对，请对照银行卡（存折账号可忽略）';
  return null;
}
