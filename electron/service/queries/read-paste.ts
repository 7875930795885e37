import type { InputOf, OutputOf } from '../../../shared/contract/contract';
import { addMonths, isMonth } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import { foldId, idKey, parseId } from '../../../shared/domain/identity/id-number';
import type { Fen, Month } from '../../../shared/domain/primitives';
import { parseMonth } from '../../../shared/forms/written-date';
import { parseMoney } from '../../../shared/forms/written-money';
import { isBlank } from '../../../shared/forms/written-value';
import { recordTotal } from './income-sheet';

type Answer = OutputOf<'income:readPaste'>;
type Cell = Answer['cells'][number];
type Problem = Answer['problems'][number];

/** Splits what WPS and Excel put on the clipboard: tabs between cells, quoted cells may hold line breaks. */
export function splitClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/**
 * Understands a pasted range without changing anything: laid on given households in order, or found by an ID column.
 * A cell that is not an amount is a problem with its line and column; a blank one is nothing.
 */
export function readPaste(input: InputOf<'income:readPaste'>, households: readonly Household[]): Answer {
  const grid = splitClipboard(input.text);
  const taken = new Taken();
  if (input.align === null) readById(grid, households, taken);
  else readAligned(grid, input.align.ids, input.align.startMonth, households, taken);
  return { cells: taken.cells, problems: taken.problems, unchanged: taken.unchanged };
}

class Taken {
  readonly cells: Cell[] = [];
  readonly problems: Problem[] = [];
  readonly #written = new Map<string, Fen>();
  unchanged = 0;

  problem(line: number, column: number, value: string, reason: string): void {
    this.problems.push({ line, column, value, reason });
  }

  amount(household: Household, month: Month, text: string, line: number, column: number): void {
    if (isBlank(text)) return;
    const money = parseMoney(text);
    if (!money.ok) {
      this.problem(line, column, text, money.error.reason);
      return;
    }
    const fen = money.value.value;
    if (fen === undefined) return;
    const key = `${household.id} ${month}`;
    const earlier = this.#written.get(key);
    if (earlier !== undefined) {
      if (earlier !== fen) this.problem(line, column, text, '同一户同一个月在粘贴内容里出现两次，金额不同');
      return;
    }
    this.#written.set(key, fen);
    const stored = recordTotal(household.incomes[month]);
    if (stored === fen) this.unchanged += 1;
    else this.cells.push({ householdId: household.id, name: household.head.name, month, fen, replacesFen: stored });
  }
}

function readAligned(grid: readonly string[][], ids: readonly string[], startMonth: Month, households: readonly Household[], taken: Taken): void {
  const byId = new Map(households.map((household) => [household.id, household]));
  for (const [i, row] of grid.entries()) {
    const id = ids[i];
    const household = id === undefined ? undefined : byId.get(id);
    if (household !== undefined) for (const [j, cell] of row.entries()) taken.amount(household, addMonths(startMonth, j), cell, i + 1, j + 1);
    else if (id !== undefined) taken.problem(i + 1, 1, '', '这一户不在台账中');
    else if (!row.every(isBlank)) taken.problem(i + 1, 1, row.join(' ').slice(0, 40), '粘贴的行数比表里的户数多，这一行没有对应的户');
  }
}

/** A range that carries its own ID column and a first line of months. */
function readById(grid: readonly string[][], households: readonly Household[], taken: Taken): void {
  const [header = [], ...body] = grid;
  const idColumn = columnOfIds(grid);
  const months = header.map((cell, j) => (j === idColumn ? null : monthOf(cell)));
  if (idColumn < 0) taken.problem(1, 1, '', '粘贴内容里没有身份证号一列，请从要填的单元格开始粘贴，或带上身份证号和月份表头');
  else if (months.every((month) => month === null))
    taken.problem(1, 1, header.join(' ').slice(0, 40), '第一行没有写明年月（如2018年7月），不知道是哪个月的收入');
  else readRowsById(body, idColumn, months, households, taken);
}

function readRowsById(body: readonly string[][], idColumn: number, months: readonly (Month | null)[], households: readonly Household[], taken: Taken): void {
  const byNumber = new Map<string, Household>();
  const shared = new Set<string>();
  for (const household of households) {
    const key = idKey(household.head.idNumber ?? '');
    if (byNumber.has(key)) shared.add(key);
    byNumber.set(key, household);
  }
  // A file without a number is not the one that a line without a number means.
  byNumber.delete('');
  for (const [i, row] of body.entries()) {
    if (row.every(isBlank)) continue;
    const line = i + 2;
    const written = row[idColumn] ?? '';
    const household = byNumber.get(idKey(written));
    if (household === undefined) {
      taken.problem(line, idColumn + 1, written, parseId(written).ok ? '台账里没有这个身份证号的户' : '身份证号不对，找不到是哪一户');
      continue;
    }
    if (shared.has(idKey(written))) {
      taken.problem(line, idColumn + 1, written, '一户多档：台账里有多户是这个身份证号，不知道是哪一户');
      continue;
    }
    for (const [j, month] of months.entries()) if (month !== null) taken.amount(household, month, row[j] ?? '', line, j + 1);
  }
}

/** The column with the most ID numbers; -1 when there is none. */
function columnOfIds(grid: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of grid) for (const [j, cell] of row.entries()) if (/^\d{15}$|^\d{17}[\dX]$/.test(foldId(cell))) counts.set(j, (counts.get(j) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function monthOf(heading: string): Month | null {
  const month = parseMonth(heading.replace(/(?:家庭)?(?:月)?(?:总)?收入.*$/, ''));
  return month.ok && month.value.value !== undefined && isMonth(month.value.value) ? month.value.value : null;
}
