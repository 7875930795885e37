import { formatMonthCn } from '../../../../shared/domain/calendar/chinese';
import { INCOME_KIND_LABELS, INCOME_KINDS, type IncomeRecord } from '../../../../shared/domain/household/income-record';
import { populationFor } from '../../../../shared/domain/income/population';
import { formatFen } from '../../../../shared/domain/money';
import type { Fen, Month } from '../../../../shared/domain/primitives';
import { parseCount } from '../../../../shared/forms/written-count';
import { parseMonth } from '../../../../shared/forms/written-date';
import { moneyUnitOf, parseMoney } from '../../../../shared/forms/written-money';
import { isBlank } from '../../../../shared/forms/written-value';
import { err, ok, type Result } from '../../../../shared/result';
import type { DraftLedger } from './draft-ledger';
import { findHousehold } from './find-household';
import type { CellFinder, FieldChange, RowAt, Verdict } from './plan-types';
import type { RowLog } from './row-log';

/** Who enters it and when, for the records. */
export interface IncomeEntry {
  readonly by: string;
  readonly on: string;
}

interface Amount {
  readonly month: Month;
  readonly fen: Fen;
  /** To be multiplied by the people of that month. */
  readonly perHead: boolean;
  readonly column: string;
  readonly value: string;
}

interface BadCell {
  readonly reason: string;
  readonly column: string;
  readonly value: string;
}

