import { areaFullName } from '../codes/areas';
import { tidy } from '../codes/fold';
import type { Field } from './field';
import { parseArea, parseCode, parseCodes } from './written-code';
import { parseCount, parseFlag } from './written-count';
import { parseDate, parseDateOrMonth, parseMonth, parseYear } from './written-date';
import { type MoneyUnit, parseMoney, yuanText } from './written-money';
import { parseCard, parseId, parseName, parsePhone, parseText } from './written-text';
import type { CellContext, Reading } from './written-value';

/** What a field holds: text, fen or count, yes or no, several words (see `FieldType`). */
export type FieldValue = string | number | boolean | readonly string[];

export interface FieldContext extends CellContext {
  /** Unit that the column's heading names; yuan by default. */
  readonly unit?: MoneyUnit;
  /** Year of the sheet, for months that stand alone. */
  readonly year?: number;
}

/**
 * Understands the text of a cell or an input as this field's value; the one way in for imports, pasting and screens.
 *
 * Shape:  `value` as `FieldType` says; absent when blank. 清空 is not seen here (`isClearWord`).
 * Errors: a sentence for the clerk; coded words are never refused, only remarked.
 */
export function parseField(field: Field, text: string, context: FieldContext = {}): Reading<FieldValue> {
  switch (field.type) {
    case 'name':
      return parseName(text);
    case 'id':
      return parseId(text, context);
    case 'card':
      return parseCard(text, context);
    case 'phone':
      return parsePhone(text, context);
    case 'date':
      return parseDate(text, context);
    case 'dateOrMonth':
      return parseDateOrMonth(text, context);
    case 'month':
      return parseMonth(text, context);
    case 'year':
      return parseYear(text, context);
    case 'money':
      return parseMoney(text, context.unit);
    case 'count':
      return parseCount(text, field.min);
    case 'flag':
      return parseFlag(text);
    case 'area':
      return parseArea(text);
    case 'code':
      return field.codeList === undefined ? parseText(text, context) : parseCode(field.codeList, text);
    case 'codes':
      return field.codeList === undefined ? parseText(text, context) : parseCodes(field.codeList, text, field.maxWords);
    case 'text':
    case 'union':
      return parseText(text, context);
  }
}

/** A stored value as a person would type it and as a sheet holds it; `parseField` reads it back. Areas by full name. */
export function writtenOf(field: Field, value: FieldValue | null | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.type === 'money' ? yuanText(value) : String(value);
  if (typeof value !== 'string') return value.join('、');
  return field.type === 'area' ? (areaFullName(value) ?? value) : value;
}

/** How well a column's values fit a coded field: a heading such as 困难类型 means 困难类别 only when its values are those. */
export function valuesFit(field: Field, values: readonly string[]): { readonly known: number; readonly unknown: readonly string[]; readonly fits: boolean } {
  const { codeList } = field;
  const written = values.filter((value) => tidy(value) !== '');
  if (codeList === undefined) return { known: written.length, unknown: [], fits: true };
  const unknown = written.filter((value) => {
    const reading = field.type === 'codes' ? parseCodes(codeList, value) : parseCode(codeList, value);
    return reading.ok && reading.value.remark !== undefined;
  });
  return { known: written.length - unknown.length, unknown: [...new Set(unknown)], fits: unknown.length * 2 <= written.length };
}
