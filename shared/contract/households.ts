import { z } from 'zod';
import { DateOrMonth, DateText, Empty, Id, LongText, Mark, MonthText, ShortText, VerdictCode } from './common';

/** Which households: all conditions together; an empty list means no condition. */
export const HouseholdFilter = z.strictObject({
  text: ShortText,
  unions: z.array(Id).max(500),
  statuses: z.array(ShortText).max(20),
  causes: z.array(ShortText).max(60),
  groups: z.array(ShortText).max(20),
  verdicts: z.array(VerdictCode).max(3),
  plannedYears: z.array(z.int()).max(20),
  paired: z.enum(['any', 'yes', 'no']),
  /** Households behind a number of the targets page, see `targets:view` (`drill`). */
  drill: ShortText.nullable(),
});

export const HouseholdSort = z.strictObject({
  by: z.enum(['fileNo', 'name', 'population', 'union', 'mainCause', 'perHead', 'marks', 'status', 'helper', 'enrolledOn']),
  descending: z.boolean(),
});

export const HouseholdRow = z.object({
  id: Id,
  fileNo: z.string(),
  name: z.string(),
  idTail: z.string(),
  population: z.int().nullable(),
  unionName: z.string(),
  category: z.string(),
  mainCause: z.string(),
  enrolledOn: z.string(),
  /** Income per head (own income) of the month before the working date, in fen rounded half up; null = unknown. */
  perHeadFen: z.int().nullable(),
  marks: z.array(Mark),
  verdict: VerdictCode,
  status: z.string(),
  statusLabel: z.string(),
  relapse: z.boolean(),
  /** First open helper: 「单位 姓名」, and how many there are. */
  helper: z.string(),
  helpers: z.int(),
  plannedExitYear: z.int().nullable(),
});

const MonthFinding = z.object({
  month: MonthText,
  population: z.int().nullable(),
  /** Household totals: own income (what counts for 脱困) and everything. */
  ownFen: z.int().nullable(),
  allFen: z.int().nullable(),
  perHeadFen: z.number().nullable(),
  perHeadAllFen: z.number().nullable(),
  lineFen: z.int().nullable(),
  lineByCity: z.boolean(),
  above: z.boolean().nullable(),
  inRun: z.boolean(),
  unsplitFen: z.int(),
  source: z.string(),
});

export const VerdictView = z.object({
  verdict: VerdictCode,
  through: MonthText,
  headline: z.string(),
  sentence: z.string(),
  notes: z.array(z.string()),
  /** What a 脱困 still needs besides the income. */
  open: z.array(z.string()),
  firstPass: MonthText.nullable(),
  earliest: MonthText.nullable(),
  runSoFar: z.int(),
  lowestMargin: z.string().nullable(),
  marks: z.array(Mark),
  lineDocuments: z.array(z.string()),
});

/** A field as the screen shows and edits it; `written` is the text a person would type. */
export const FieldView = z.object({
  key: z.string(),
  label: z.string(),
  section: z.string(),
  type: z.string(),
  codeList: z.string().nullable(),
  options: z.array(z.object({ term: z.string(), digit: z.string() })).nullable(),
  mandatory: z.boolean(),
  written: z.string(),
  /** The word it was imported with, where it differs. */
  asWritten: z.string().nullable(),
  warning: z.string().nullable(),
});