/** Plans rows of 收入逐月核查台账: months side by side, or one month a row. Totals become 未分项合计. */
export function incomePlanner(draft: DraftLedger, log: RowLog, entry: IncomeEntry): (at: RowAt) => Verdict {
  /** Row that wrote a household's month in this import. */
  const writers = new Map<string, RowAt>();
  const warned = new Set<RowAt['sheet']>();
  return (at) => {
    const found = findHousehold(at, at.finder, draft, 'headIdNumber', 'headName');
    if (!found.ok) return { state: 'refused', name: found.error.name, idNumber: found.error.idNumber, reason: found.error.reason, cell: found.error };
    const { household, name, idNumber } = found.value;
    const refuse = (bad: BadCell, state: 'refused' | 'conflict' = 'refused'): Verdict => ({ state, name, idNumber, reason: bad.reason, cell: bad });
    const people = readPopulation(at, at.finder);
    if (!people.ok) return refuse(people.error);
    const amounts = readAmounts(at, at.finder);
    if (!amounts.ok) return refuse(amounts.error);
    warnAboutItems(at, log, warned);
    if (amounts.value.length === 0) return { state: 'unchanged', name, idNumber, reason: '这一行没有填收入。' };

    const incomes: Record<Month, IncomeRecord> = { ...household.incomes };
    const changes: FieldChange[] = [];
    const withoutPeople: Amount[] = [];
    for (const amount of amounts.value) {
      const population = people.value ?? populationFor(household, amount.month);
      const total = amount.perHead ? timesPeople(amount, population) : ok(amount.fen);
      if (!total.ok) return refuse(total.error);
      const before = household.incomes[amount.month];
      if (before !== undefined && totalOf(before) === total.value && (people.value === null || before.population === people.value)) continue;
      const writer = writers.get(`${household.id} ${amount.month}`);
      if (writer !== undefined) return refuse({ ...amount, reason: twice(amount.month, writer, at, before, total.value) });
      if (before !== undefined && isItemised(before) && totalOf(before) !== total.value)
        return refuse({ ...amount, reason: itemisedReason(amount.month, before, total.value) }, 'conflict');
      incomes[amount.month] = makeRecord(before, amount.month, population, total.value, at, entry);
      changes.push({
        field: `${formatMonthCn(amount.month)}家庭收入`,
        before: before === undefined ? '' : formatFen(totalOf(before)),
        after: formatFen(total.value),
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

/** Columns of single kinds are not taken over yet: said once for each sheet, so that nobody takes the total for split. */
function warnAboutItems(at: RowAt, log: RowLog, warned: Set<RowAt['sheet']>): void {
  if (warned.has(at.sheet)) return;
  const items = INCOME_KINDS.filter((kind) => at.finder.cell(at.row, `${kind}Yuan`) !== null);
  const [first] = items;
  if (first === undefined) return;
  warned.add(at.sheet);
  const labels = items.map((kind) => INCOME_KIND_LABELS[kind]).join('、');
  log.warn(at, at.finder.letter(`${first}Yuan`), '', `这张表的分项（${labels}）没有读入，收入按总额登记为未分项合计，请在档案里分项。`);
}

const itemisedReason = (month: Month, before: IncomeRecord, total: Fen): string =>
  `${formatMonthCn(month)}在台账里已分项登记，合计${formatFen(totalOf(before))}元，与这里的${formatFen(total)}元不同，没有改。请在档案里核对后修改。`;

const totalOf = (record: IncomeRecord): Fen => INCOME_KINDS.reduce((sum, kind) => sum + (record.items[kind] ?? 0), 0);

const isItemised = (record: IncomeRecord): boolean => INCOME_KINDS.some((kind) => kind !== 'unsplit' && record.items[kind] !== undefined);

function makeRecord(before: IncomeRecord | undefined, month: Month, population: number | null, total: Fen, at: RowAt, entry: IncomeEntry): IncomeRecord {
  const source = at.sheet.sheet.includes('申报') || at.file.includes('申报') ? '申报' : '核查';
  // An itemised record keeps its items when only the population is corrected.
  const items = before !== undefined && isItemised(before) ? before.items : { unsplit: total };
  return { month, population, items, source, enteredBy: entry.by, enteredOn: entry.on };
}

function twice(month: Month, writer: RowAt, at: RowAt, before: IncomeRecord | undefined, total: Fen): string {
  const where = `${writer.file === at.file ? '' : `${writer.file} `}${writer.sheet.sheet} 第${writer.row.row}行`;
  return `${formatMonthCn(month)}的收入出现两次：${where}是${before === undefined ? '' : formatFen(totalOf(before))}元，这里是${formatFen(total)}元，这一行没有导入。请核对后只留一个。`;
}

function readPopulation(at: RowAt, finder: CellFinder): Result<number | null, BadCell> {
  const cell = finder.cell(at.row, 'population');
  if (cell === null || isBlank(cell.text)) return ok(null);
  const count = cell.faulty ? null : parseCount(cell.text);
  if (count?.ok !== true || count.value.value === undefined || count.value.value < 1 || count.value.value > 30) {
    return err({ reason: '家庭人口应为1至30的整数，这一行没有导入。', column: cell.column, value: cell.text });
  }
  return ok(count.value.value);
}

/** All amounts of a row. One that is not understood refuses the row: half a year of a family is no basis for a verdict. */
function readAmounts(at: RowAt, finder: CellFinder): Result<readonly Amount[], BadCell> {
  const amounts = new Map<Month, Amount>();
  const month = readMonthCell(at, finder);
  if (!month.ok) return month;
  for (let index = 0; index < finder.columns.length; index += 1) {
    const field = finder.columns[index]?.field ?? '';
    const ofColumn = field.startsWith('month:') ? field.slice('month:'.length) : field === 'totalYuan' || field === 'perHeadYuan' ? month.value : null;
    const cell = ofColumn === null ? null : finder.at(at.row, index);
    if (ofColumn === null || cell === null || isBlank(cell.text)) continue;
    const bad = (reason: string): Result<never, BadCell> =>
      err({ reason: `${formatMonthCn(ofColumn)}的收入${reason}，这一行没有导入。`, column: cell.column, value: cell.text });
    if (cell.faulty) return bad('是公式错误');
    const money = parseMoney(cell.text, moneyUnitOf(cell.heading));
    if (!money.ok) return bad(`：${money.error.reason}`);
    const fen = money.value.value;
    if (fen === undefined) continue;
    const perHead = field === 'perHeadYuan' || (field !== 'totalYuan' && at.sheet.incomeBasis === 'perHead');
    const known = amounts.get(ofColumn);
    // A total and the same income per head stand side by side in many ledgers; the total needs no people to be right.
    if (known !== undefined && known.perHead !== perHead) {
      if (!perHead) amounts.set(ofColumn, { month: ofColumn, fen, perHead, column: cell.column, value: cell.text });
      continue;
    }
    if (known !== undefined && known.fen !== fen)
      return bad(`在这一行出现两次（${known.column}列${formatFen(known.fen)}元，${cell.column}列${formatFen(fen)}元）`);
    amounts.set(ofColumn, { month: ofColumn, fen, perHead, column: cell.column, value: cell.text });
  }
  return ok([...amounts.values()].sort((a, b) => (a.month < b.month ? -1 : 1)));
}

/** The month of a row that carries one month; '' when the sheet has its months side by side. */
function readMonthCell(at: RowAt, finder: CellFinder): Result<Month | null, BadCell> {
  if (!finder.has('month')) return ok(null);
  const cell = finder.cell(at.row, 'month');
  if (cell === null) return err({ reason: '没有填月份，这一行没有导入。', column: finder.letter('month'), value: '' });
  const month = parseMonth(cell.text, { date1904: at.date1904 });
  return month.ok && month.value.value !== undefined
    ? ok(month.value.value)
    : err({ reason: '月份看不懂，请写成2018年3月或2018-03，这一行没有导入。', column: cell.column, value: cell.text });
}

function timesPeople(amount: Amount, population: number | null): Result<Fen, BadCell> {
  if (population === null) return err({ ...amount, reason: '表上是人均收入，但没有家庭人口，算不出家庭收入，这一行没有导入。请补填家庭人口。' });
  return ok(amount.fen * population);
}
