import type { DateText } from '../primitives';
import { RELIEVED_STAY } from '../status/life';
import type { Equation } from '../target/equations';
import { compareUnions } from '../target/order';
import { targetProgress } from '../target/progress';
import type { ProgressInput, UnionName } from '../target/progress-types';
import { emptyStock, stockOf } from '../target/stock';
import { yearSpan } from '../target/year-span';
import { PROGRESS_REPORT_KEYS, type ProgressReportKey } from './report-keys';
import { hasContent, notesOf, type ReportRow, reportRow } from './report-row';

export interface ProgressReport {
  readonly year: number;
  /** The period that is counted: the year, up to the working date. */
  readonly from: DateText;
  readonly to: DateText;
  readonly columns: readonly ProgressReportKey[];
  /** Unions with anything to report, in order of code. */
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  /** 基数 = …, then 期末在档 = …, of the total. */
  readonly equations: readonly Equation[];
  /** Why a column and a number of the equation differ, where they do. */
  readonly notes: readonly string[];
  /** Ids of households behind every figure, by its key. */
  readonly drill: Readonly<Record<string, readonly string[]>>;
}

/**
 * 困难职工解困脱困进度统计表 of one year.
 *
 * Policy: columns of the base (目标, 脱困, 解困, 注销, 累计, 未解困, rates) count the households of the base only,
 *         each by its first exit; columns of the stock (年初, 新增, 期末) count every full file. So the equation
 *         of the stock may hold more exits than the columns: `notes` says how many and which.
 * Shape:  any year may be asked for; one without a share has no task.
 */
export function progressReport(input: ProgressInput & { readonly year: number }): ProgressReport {
  const { year, asOf, scheme, households, moves = [], rule = RELIEVED_STAY } = input;
  const shares = scheme.shares.some((share) => share.year === year) ? scheme.shares : [...scheme.shares, { year, bp: 0 }];
  const progress = targetProgress({ ...input, scheme: { ...scheme, shares } });
  const span = yearSpan(year, scheme.yearEnd);
  // A year that has not begun shows the stock that it would begin with.
  const to = span.from <= asOf && asOf < span.to ? asOf : span.to;
  const stock = stockOf({ households, from: span.from, to, moves, rule });
  const drill: Record<string, readonly string[]> = { ...progress.drill };

  const scopes = new Map(progress.unions.map((scope) => [scope.unionId, scope]));
  const names = new Map([...(input.unions ?? []), ...input.base.unions].map((union) => [union.id, union]));
  const ids = new Set([...progress.unions.flatMap(({ unionId }) => (unionId === null ? [] : [unionId])), ...stock.unions.keys()]);
  const unions = [...ids].map((id): UnionName => names.get(id) ?? { id, name: id, code: id }).sort(compareUnions);

  const total = reportRow({ union: null, year, scope: progress.total, stock: stock.total, drill, rule });
  const rows = unions.map((union) => reportRow({ union, year, scope: scopes.get(union.id), stock: stock.unions.get(union.id) ?? emptyStock(), drill, rule }));
  return {
    year,
    from: span.from,
    to,
    columns: PROGRESS_REPORT_KEYS,
    rows: rows.filter(hasContent),
    total,
    equations: total.equations,
    notes: notesOf(total),
    drill,
  };
}
