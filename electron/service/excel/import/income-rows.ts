import { formatMonthCn } from '../../../../shared/domain/calendar/chinese';
import { INCOME_KIND_LABELS, INCOME_KINDS, type IncomeRecord } from '../../../../shared/domain/household/income-record';
import { populationFor } from '../../../../shared/domain/income/population';
import { sameJson } from '../../../../shared/domain/ledger/patch';
import type { Fen, Month } from '../../../../shared/domain/primitives';
import { itemField } from '../../../../shared/forms/income-items';
import { parseCount } from '../../../../shared/forms/written-count';
import { isBlank } from '../../../../shared/forms/written-value';
import { err, ok, type Result } from '../../../../shared/result';
import type { DraftLedger } from './draft-ledger';
import { findHousehold } from './find-household';
import { type Amount, readAmounts } from './income-amounts';
import { itemsText, nextItems, saysSame } from './income-record';
import type { BadCell } from './money-cell';
import type { FieldChange, RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/** Who enters it and when, for the records. */
export interface IncomeEntry {
  readonly by: string;
  readonly on: string;
}

/**
 * Plans rows of 收入逐月核查台账: months side by side, each with its total, or one month a row with its kinds of income where
 * the ledger tells them apart. A total that nobody has split becomes 未分项合计.
 */
export function incomePlanner(draft: DraftLedger, log: RowLog, entry: IncomeEntry): (at: RowAt) => Verdict {
  /** Row that wrote a household's month in this import. */
  const writers = new Map<string, RowAt>();
  const remarks = new ColumnRemarks(log);
  return (at) => {
    const found = findHousehold(at, draft, 'headIdNumber', 'headName');
    if (!found.ok) return { state: 'refused', name: found.error.name, idNumber: found.error.idNumber, reason: found.error.reason, cell: found.error };
    const { household, name, idNumber } = found.value;
    const refuse = (bad: BadCell, state: 'refused' | 'conflict' = 'refused'): Verdict => ({ state, name, idNumber, reason: bad.reason, cell: bad });
    const people = readPopulation(at);
    if (!people.ok) return refuse(people.error);
    const amounts = readAmounts(at);
    if (!amounts.ok) return refuse(amounts.error);
    remarks.say(at, amounts.value);
    if (amounts.value.length === 0) return { state: 'unchanged', name, idNumber, reason: '这一行没有填收入。' };

    const incomes: Record<Month, IncomeRecord> = { ...household.incomes };
    const changes: FieldChange[] = [];
    const withoutPeople: Amount[] = [];
    for (const amount of amounts.value) {
      const { month } = amount;
      const population = people.value ?? populationFor(household, month);
      const total = amount.perHead ? timesPeople(amount, population) : ok(amount.fen);
      if (!total.ok) return refuse(total.error);
      const before = household.incomes[month];
      const items = nextItems(before?.items ?? {}, amount, total.value);
      if (items.ok && before !== undefined && saysSame(before, items.value, people.value ?? before.population)) continue;
      const writer = writers.get(`${household.id} ${month}`);
      if (writer !== undefined) return refuse({ ...amount, reason: twice(month, writer, at, before, items.ok ? items.value : { unsplit: total.value }) });
      if (!items.ok) return refuse({ ...amount, reason: `${formatMonthCn(month)}${items.error}` }, 'conflict');
      incomes[month] = makeRecord(before, { month, population, items: items.value }, at, entry);
      changes.push({
        field: `${formatMonthCn(month)}家庭收入`,
        before: before === undefined ? '' : itemsText(before.items),
        after: itemsText(items.value),
      });
      if (population === null) withoutPeople.push(amount);
    }
    if (changes.length === 0) return { state: 'unchanged', name, idNumber };
    for (const { column, value, month } of withoutPeople)
      log.warn(at, column, value, `没有家庭人口，${formatMonthCn(month)}的人均收入暂时算不出，请补填家庭人口。`);
    for (const amount of amounts.value) writers.set(`${household.id} ${amount.month}`, at);
    draft.put({ ...household, incomes });
    return { state: changes.some((change) => change.before !== '') ? 'changed' : 'new', name, idNumber, changes };
  };
}

/** What is to be said of a sheet's columns, once for each sheet. */
class ColumnRemarks {
  readonly #log: RowLog;
  readonly #said = new Map<RowAt['sheet'], Set<string>>();

  constructor(log: RowLog) {
    this.#log = log;
  }

  say(at: RowAt, amounts: readonly Amount[]): void {
    for (const { others = [] } of amounts) {
      for (const { index, label } of others) {
        const letter = at.finder.columns[index]?.column ?? '';
        this.#once(at, letter, `“${label}”不在收入分项的词表里，计入未分项合计，请在档案里分项。`);
      }
    }
    if (!at.finder.isLong) this.#sayNotTaken(at);
  }

  /** Beside months side by side nobody knows which month a single kind belongs to. */
  #sayNotTaken(at: RowAt): void {
    const items = INCOME_KINDS.filter((kind) => at.finder.cell(at.row, itemField(kind)) !== null);
    const [first] = items;
    if (first === undefined) return;
    const labels = items.map((kind) => INCOME_KIND_LABELS[kind]).join('、');
    this.#once(at, at.finder.letter(itemField(first)), `这张表的分项（${labels}）没有读入，收入按总额登记为未分项合计，请在档案里分项。`);
  }

  #once(at: RowAt, column: string, reason: string): void {
    const said = this.#said.get(at.sheet) ?? new Set<string>();
    this.#said.set(at.sheet, said);
    if (said.has(column)) return;
    said.add(column);
    this.#log.warn(at, column, '', reason);
  }
}

