import { z } from 'zod';
import { AreaText, DateText, Empty, Id, LongText, MonthText, ShortText, Token } from './common';

/** What the frame shows at all times. */
export const LedgerState = z.object({
  open: z.boolean(),
  /** Grows with every change; a question's answer belongs to one version. */
  version: z.int(),
  unionName: z.string(),
  unionId: z.string(),
  area: z.string().nullable(),
  demo: z.boolean(),
  /** Who writes in this sitting, as given when the ledger was made. */
  clerk: z.string(),
  readOnly: z.boolean(),
  /** Sentences about the opening that a person should read (a torn tail was cut, opened read-only because …). */
  openingNotes: z.array(z.string()),
  workingDate: DateText,
  /** False when a person has set the working date to look back. */
  workingDateIsToday: z.boolean(),
  households: z.int(),
  onFile: z.object({ households: z.int(), persons: z.int() }),
  undo: z.object({ label: z.string() }).nullable(),
  redo: z.object({ label: z.string() }).nullable(),
  /** Wall clock of the last flushed entry, ISO text. */
  savedAt: z.string().nullable(),
  standards: z.int(),
  hasBase: z.boolean(),
});

export const sessionContract = {
  'session:state': { input: Empty, output: LedgerState },
  /** Ledgers opened before, newest first. */
  'session:recent': {
    input: Empty,
    output: z.array(z.object({ id: Id, unionName: z.string(), folderName: z.string(), lastOpened: z.string(), missing: z.boolean(), demo: z.boolean() })),
  },
  'session:create': { input: z.strictObject({ folder: Token, unionName: ShortText.min(2), clerk: ShortText }), output: LedgerState },
  'session:open': { input: z.strictObject({ folder: Token }), output: LedgerState },
  'session:openRecent': { input: z.strictObject({ id: Id }), output: LedgerState },
  /** Makes (or opens again) the invented demo ledger in the program's own folder. */
  'session:demo': { input: Empty, output: LedgerState },
  'session:close': { input: Empty, output: LedgerState },
  /** null = back to today. */
  'session:setWorkingDate': { input: z.strictObject({ date: DateText.nullable() }), output: LedgerState },
  'session:undo': { input: Empty, output: z.object({ label: z.string(), householdIds: z.array(Id), place: z.string() }) },
  'session:redo': { input: Empty, output: z.object({ label: z.string(), householdIds: z.array(Id), place: z.string() }) },
  'session:verify': {
    input: Empty,
    output: z.object({ ok: z.boolean(), head: z.string(), entries: z.int(), households: z.int(), problems: z.array(z.string()) }),
  },
  /** Everything that was done, newest first. */
  'session:trail': {
    input: z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200), text: ShortText }),
    output: z.object({
      total: z.int(),
      entries: z.array(z.object({ seq: z.int(), at: z.string(), by: z.string(), label: z.string(), households: z.int(), undone: z.boolean() })),
    }),
  },
} as const;

export const policyContract = {
  'policy:standards': {
    input: Empty,
    output: z.object({
      entries: z.array(z.object({ id: Id, area: AreaText, areaName: z.string(), from: MonthText, fen: z.int(), document: z.string() })),
      /** What the program knows from a published paper and offers; never applied by itself. */
      suggestions: z.array(z.object({ area: AreaText, areaName: z.string(), from: MonthText, fen: z.int(), document: z.string(), note: z.string() })),
      areas: z.array(z.object({ code: AreaText, name: z.string() })),
    }),
  },
  /** Adds an entry, or corrects the one of the same place and month. */
  'policy:setStandard': {
    input: z.strictObject({ area: AreaText, from: MonthText, yuan: ShortText, document: ShortText }),
    output: z.object({ id: Id, label: z.string() }),
  },
  'policy:removeStandard': { input: z.strictObject({ id: Id }), output: z.object({ label: z.string() }) },
  'policy:scheme': {
    input: Empty,
    output: z.object({
      name: z.string(),
      from: DateText,
      settings: z.array(z.object({ key: z.string(), label: z.string(), value: z.string(), source: z.string(), ourChoice: z.boolean() })),
    }),
  },
  'union:list': {
    input: Empty,
    output: z.array(
      z.object({ id: Id, name: z.string(), parentId: Id.nullable(), area: z.string().nullable(), areaName: z.string().nullable(), households: z.int() }),
    ),
  },
  'note:incident': { input: z.strictObject({ where: ShortText, text: LongText }), output: z.object({ incident: z.string() }) },
} as const;
