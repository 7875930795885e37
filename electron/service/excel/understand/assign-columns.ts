import { squeeze } from '../../../../shared/codes/fold';
import { type IncomeColumn, incomeColumnOf } from '../../../../shared/forms/income-columns';
import { isOtherIncome, isPartOfKind, itemField, kindOfItemField, withoutOfWhich } from '../../../../shared/forms/income-items';
import { foldHeading, type HeadingMatch, type MatchHow } from '../../../../shared/forms/match-heading';
import { moneyUnitOf } from '../../../../shared/forms/written-money';
import { columnLetter } from '../read/cell-name';
import type { LedgerKind, UnderstoodColumn } from '../understood';
import type { HeaderColumn } from './header-columns';
import { HEADINGS, ledgerField } from './heading-index';
import { isAmount, isSumOfIncomes, type TableContext } from './sheet-kind';

/** A column whose field is known, with what its cells need before they are handed over. */
export interface AssignedColumn extends UnderstoodColumn {
  /** Position in the sheet, from 0. */
  readonly position: number;
  /** The heading or the title says 万元: a bare number gets the unit, or it would be read as yuan. */
  readonly inWanYuan: boolean;
}

export interface Assignment {
  readonly columns: readonly AssignedColumn[];
  /** Columns with a heading that belong to no field, a running number apart. */
  readonly unknown: readonly HeaderColumn[];
  readonly incomeBasis: 'total' | 'perHead' | null;
}

interface Meaning {
  readonly field: string;
  readonly how: MatchHow;
  readonly score: number;
}

/** Gives each column of a table its field. A field goes to the column that names it best, the first of equals. */
export function assignColumns(header: readonly HeaderColumn[], kind: LedgerKind, context: TableContext): Assignment {
  const basis = kind === 'incomes' ? incomeBasis(header, context) : null;
  const meanings = header.map(({ levels }): Meaning | null => monthMeaning(levels, kind, basis, context) ?? nameMeaning(HEADINGS[kind].byName(levels)));
  if (kind === 'members') separateHeads(header, meanings);
  keepBest(header, meanings);
  addAlike(header, meanings, kind);
  const isWide = meanings.some((meaning) => meaning?.field.startsWith('month:') === true);
  if (kind === 'incomes' && !isWide) addLongIncomes(header, meanings);
  const columns: AssignedColumn[] = [];
  const unknown: HeaderColumn[] = [];
  header.forEach((column, index) => {
    const meaning = meanings[index] ?? null;
    // Beside months side by side a column of sums means the year, and nothing asks for it.
    if (meaning === null || (isWide && (meaning.field === 'totalYuan' || meaning.field === 'perHeadYuan'))) {
      if (column.heading !== '') unknown.push(column);
      return;
    }
    columns.push({
      column: columnLetter(column.column),
      heading: column.heading,
      field: meaning.field,
      how: meaning.how,
      position: column.column,
      inWanYuan: isMoney(kind, meaning.field) && inWanYuan(column.levels, context),
    });
  });
  return { columns, unknown, incomeBasis: basis ?? longBasis(columns, kind) };
}

/** Totals where a sheet has both: they need no population to be right. */
function incomeBasis(header: readonly HeaderColumn[], context: TableContext): 'total' | 'perHead' | null {
  const amounts = header.map(({ levels }) => incomeColumnOf(levels, context.incomeTitle)).flatMap((month) => (month.ok ? [month.value.amount] : []));
  if (amounts.includes('total')) return 'total';
  return amounts.includes('perHead') ? 'perHead' : null;
}

function longBasis(columns: readonly AssignedColumn[], kind: LedgerKind): 'total' | 'perHead' | null {
  if (kind !== 'incomes') return null;
  if (columns.some(({ field }) => field === 'totalYuan' || kindOfItemField(field) !== null)) return 'total';
  return columns.some(({ field }) => field === 'perHeadYuan') ? 'perHead' : null;
}

function monthMeaning(levels: readonly string[], kind: LedgerKind, basis: 'total' | 'perHead' | null, context: TableContext): Meaning | null {
  if (kind !== 'incomes' || basis === null) return null;
  const month = incomeColumnOf(levels, context.incomeTitle);
  return month.ok && isAmount(month.value) && month.value.amount === basis ? monthField(month.value) : null;
}

const monthField = ({ month }: IncomeColumn): Meaning => ({ field: `month:${month}`, how: 'exact', score: 1 });

const nameMeaning = (match: HeadingMatch | null): Meaning | null => (match === null ? null : { field: match.field.key, how: match.how, score: match.score });

