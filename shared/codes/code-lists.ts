import type { CodeList, CodeListKey, CodeTerm } from './code-list';
import { AID_ITEM, DEREGISTER_REASON, EXIT_KIND, FUND_SOURCE, PLANNED_EXIT_KIND } from './exit-and-aid-lists';
import { CATEGORY, CAUSE, FLOOR_AREA, HOUSING, LEVEL, MEASURE_BATCH, PRIORITY_GROUP } from './household-lists';
import { DISABILITY, ETHNICITY, HEALTH, HUKOU_TYPE, MARRIAGE, MEMBER_IDENTITY, POLITICAL, RELATION, SEX } from './person-lists';
import {
  CONTRACT_TERM,
  EMPLOYER_NATURE,
  ENTERPRISE_STATUS,
  HELPER_ROLE,
  INDUSTRY,
  MEDICAL_INSURANCE,
  MODEL_WORKER,
  WORK_STATUS,
  WORKER_KIND,
} from './work-lists';

const BY_KEY: Readonly<Record<CodeListKey, CodeList>> = {
  category: CATEGORY,
  level: LEVEL,
  workerKind: WORKER_KIND,
  ethnicity: ETHNICITY,
  sex: SEX,
  political: POLITICAL,
  health: HEALTH,
  disability: DISABILITY,
  workStatus: WORK_STATUS,
  memberIdentity: MEMBER_IDENTITY,
  modelWorker: MODEL_WORKER,
  housing: HOUSING,
  floorArea: FLOOR_AREA,
  industry: INDUSTRY,
  marriage: MARRIAGE,
  hukouType: HUKOU_TYPE,
  employerNature: EMPLOYER_NATURE,
  enterpriseStatus: ENTERPRISE_STATUS,
  medicalInsurance: MEDICAL_INSURANCE,
  cause: CAUSE,
  priorityGroup: PRIORITY_GROUP,
  measureBatch: MEASURE_BATCH,
  relation: RELATION,
  contractTerm: CONTRACT_TERM,
  helperRole: HELPER_ROLE,
  plannedExitKind: PLANNED_EXIT_KIND,
  exitKind: EXIT_KIND,
  deregisterReason: DEREGISTER_REASON,
  aidItem: AID_ITEM,
  fundSource: FUND_SOURCE,
};

/** Every list, in the order of the form. */
export const CODE_LISTS: readonly CodeList[] = Object.values(BY_KEY);

/** The list with this key. */
export function codeList(key: CodeListKey): CodeList {
  return BY_KEY[key];
}

/** The term that a typed code stands for in a drop-down (`2` → the second; industries by letter); `null` when none does. */
export function termByDigit(key: CodeListKey, typed: string): CodeTerm | null {
  const wanted = typed.trim().toUpperCase();
  return codeList(key).terms.find((term) => term.digit === wanted) ?? null;
}

/** Terms for a drop-down with the code that each answers to. */
export function termOptions(key: CodeListKey): readonly { readonly term: string; readonly digit: string }[] {
  return codeList(key).terms.map(({ term, digit }) => ({ term, digit }));
}
