import { HOUSEHOLD_FIELDS } from '../../../../shared/forms/household-fields';
import { valuesFit } from '../../../../shared/forms/written-values';
import type { LedgerKind, UnderstoodColumn, UnderstoodRow } from '../understood';

const SAMPLE = 60;
const LEAST_SAMPLE = 3;

/**
 * Columns as they are handed over. A heading that is somebody's other word counts only when the column's values are
 * those of the field: 困难类型 means 困难类别, unless causes stand there. Values that fit no other list stay where
 * the heading puts them, as the office's own words.
 *
 * Policy: product.md, 困难类型 as a heading means 困难类别 when its values are those.
 */
export function fitToValues(kind: LedgerKind | null, columns: readonly UnderstoodColumn[], rows: readonly UnderstoodRow[]): readonly UnderstoodColumn[] {
  const taken = new Set(columns.map(({ field }) => field));
  return columns.map(({ column, heading, field, how }, index) => {
    const same = { column, heading, field, how };
    const meant = kind === 'households' && how !== 'exact' ? HOUSEHOLD_FIELDS.find(({ key }) => key === field) : undefined;
    if (meant?.codeList === undefined) return same;
    const values = rows.slice(0, SAMPLE).flatMap((row) => row.cells[index] ?? []);
    if (values.length < LEAST_SAMPLE || valuesFit(meant, values).fits) return same;
    const others = HOUSEHOLD_FIELDS.filter((other) => other.codeList !== undefined && !taken.has(other.key) && valuesFit(other, values).unknown.length === 0);
    const [other] = others;
    // Main and secondary causes have one list; two different lists that fit decide nothing.
    if (other === undefined || others.some(({ codeList }) => codeList !== other.codeList)) return same;
    taken.add(other.key);
    return { ...same, field: other.key, how: 'similar' as const };
  });
}
