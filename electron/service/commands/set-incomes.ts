import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { formatMonthCn } from '../../../shared/domain/calendar/chinese';
import type { Household } from '../../../shared/domain/household/household';
import { INCOME_KINDS, type IncomeKind, type IncomeRecord } from '../../../shared/domain/household/income-record';
import { populationFor } from '../../../shared/domain/income/population';
import { diffDocument, sameJson } from '../../../shared/domain/ledger/patch';
import { formatFen } from '../../../shared/domain/money';
import type { Fen } from '../../../shared/domain/primitives';
import { ok } from '../../../shared/result';
import type { Command } from '../ledger/ledger';

type Input = InputOf<'income:set'>;
type Entry = Input['entries'][number];
type Refused = OutputOf<'income:set'>['refused'][number];

/**
 * Writes months of income for one or many households as one step. Entries that cannot be written are given back with
 * their reason; the rest goes in.
 *
 * Policy: rules.md 2. A total goes to 未分项合计; over an itemised record the items are taken out of it and the total
 * stays. Population: as given, else what is known for that month, copied into the record.
 */
export const setIncomes: Command<Input, OutputOf<'income:set'>> = {
  name: 'income:set',
  decide: (reader, input, context) => {
    const drafts = new Map<string, Household>();
    const refused: Refused[] = [];
    let saved = 0;
    let unchanged = 0;
    for (const entry of input.entries) {
      const stored = reader.get('household', entry.householdId);
      const refuse = (reason: string): void => void refused.push({ householdId: entry.householdId, month: entry.month, reason });
      if (stored === undefined) {
        refuse('这户档案不在台账中，可能已被撤销。');
        continue;
      }
      const seen = input.revisions[stored.id];
      if (seen !== undefined && seen !== reader.revision('household', stored.id)) {
        refuse('这户档案在您打开之后有改动，没有覆盖，请刷新后再保存。');
        continue;
      }
      const household = drafts.get(stored.id) ?? stored;
      const before = household.incomes[entry.month];
      const made = makeRecord(household, before, entry, input, context);
      if (typeof made === 'string') {
        refuse(made);
        continue;
      }
      if (sameRecord(before, made)) {
        unchanged += 1;
        continue;
      }
      const { [entry.month]: _old, ...others } = household.incomes;
      drafts.set(stored.id, { ...household, incomes: made === undefined ? others : { ...others, [entry.month]: made } });
      saved += 1;
    }
    const changes = [...drafts].flatMap(([id, next]) => diffDocument('household', id, reader.get('household', id), next));
    const [first] = drafts.values();
    const months = [...new Set(input.entries.map((entry) => entry.month))].sort();
    const label = `登记收入：${first?.head.name ?? ''}${drafts.size > 1 ? `等${drafts.size}户` : ''} ${months.length === 1 ? formatMonthCn(months[0] ?? '') : `${months.length}个月`}`;
    return ok({ label, changes, answer: () => ({ saved, households: drafts.size, unchanged, refused, label }) });
  },
};

/** The new record, `undefined` to remove it, or the reason why not. */
function makeRecord(
  household: Household,
  before: IncomeRecord | undefined,
  entry: Entry,
  input: Input,
  context: { readonly by: string; readonly today: string },
): IncomeRecord | undefined | string {
  if (entry.totalFen === null && entry.items === null) return undefined;
  const items = itemsOf(before, entry);
  if (typeof items === 'string') return items;
  return {
    month: entry.month,
    population: entry.population ?? populationFor(household, entry.month),
    items,
    ...(before?.expenses === undefined ? {} : { expenses: before.expenses }),
    source: input.source,
    ...(input.evidence === '' ? {} : { evidence: input.evidence }),
    enteredBy: context.by,
    enteredOn: context.today,
  };
}

function itemsOf(before: IncomeRecord | undefined, entry: Entry): IncomeRecord['items'] | string {
  const stated = entry.items === null ? itemised(before) : readItems(entry.items);
  if (typeof stated === 'string') return stated;
  if (entry.totalFen === null) return Object.keys(stated).length === 0 ? '没有填写金额，没有改动。一个月没有收入请填0。' : stated;
  const { unsplit: _rest, ...split } = stated;
  const sum = Object.values(split).reduce<Fen>((total, fen) => total + (fen ?? 0), 0);
  if (sum > entry.totalFen) return `各分项合计${formatFen(sum)}元，多于总额${formatFen(entry.totalFen)}元，请先改分项。`;
  // Items are taken out of the total; what nobody has split stays 未分项合计. Fully split needs no rest of zero.
  return sum === entry.totalFen && Object.keys(split).length > 0 ? split : { ...split, unsplit: entry.totalFen - sum };
}

/** The items of a record that a person has split off; a bare total has none. */
function itemised(record: IncomeRecord | undefined): Partial<Record<IncomeKind, Fen>> {
  if (record === undefined) return {};
  const { unsplit: _rest, ...items } = record.items;
  return items;
}

function readItems(written: Readonly<Record<string, Fen>>): Partial<Record<IncomeKind, Fen>> | string {
  const items: Partial<Record<IncomeKind, Fen>> = {};
  for (const [key, fen] of Object.entries(written)) {
    const kind = INCOME_KINDS.find((known) => known === key);
    if (kind === undefined) return '收入分项不在规定的类别之内。';
    items[kind] = fen;
  }
  return items;
}

/** Whether the new record says the same: who entered it and when does not make it another. */
function sameRecord(before: IncomeRecord | undefined, after: IncomeRecord | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const said = ({ enteredBy: _by, enteredOn: _on, splitConfirmed: _split, ...record }: IncomeRecord): object => record;
  return sameJson(said(before), said(after));
}
