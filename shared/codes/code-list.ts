/** Every code list that the product knows. */
export type CodeListKey =
  | 'category'
  | 'level'
  | 'workerKind'
  | 'ethnicity'
  | 'sex'
  | 'political'
  | 'health'
  | 'disability'
  | 'workStatus'
  | 'memberIdentity'
  | 'modelWorker'
  | 'housing'
  | 'floorArea'
  | 'industry'
  | 'marriage'
  | 'hukouType'
  | 'employerNature'
  | 'enterpriseStatus'
  | 'medicalInsurance'
  | 'cause'
  | 'priorityGroup'
  | 'measureBatch'
  | 'relation'
  | 'contractTerm'
  | 'helperRole'
  | 'plannedExitKind'
  | 'exitKind'
  | 'deregisterReason'
  | 'aidItem'
  | 'fundSource';

/** One official word and what else offices write for the very same thing. */
export interface CodeTerm {
  readonly term: string;
  readonly aliases: readonly string[];
  /** What a drop-down answers to when it is typed; unique in its list. The order is ours, except where a GB code exists. */
  readonly digit: string;
  /** Which form the word is from, where a list has several generations (困难类别), or 旧表 for words no longer offered. */
  readonly group?: string;
  /** Shorter official form for narrow columns. */
  readonly short?: string;
}

/** A code list as data. */
export interface CodeList {
  readonly key: CodeListKey;
  /** 困难类别, 建档标准 … */
  readonly label: string;
  readonly terms: readonly CodeTerm[];
  /** Words that mean "nothing to state" in this list (残疾类别: 无). */
  readonly blankWords: readonly string[];
}

/** Group of words that older forms used and that have no exact counterpart today. */
export const OLDER_FORM = '旧表';

/** The official word, then what else is written for it. */
export type TermWords = readonly [string, ...(readonly string[])];

interface ListOptions {
  /** Words of older forms that no current term covers: known, but not offered first. */
  readonly older?: readonly TermWords[];
  readonly blankWords?: readonly string[];
  /** Typed codes in the order of the terms; by default 1, 2, 3 … */
  readonly digits?: readonly string[];
}

/** Builds a list from words in their order on the form. */
export function makeList(key: CodeListKey, label: string, words: readonly TermWords[], options: ListOptions = {}): CodeList {
  const { older = [], blankWords = [], digits = [] } = options;
  const current = words.map((entry, index) => makeTerm(entry, digits[index] ?? String(index + 1)));
  const former = older.map((entry, index) => ({ ...makeTerm(entry, String(words.length + index + 1)), group: OLDER_FORM }));
  return { key, label, terms: [...current, ...former], blankWords };
}

function makeTerm([term, ...aliases]: TermWords, digit: string): CodeTerm {
  return { term, aliases, digit };
}
