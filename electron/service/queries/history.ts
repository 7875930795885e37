import type { OutputOf } from '../../../shared/contract/contract';
import { formatMonthCn } from '../../../shared/domain/calendar/chinese';
import { INCOME_KIND_LABELS, INCOME_KINDS, type IncomeRecord } from '../../../shared/domain/household/income-record';
import type { Change, JournalEntry, Json } from '../../../shared/domain/ledger/change';
import { formatFen } from '../../../shared/domain/money';
import type { Field } from '../../../shared/forms/field';
import { HOUSEHOLD_FIELDS } from '../../../shared/forms/household-fields';
import { MEMBER_FIELDS } from '../../../shared/forms/member-fields';
import { PAIRING_FIELDS } from '../../../shared/forms/pairing-fields';
import { type FieldValue, writtenOf } from '../../../shared/forms/written-values';
import { storedPath } from '../ledger/field-path';
import type { Ledger } from '../ledger/ledger';

type Entry = OutputOf<'household:history'>['entries'][number];
type Line = Entry['changes'][number];

const byPath = new Map(HOUSEHOLD_FIELDS.map((field) => [storedPath(field).join('/'), field]));

/** Changes of one household, newest first, each value before and after in the clerk's words. */
export function historyOf(ledger: Ledger, householdId: string, offset: number, limit: number): OutputOf<'household:history'> {
  const seqs = [...ledger.reader.touchedBy('household', householdId)].reverse();
  const entries = seqs.slice(offset, offset + limit).flatMap((seq) => {
    const entry = ledger.entry(seq);
    return entry === undefined ? [] : [viewOf(ledger, entry, householdId)];
  });
  return { total: seqs.length, entries };
}

function viewOf(ledger: Ledger, entry: JournalEntry, householdId: string): Entry {
  const changes = entry.changes.filter((change) => change.kind === 'household' && change.id === householdId).flatMap(linesOf);
  return { seq: entry.seq, at: entry.at, by: entry.by, label: entry.label, undone: ledger.undoStack.isTakenBack(entry.seq), changes };
}

/** One stored change as lines for a person; what only serves the program (words as written) is left out. */
export function linesOf(change: Change): Line[] {
  const { path, before, after } = change;
  if (path.length === 0) return [{ field: '档案', before: before === undefined ? '' : '有', after: after === undefined ? '移出台账' : '建立' }];
  if (path[0] === 'asWritten') return [];
  const field = byPath.get(path.join('/'));
  if (field !== undefined) return [lineOf(field.label, field, before, after)];
  switch (path[0]) {
    case 'members':
      return part('成员', path, before, after, MEMBER_FIELDS);
    case 'pairings':
      return part('结对帮扶', path, before, after, PAIRING_FIELDS);
    case 'incomes':
      return [incomeLine(path, before, after)];
    case 'episodes':
      return [exitLine(before, after)];
    default:
      return [{ field: path.join(' · '), before: plain(before), after: plain(after) }];
  }
}

function lineOf(label: string, field: Field, before: Json | undefined, after: Json | undefined): Line {
  return { field: label, before: writtenOf(field, before as FieldValue | undefined), after: writtenOf(field, after as FieldValue | undefined) };
}

/** A whole member or helper, or one of its fields. */
function part(label: string, path: readonly string[], before: Json | undefined, after: Json | undefined, fields: readonly Field[]): Line[] {
  if (path.length === 2) return [{ field: label, before: nameOf(before), after: nameOf(after) }];
  const field = fields.find((candidate) => candidate.link !== true && candidate.path.join('/') === path.slice(2).join('/'));
  return field === undefined ? [{ field: label, before: plain(before), after: plain(after) }] : [lineOf(`${label} · ${field.label}`, field, before, after)];
}

function incomeLine(path: readonly string[], before: Json | undefined, after: Json | undefined): Line {
  const label = `${formatMonthCn(path[1] ?? '')}收入`;
  if (path.length === 2) return { field: label, before: recordText(before), after: recordText(after) };
  const isMoney = path[2] === 'items' || path[2] === 'expenses';
  const show = (value: Json | undefined): string => (isMoney && typeof value === 'number' ? `${formatFen(value)}元` : plain(value));
  const part = RECORD_WORDS[isMoney ? (path[3] ?? '') : (path[2] ?? '')] ?? '其他内容';
  return { field: `${label} · ${part}`, before: show(before), after: show(after) };
}

/** Parts of an income record in the clerk's words. */
const RECORD_WORDS: Readonly<Record<string, string>> = {
  ...INCOME_KIND_LABELS,
  population: '人口',
  source: '来源',
  enteredBy: '登记人',
  enteredOn: '登记日期',
  evidence: '依据',
  splitConfirmed: '分项已确认',
  illness: '医疗支出',
  disability: '残疾支出',
  schooling: '教育支出',
  housing: '住房支出',
  other: '其他刚性支出',
};

function recordText(value: Json | undefined): string {
  if (value === undefined) return '';
  const record = value as unknown as IncomeRecord;
  const total = INCOME_KINDS.reduce((sum, kind) => sum + (record.items[kind] ?? 0), 0);
  return `${formatFen(total)}元${record.population === null ? '' : `，${record.population}人`}（${record.source}）`;
}

function exitLine(before: Json | undefined, after: Json | undefined): Line {
  return { field: '认定与退出', before: exitText(before), after: exitText(after) };
}

function exitText(value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return plain(value);
  const { kind, on, reason, enrolledOn } = value as { readonly [key: string]: Json };
  return typeof on === 'string' ? [kind, on, reason].filter((word) => typeof word === 'string').join('，') : `返困建档 ${plain(enrolledOn)}`;
}

const nameOf = (value: Json | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? plain((value as { readonly [key: string]: Json })['name']) : '';

function plain(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((item) => plain(item as Json)).join('、');
  return typeof value === 'object'
    ? Object.values(value)
        .map((item) => plain(item as Json))
        .filter((text) => text !== '')
        .join('，')
    : String(value);
}
