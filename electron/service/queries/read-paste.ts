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
    if (!money.ok) return this.problem(line, column, text, money.error.reason);
    const fen = money.value.value;
    if (fen === undefined) return;
    const key = `${household.id} ${month}`;
    const earlier = this.#written.get(key);
    if (earlier !== undefined && earlier !== fen) return this.problem(line, column, text, '同一户同一个月在粘贴内容里出现两次，金额不同');
    if (earlier !== undefined) return;
    this.#written.set(key, fen);
    const stored = recordTotal(household.incomes[month]);
    if (stored === fen) this.unchanged += 1;
    else this.cells.push({ householdId: household.id, name: household.head.name, month, fen, replacesFen: stored });
  }
}

function readAligned(grid: readonly string[][], ids: readonly string[], startMonth: Month, households: readonly Household[], taken: Taken): void {
  const byId = new Map(households.map((household) => [household.id, household]));
  grid.forEach((row, i) => {
    const id = ids[i];
    if (id === undefined) {
      if (row.some((cell) => !isBlank(cell))) taken.problem(i + 1, 1, row.join(' ').slice(0, 40), '粘贴的行数比表里的户数多，这一行没有对应的户');
      return;
    }
    const household = byId.get(id);
    if (household === undefined) return taken.problem(i + 1, 1, '', '这一户不在台账中');
    row.forEach((cell, j) => taken.amount(household, addMonths(startMonth, j), cell, i + 1, j + 1));
  });
}

/** A range that carries its own ID column and a first line of months. */
function readById(grid: readonly string[][], households: readonly Household[], taken: Taken): void {
  const byNumber = new Map(households.map((household) => [idKey(household.head.idNumber ?? ''), household]));
  const [header = [], ...body] = grid;
  const idColumn = columnOfIds(grid);
  if (idColumn < 0) return taken.problem(1, 1, '', '粘贴内容里没有身份证号一列，请从要填的单元格开始粘贴，或带上身份证号和月份表头');
  const months = header.map((cell, j) => (j === idColumn ? null : monthOf(cell)));
  if (months.every((month) => month === null)) return taken.problem(1, 1, header.join(' ').slice(0, 40), '第一行没有写明年月（如2018年7月），不知道是哪个月的收入');
  body.forEach((row, i) => {
    const line = i + 2;
    const written = row[idColumn] ?? '';
    if (row.every(isBlank)) return;
    const parsed = parseId(written);
    const household = byNumber.get(idKey(written));
    if (household === undefined) return taken.problem(line, idColumn + 1, written, parsed.ok ? '台账里没有这个身份证号的户' : '身份证号不对，找不到是哪一户');
    months.forEach((month, j) => {
      if (month !== null) taken.amount(household, month, row[j] ?? '', line, j + 1);
    });
  });
}

function columnOfIds(grid: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of grid) row.forEach((cell, j) => /^\d{15}$|^\d{17}[\dX]$/.test(foldId(cell)) && counts.set(j, (counts.get(j) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

function monthOf(heading: string): Month | null {
  const month = parseMonth(heading.replace(/(?:家庭)?(?:月)?(?:总)?收入.*$/, ''));
  return month.ok && month.value.value !== undefined && isMonth(month.value.value) ? month.value.value : null;
}
