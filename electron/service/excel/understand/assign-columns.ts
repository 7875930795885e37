import { squeeze } from '../../../../shared/codes/fold';
import { type IncomeColumn, incomeColumnOf } from '../../../../shared/forms/income-columns';
import type { HeadingMatch, MatchHow } from '../../../../shared/forms/match-heading';
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
  keepBest(meanings);
  addAlike(header, meanings, kind);
  if (kind === 'incomes') addSumOfIncomes(header, meanings);
  const isWide = meanings.some((meaning) => meaning?.field.startsWith('month:') === true);
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
  return columns.some(({ field }) => field === 'totalYuan') ? 'total' : columns.some(({ field }) => field === 'perHeadYuan') ? 'perHead' : null;
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

function keepBest(meanings: (Meaning | null)[]): void {
  const winners = new Map<string, number>();
  meanings.forEach((meaning, index) => {
    if (meaning === null || meaning.field.startsWith('month:')) return;
    const rival = winners.get(meaning.field);
    if (rival === undefined || meaning.score > (meanings[rival]?.score ?? 0)) winners.set(meaning.field, index);
  });
  meanings.forEach((meaning, index) => {
    if (meaning !== null && !meaning.field.startsWith('month:') && winners.get(meaning.field) !== index) meanings[index] = null;
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

/** One month a row with its kinds of income beside each other: only the sum is taken. */
function addSumOfIncomes(header: readonly HeaderColumn[], meanings: (Meaning | null)[]): void {
  const has = (field: string): boolean => meanings.some((meaning) => meaning?.field === field);
  if (!has('month') || has('totalYuan') || has('perHeadYuan')) return;
  const at = header.findIndex((column, index) => meanings[index] === null && isSumOfIncomes(column));
  if (at >= 0) meanings[at] = { field: 'totalYuan', how: 'similar', score: 0.8 };
}

const isMoney = (kind: LedgerKind, field: string): boolean => field.startsWith('month:') || ledgerField(kind, field)?.type === 'money';

/** The nearest word decides: a heading in 元 under a title in 万元 is in yuan. */
function inWanYuan(levels: readonly string[], context: TableContext): boolean {
  const near = [...levels].reverse().find((text) => /[(（[【].*元.*[)）\]】]/.test(text)) ?? context.titles.find((text) => /单位.*元/.test(squeeze(text)));
  return near !== undefined && moneyUnitOf(near) === '万元';
}