export const HouseholdFile = z.object({
  id: Id,
  revision: z.int(),
  fileNo: z.string(),
  nationalNo: z.string(),
  name: z.string(),
  unionName: z.string(),
  areaName: z.string(),
  statusLabel: z.string(),
  status: z.string(),
  level: z.string(),
  population: z.int().nullable(),
  age: z.int().nullable(),
  fields: z.array(FieldView),
  members: z.array(z.object({ id: Id, name: z.string(), relation: z.string(), fields: z.array(FieldView), warnings: z.array(z.string()) })),
  helpers: z.array(
    z.object({
      id: Id,
      name: z.string(),
      unit: z.string(),
      role: z.string(),
      post: z.string(),
      phone: z.string(),
      from: z.string(),
      until: z.string(),
      plannedExitYear: z.int().nullable(),
    }),
  ),
  verdict: VerdictView,
  /** All months from the first record (or the first of the window) to the month before the working date, gaps included. */
  months: z.array(MonthFinding),
  /** Later changes of the line that are already entered. */
  futureLines: z.array(z.object({ from: MonthText, fen: z.int(), document: z.string() })),
  episodes: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      enrolledOn: z.string(),
      relapse: z.boolean(),
      exits: z.array(z.object({ id: Id, kind: z.string(), on: DateText, reason: z.string(), deregisterReason: z.string(), procedureLabel: z.string() })),
    }),
  ),
  /** Findings of rules 5 and 9 about this file: a sentence each, with how much it needs a person. */
  findings: z.array(z.object({ level: z.enum(['red', 'amber', 'info']), text: z.string() })),
});

const HistoryChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

export const householdContract = {
  'households:list': {
    input: z.strictObject({ filter: HouseholdFilter, sort: HouseholdSort, offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    output: z.object({ total: z.int(), persons: z.int(), rows: z.array(HouseholdRow), drillTitle: z.string().nullable() }),
  },
  /** Values to filter by, each with how many households it has now. */
  'households:facets': {
    input: Empty,
    output: z.object({
      unions: z.array(z.object({ id: Id, name: z.string(), households: z.int() })),
      statuses: z.array(z.object({ status: z.string(), label: z.string(), households: z.int() })),
      causes: z.array(z.object({ cause: z.string(), households: z.int() })),
      groups: z.array(z.object({ group: z.string(), households: z.int() })),
      verdicts: z.array(z.object({ verdict: VerdictCode, label: z.string(), households: z.int() })),
      plannedYears: z.array(z.object({ year: z.int(), households: z.int() })),
    }),
  },
  /** Search as one types: name, pinyin initials or full, any part of the ID, phone, file number, union; members too. */
  'households:search': {
    input: z.strictObject({ text: ShortText, limit: z.int().min(1).max(50) }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({ id: Id, name: z.string(), fileNo: z.string(), unionName: z.string(), idTail: z.string(), statusLabel: z.string(), matched: z.string() }),
      ),
    }),
  },
  /** Position of a household in the list as filtered and sorted, for stepping to the next one. */
  'households:neighbours': {
    input: z.strictObject({ id: Id, filter: HouseholdFilter, sort: HouseholdSort }),
    output: z.object({ position: z.int(), total: z.int(), previous: Id.nullable(), next: Id.nullable() }),
  },
  'household:file': { input: z.strictObject({ id: Id }), output: HouseholdFile },
  'household:history': {
    input: z.strictObject({ id: Id, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    output: z.object({
      total: z.int(),
      entries: z.array(z.object({ seq: z.int(), at: z.string(), by: z.string(), label: z.string(), undone: z.boolean(), changes: z.array(HistoryChange) })),
    }),
  },
  /**
   * Corrects facts. `written` is what the person typed, understood by the same rules as a workbook's cell; blank
   * clears the field. A wrong ID check digit needs `reasons[key]`.
   */
  'household:edit': {
    input: z.strictObject({
      id: Id,
      revision: z.int().min(0),
      /** 'head' for worker and household, else a member's id. */
      target: Id,
      values: z.record(z.string().max(60), LongText),
      reasons: z.record(z.string().max(60), ShortText),
    }),
    output: z.object({ revision: z.int(), label: z.string(), changed: z.int(), warnings: z.array(z.string()) }),
  },
  'exit:record': {
    input: z.strictObject({
      id: Id,
      revision: z.int().min(0),
      kind: z.enum(['脱困', '解困', '注销']),
      on: DateText,
      reason: ShortText.min(1),
      deregisterReason: ShortText,
    }),
    output: z.object({ revision: z.int(), label: z.string(), warnings: z.array(z.string()) }),
  },
  'household:relapse': {
    input: z.strictObject({ id: Id, revision: z.int().min(0), on: DateOrMonth, reason: ShortText.min(1) }),
    output: z.object({ revision: z.int(), label: z.string() }),
  },
} as const;
