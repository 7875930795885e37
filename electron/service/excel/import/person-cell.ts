import { checkId } from '../../../../shared/domain/identity/check-id';
import type { IdFacts } from '../../../../shared/domain/identity/id-number';
import { err, ok, type Result } from '../../../../shared/result';
import type { RowAt } from './plan-types';

/** An ID cell that can be trusted, or why it cannot. */
export type IdCell = Result<
  { readonly idNumber: string; readonly facts: IdFacts; readonly column: string },
  { readonly reason: string; readonly column: string; readonly value: string; readonly damaged: boolean }
>;

/**
 * Reads an ID cell.
 * Policy: rules.md 9. A number that went through a spreadsheet number is damaged even if its check digit fits.
 */
export function readIdCell(at: RowAt, field: string): IdCell {
  const { finder } = at;
  const refuse = (reason: string, value = '', damaged = false): IdCell => err({ reason, column: finder.letter(field), value, damaged });
  if (!finder.has(field)) return refuse('这张表没有“身份证号”一栏，无法确定是谁，没有导入。请补上身份证号后再选。');
  const cell = finder.cell(at.row, field);
  if (cell === null) return refuse('没有填身份证号，这一行没有导入。');
  if (cell.faulty) return refuse('身份证号这一格是公式错误，这一行没有导入。', cell.text);
  if (cell.damaged) return refuse('身份证号被表格软件改成了数字，后几位已丢失，不能猜。请把这一栏设为文本，对照证件重新录入后再导入。', cell.text, true);
  const checked = checkId(cell.text, at.today);
  if (!checked.ok) return refuse(`${checked.error.text}，这一行没有导入。`, cell.text, checked.error.problem === 'damaged');
  return ok({ idNumber: checked.value.folded, facts: checked.value, column: cell.column });
}
