import { squeeze } from '../../../../shared/codes/fold';
import { INCOME_KINDS } from '../../../../shared/domain/household/income-record';
import { type IncomeColumn, incomeColumnOf } from '../../../../shared/forms/income-columns';
import { itemField } from '../../../../shared/forms/income-items';
import type { LedgerKind } from '../understood';
import type { HeaderColumn } from './header-columns';
import { HEADINGS } from './heading-index';
import { otherLedgerReason } from './other-ledgers';

/** What surrounds a table: the sheet's name and the lines above the header, without those about who fills in when. */
export interface TableContext {
  readonly sheetName: string;
  readonly titles: readonly string[];
  /** Title for the figures of the months: the nearest single year, then words and unit without any other number. */
  readonly incomeTitle: string;
}

export type KindDecision = { readonly kind: LedgerKind; readonly reason: string | null } | { readonly kind: null; readonly reason: string };

/** Fields that nearly every list of persons has: they tell nothing about its kind. */
const COMMON = new Set([
  'name',
  'idNumber',
  'phone',
  'otherContact',
  'address',
  'employer',
  'union',
  'note',
  'sex',
  'birth',
  'ethnicity',
  'bank',
  'branch',
  'cardNo',
  'accountHolder',
]);
const HELPER_FIELDS = new Set(['unit', 'name', 'role', 'post', 'phone', 'from', 'until']);
/** Months that two amounts may stand for beside a household's other facts before it is a ledger of incomes. */
const MANY_MONTHS = 3;

/** Facts about the household that lists of helpers carry along. */
const MOST_FACTS_OF_PAIRING = 5;

const UNKNOWN = '认不出这是哪种台账，没有导入。能导入的有：困难职工档案、家庭成员、收入逐月核查台账、结对帮扶台账。';
const NO_ID = '这张表没有“身份证号”一栏，无法确定是谁，请补上后再选。';
const NO_YEAR = '表上只写了月份，没有写明是哪一年，没有导入。请在表头或标题里写明年份（例如：2018年家庭月总收入）。';

/** Decides what ledger a table is, by the fields that its columns name; the title only tips the balance. */
export function decideKind(columns: readonly HeaderColumn[], context: TableContext): KindDecision {
  const found = (kind: LedgerKind): ReadonlySet<string> => {
    const keys = new Set<string>();
    for (const { levels } of columns) {
      const match = HEADINGS[kind].byName(levels);
      if (match !== null) keys.add(match.field.key);
    }
    return keys;
  };
  const [households, members, incomes, pairings] = [found('households'), found('members'), found('incomes'), found('pairings')];
  const own = [...households].filter((key) => !COMMON.has(key)).length;
  const title = squeeze([context.sheetName, ...context.titles].join(' '));
  const helper = [...pairings].filter((key) => HELPER_FIELDS.has(key)).length;
  const months = columns.map(({ levels }) => incomeColumnOf(levels, context.incomeTitle));
  const withYear = months.filter((month) => month.ok && isAmount(month.value)).length;
  const withoutYear = months.filter((month) => !month.ok && month.error === 'no-year').length;

  if (isPairingList(pairings, helper, own, title)) return identified('pairings', pairings.has('headIdNumber'));
  if (isMemberList(columns, members, own, title)) return identified('members', members.has('headIdNumber') || members.has('idNumber'));
  const isLong =
    incomes.has('month') && (incomes.has('totalYuan') || incomes.has('perHeadYuan') || tellsKindsApart(incomes, title) || columns.some(isSumOfIncomes));
  if (withYear + withoutYear >= MANY_MONTHS || (withYear + withoutYear > 0 && own <= 3) || (isLong && !/发放|救助/.test(title))) {
    if (withYear === 0 && !isLong) return { kind: null, reason: NO_YEAR };
    return identified('incomes', incomes.has('headIdNumber'));
  }
  const other = otherLedgerReason(
    columns.map(({ levels }) => levels[levels.length - 1] ?? ''),
    [context.sheetName, ...context.titles],
  );
  if (other !== null) return { kind: null, reason: other };
  const someone = households.has('name') || households.has('idNumber');
  const named = /困难职工|困难家庭|建档|档案|特困|解困|脱困/.test(title);
  const person = households.has('name') && households.has('idNumber');
  if (someone && (own >= 2 || (own >= 1 && (person || named)) || (named && households.size >= 3))) return identified('households', households.has('idNumber'));
  return { kind: null, reason: UNKNOWN };
}

const identified = (kind: LedgerKind, hasId: boolean): KindDecision => ({ kind, reason: hasId ? null : NO_ID });

/** Two kinds at least, one of them the family's own: a payroll has only wages, a list of payments only relief or aid. A title may say it too. */
function tellsKindsApart(incomes: ReadonlySet<string>, title: string): boolean {
  const kinds = INCOME_KINDS.filter((kind) => kind !== 'unsplit' && incomes.has(itemField(kind)));
  return kinds.some((kind) => kind !== 'relief' && kind !== 'unionAid') && (kinds.length >= 2 || /收入/.test(title));
}

/** 合计 in a list with one month a row is that month's income. */
export function isSumOfIncomes({ levels }: HeaderColumn): boolean {
  return /^(?:合计|总计|小计|共计)(?:收入)?(?:\(元\))?$/.test(squeeze(levels[levels.length - 1] ?? ''));
}

/** Whether a month column holds what is imported: totals or amounts per head, not single kinds of income. */
export function isAmount({ amount }: IncomeColumn): boolean {
  return amount === 'total' || amount === 'perHead';
}

function isPairingList(pairings: ReadonlySet<string>, helper: number, own: number, title: string): boolean {
  if (!pairings.has('name') && !pairings.has('unit')) return false;
  if (/结对|一帮一|包保|帮扶责任|联系卡/.test(title)) return true;
  if (/档案/.test(title) && !/帮扶/.test(title)) return false;
  // A list of helpers may repeat why and whom; an archive that names its helper repeats far more.
  return pairings.has('name') ? own <= MOST_FACTS_OF_PAIRING : helper >= 2 && own <= helper + 2;
}

function isMemberList(columns: readonly HeaderColumn[], members: ReadonlySet<string>, own: number, title: string): boolean {
  const link = members.has('headIdNumber') || members.has('headName');
  const ids = columns.filter(({ levels }) => ['idNumber', 'headIdNumber'].includes(HEADINGS.members.byName(levels)?.field.key ?? '')).length;
  if (!members.has('name') && !(link && ids >= 1)) return false;
  const named = /家庭成员|成员信息|家属/.test(title);
  if (members.has('relation')) return link || ids >= 2 || named;
  return named ? link || ids >= 2 : link && ids >= 2 && members.has('name') && own <= 6;
}
