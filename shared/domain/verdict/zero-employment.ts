import type { Household, PersonFacts } from '../household/household';
import { ageOn } from '../identity/age';
import { factsOf } from '../identity/person-facts';
import { isMemberOn } from '../income/population';
import type { PolicyScheme } from '../policy/scheme';
import type { DateText } from '../primitives';

/** 人员身份 that are at school or younger. */
const AT_SCHOOL: ReadonlySet<string> = new Set(['研究生', '大学生', '中职中技', '高中', '初中', '小学', '学龄前']);

/** 工作状态/人员身份 of people without work who want it; the form has no field of its own for the wish (our choice). */
const SEEKING: ReadonlySet<string> = new Set(['下(待)岗', '失(无)业']);

/** Conditions with which nobody is asked to work (our choice: the form has no field for the ability). */
const UNABLE: ReadonlySet<string> = new Set([
  '恶性肿瘤',
  '终末期肾病',
  '精神病',
  '深度昏迷',
  '永久瘫痪',
  '严重阿尔茨海默病',
  '严重帕金森病',
  '严重运动神经元病',
]);

/** Grades of 残疾类别 that count as unable: 一级(极重度), 二级(重度). */
const SEVERE_GRADES = ['一级', '二级'] as const;

export interface ZeroEmployment {
  /** `unknown`: nobody is known to work, but of somebody who might the form says too little. */
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Names of those of working age, able, not at school, wanting work. */
  readonly seeking: readonly string[];
  /** Names of those of working age who work. */
  readonly employed: readonly string[];
  /** Names of those whose age, sex or 工作状态 is not known. */
  readonly unclear: readonly string[];
}

type Standing = 'employed' | 'seeking' | 'apart' | 'unclear';

function isUnable(person: PersonFacts): boolean {
  return UNABLE.has(person.health ?? '') || SEVERE_GRADES.some((grade) => person.disability?.includes(grade) === true);
}

/** Whether the person is of working age; `null` when birth or, between the two limits, sex is not known. */
function ofWorkingAge(person: PersonFacts, { men, women }: PolicyScheme['workingAge'], asOf: DateText): boolean | null {
  const { birth, sex } = factsOf(person);
  if (birth === null) return null;
  const age = ageOn(birth, asOf);
  const asMan = age >= men[0] && age <= men[1];
  const asWoman = age >= women[0] && age <= women[1];
  if (asMan === asWoman) return asMan;
  return sex === null ? null : sex === '男' ? asMan : asWoman;
}

function standingOf(person: PersonFacts & { readonly identity?: string }, scheme: PolicyScheme, asOf: DateText): Standing {
  const states = [person.workStatus ?? '', person.identity ?? ''].filter((state) => state !== '');
  const inAge = ofWorkingAge(person, scheme.workingAge, asOf);
  if (inAge === false) return 'apart';
  const employed = states.some((state) => scheme.employedStates.includes(state));
  const settled = states.length > 0 && !employed && !states.some((state) => SEEKING.has(state));
  if (settled || states.some((state) => AT_SCHOOL.has(state)) || (isUnable(person) && !employed)) return 'apart';
  if (inAge === null || states.length === 0) return 'unclear';
  return employed ? 'employed' : 'seeking';
}

/**
 * Whether the household is a 零就业家庭 on the working date.
 *
 * Policy: rules.md 5. At least one person of working age (scheme), able, not at school and wanting work, and nobody
 *         of working age in work (`employedStates`). Head and the members of that day.
 */
export function zeroEmployment(household: Pick<Household, 'head' | 'members'>, scheme: PolicyScheme, asOf: DateText): ZeroEmployment {
  const persons = [household.head, ...Object.values(household.members).filter((member) => isMemberOn(member, asOf))];
  const found: Record<Standing, string[]> = { employed: [], seeking: [], apart: [], unclear: [] };
  for (const person of persons) found[standingOf(person, scheme, asOf)].push(person.name);
  const { employed, seeking, unclear } = found;
  const answer = employed.length > 0 ? 'no' : unclear.length > 0 ? 'unknown' : seeking.length > 0 ? 'yes' : 'no';
  return { answer, seeking, employed, unclear };
}
