import { z } from 'zod';
import { Count, Empty, FenValue, Id, Mark, MonthText, ShortText, VerdictCode } from './common';
import { HouseholdFilter, HouseholdSort } from './households';

export const incomeContract = {
  /** A sheet of households × months for typing and pasting. */
  'income:sheet': {
    input: z.strictObject({
      filter: HouseholdFilter,
      sort: HouseholdSort,
      months: z.array(MonthText).min(1).max(24),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          id: Id,
          name: z.string(),
          idTail: z.string(),
          idNumber: z.string(),
          unionName: z.string(),
          population: z.int().nullable(),
          revision: z.int(),
          verdict: VerdictCode,
          marks: z.array(Mark),
          cells: z.array(
            z.object({
              month: MonthText,
              totalFen: z.int().nullable(),
              population: z.int().nullable(),
              lineFen: z.int().nullable(),
              above: z.boolean().nullable(),
              itemised: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  },
  /**
   * Understands a pasted range (tab-separated text from WPS or Excel) without changing anything. With `align`
   * the values are laid on the given households in order, from `startMonth` to the right; otherwise the range
   * carries an ID or name column and the households are found by it.
   */
  'income:readPaste': {
    input: z.strictObject({ text: z.string().max(2_000_000), align: z.object({ ids: z.array(Id).max(20_000), startMonth: MonthText }).nullable() }),
    output: z.object({
      cells: z.array(z.object({ householdId: Id, name: z.string(), month: MonthText, fen: FenValue, replacesFen: z.int().nullable() })),
      problems: z.array(z.object({ line: z.int(), column: z.int(), value: z.string(), reason: z.string() })),
      unchanged: z.int(),
    }),
  },
  /** Writes months for one or many households as one step. A total goes to 未分项合计 unless the record is itemised. */
  'income:set': {
    input: z.strictObject({
      entries: z
        .array(
          z.strictObject({
            householdId: Id,
            month: MonthText,
            /** null removes the record */ totalFen: FenValue.nullable(),
            population: z.int().min(1).max(30).nullable(),
            items: z.record(z.string().max(20), FenValue).nullable(),
          }),
        )
        .min(1)
        .max(50_000),
      source: z.enum(['核查', '申报', '推算']),
      evidence: ShortText,
      /** Revisions the person was looking at; a household that changed since is refused, the rest goes in. */
      revisions: z.record(Id, z.int()),
    }),
    output: z.object({
      saved: z.int(),
      households: z.int(),
      unchanged: z.int(),
      refused: z.array(z.object({ householdId: Id, month: MonthText, reason: z.string() })),
      label: z.string(),
    }),
  },
} as const;

export const homeContract = {
  /** The home page's lists of neglect: what needs a person today, with the rule that finds it. */
  'home:view': {
    input: Empty,
    output: z.object({
      onFile: Count,
      lists: z.array(
        z.object({ key: z.string(), label: z.string(), rule: z.string(), level: z.enum(['red', 'amber', 'grey']), households: z.int(), drill: z.string() }),
      ),
      recent: z.array(z.object({ label: z.string(), at: z.string() })),
    }),
  },
} as const;
