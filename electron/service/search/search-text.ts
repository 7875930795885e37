import type { Household } from '../../../shared/domain/household/household';
import { pinyinKeys } from './pinyin-key';

/** Between the parts of a search text; nobody types it, so a match never runs from one part into the next. */
const SEPARATOR = '\n';

/** What a person types, made comparable: lower case, half width, without spaces. */
export function foldQuery(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** Everything by which a household can be found, in one string. Members are found with their household. */
export function searchText(household: Household, unionName: string): string {
  const { head, members } = household;
  const parts: string[] = [
    head.name,
    ...pinyinKeys(head.name),
    head.idNumber ?? '',
    head.phone ?? '',
    head.otherContact ?? '',
    household.fileNo,
    household.nationalNo ?? '',
    unionName,
    head.employer ?? '',
  ];
  for (const member of Object.values(members)) parts.push(member.name, ...pinyinKeys(member.name), member.idNumber ?? '');
  return parts.map(foldQuery).join(SEPARATOR);
}

/** What was matched, for the result row: 姓名, 身份证号 …; '' when the text does not match. */
export function matchedPart(household: Household, unionName: string, query: string): string {
  const has = (text: string | undefined): boolean => text !== undefined && foldQuery(text).includes(query);
  const { head } = household;
  if (has(head.name) || pinyinKeys(head.name).some(has)) return '姓名';
  if (has(head.idNumber)) return '身份证号';
  if (has(household.fileNo)) return '卷号';
  if (has(household.nationalNo)) return '职工编号';
  if (has(head.phone) || has(head.otherContact)) return '电话';
  const member = Object.values(household.members).find((candidate) => has(candidate.name) || has(candidate.idNumber) || pinyinKeys(candidate.name).some(has));
  if (member !== undefined) return `家庭成员 ${member.name}`;
  if (has(head.employer)) return '工作单位';
  return has(unionName) ? '工会' : '';
}