/**
 * In a list of members two columns may both say 姓名 or 身份证号: the head's stand first, or the other one says 成员.
 */
function separateHeads(header: readonly HeaderColumn[], meanings: (Meaning | null)[]): void {
  for (const [own, head] of [
    ['name', 'headName'],
    ['idNumber', 'headIdNumber'],
  ] as const) {
    if (meanings.some((meaning) => meaning?.field === head)) continue;
    const twins = meanings.flatMap((meaning, index) => (meaning?.field === own ? [index] : []));
    if (twins.length < 2) continue;
    const ofMember = twins.filter((index) => /成员|家属/.test(header[index]?.heading ?? ''));
    const headAt = ofMember.length > 0 && ofMember.length < twins.length ? twins.find((index) => !ofMember.includes(index)) : twins[0];
    const meaning = headAt === undefined ? null : meanings[headAt];
    if (headAt !== undefined && meaning !== null && meaning !== undefined) meanings[headAt] = { ...meaning, field: head };
  }
}

/**
 * What a column has for itself: its month, its field, or the one source of income that it names. 养老金 and 失业金 are both
 * 转移性收入 and stand side by side; two columns for the whole kind do not.
 */
function placeOf({ field }: Meaning, { levels }: HeaderColumn): string | null {
  if (field.startsWith('month:')) return null;
  const heading = levels[levels.length - 1] ?? '';
  return kindOfItemField(field) !== null && isPartOfKind(heading) ? `${field} ${foldHeading(withoutOfWhich(heading))}` : field;
}

function keepBest(header: readonly HeaderColumn[], meanings: (Meaning | null)[]): void {
  const winners = new Map<string, number>();
  const places = header.map((column, index) => {
    const meaning = meanings[index] ?? null;
    return meaning === null ? null : placeOf(meaning, column);
  });
  places.forEach((place, index) => {
    if (place === null) return;
    const rival = winners.get(place);
    if (rival === undefined || (meanings[index]?.score ?? 0) > (meanings[rival]?.score ?? 0)) winners.set(place, index);
  });
  places.forEach((place, index) => {
    if (place !== null && winners.get(place) !== index) meanings[index] = null;
  });
}

/** Headings that name nothing but are like one field that no other column has. */
function addAlike(header: readonly HeaderColumn[], meanings: (Meaning | null)[], kind: LedgerKind): void {
  const taken = new Set(meanings.map((meaning) => meaning?.field));
  header.forEach(({ levels }, index) => {
    if (meanings[index] !== null || HEADINGS[kind].byName(levels) !== null) return;
    const meaning = nameMeaning(HEADINGS[kind].byLikeness(levels));
    if (meaning === null || taken.has(meaning.field)) return;
    taken.add(meaning.field);
    meanings[index] = meaning;
  });
}

/** One month a row: 合计 is the month's total, and what only looks like some income goes along with the kinds beside it. */
function addLongIncomes(header: readonly HeaderColumn[], meanings: (Meaning | null)[]): void {
  const has = (field: string): boolean => meanings.some((meaning) => meaning?.field === field);
  if (!has('month')) return;
  const isItemised = meanings.some((meaning) => meaning !== null && kindOfItemField(meaning.field) !== null);
  if (!has('totalYuan') && (isItemised || !has('perHeadYuan'))) {
    const sums = header.flatMap((column, index) => (meanings[index] === null && isSumOfIncomes(column) ? [index] : []));
    // 小计 may leave something out that 合计 behind it holds.
    const at = sums.find((index) => !/小计/.test(header[index]?.heading ?? '')) ?? sums[0];
    if (at !== undefined) meanings[at] = { field: 'totalYuan', how: 'similar', score: 0.8 };
  }
  if (!isItemised) return;
  header.forEach(({ levels }, index) => {
    // A column that lost its field to a better one is listed, not counted twice.
    if (meanings[index] !== null || HEADINGS.incomes.byName(levels) !== null) return;
    if (isOtherIncome(levels[levels.length - 1] ?? '')) meanings[index] = { field: itemField('unsplit'), how: 'similar', score: 0.5 };
  });
}

const isMoney = (kind: LedgerKind, field: string): boolean => field.startsWith('month:') || ledgerField(kind, field)?.type === 'money';

/** The nearest word decides: a heading in 元 under a title in 万元 is in yuan. */
function inWanYuan(levels: readonly string[], context: TableContext): boolean {
  const near = [...levels].reverse().find((text) => /[(（[【].*元.*[)）\]】]/.test(text)) ?? context.titles.find((text) => /单位.*元/.test(squeeze(text)));
  return near !== undefined && moneyUnitOf(near) === '万元';
}
