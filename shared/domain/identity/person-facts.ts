import { formatDateCn } from '../calendar/chinese';
import { isDate } from '../calendar/date';
import type { PersonFacts } from '../household/household';
import type { DateText } from '../primitives';
import { parseId, type Sex } from './id-number';

type Person = Pick<PersonFacts, 'idNumber' | 'birth' | 'sex'>;

/** 家庭成员关系 that can only be of one sex. */
const RELATION_SEX: ReadonlyMap<string, Sex> = new Map([
  ['父亲', '男'],
  ['母亲', '女'],
  ['丈夫', '男'],
  ['妻子', '女'],
  ['儿子', '男'],
  ['女儿', '女'],
  ['儿媳', '女'],
  ['女婿', '男'],
]);

export interface PersonWarning {
  readonly kind: 'sex-differs-from-id' | 'birth-differs-from-id' | 'relation-differs-from-sex';
  readonly text: string;
}

const statedSex = (sex: string | undefined): Sex | null => (sex === '男' || sex === '女' ? sex : null);

/** Birth and sex as stated, else as the ID number says; `null` = not known. */
export function factsOf(person: Person): { readonly birth: DateText | null; readonly sex: Sex | null } {
  const parsed = parseId(person.idNumber ?? '');
  const stated = person.birth !== undefined && isDate(person.birth) ? person.birth : null;
  return {
    birth: stated ?? (parsed.ok ? parsed.id.birth : null),
    sex: statedSex(person.sex) ?? (parsed.ok ? parsed.id.sex : null),
  };
}

/**
 * What does not fit together in one person's facts; never a refusal.
 * Policy: rules.md 9. ID against sex and birth date, relation against sex (妻子 but male).
 */
export function personWarnings(person: Person & { readonly relation?: string }): readonly PersonWarning[] {
  const warnings: PersonWarning[] = [];
  const parsed = parseId(person.idNumber ?? '');
  const sex = statedSex(person.sex);
  if (parsed.ok && sex !== null && sex !== parsed.id.sex) {
    warnings.push({ kind: 'sex-differs-from-id', text: `性别填的是${sex}，身份证号是${parsed.id.sex}` });
  }
  if (parsed.ok && person.birth !== undefined && isDate(person.birth) && person.birth !== parsed.id.birth) {
    const text = `出生日期填的是${formatDateCn(person.birth)}，身份证号是${formatDateCn(parsed.id.birth)}`;
    warnings.push({ kind: 'birth-differs-from-id', text });
  }
  const relation = person.relation ?? '';
  const wanted = RELATION_SEX.get(relation);
  const actual = factsOf(person).sex;
  if (wanted !== undefined && actual !== null && wanted !== actual) {
    warnings.push({ kind: 'relation-differs-from-sex', text: `关系填的是${relation}，性别是${actual}` });
  }
  return warnings;
}
