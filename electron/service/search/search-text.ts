import type { Household } from '../../../shared/domain/household/household';
import { pinyinKeys } from './pinyin-key';

/** After each part of a search text; nobody types it, so a match never runs from one part into the next. */
const SEPARATOR = '\n';

/** Text that folding leaves as it is: most IDs, numbers, keys and Chinese names. */
const FOLDED = /^[0-9a-z\u4e00-\u9fff]*$/;

/** What a person types, made comparable: lower case, half width, without spaces. */
export function foldQuery(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const WIDE = /[\u0100-\uffff]+/;

/** Whether a folded text has only characters of one byte: digits, letters. */
export const isLatin = (text: string): boolean => !WIDE.test(text);

/** Everything by which a household can be found, apart by width: what has only digits and letters is looked through faster. */
export interface SearchText {
  /** Numbers and pinyin, and the digits and letters within `wide`: every match of a Latin query is here. */
  readonly latin: string;
  /** Names, units, unions: every match of a query with another character is here. */
  readonly wide: string;
}

/** The search text of a household. Members are found with their household. */
export function searchText(household: Household, unionName: string): SearchText {
  const { head, members } = household;
  let latin = '';
  let wide = '';
  const add = (part: string | undefined): void => {
    if (part === undefined || part === '') return;
    const folded = foldQuery(part);
    if (isLatin(folded)) latin += folded + SEPARATOR;
    else {
      wide += folded + SEPARATOR;
      for (const run of folded.split(WIDE)) if (run !== '') latin += run + SEPARATOR;
    }
  };
  const addName = (name: string): void => {
    add(name);
    for (const key of pinyinKeys(name)) add(key);
  };
  addName(head.name);
  for (const part of [head.idNumber, head.phone, head.otherContact, household.fileNo, household.nationalNo, unionName, head.employer]) add(part);
  for (const member of Object.values(members)) {
    addName(member.name);
    add(member.idNumber);
  }
  return { latin, wide };
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