interface MonthFacts {
  readonly month: Month;
  readonly population: number | null;
  readonly items: IncomeRecord['items'];
}

function makeRecord(before: IncomeRecord | undefined, facts: MonthFacts, at: RowAt, entry: IncomeEntry): IncomeRecord {
  const source = at.sheet.sheet.includes('申报') || at.file.includes('申报') ? '申报' : '核查';
  const { expenses, evidence, splitConfirmed } = before ?? {};
  // Proof and confirmation were given for those figures, and hold only as long as they stand.
  const sameFigures = before !== undefined && sameJson(before.items, facts.items);
  return {
    ...facts,
    ...(expenses === undefined ? {} : { expenses }),
    source,
    ...(sameFigures && evidence !== undefined ? { evidence } : {}),
    enteredBy: entry.by,
    enteredOn: entry.on,
    ...(sameFigures && splitConfirmed !== undefined ? { splitConfirmed } : {}),
  };
}

function twice(month: Month, writer: RowAt, at: RowAt, before: IncomeRecord | undefined, items: IncomeRecord['items']): string {
  const where = `${writer.file === at.file ? '' : `${writer.file} `}${writer.sheet.sheet} 第${writer.row.row}行`;
  const [there, here] = [before === undefined ? '' : itemsText(before.items), itemsText(items)];
  return `${formatMonthCn(month)}的收入出现两次：${where}是${there}元，这里是${here}元，这一行没有导入。请核对后只留一个。`;
}

function readPopulation({ finder, row }: RowAt): Result<number | null, BadCell> {
  const cell = finder.cell(row, 'population');
  if (cell === null || isBlank(cell.text)) return ok(null);
  const count = cell.faulty ? null : parseCount(cell.text);
  if (count?.ok !== true || count.value.value === undefined || count.value.value < 1 || count.value.value > 30) {
    return err({ reason: '家庭人口应为1至30的整数，这一行没有导入。', column: cell.column, value: cell.text });
  }
  return ok(count.value.value);
}

function timesPeople(amount: Amount, population: number | null): Result<Fen, BadCell> {
  if (population === null) return err({ ...amount, reason: '表上是人均收入，但没有家庭人口，算不出家庭收入，这一行没有导入。请补填家庭人口。' });
  return ok(amount.fen * population);
}
