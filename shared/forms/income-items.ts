import { tidy } from '../codes/fold';
import { INCOME_KIND_LABELS, INCOME_KINDS, type IncomeKind } from '../domain/household/income-record';
import { foldHeading } from './match-heading';

interface ItemWords {
  /** Other words for the kind as a whole; its label is the first. */
  readonly whole: readonly string[];
  /** Single sources within the kind. */
  readonly parts: readonly string[];
}

/**
 * Headings of columns that hold one kind of income.
 *
 * Policy: rules.md 2. Pensions and unemployment benefit are 转移性, 低保金 is 政府救助: what is taken for the one or the other
 *         decides what counts for 脱困. A word that may be either (补贴, 补助, 慰问金) is in no list and stays 未分项. Nor is a
 *         word that stands in cells as well (低保, 临时救助): a row of data would look like a header.
 */
const ITEM_WORDS: Readonly<Record<IncomeKind, ItemWords>> = {
  wages: {
    whole: ['工资收入', '工资薪金收入', '工薪收入', '工资性'],
    parts: ['工资', '工资薪金', '奖金', '津贴', '加班费', '务工收入', '打工收入', '零工收入', '打零工收入', '灵活就业收入'],
  },
  business: {
    whole: ['经营收入', '经营净收入', '经营性', '生产经营收入', '家庭经营收入', '家庭经营净收入'],
    parts: ['个体经营收入', '种植收入', '养殖收入', '种养收入', '务农收入'],
  },
  property: {
    whole: ['财产收入', '财产净收入', '财产性'],
    parts: ['租金', '租金收入', '房租收入', '出租收入', '利息', '利息收入', '红利', '红利收入', '股息红利'],
  },
  transfer: {
    whole: ['转移收入', '转移净收入', '转移性'],
    parts: [
      '养老金',
      '养老金收入',
      '基本养老金',
      '退休金',
      '退休金收入',
      '离退休金',
      '退休工资',
      '失业金',
      '失业保险金',
      '赡养费',
      '抚养费',
      '扶养费',
      '赡养抚养扶养费',
      '抚恤金',
      '遗属补助',
    ],
  },
  relief: {
    whole: ['政府救助收入', '政府救助金', '社会救助', '社会救助金'],
    parts: ['低保金', '低保收入', '低保救助金', '最低生活保障金', '特困供养金', '特困人员供养金', '临时救助金'],
  },
  unionAid: {
    whole: ['工会帮扶金', '工会帮扶资金', '工会帮扶收入', '工会救助', '工会救助金'],
    parts: ['工会慰问金', '金秋助学金'],
  },
  unsplit: { whole: ['未分项收入'], parts: ['其他收入', '其他各项收入'] },
};

const PARTS: ReadonlySet<string> = new Set(INCOME_KINDS.flatMap((kind) => ITEM_WORDS[kind].parts));

/** Every other heading of a kind's column. */
export function itemAliases(kind: IncomeKind): readonly string[] {
  const { whole, parts } = ITEM_WORDS[kind];
  return [...whole, ...parts];
}

/** Key of the column of a kind: `wagesYuan`. */
export function itemField(kind: IncomeKind): `${IncomeKind}Yuan` {
  return `${kind}Yuan`;
}

/** The kind whose column has this key; `null` for all other columns. */
export function kindOfItemField(field: string): IncomeKind | null {
  return INCOME_KINDS.find((kind) => itemField(kind) === field) ?? null;
}

/** 养老金 under 转移性收入: one source, whose sum a column of the whole kind may hold already. */
export function isPartOfKind(heading: string): boolean {
  return PARTS.has(foldHeading(withoutOfWhich(heading)));
}

const OF_WHICH = /^其中\s*[:：]?\s*/;

/** 其中：低保金, or a band 其中: the figure stands in the one before it too. */
export function saysOfWhich(text: string): boolean {
  return OF_WHICH.test(tidy(text));
}

/** 其中：低保金 → 低保金; the bare band 其中 becomes ''. */
export function withoutOfWhich(heading: string): string {
  return tidy(heading).replace(OF_WHICH, '');
}

const NAMED: ReadonlyMap<string, IncomeKind> = new Map(
  INCOME_KINDS.flatMap((kind) => [INCOME_KIND_LABELS[kind], ...itemAliases(kind)].map((word) => [foldHeading(word), kind] as const)),
);

/** The kind that a text names by its label or any other word, folded; `null` for every other text. */
export function kindNamed(text: string): IncomeKind | null {
  return NAMED.get(foldHeading(withoutOfWhich(text))) ?? null;
}

const LIKE_INCOME =
  /(?:收入|所得|工资|薪|奖金|津贴|补贴|补助|补助金|救助金|抚恤金|慰问金|助学金|生活费|赡养费|抚养费|扶养费|租金|利息|分红|红利|养老金|退休金|失业金|低保金)$|^其[他它](?:各?项)?$/;
/** Figures about income that are no part of this month's. */
const NO_ITEM = /年|季|累计|上月|上期|平均|人均|标准|支出|扣除|扣减|应缴|缴纳|增|减|差|比|合计|总|小计|计$/;

/** A heading that no list knows but that holds some income of the month (残疾人补贴, 其他): counted as 未分项, never dropped. */
export function isOtherIncome(heading: string): boolean {
  const plain = foldHeading(withoutOfWhich(heading));
  return LIKE_INCOME.test(plain) && !NO_ITEM.test(plain);
}
