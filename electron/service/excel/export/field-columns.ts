import { OLDER_FORM } from '../../../../shared/codes/code-list';
import { codeList } from '../../../../shared/codes/code-lists';
import type { Field, FieldType } from '../../../../shared/forms/field';
import { type FieldValue, writtenOf } from '../../../../shared/forms/written-values';
import type { ColumnKind } from './cell-styles';
import { cellText } from './cell-text';
import { maskField } from './masking';
import type { CellValue } from './sheet-plan';

/** One column of a table. */
export interface TableColumn {
  readonly heading: string;
  /** Heading above several columns; `null` = none. */
  readonly band: string | null;
  readonly kind: ColumnKind;
  readonly width: number;
  /** Words of its drop-down. */
  readonly terms?: readonly string[];
  /** Sum of the column as it stands in the 合计 row. */
  readonly total?: number;
}

/** Dates are text, not day numbers: many are known only to the month, and a day number would have to invent the day. */
const KINDS: Readonly<Record<FieldType, ColumnKind>> = {
  text: 'text',
  name: 'text',
  union: 'text',
  area: 'text',
  codes: 'text',
  id: 'digits',
  phone: 'digits',
  card: 'digits',
  date: 'digits',
  dateOrMonth: 'digits',
  month: 'digits',
  code: 'term',
  flag: 'term',
  money: 'money',
  count: 'count',
  year: 'count',
};
/** Short numbers and words that stand better in the middle than their type says. */
const KIND_OF: Readonly<Record<string, ColumnKind>> = {
  fileNo: 'digits',
  status: 'term',
  nationalNo: 'digits',
  postcode: 'digits',
  schoolYears: 'term',
  post: 'term',
};
const WIDTHS: Readonly<Record<FieldType, number>> = {
  text: 14,
  name: 11,
  union: 20,
  area: 22,
  codes: 46,
  id: 21,
  phone: 14,
  card: 23,
  date: 12,
  dateOrMonth: 12,
  month: 10,
  code: 14,
  flag: 8,
  money: 12,
  count: 8,
  year: 8,
};
/** Columns whose texts are longer, or shorter, than their type says. */
const WIDTH_OF: Readonly<Record<string, number>> = {
  fileNo: 10,
  status: 12,
  nationalNo: 14,
  address: 44,
  headAddress: 44,
  employer: 26,
  headEmployer: 26,
  unitOrSchool: 22,
  unit: 24,
  note: 24,
  otherContact: 16,
  postcode: 10,
  bank: 18,
  branch: 26,
  disability: 18,
  industry: 24,
  employerNature: 18,
  mainCause: 23,
  schoolYears: 8,
};
/** Longest list that stands in the file beside its column; a longer one would need cells of its own. */
const MOST_LIST_CHARACTERS = 255;
const FLAG_TERMS: readonly string[] = ['是', '否'];

/** The column of a field. `band` as the sheet names it. */
export function fieldColumn(field: Field, band: string | null): TableColumn {
  const terms = termsOf(field);
  return {
    heading: field.label,
    band,
    kind: KIND_OF[field.key] ?? KINDS[field.type],
    width: Math.max(WIDTH_OF[field.key] ?? widthOfTerms(terms) ?? WIDTHS[field.type], Math.ceil(field.label.length / 2) * 2 + 2),
    ...(terms === null ? {} : { terms }),
  };
}

/** Room for the longest word of a list, within reason. */
function widthOfTerms(terms: readonly string[] | null): number | null {
  return terms === null ? null : Math.min(18, Math.max(8, ...terms.map((term) => term.length * 2 + 1)));
}

/** What a drop-down offers; none for cells that hold several words. */
function termsOf(field: Field): readonly string[] | null {
  if (field.type === 'flag') return FLAG_TERMS;
  if (field.type !== 'code' || field.codeList === undefined) return null;
  const terms = codeList(field.codeList)
    .terms.filter(({ group }) => group !== OLDER_FORM)
    .map(({ term }) => term);
  return terms.join(',').length <= MOST_LIST_CHARACTERS && terms.every((term) => !/[,"]/.test(term)) ? terms : null;
}

/**
 * A stored value as its cell holds it; the importer reads back the same value.
 *
 * Units:  fen become yuan with two decimals.
 * Policy: where nothing was understood, the words as written stand there: a cell never loses what the paper said.
 */
export function fieldCell(field: Field, value: unknown, asWritten: string | undefined, masked: boolean): CellValue {
  if (value === undefined || value === null) return asWritten === undefined ? null : textCell(field, asWritten, masked);
  if (typeof value === 'number') return field.type === 'money' ? value / 100 : value;
  // The document's values are what `parseField` stores; its schema is checked when the journal is written.
  return textCell(field, writtenOf(field, value as FieldValue), masked);
}

function textCell(field: Field, text: string, masked: boolean): CellValue {
  return cellText(masked ? maskField(field, text) : text);
}
