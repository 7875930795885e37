import type { CodeListKey } from '../codes/code-list';

/** Sections of the form, as bands of the sheet and as sections on screen. */
export const SECTIONS = [
  '基本信息',
  '身份与就业',
  '家庭与住房',
  '收入情况',
  '保障情况',
  '致困原因与措施',
  '账户与建档',
  '家庭成员',
  '结对帮扶',
  '收入核查',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * How a field's text is understood and what is stored:
 * text, name, id, phone, card, union → string · date → YYYY-MM-DD · dateOrMonth → YYYY-MM-DD or YYYY-MM · month → YYYY-MM ·
 * money → integer fen · count, year → integer · flag → boolean · code → term · codes → list of terms · area → area code.
 */
export type FieldType =
  | 'text'
  | 'name'
  | 'id'
  | 'date'
  | 'dateOrMonth'
  | 'month'
  | 'money'
  | 'count'
  | 'year'
  | 'flag'
  | 'code'
  | 'codes'
  | 'area'
  | 'phone'
  | 'card'
  | 'union';

/** One column of a sheet, one blank of the form. */
export interface Field<K extends string = string> {
  /** Flat contract name, as in the JSON of the command line; money ends in Yuan. */
  readonly key: K;
  /**
   * Where it is kept in its document. Household fields start at the household (`['head','name']`); those of the
   * present stay start with `episode`. Member, pairing and income fields start at the member, pairing or record,
   * except `link` fields, which start at the household. Money is kept in fen.
   */
  readonly path: readonly string[];
  /** Official heading. */
  readonly label: string;
  /** Headings that other offices and older forms use for the same thing. */
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly codeList?: CodeListKey;
  readonly section: Section;
  /** ★ on the form: its absence is a warning, never a reason to refuse a row. */
  readonly mandatory: boolean;
  /** Masked for readers, in exports and on a projector. */
  readonly sensitive: boolean;
  /** Derived or given by the ledger: an import reads it only to compare, never to store. */
  readonly computed?: true;
  /** Says which household a row belongs to; never changes that household. */
  readonly link?: true;
  /** Smallest count that makes sense. */
  readonly min?: number;
  /** Most words that the form has room for. */
  readonly maxWords?: number;
}

interface FieldOptions {
  readonly aliases?: readonly string[];
  readonly list?: CodeListKey;
  readonly mandatory?: boolean;
  readonly sensitive?: boolean;
  readonly computed?: true;
  readonly link?: true;
  readonly min?: number;
  readonly maxWords?: number;
}

/** Makes the fields of one section; spares every table the repeated words. */
export function fieldsOf(section: Section) {
  return <const K extends string>(key: K, path: readonly string[], label: string, type: FieldType, options: FieldOptions = {}): Field<K> => ({
    key,
    path,
    label,
    aliases: options.aliases ?? [],
    type,
    section,
    mandatory: options.mandatory ?? false,
    sensitive: options.sensitive ?? false,
    ...(options.list === undefined ? {} : { codeList: options.list }),
    ...(options.computed === undefined ? {} : { computed: options.computed }),
    ...(options.link === undefined ? {} : { link: options.link }),
    ...(options.min === undefined ? {} : { min: options.min }),
    ...(options.maxWords === undefined ? {} : { maxWords: options.maxWords }),
  });
}

/** The field with this key. Throws when there is none: the keys are ours, so that is a bug. */
export function fieldOf<K extends string>(fields: readonly Field<K>[], key: K): Field<K> {
  const found = fields.find((field) => field.key === key);
  if (found === undefined) throw new Error(`No field ${key}`);
  return found;
}
