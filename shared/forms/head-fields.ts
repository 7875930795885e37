import { type Field, fieldsOf, type Section } from './field';

/** Other words for the number of the person whom a row is about. */
const ID_WORDS = [
  '身份证号码',
  '身份证',
  '公民身份号码',
  '居民身份证号',
  '居民身份证号码',
  '证件号码',
  '证件号',
  '户主身份证号',
  '户主身份证号码',
  '职工身份证号',
  '职工身份证号码',
  '困难职工身份证号',
  '困难职工身份证号码',
  '帮扶对象身份证号',
  '身份号码',
] as const;

/** Words for his name; the ledger's own heading is one of them. */
const NAME_WORDS = [
  '姓名',
  '困难职工姓名',
  '户主姓名',
  '职工姓名',
  '困难职工',
  '帮扶对象',
  '帮扶对象姓名',
  '结对职工',
  '结对对象',
  '被帮扶人',
  '被帮扶人姓名',
  '建档职工姓名',
  '户主',
] as const;

const EMPLOYER_WORDS = ['所在单位', '职工单位', '困难职工工作单位', '职工所在单位'] as const;

/** What a ledger says of its own columns. */
interface HeadColumns {
  /** Its heading for the name, one of the words for it. */
  readonly name: (typeof NAME_WORDS)[number];
  readonly nameMandatory?: boolean;
  /** Words for the employer that mean nobody else's in this ledger (a bare 单位 is the helper's where there are helpers). */
  readonly employer?: readonly string[];
}

/**
 * The columns by which a ledger of something else (incomes, helpers) names the head of the household that a row is about.
 * One list for all of them: an office writes 户主身份证号 or 被帮扶人 in whichever ledger it keeps. A list of members has its
 * own, because there a plain 姓名 is the member's.
 */
export function headFields(section: Section, { name, nameMandatory = false, employer = [] }: HeadColumns) {
  const field = fieldsOf(section);
  return {
    name: field('headName', ['head', 'name'], name, 'name', {
      aliases: NAME_WORDS.filter((word) => word !== name),
      mandatory: nameMandatory,
      link: true,
    }),
    idNumber: field('headIdNumber', ['head', 'idNumber'], '身份证号', 'id', { aliases: ID_WORDS, mandatory: true, sensitive: true, link: true }),
    employer: field('headEmployer', ['head', 'employer'], '工作单位', 'text', { aliases: [...EMPLOYER_WORDS, ...employer], link: true }),
  } satisfies Readonly<Record<string, Field>>;
}
