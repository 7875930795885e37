import { squeeze } from '../../../../shared/codes/fold';
import type { Field } from '../../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { INCOME_FIELDS } from '../../../../shared/forms/income-columns';
import { withoutOfWhich } from '../../../../shared/forms/income-items';
import { foldHeading, type HeadingMatch, isRowNumberHeading, matchHeading } from '../../../../shared/forms/match-heading';
import { MEMBER_FIELDS } from '../../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../../shared/forms/pairing-fields';
import type { LedgerKind } from '../understood';

const FIELDS: Readonly<Record<LedgerKind, readonly Field[]>> = {
  households: HOUSEHOLD_FIELDS,
  members: MEMBER_FIELDS,
  incomes: INCOME_FIELDS,
  pairings: PAIRING_FIELDS,
};

/**
 * The headings of one kind of ledger, looked up instead of compared one by one: a sheet is tried against four kinds, and
 * folding five hundred words for every column of every sheet would cost more than reading the file.
 */
class HeadingIndex {
  readonly #fields: readonly Field[];
  readonly #labels = new Map<string, Field>();
  readonly #aliases = new Map<string, Field>();
  readonly #foldedLabels = new Map<string, Field>();
  readonly #foldedAliases = new Map<string, Field>();
  readonly #common = new Map<string, Field>();

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
    for (const field of fields) {
      addOnce(this.#labels, field.label, field);
      addOnce(this.#foldedLabels, foldHeading(field.label), field);
      for (const alias of field.aliases) {
        addOnce(this.#aliases, alias, field);
        addOnce(this.#foldedAliases, foldHeading(alias), field);
      }
    }
    // Labels of all fields before anybody's other word.
    for (const { label, field } of [
      ...fields.map((field) => ({ label: field.label, field })),
      ...fields.flatMap((field) => field.aliases.map((label) => ({ label, field }))),
    ]) {
      addOnce(this.#common, commonWords(foldHeading(label)), field);
    }
  }

  /** The field that a heading under its bands (`levels`, top first) names; the order of `matchHeadingLevels`, without likeness. A 其中 names nothing. */
  byName(levels: readonly string[]): HeadingMatch | null {
    const parts = levels.map(withoutOfWhich).filter((part, index, all) => part !== '' && part !== all[index - 1]);
    const heading = parts[parts.length - 1];
    if (heading === undefined || isRowNumberHeading(heading)) return null;
    const band = parts[parts.length - 2];
    const together = band === undefined ? null : this.#byOneName(foldHeading(withoutRemark(band)) + foldHeading(heading));
    return together ?? this.#byOneName(heading);
  }

  /** The field that a heading is like, where it names none. */
  byLikeness(levels: readonly string[]): HeadingMatch | null {
    return matchHeading(withoutOfWhich(levels[levels.length - 1] ?? ''), this.#fields);
  }

  hasWord(folded: string): boolean {
    return this.#foldedLabels.has(folded) || this.#foldedAliases.has(folded) || this.#common.has(commonWords(folded));
  }

  #byOneName(written: string): HeadingMatch | null {
    const exact = this.#labels.get(written);
    if (exact !== undefined) return { field: exact, how: 'exact', score: 1 };
    const alias = this.#aliases.get(written);
    if (alias !== undefined) return { field: alias, how: 'alias', score: 0.95 };
    for (const folded of [foldHeading(written), foldHeading(withoutRemark(written))]) {
      const found = this.#foldedLabels.get(folded) ?? this.#foldedAliases.get(folded);
      if (folded !== '' && found !== undefined) return { field: found, how: 'folded', score: 0.9 };
    }
    const alike = this.#common.get(commonWords(foldHeading(withoutRemark(written))));
    return alike === undefined ? null : { field: alike, how: 'similar', score: 0.85 };
  }
}

/** Words that offices use for each other inside a heading: 包联领导 is 帮扶干部, 致贫原因 is 致困原因, 与户主的关系 is 与户主关系. */
const COMMON_WORDS: readonly (readonly [RegExp, string])[] = [
  [/的/g, ''],
  [/其它/g, '其他'],
  [/帐/g, '账'],
  [/致贫/g, '致困'],
  [/贫困/g, '困难'],
  [/结对帮扶|包联|包保|包户|挂钩|结对/g, '帮扶'],
  [/领导|人员/g, '干部'],
  [/证件/g, '身份证'],
  [/号码/g, '号'],
  [/时间/g, '日期'],
  [/情况/g, '状况'],
  [/类型/g, '类别'],
];

function commonWords(folded: string): string {
  return COMMON_WORDS.reduce((text, [words, common]) => text.replace(words, common), folded);
}

/** 身份证号（与户口本一致） → 身份证号. */
export function withoutRemark(heading: string): string {
  return squeeze(heading).replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '');
}

function addOnce(words: Map<string, Field>, word: string, field: Field): void {
  if (!words.has(word)) words.set(word, field);
}

export const HEADINGS: Readonly<Record<LedgerKind, HeadingIndex>> = {
  households: new HeadingIndex(FIELDS.households),
  members: new HeadingIndex(FIELDS.members),
  incomes: new HeadingIndex(FIELDS.incomes),
  pairings: new HeadingIndex(FIELDS.pairings),
};
const INDEXES = Object.values(HEADINGS);

/** The field with this key in a kind of ledger. */
export function ledgerField(kind: LedgerKind, key: string): Field | undefined {
  return FIELDS[kind].find((field) => field.key === key);
}

/** Whether a kind of ledger has a heading of exactly this meaning; units, stars and remarks in brackets do not count. */
export function isKnownHeading(text: string): boolean {
  const folded = foldHeading(text);
  if (folded === '') return false;
  if (isRowNumberHeading(text) || INDEXES.some((index) => index.hasWord(folded))) return true;
  const bare = foldHeading(withoutRemark(text));
  return bare !== folded && bare !== '' && INDEXES.some((index) => index.hasWord(bare));
}
